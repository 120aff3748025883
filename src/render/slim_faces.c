/* slim_faces.c - collects the glyphs of all pages by face and has hb-subset and FreeType make faces of them. */
#include "render/slim_faces.h"
#include "cff/cff_face.h"

#include <cairo-ft.h>
#include <glib.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <pango/pangofc-font.h>
#include <pthread.h>
#include <signal.h>

/* Text that runs upright, and all other. */
enum { USES = 2 };

/* A face of a document in the making: what is asked of hb-subset, and what comes of it. */
typedef struct FaceOrder {
    hb_face_t *source;
    char *path;       /* of the font's file, */
    unsigned index;   /* and which of its faces */
    hb_set_t *glyphs;
    GlyphCensus *census;
    int number;       /* in the order in which pages show faces */
    hb_blob_t *file;  /* NULL when there is none */
    hb_map_t *numbers;
    SlimFace result;
} FaceOrder;

struct SlimFaces {
    GHashTable *by_source[USES]; /* hb_face_t → FaceOrder */
    int order_count;
    BoxedFaces *boxed;           /* NULL: Cairo gets faces as they are */
};

/* What FreeType needs as long as Cairo keeps the face, which may be longer than the document lasts. */
typedef struct OpenFace {
    FT_Library library;
    FT_Face face;
    hb_blob_t *file;
} OpenFace;

static void open_face_free(void *data)
{
    OpenFace *open = data;
    if (open->face)
        FT_Done_Face(open->face);
    if (open->library)
        FT_Done_FreeType(open->library);
    hb_blob_destroy(open->file);
    g_free(open);
}

static void order_free(void *data)
{
    FaceOrder *order = data;
    if (order->result.face)
        cairo_font_face_destroy(order->result.face);
    hb_map_destroy(order->numbers);
    hb_blob_destroy(order->file);
    hb_set_destroy(order->glyphs);
    glyph_census_free(order->census);
    hb_face_destroy(order->source);
    g_free(order->path);
    g_free(order);
}

/* --- what the pages show ----------------------------------------------------------------------- */

static FaceOrder *order_new(hb_face_t *source, const Font *font)
{
    FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font_pango(font)));
    FcChar8 *path = NULL;
    FaceOrder *order = g_new0(FaceOrder, 1);
    FcPatternGetString(pattern, FC_FILE, 0, &path);
    order->source = hb_face_reference(source);
    order->path = g_strdup((const char *)path);
    order->index = hb_face_get_index(source);
    order->glyphs = hb_set_create();
    order->census = glyph_census_new();
    return order;
}

static bool is_changed_by_fontconfig(const Font *font)
{
    FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font_pango(font)));
    FcBool is_emboldened = FcFalse;
    FcMatrix *matrix;
    FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &is_emboldened);
    return is_emboldened || FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch;
}

/* Glyphs of outlines alone stay as they are when the rest of the file is gone. */
static bool can_be_slimmed(hb_face_t *face)
{
    return !hb_ot_var_has_data(face) && !hb_ot_color_has_layers(face) && !hb_ot_color_has_svg(face) &&
           !hb_ot_color_has_png(face);
}

static GHashTable *orders_of_use(const SlimFaces *faces, const DisplayGlyphs *glyphs)
{
    return faces->by_source[glyphs->setting == GLYPHS_UPRIGHT];
}

static void add_glyphs(SlimFaces *faces, const DisplayGlyphs *glyphs)
{
    if (!glyphs->font || glyphs->glyph_count == 0 || is_changed_by_fontconfig(glyphs->font))
        return;
    hb_face_t *source = hb_font_get_face(font_harfbuzz(glyphs->font));
    GHashTable *orders = orders_of_use(faces, glyphs);
    FaceOrder *order = g_hash_table_lookup(orders, source);
    if (!order) {
        order = order_new(source, glyphs->font);
        order->number = faces->order_count++;
        g_hash_table_insert(orders, source, order);
    }
    for (int i = 0; i < glyphs->glyph_count; i++)
        hb_set_add(order->glyphs, glyphs->glyphs[i].id);
    glyph_census_add(order->census, glyphs);
}

static void collect_orders(SlimFaces *faces, const DisplayList *list)
{
    for (int i = 0; i < list->item_count; i++)
        if (list->items[i].kind == DISPLAY_GLYPHS)
            add_glyphs(faces, &list->items[i].as.glyphs);
}

