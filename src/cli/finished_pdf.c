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

static bool keeps_its_claim(Arena *arena, const PdfOrder *order, FileBytes plain, Diagnostics *diagnostics)
{
    return !order->claim || order->claim->standard != PRESS_STANDARD_X1A ||
           pages_are_opaque(arena, plain, order->lists, diagnostics);
}

bool finished_pdf_make(Arena *arena, const PdfOrder *order, FileBytes *result, Diagnostics *diagnostics)
{
    PdfSettings settings = order->settings;
    int page_count = order->imposition ? order->imposition->side_count : order->count;
    settings.structure = document_structure_new(arena, order->lists, order->count, order->language);
    FinishSettings finish = {
        .about = {settings.title, settings.author, order->language, settings.creation_date, order->is_for_reading},
        .structure = settings.structure,
        .page_labels = page_labels(arena, order->lists + order->count - page_count, page_count),
        .page_label_count = page_count,
        .margins = order->margins,
        .imposition = order->imposition,
        .ink_profile = order->ink_profile,
        .spot_inks = order->spot_inks,
        .for_proof = order->for_proof,
        .claim = order->claim,
    };
    FileBytes plain;
    return pdf_write(arena, order->lists, order->count, &settings, &plain, diagnostics) &&
           keeps_its_claim(arena, order, plain, diagnostics) && pdf_finish(arena, plain, &finish, result, diagnostics);
}
