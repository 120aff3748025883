/* font_slimming.c - runs hb-subset over the embedded faces, glyph numbers kept. */
#include "press/font_slimming.h"
#include "cff/cff_face.h"
#include "cff/cff_order.h"
#include "press/deflate.h"
#include "press/objects.h"
#include "press/unicode_map.h"

#include <hb-subset.h>
#include <string.h>

/*
 * Subroutines are written out: repeated strokes are what packing finds best by itself, and the
 * packed face is smaller by a tenth than with subroutines.
 */
static const hb_subset_flags_t slimming_flags =
    HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_RETAIN_GIDS |
    HB_SUBSET_FLAGS_NOTDEF_OUTLINE;

/* Cairo's own cmap of a Western face is kept: what would be left of it is decided by Unicode. */
static hb_subset_input_t *slimming_input(unsigned glyph_count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_subset_input_set_flags(input, slimming_flags);
    hb_set_add_range(hb_subset_input_glyph_set(input), 0, glyph_count - 1);
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG), HB_TAG('c', 'm', 'a', 'p'));
    return input;
}

/* NULL when hb-subset finds fault with the face. The caller destroys the result. */
static hb_face_t *slim_face(hb_blob_t *file, unsigned glyph_count)
{
    hb_face_t *face = hb_face_create(file, 0);
    hb_subset_input_t *input = slimming_input(glyph_count ? glyph_count : hb_face_get_glyph_count(face));
    hb_face_t *slim = hb_subset_or_fail(face, input);
    hb_subset_input_destroy(input);
    hb_face_destroy(face);
    return slim;
}

/* Destroys `slim`. Whatever did not become smaller is kept as it came. */
static void replace_font_file(qpdf_data document, qpdf_oh stream, hb_blob_t *slim, size_t old_length)
{
    unsigned length;
    const char *bytes = hb_blob_get_data(slim, &length);
    if (length > 0 && length < old_length)
        stream_data_replace(document, stream, bytes, length);
    hb_blob_destroy(slim);
}

/*
 * Han characters in the order of Unicode stand by their radicals, so that like strokes come near each other: packed, a
 * face is a thirtieth smaller than in the order in which the text happens to use it.
 */
static void put_in_order(qpdf_data document, qpdf_oh stream, const StreamData *cff, const GArray *characters)
{
    GByteArray *ordered = characters ? cff_in_order(cff->bytes, cff->length, (const guint32 *)(const void *)characters->data,
                                                    characters->len) : NULL;
    stream_data_replace(document, stream, ordered ? ordered->data : cff->bytes, ordered ? ordered->len : cff->length);
    if (ordered)
        g_byte_array_unref(ordered);
}

static void slim_cff(qpdf_data document, qpdf_oh stream, const StreamData *cff, const GArray *characters)
{
    if (!cff_has_shared_subroutines(cff->bytes, cff->length)) { /* made by render/slim_faces.c */
        put_in_order(document, stream, cff, characters);
        return;
    }
    hb_face_t *built = cff_face_new(cff->bytes, cff->length);
    if (!built)
        return;
    /* A face builder is not good for reading: it is written out and opened again. */
    hb_blob_t *file = hb_face_reference_blob(built);
    hb_face_t *slim = slim_face(file, cff_glyph_count(cff->bytes, cff->length));
    if (slim)
        replace_font_file(document, stream, hb_face_reference_table(slim, HB_TAG('C', 'F', 'F', ' ')), cff->length);
    hb_face_destroy(slim);
    hb_blob_destroy(file);
    hb_face_destroy(built);
}

/* The length of the unpacked file stands in the stream's dictionary as well (ISO 32000-1, 9.9). */
static void slim_truetype(qpdf_data document, qpdf_oh stream, const StreamData *font)
{
    hb_blob_t *file = hb_blob_create((const char *)font->bytes, (unsigned)font->length, HB_MEMORY_MODE_READONLY,
                                     NULL, NULL);
    hb_face_t *slim = slim_face(file, 0);
    if (slim) {
        hb_blob_t *result = hb_face_reference_blob(slim);
        unsigned length = hb_blob_get_length(result);
        if (length < font->length)
            qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, stream), "/Length1",
                                qpdf_oh_new_integer(document, length));
        replace_font_file(document, stream, result, font->length);
    }
    hb_face_destroy(slim);
    hb_blob_destroy(file);
}

static bool is_truetype(const StreamData *data)
{
    static const unsigned char version[] = {0, 1, 0, 0};
    return data->length > sizeof version && memcmp(data->bytes, version, sizeof version) == 0;
}

/* What is known of all fonts before the first is slimmed. */
typedef struct Slimming {
    GHashTable *characters_of_files; /* number of the file's object: GArray of guint32 */
    BoxOpening *boxes;
} Slimming;

static void slim_cff_file(qpdf_data document, qpdf_oh stream, const StreamData *data, const Slimming *slimming)
{
    gpointer number = GINT_TO_POINTER(qpdf_oh_get_object_id(document, stream));
    boxes_open(slimming->boxes, data->bytes, data->length);
    slim_cff(document, stream, data, g_hash_table_lookup(slimming->characters_of_files, number));
}

static void slim_font_file(qpdf_data document, qpdf_oh object, void *slimming)
{
    StreamData data;
    bool is_cff = object_has_name(document, object, "/Subtype", "/CIDFontType0C");
    if (!is_cff && !qpdf_oh_has_key(document, qpdf_oh_get_dict(document, object), "/Length1"))
        return;
    if (!stream_data_read(document, object, &data))
        return;
    if (is_cff)
        slim_cff_file(document, object, &data, slimming);
    else if (is_truetype(&data))
        slim_truetype(document, object, &data);
    stream_data_free(&data);
}

/* Of a composite font: the characters of its glyphs, under the number of its file. */
static void take_characters(qpdf_data document, qpdf_oh font, void *characters_of_files)
{
    qpdf_oh descendants = qpdf_oh_get_key(document, font, "/DescendantFonts");
    if (!qpdf_oh_is_array(document, descendants) || qpdf_oh_get_array_n_items(document, descendants) != 1)
        return;
    qpdf_oh descriptor = qpdf_oh_get_key(document, qpdf_oh_get_array_item(document, descendants, 0), "/FontDescriptor");
    if (!qpdf_oh_is_dictionary(document, descriptor))
        return;
    int file = qpdf_oh_get_object_id(document, qpdf_oh_get_key(document, descriptor, "/FontFile3"));
    GArray *characters = unicode_map_characters(document, qpdf_oh_get_key(document, font, "/ToUnicode"));
    if (characters)
        g_hash_table_insert(characters_of_files, GINT_TO_POINTER(file), characters);
}

bool fonts_slim(qpdf_data document, const BoxedFaces *boxed)
{
    Slimming slimming = {g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_array_unref), box_opening_new(boxed)};
    for_each_font(document, take_characters, slimming.characters_of_files);
    for_each_stream(document, slim_font_file, &slimming);
    bool is_whole = boxes_are_open(slimming.boxes);
    g_hash_table_unref(slimming.characters_of_files);
    box_opening_free(slimming.boxes);
    return is_whole;
}
