/* document_catalog.h - what Cairo 1.16 cannot say in the document's catalog, put in with libqpdf. */
#ifndef TYPESET_PRESS_DOCUMENT_CATALOG_H
#define TYPESET_PRESS_DOCUMENT_CATALOG_H

#include "base/files.h"

/*
 * Rewrites `pdf` with /Lang (BCP 47) and "show the document's title" in its catalog, streams kept
 * as they are, with an id made from the contents. The result lives in `arena`; a failure is
 * reported and gives false.
 */
bool pdf_set_language(Arena *arena, FileBytes pdf, const char *language, FileBytes *result,
                      Diagnostics *diagnostics);

#endif
