/* pdf_audit.h - --audit: what was drawn is what the display lists say, read back from the finished PDF. */
#ifndef TYPESET_PROOF_PDF_AUDIT_H
#define TYPESET_PROOF_PDF_AUDIT_H

#include "base/files.h"
#include "display/display_list.h"

/*
 * Compares the text of each page of `pdf` with that of its display list, furniture included, character
 * by character in the order of drawing; white space and unseen signs do not count, nor characters that no
 * font has, which were reported when they were shaped. The first difference of each page is reported as
 * a failure on `path`. With audit_display_lists this proves the manuscripts in the PDF itself.
 */
bool audit_pdf(FileBytes pdf, const DisplayList *const *pages, int page_count, const char *path,
               Diagnostics *diagnostics);

#endif