/* --- from the order to the face ---------------------------------------------------------------- */

/*
 * Subroutines are written out: repeated strokes are what packing finds best by itself, and the packed
 * face is smaller by a tenth than with subroutines. Lines are shaped, so nothing is left to layout tables.
 */
static hb_subset_input_t *subset_input(const FaceOrder *order)
{
    static const hb_tag_t needless[] = {
        HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
        HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('D', 'S', 'I', 'G'),
    };
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                         HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_set_union(hb_subset_input_glyph_set(input), order->glyphs);
    for (size_t i = 0; i < G_N_ELEMENTS(needless); i++)
        hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), needless[i]);
    return input;
}

/*
 * The source once more from its file, for as long as it is read: the many pages of it that a subset touches go with it,
 * and not with the face that text was shaped with, which lives on.
 */
static hb_face_t *open_source(const FaceOrder *order)
{
    hb_blob_t *blob = order->path ? hb_blob_create_from_file(order->path) : hb_blob_get_empty();
    hb_face_t *face = hb_face_create(blob, order->index);
    bool is_the_same = hb_face_get_glyph_count(face) == hb_face_get_glyph_count(order->source);
    hb_blob_destroy(blob);
    if (is_the_same)
        return face;
    hb_face_destroy(face);
    return hb_face_reference(order->source);
}

static void make_file(FaceOrder *order)
{
    hb_face_t *source = open_source(order);
    hb_subset_input_t *input = subset_input(order);
    hb_subset_plan_t *plan = hb_subset_plan_create_or_fail(source, input);
    hb_face_t *slim = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (slim) {
        order->file = hb_face_reference_blob(slim);
        order->numbers = hb_map_copy(hb_subset_plan_old_to_new_glyph_mapping(plan));
    }
    hb_face_destroy(slim);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    hb_face_destroy(source);
}

/* NULL when FreeType cannot read the file. */
static OpenFace *open_file(hb_blob_t *file)
{
    OpenFace *open = g_new0(OpenFace, 1);
    unsigned length;
    const char *bytes = hb_blob_get_data(file, &length);
    open->file = hb_blob_reference(file);
    if (FT_Init_FreeType(&open->library) == 0 &&
        FT_New_Memory_Face(open->library, (const FT_Byte *)bytes, (FT_Long)length, 0, &open->face) == 0)
        return open;
    open_face_free(open);
    return NULL;
}

/* The key is an address that nothing else has: each face keeps one OpenFace. */
static cairo_font_face_t *cairo_face_new(OpenFace *open)
{
    static const cairo_user_data_key_t owner_key;
    cairo_font_face_t *face = cairo_ft_font_face_create_for_ft_face(open->face, 0);
    if (cairo_font_face_set_user_data(face, &owner_key, open, open_face_free) == CAIRO_STATUS_SUCCESS)
        return face;
    cairo_font_face_destroy(face);
    open_face_free(open);
    return NULL;
}

/* hb-subset adds what it takes for variants of the same characters. The caller destroys it. */
static hb_set_t *glyphs_shown(const FaceOrder *order)
{
    hb_set_t *shown = hb_set_create();
    hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
    while (hb_set_next(order->glyphs, &glyph))
        hb_set_add(shown, hb_map_get(order->numbers, glyph));
    return shown;
}

/* The file that Cairo gets. The caller destroys it. */
static hb_blob_t *file_for_cairo(BoxedFaces *boxed, const FaceOrder *order)
{
    if (!boxed)
        return hb_blob_reference(order->file);
    hb_set_t *shown = glyphs_shown(order);
    hb_blob_t *in_boxes = boxed_faces_add(boxed, order->file, shown);
    hb_set_destroy(shown);
    return in_boxes ? in_boxes : hb_blob_reference(order->file);
}

static void make_face(FaceOrder *order, BoxedFaces *boxed)
{
    hb_blob_t *file = order->file ? file_for_cairo(boxed, order) : NULL;
    OpenFace *open = file ? open_file(file) : NULL;
    order->result = (SlimFace){open ? cairo_face_new(open) : NULL, order->numbers};
    hb_blob_destroy(file);
}

/* Orders of a document, taken in turn by whoever is free. */
typedef struct FaceWork {
    GPtrArray *orders;
    gint next;
} FaceWork;

