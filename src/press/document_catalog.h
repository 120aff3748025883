/* document_catalog.h - what Cairo 1.16 cannot say in the document's catalog. A step of finish.c. */
#ifndef TYPESET_PRESS_DOCUMENT_CATALOG_H
#define TYPESET_PRESS_DOCUMENT_CATALOG_H

#include <qpdf/qpdf-c.h>

/* Puts /Lang (BCP 47) and "show the document's title" into the catalog. */
void catalog_complete(qpdf_data document, const char *language);

#endif
