/* font_usage.c - follows font and rendering mode through the content and notes the codes of what Tj and its kin show. */
#include "preflight/font_usage.h"

#include "preflight/content_walk.h"

#include <stdlib.h>
#include <string.h>

enum { INVISIBLE = 3, DEEPEST_STATE = 4096 };

typedef struct TextState {
    UsedFont *font; /* NULL: none chosen, or one that is no dictionary */
    int mode;
} TextState;

/* What holds within one content stream. */
typedef struct Frame {
    TextState state;
    GArray *saved;       /* TextState, by q */
    GHashTable *by_name; /* resource name: UsedFont, or NULL */
} Frame;

typedef struct Collection {
    GPtrArray *fonts;      /* UsedFont */
    GHashTable *by_object; /* number of the dictionary, or stream and name: UsedFont */
    GPtrArray *frames;     /* Frame: the streams that are open */
} Collection;

/* --- fonts ------------------------------------------------------------------------------------------- */

static void free_font(gpointer font)
{
    UsedFont *used = font;
    character_map_free(used->encoding);
    g_hash_table_unref(used->codes);
    g_free(used);
}

static CharacterMap *map_of_stream(const CheckedFile *file, qpdf_oh stream)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (qpdf_oh_get_stream_data(file->document, stream, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS)
        return NULL;
    CharacterMap *map = character_map_new(bytes, length);
    free(bytes);
    return map;
}

static CharacterMap *encoding_of(const CheckedFile *file, qpdf_oh font)
{
    qpdf_oh encoding = value_of(file, font, "/Encoding");
    if (has_name(file, font, "/Encoding", "/Identity-H") || has_name(file, font, "/Encoding", "/Identity-V"))
        return character_map_new_identity();
    return qpdf_oh_is_stream(file->document, encoding) ? map_of_stream(file, encoding) : NULL;
}

static UsedFont *new_font(const CheckedFile *file, qpdf_oh font)
{
    UsedFont *used = g_new0(UsedFont, 1);
    used->font = font;
    used->place = place_of(file, 0, font);
    used->is_composite = has_name(file, font, "/Subtype", "/Type0");
    used->encoding = used->is_composite ? encoding_of(file, font) : NULL;
    used->codes = g_hash_table_new(NULL, NULL);
    return used;
}

static UsedFont *find_font(Collection *collection, const CheckedFile *file, const ContentPlace *place,
                           const ContentWord *name)
{
    qpdf_oh font = content_resource(file, place, "/Font", name);
    if (!qpdf_oh_is_dictionary(file->document, font))
        return NULL;
    int object = qpdf_oh_get_object_id(file->document, font);
    gchar *key = object ? g_strdup_printf("%d", object)
                        : g_strdup_printf("%d %d %.*s", place->place.page, place->place.object, (int)name->length,
                                          name->start);
    UsedFont *used = g_hash_table_lookup(collection->by_object, key);
    if (used) {
        g_free(key);
        return used;
    }
    used = new_font(file, font);
    g_ptr_array_add(collection->fonts, used);
    g_hash_table_insert(collection->by_object, key, used);
    return used;
}

/* --- state ------------------------------------------------------------------------------------------- */

static Frame *current_frame(const Collection *collection)
{
    return collection->frames->pdata[collection->frames->len - 1];
}

static void free_frame(gpointer data)
{
    Frame *frame = data;
    g_array_unref(frame->saved);
    g_hash_table_unref(frame->by_name);
    g_free(frame);
}

/* A stream that is painted goes on with the state of the one that paints it. */
static void begin_stream(CheckedFile *file, const ContentPlace *place, void *context)
{
    (void)file, (void)place;
    Collection *collection = context;
    Frame *frame = g_new0(Frame, 1);
    if (collection->frames->len)
        frame->state = current_frame(collection)->state;
    frame->saved = g_array_new(FALSE, FALSE, sizeof(TextState));
    frame->by_name = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_ptr_array_add(collection->frames, frame);
}

static void end_stream(CheckedFile *file, const ContentPlace *place, bool is_broken, void *context)
{
    (void)file, (void)place, (void)is_broken;
    Collection *collection = context;
    g_ptr_array_remove_index(collection->frames, collection->frames->len - 1);
}

static void save_state(Frame *frame)
{
    if (frame->saved->len < DEEPEST_STATE)
        g_array_append_val(frame->saved, frame->state);
}

static void restore_state(Frame *frame)
{
    if (frame->saved->len == 0)
        return;
    frame->state = g_array_index(frame->saved, TextState, frame->saved->len - 1);
    g_array_set_size(frame->saved, frame->saved->len - 1);
}

static void choose_font(Collection *collection, const CheckedFile *file, const ContentPlace *place, const ContentWord *name)
{
    Frame *frame = current_frame(collection);
    gchar *key = g_strndup(name->start, name->length);
    gpointer known;
    if (g_hash_table_lookup_extended(frame->by_name, key, NULL, &known)) {
        frame->state.font = known;
        g_free(key);
        return;
    }
    frame->state.font = find_font(collection, file, place, name);
    g_hash_table_insert(frame->by_name, key, frame->state.font);
}