static void *make_files_in_turn(void *data)
{
    FaceWork *work = data;
    for (;;) {
        gint index = g_atomic_int_add(&work->next, 1);
        if (index >= (gint)work->orders->len)
            return NULL;
        FaceOrder *order = g_ptr_array_index(work->orders, index);
        if (can_be_slimmed(order->source))
            make_file(order);
    }
}

/* NULL when there can be none. It gets no signals: the main thread alone deals with them, see cli/progress.c. */
static GThread *start_helper(FaceWork *work)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    GThread *helper = g_thread_try_new("faces", make_files_in_turn, work, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return helper;
}

static void add_orders(GPtrArray *all, GHashTable *orders)
{
    GHashTableIter iterator;
    gpointer order;
    g_hash_table_iter_init(&iterator, orders);
    while (g_hash_table_iter_next(&iterator, NULL, &order))
        g_ptr_array_add(all, order);
}

/* Each order is a piece of work by itself, whoever does it and when; more than two at once take much memory. */
static void make_files(SlimFaces *faces)
{
    FaceWork work = {.orders = g_ptr_array_new()};
    for (int use = 0; use < USES; use++)
        add_orders(work.orders, faces->by_source[use]);
    GThread *helper = work.orders->len > 1 ? start_helper(&work) : NULL;
    make_files_in_turn(&work);
    if (helper)
        g_thread_join(helper);
    g_ptr_array_unref(work.orders);
}

static void make_faces(GHashTable *orders, BoxedFaces *boxed)
{
    GHashTableIter iterator;
    gpointer order;
    g_hash_table_iter_init(&iterator, orders);
    while (g_hash_table_iter_next(&iterator, NULL, &order))
        make_face(order, boxed);
}

SlimFaces *slim_faces_new(const DisplayList *const *lists, int count, bool in_boxes)
{
    SlimFaces *faces = g_new0(SlimFaces, 1);
    faces->boxed = in_boxes ? boxed_faces_new() : NULL;
    for (int use = 0; use < USES; use++)
        faces->by_source[use] = g_hash_table_new_full(NULL, NULL, NULL, order_free);
    for (int i = 0; i < count; i++)
        collect_orders(faces, lists[i]);
    make_files(faces);
    for (int use = 0; use < USES; use++)
        make_faces(faces->by_source[use], faces->boxed);
    return faces;
}

void slim_faces_free(SlimFaces *faces)
{
    for (int use = 0; use < USES; use++)
        g_hash_table_unref(faces->by_source[use]);
    boxed_faces_free(faces->boxed);
    g_free(faces);
}

const BoxedFaces *slim_faces_boxed(const SlimFaces *faces)
{
    return faces->boxed;
}

/* --- codes -------------------------------------------------------------------------------------- */

static bool has_cids(const FaceOrder *order)
{
    if (!order->result.face)
        return false;
    hb_face_t *face = hb_face_create(order->file, 0);
    hb_blob_t *cff = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    unsigned length;
    const char *bytes = hb_blob_get_data(cff, &length);
    bool has = cff_has_cids((const unsigned char *)bytes, length);
    hb_blob_destroy(cff);
    hb_face_destroy(face);
    return has;
}

static gint compare_orders(gconstpointer a, gconstpointer b)
{
    const FaceOrder *const *one = a, *const *other = b;
    return (*one)->number - (*other)->number;
}

GPtrArray *slim_faces_codes(const SlimFaces *faces)
{
    GPtrArray *orders = g_ptr_array_new();
    GPtrArray *codes = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
    for (int use = 0; use < USES; use++)
        add_orders(orders, faces->by_source[use]);
    g_ptr_array_sort(orders, compare_orders);
    for (guint i = 0; i < orders->len; i++)
        if (has_cids(orders->pdata[i]))
            g_ptr_array_add(codes, glyphs_by_code(((const FaceOrder *)orders->pdata[i])->census));
    g_ptr_array_unref(orders);
    return codes;
}

const SlimFace *slim_face_find(const SlimFaces *faces, const DisplayGlyphs *glyphs)
{
    const FaceOrder *order =
        g_hash_table_lookup(orders_of_use(faces, glyphs), hb_font_get_face(font_harfbuzz(glyphs->font)));
    return order && order->result.face && !is_changed_by_fontconfig(glyphs->font) ? &order->result : NULL;
}
