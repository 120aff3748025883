/* font_slimming.c - runs hb-subset over the embedded faces, glyph numbers kept. */
#include "press/font_slimming.h"
#include "press/cff_face.h"
#include "press/deflate.h"
#include "press/objects.h"

#include <hb-subset.h>

/*
 * Subroutines are written out: repeated strokes are what packing finds best by itself, and the
 * packed face is smaller by a tenth than with subroutines.
 */
static const hb_subset_flags_t slimming_flags =
    HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_RETAIN_GIDS |
    HB_SUBSET_FLAGS_NOTDEF_OUTLINE;

/* The caller destroys the result; an empty blob when hb-subset finds fault with the face. */
static hb_blob_t *slim_table(hb_face_t *face, unsigned glyph_count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_subset_input_set_flags(input, slimming_flags);
    hb_set_add_range(hb_subset_input_glyph_set(input), 0, glyph_count - 1);
    hb_face_t *slim = hb_subset_or_fail(face, input);
    hb_blob_t *table = slim ? hb_face_reference_table(slim, HB_TAG('C', 'F', 'F', ' ')) : hb_blob_get_empty();
    hb_face_destroy(slim);
    hb_subset_input_destroy(input);
    return table;
}

/* A face builder is not good for reading: it is written out and opened again. */
static hb_face_t *readable_face(hb_face_t *built)
{
    hb_blob_t *file = hb_face_reference_blob(built);
    hb_face_t *face = hb_face_create(file, 0);
    hb_blob_destroy(file);
    return face;
}

static void slim_cff(qpdf_data document, qpdf_oh stream, const StreamData *cff)
{
    hb_face_t *built = cff_face_new(cff->bytes, cff->length);
    if (!built)
        return;
    hb_face_t *face = readable_face(built);
    hb_blob_t *table = slim_table(face, cff_glyph_count(cff->bytes, cff->length));
    unsigned length;
    const char *bytes = hb_blob_get_data(table, &length);
    if (length > 0 && length < cff->length)
        stream_data_replace(document, stream, bytes, length);
    hb_blob_destroy(table);
    hb_face_destroy(face);
    hb_face_destroy(built);
}

static void slim_font_file(qpdf_data document, qpdf_oh object, void *unused)
{
    (void)unused;
    StreamData data;
    if (!object_has_name(document, object, "/Subtype", "/CIDFontType0C") ||
        !stream_data_read(document, object, &data))
        return;
    slim_cff(document, object, &data);
    stream_data_free(&data);
}

void fonts_slim(qpdf_data document)
{
    for_each_stream(document, slim_font_file, NULL);
}
