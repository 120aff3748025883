/* link_annotations.h - what annotations of links need for those who do not see them. A sub-step of structure_tree.c. */
#ifndef TYPESET_PRESS_LINK_ANNOTATIONS_H
#define TYPESET_PRESS_LINK_ANNOTATIONS_H

#include <qpdf/qpdf-c.h>
#include <stdbool.h>

/*
 * Makes annotation `index` of `page` one of the structure element `element` (ISO 32000-1, 14.7.4.3), whose number in the
 * parent tree becomes `parent`, and says in `words` where it leads. False when the page has no such annotation.
 */
bool link_annotation_describe(qpdf_data document, qpdf_oh page, int index, const char *words, int parent, qpdf_oh element);

/* ISO 19005-2, 6.3.2: every annotation is printed and none is hidden. */
void annotations_make_printed(qpdf_data document);

#endif
