/* pdf_text.h - the text of a finished PDF as a reader's program finds it; a thin adapter over poppler. */
#ifndef TYPESET_PROOF_PDF_TEXT_H
#define TYPESET_PROOF_PDF_TEXT_H

#include "base/files.h"

typedef struct PdfText {
    const char **pages; /* UTF-8, in the order in which the pages draw it, with white space between words and lines */
    int page_count;
} PdfText;

/* The text lives in `arena`. False when the bytes are no PDF that can be read. */
bool pdf_text_read(Arena *arena, FileBytes pdf, PdfText *text);

#endif