static void choose_mode(Frame *frame, const ContentWord *number)
{
    char digits[12] = "";
    if (number->kind == CONTENT_NUMBER && number->length < sizeof digits) {
        memcpy(digits, number->start, number->length);
        frame->state.mode = atoi(digits);
    }
}

/* A graphics state dictionary may name the font as well (ISO 32000-1, table 58). */
static void choose_font_of_state(Collection *collection, const CheckedFile *file, const ContentPlace *place,
                                 const ContentWord *name)
{
    qpdf_data document = file->document;
    qpdf_oh choice = value_of(file, content_resource(file, place, "/ExtGState", name), "/Font");
    if (!qpdf_oh_is_array(document, choice) || qpdf_oh_get_array_n_items(document, choice) < 1)
        return;
    qpdf_oh font = qpdf_oh_get_array_item(document, choice, 0);
    gchar *key = g_strdup_printf("%d", qpdf_oh_get_object_id(document, font));
    UsedFont *used = g_hash_table_lookup(collection->by_object, key);
    if (!used && qpdf_oh_is_dictionary(document, font)) {
        used = new_font(file, font);
        g_ptr_array_add(collection->fonts, used);
        g_hash_table_insert(collection->by_object, g_strdup(key), used);
    }
    current_frame(collection)->state.font = used;
    g_free(key);
}

/* --- text -------------------------------------------------------------------------------------------- */

static void add_code(UsedFont *font, CharacterCode code, int use)
{
    gpointer key = GSIZE_TO_POINTER((gsize)code.value + 1);
    gpointer known = g_hash_table_lookup(font->codes, key);
    int added = USED_CODE_USE(known) | use | code.length << 2;
    if (added != GPOINTER_TO_INT(known))
        g_hash_table_insert(font->codes, key, GINT_TO_POINTER(added));
}

static void add_codes(UsedFont *font, const GByteArray *bytes, int use)
{
    CharacterCode code;
    size_t at = 0;
    if (font->is_composite && font->encoding)
        while (character_map_next(font->encoding, bytes->data, bytes->len, &at, &code))
            add_code(font, code, use);
    for (guint i = 0; !font->is_composite && i < bytes->len; i++)
        add_code(font, (CharacterCode){bytes->data[i], 1}, use);
}

static void show_string(UsedFont *font, const ContentPlace *place, const ContentWord *string, int mode)
{
    GByteArray *bytes = g_byte_array_new();
    word_string_bytes(string, bytes);
    if (bytes->len && font->place.page == 0)
        font->place.page = place->place.page;
    if (bytes->len && mode != INVISIBLE)
        font->is_visible = true;
    add_codes(font, bytes, mode == INVISIBLE ? CODE_IS_SHOWN : CODE_IS_SHOWN | CODE_IS_VISIBLE);
    g_byte_array_unref(bytes);
}

static void show_text(Collection *collection, const ContentPlace *place, const ContentInstruction *instruction)
{
    const TextState *state = &current_frame(collection)->state;
    for (int i = 0; state->font && i < instruction->operand_count; i++)
        if (instruction->operands[i].kind == CONTENT_STRING)
            show_string(state->font, place, &instruction->operands[i], state->mode);
}

static void read_instruction(CheckedFile *file, const ContentPlace *place, const ContentInstruction *instruction,
                             void *context)
{
    static const char *const showing[] = {"Tj", "TJ", "'", "\""};
    Collection *collection = context;
    const ContentWord *operator = &instruction->operator;
    int count = instruction->operand_count;
    if (word_is(operator, "q"))
        save_state(current_frame(collection));
    else if (word_is(operator, "Q"))
        restore_state(current_frame(collection));
    else if (count == 0)
        return;
    else if (word_is_one_of(operator, showing, G_N_ELEMENTS(showing)))
        show_text(collection, place, instruction);
    else if (word_is(operator, "Tf") && instruction->operands[0].kind == CONTENT_NAME)
        choose_font(collection, file, place, &instruction->operands[0]);
    else if (word_is(operator, "Tr"))
        choose_mode(current_frame(collection), &instruction->operands[count - 1]);
    else if (word_is(operator, "gs") && instruction->operands[count - 1].kind == CONTENT_NAME)
        choose_font_of_state(collection, file, place, &instruction->operands[count - 1]);
}

GPtrArray *font_usage_collect(CheckedFile *file)
{
    Collection collection = {
        .fonts = g_ptr_array_new_with_free_func(free_font),
        .by_object = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .frames = g_ptr_array_new_with_free_func(free_frame),
    };
    ContentVisitor visitor = {
        .begin = begin_stream, .instruction = read_instruction, .end = end_stream, .context = &collection};
    content_walk(file, &visitor);
    g_ptr_array_unref(collection.frames);
    g_hash_table_unref(collection.by_object);
    return collection.fonts;
}
