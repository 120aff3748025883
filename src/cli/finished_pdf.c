/* finished_pdf.c - what pages, proofs and comparisons have in common on their way to a file. */
#include "cli/finished_pdf.h"

#include "cli/transparency_check.h"

static const char **page_labels(Arena *arena, const DisplayList *const *lists, int count)
{
    const char **labels = arena_new_array(arena, const char *, count);
    for (int i = 0; i < count; i++)
        labels[i] = lists[i]->page_label ? lists[i]->page_label : "";
    return labels;
}

static bool keeps_its_claim(Arena *arena, const PdfOrder *order, const PlainPdf *plain, Diagnostics *diagnostics)
{
    return !order->claim || order->claim->standard != PRESS_STANDARD_X1A ||
           pages_are_opaque(arena, plain->bytes, plain->leaves_before, order->lists, diagnostics);
}

static FinishSettings finish_settings(Arena *arena, const PdfOrder *order, const DocumentStructure *structure)
{
    int page_count = order->imposition ? order->imposition->side_count : order->count;
    const PdfSettings *settings = &order->settings;
    return (FinishSettings){
        .about = {settings->title, settings->author, order->language, settings->creation_date, order->is_for_reading},
        .structure = structure,
        .page_labels = page_labels(arena, order->lists + order->count - page_count, page_count),
        .page_label_count = page_count,
        .margins = order->margins,
        .imposition = order->imposition,
        .ink_profile = order->ink_profile,
        .spot_inks = order->spot_inks,
        .for_proof = order->for_proof,
        .claim = order->claim,
    };
}

static FinishOutcome write_and_finish(Arena *arena, const PdfOrder *order, const SlimFaces *faces, FileBytes *result,
                                      Diagnostics *diagnostics)
{
    PlainPdf plain = {0};
    PdfSettings settings = order->settings;
    settings.structure = document_structure_new(arena, order->lists, order->count, order->language);
    settings.faces = faces;
    FinishSettings finish = finish_settings(arena, order, settings.structure);
    finish.boxed_faces = slim_faces_boxed(faces);
    if (!pdf_write(arena, order->lists, order->count, &settings, &plain, diagnostics) ||
        !keeps_its_claim(arena, order, &plain, diagnostics))
        return FINISH_FAILED;
    finish.leaves_before = plain.leaves_before;
    return pdf_finish(arena, plain.bytes, &finish, result, diagnostics);
}

/* A page may show a glyph where Cairo leaves it out, beside the sheet: then its faces must not be of boxes. */
bool finished_pdf_make(Arena *arena, const PdfOrder *order, FileBytes *result, Diagnostics *diagnostics)
{
    FinishOutcome outcome = FINISH_LACKS_GLYPHS;
    for (int in_boxes = 1; in_boxes >= 0 && outcome == FINISH_LACKS_GLYPHS; in_boxes--) {
        SlimFaces *faces = slim_faces_new(order->lists, order->count, in_boxes == 1);
        outcome = write_and_finish(arena, order, faces, result, diagnostics);
        slim_faces_free(faces);
    }
    return outcome == FINISH_DONE;
}
