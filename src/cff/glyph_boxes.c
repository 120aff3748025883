/* glyph_boxes.c - programs of Type 2 (Adobe Technical Note 5177) of the same length as those they stand for. */
#include "cff/glyph_boxes.h"
#include "cff/cff_cursor.h"
#include "cff/cff_face.h"

#include <string.h>

/* The programs of a font: where they stand. */
typedef struct Programs {
    CffCursor cursor;
    CffIndex index;
} Programs;

/* A face that was put into boxes. */
typedef struct BoxedFace {
    hb_blob_t *cff;    /* as it is, */
    Programs programs; /* and its programs in there */
    hb_set_t *glyphs;  /* that were put into boxes and are shown */
} BoxedFace;

struct BoxedFaces {
    GArray *faces; /* BoxedFace */
};

/* Operators, and the byte before a number of two bytes; a number of one byte is 139 more than it means. */
enum { RMOVETO = 21, HLINETO = 6, ENDCHAR = 14, NUMBER = 28, ZERO = 139 };

/* Of the em: the box reaches as far below the base line as Han characters do. */
enum { BELOW = 5 };

/* The box, and after its end, where nobody reads on, whose it is. */
enum { FACE_PLACE = 16, GLYPH_PLACE = 19, BOX_LENGTH = 22, FACES_MOST = 0x7FFF };

/* --- writing boxes ------------------------------------------------------------------------------ */

static void put_number(unsigned char *to, int number)
{
    to[0] = NUMBER;
    to[1] = (unsigned char)(number >> 8 & 0xFF);
    to[2] = (unsigned char)(number & 0xFF);
}

/* As wide as its glyph and an em high: links are laid round it. */
static void put_box(unsigned char *to, int width, int units_per_em)
{
    to[0] = ZERO;
    put_number(to + 1, -units_per_em / BELOW);
    to[4] = RMOVETO;
    put_number(to + 5, width);
    put_number(to + 8, units_per_em);
    put_number(to + 11, -width);
    to[14] = HLINETO;
    to[15] = ENDCHAR;
}

static void put_glyph_into_box(unsigned char *program, unsigned length, hb_font_t *font, unsigned face, unsigned glyph)
{
    int units_per_em = (int)hb_face_get_upem(hb_font_get_face(font));
    put_box(program, MAX(hb_font_get_glyph_h_advance(font, glyph), 1), units_per_em);
    put_number(program + FACE_PLACE, (int)face);
    put_number(program + GLYPH_PLACE, (int)glyph);
    memset(program + BOX_LENGTH, ENDCHAR, length - BOX_LENGTH);
}

/* --- finding programs --------------------------------------------------------------------------- */

/* False for data that do not hold together, and for a font without CIDs. */
static bool programs_find(Programs *programs, const void *cff, size_t length)
{
    CffOperand operand;
    size_t end;
    *programs = (Programs){.cursor = {.bytes = cff, .length = length}};
    CffCursor *cursor = &programs->cursor;
    if (!cff_has_cids(cff, length) || !cff_enter_top(cursor, &end) ||
        !cff_find_operand(cursor, end, CFF_CHAR_STRINGS, &operand))
        return false;
    cff_move_to(cursor, operand.value);
    return cff_read_index(cursor, &programs->index) > 0;
}

/* Where the program of a glyph begins; its length, 0 when its places are none. */
static unsigned program_of(Programs *programs, unsigned glyph, size_t *place)
{
    if (glyph >= programs->index.count)
        return 0;
    unsigned start = cff_object_offset(&programs->cursor, &programs->index, glyph);
    unsigned end = cff_object_offset(&programs->cursor, &programs->index, glyph + 1);
    *place = programs->index.data + start;
    bool is_inside = start > 0 && end >= start && end - start <= programs->cursor.length - MIN(*place, programs->cursor.length);
    return is_inside ? end - start : 0;
}

/* --- into boxes --------------------------------------------------------------------------------- */

BoxedFaces *boxed_faces_new(void)
{
    BoxedFaces *faces = g_new0(BoxedFaces, 1);
    faces->faces = g_array_new(FALSE, FALSE, sizeof(BoxedFace));
    return faces;
}

void boxed_faces_free(BoxedFaces *faces)
{
    if (!faces)
        return;
    for (guint i = 0; i < faces->faces->len; i++) {
        hb_blob_destroy(g_array_index(faces->faces, BoxedFace, i).cff);
        hb_set_destroy(g_array_index(faces->faces, BoxedFace, i).glyphs);
    }
    g_array_unref(faces->faces);
    g_free(faces);
}

