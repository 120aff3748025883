/* metadata.h - title, author and dates once more as XMP, where archives look for them. A step of finish.c. */
#ifndef TYPESET_PRESS_METADATA_H
#define TYPESET_PRESS_METADATA_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef struct DocumentFacts {
    const char *title;
    const char *author;        /* NULL or empty: none */
    const char *language;      /* BCP 47 */
    const char *creation_date; /* ISO 8601 */
    bool is_for_reading;       /* pages for the screen: the document claims to be PDF/A-2u and PDF/UA-1 */
} DocumentFacts;

/* Adds an XMP packet (ISO 16684-1) to the catalog: unpacked, so that any program finds it. Mends Cairo's dates. */
void metadata_add(qpdf_data document, const DocumentFacts *facts);

#endif
