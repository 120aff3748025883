/* pdf_text.h - the text of a finished PDF as a reader's program finds it; by poppler's pdftotext. */
#ifndef TYPESET_PROOF_PDF_TEXT_H
#define TYPESET_PROOF_PDF_TEXT_H

#include "base/files.h"

typedef struct PdfText {
    const char **pages; /* UTF-8, in the order in which the pages draw it, with white space between words and lines */
    int page_count;
} PdfText;

/* Whether pdftotext (Debian: poppler-utils) is installed. */
bool pdf_text_is_possible(void);

/* The text lives in `arena`. False when the bytes are no PDF that can be read. */
bool pdf_text_read(Arena *arena, FileBytes pdf, PdfText *text);

#endif