/* Programs shorter than a box are soon run through and stay. `copy` is where the CFF data are written to. */
static hb_set_t *put_glyphs_into_boxes(Programs *programs, unsigned char *copy, hb_font_t *font, unsigned face,
                                       const hb_set_t *shown)
{
    hb_set_t *glyphs = hb_set_create();
    for (unsigned glyph = 0; glyph < programs->index.count; glyph++) {
        size_t place;
        unsigned length = program_of(programs, glyph, &place);
        if (length < BOX_LENGTH)
            continue;
        put_glyph_into_box(copy + place, length, font, face, glyph);
        hb_set_add(glyphs, glyph);
    }
    hb_set_intersect(glyphs, shown);
    return glyphs;
}

static hb_blob_t *copy_of(hb_blob_t *file, unsigned char **bytes)
{
    unsigned length;
    const char *source = hb_blob_get_data(file, &length);
    char *copy = g_malloc(length);
    memcpy(copy, source, length);
    *bytes = (unsigned char *)copy;
    return hb_blob_create(copy, length, HB_MEMORY_MODE_WRITABLE, copy, g_free);
}

/* `table` is the CFF data as they stand in `file`. */
static hb_blob_t *file_in_boxes(BoxedFaces *faces, hb_blob_t *file, hb_blob_t *table, hb_face_t *face, const hb_set_t *shown)
{
    unsigned length;
    unsigned char *bytes;
    const char *cff = hb_blob_get_data(table, &length);
    BoxedFace boxed = {.cff = table};
    if (length == 0 || faces->faces->len == FACES_MOST || !programs_find(&boxed.programs, cff, length))
        return NULL;
    hb_blob_t *result = copy_of(file, &bytes);
    hb_font_t *font = hb_font_create(face);
    boxed.glyphs = put_glyphs_into_boxes(&boxed.programs, bytes + (cff - hb_blob_get_data(file, NULL)), font,
                                         faces->faces->len, shown);
    hb_font_destroy(font);
    hb_blob_reference(table);
    g_array_append_val(faces->faces, boxed);
    return result;
}

hb_blob_t *boxed_faces_add(BoxedFaces *faces, hb_blob_t *file, const hb_set_t *shown)
{
    hb_face_t *face = hb_face_create(file, 0);
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    hb_blob_t *result = file_in_boxes(faces, file, table, face, shown);
    hb_blob_destroy(table);
    hb_face_destroy(face);
    return result;
}

/* --- out of boxes ------------------------------------------------------------------------------- */

struct BoxOpening {
    const BoxedFaces *faces;
    GPtrArray *left; /* hb_set_t for each face: glyphs that are still in their boxes */
    bool has_strange_box;
};

BoxOpening *box_opening_new(const BoxedFaces *faces)
{
    BoxOpening *opening = g_new0(BoxOpening, 1);
    opening->faces = faces;
    opening->left = g_ptr_array_new_with_free_func((GDestroyNotify)hb_set_destroy);
    for (guint i = 0; faces && i < faces->faces->len; i++)
        g_ptr_array_add(opening->left, hb_set_copy(g_array_index(faces->faces, BoxedFace, i).glyphs));
    return opening;
}

void box_opening_free(BoxOpening *opening)
{
    g_ptr_array_unref(opening->left);
    g_free(opening);
}

static unsigned number_at(const unsigned char *place)
{
    return (unsigned)place[1] << 8 | place[2];
}

/* Boxes differ in nothing but their size, and no glyph ends and goes on. */
static bool is_box(const unsigned char *program, unsigned length)
{
    return length >= BOX_LENGTH && program[0] == ZERO && program[1] == NUMBER && program[4] == RMOVETO &&
           program[14] == HLINETO && program[15] == ENDCHAR && program[FACE_PLACE] == NUMBER &&
           program[GLYPH_PLACE] == NUMBER;
}

/* False when it is the box of nothing that was put into one. */
static bool open_box(BoxOpening *opening, unsigned char *program, unsigned length)
{
    unsigned face = number_at(program + FACE_PLACE), glyph = number_at(program + GLYPH_PLACE);
    if (!opening->faces || face >= opening->faces->faces->len)
        return false;
    Programs programs = g_array_index(opening->faces->faces, BoxedFace, face).programs;
    size_t place;
    if (program_of(&programs, glyph, &place) != length)
        return false;
    memcpy(program, programs.cursor.bytes + place, length);
    hb_set_del(g_ptr_array_index(opening->left, face), glyph);
    return true;
}

void boxes_open(BoxOpening *opening, unsigned char *cff, size_t length)
{
    Programs programs;
    if (!programs_find(&programs, cff, length))
        return;
    for (unsigned glyph = 0; glyph < programs.index.count; glyph++) {
        size_t place;
        unsigned program_length = program_of(&programs, glyph, &place);
        if (is_box(cff + place, program_length) && !open_box(opening, cff + place, program_length))
            opening->has_strange_box = true;
    }
}

bool boxes_are_open(const BoxOpening *opening)
{
    for (guint i = 0; i < opening->left->len; i++)
        if (!hb_set_is_empty(g_ptr_array_index(opening->left, i)))
            return false;
    return !opening->has_strange_box;
}
