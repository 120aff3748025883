/* structure_attributes.h - what is told of an element besides its type and contents. A sub-step of structure_tree.c. */
#ifndef TYPESET_PRESS_STRUCTURE_ATTRIBUTES_H
#define TYPESET_PRESS_STRUCTURE_ATTRIBUTES_H

#include "base/length.h"
#include "structure/document_structure.h"

#include <qpdf/qpdf-c.h>

/* Language, alternative text, name, and the attributes of lists, cells, figures and vertical stories. */
void structure_attributes_set(qpdf_data document, qpdf_oh dictionary, const StructureElement *element, Length margin);

/* A rectangle of the sheet of `page`, as PDF has it: from the lower left corner of the paper. */
qpdf_oh rectangle_on_page(qpdf_data document, qpdf_oh page, Rect rect, Length margin);

#endif
