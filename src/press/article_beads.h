/* article_beads.h - article threads (ISO 32000-1, 12.4.3): a reader is led from column to column. A step of finish.c. */
#ifndef TYPESET_PRESS_ARTICLE_BEADS_H
#define TYPESET_PRESS_ARTICLE_BEADS_H

#include "base/length.h"
#include "structure/document_structure.h"

#include <qpdf/qpdf-c.h>

/* A thread for each of the structure's, on its pages, with `margin` round their sheets. */
void article_threads_write(qpdf_data document, const DocumentStructure *structure, Length margin);

#endif
