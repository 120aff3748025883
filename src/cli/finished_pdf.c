/* finished_pdf.c - what pages, proofs and comparisons have in common on their way to a file. */
#include "cli/finished_pdf.h"

#include "display/figure_texts.h"

bool finished_pdf_make(Arena *arena, const PdfOrder *order, FileBytes *result, Diagnostics *diagnostics)
{
    const PdfSettings *settings = &order->settings;
    FigureTexts texts = figure_texts(arena, order->lists, order->count);
    FinishSettings finish = {
        .about = {settings->title, settings->author, order->language, settings->creation_date},
        .figure_texts = texts.items,
        .figure_count = texts.count,
        .margins = order->margins,
        .ink_profile = order->ink_profile,
    };
    FileBytes plain;
    return pdf_write(arena, order->lists, order->count, settings, &plain, diagnostics) &&
           pdf_finish(arena, plain, &finish, result, diagnostics);
}
