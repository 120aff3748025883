/* structure_tree.h - writes what is read aloud as a structure tree in place of Cairo's. A step of finish.c. */
#ifndef TYPESET_PRESS_STRUCTURE_TREE_H
#define TYPESET_PRESS_STRUCTURE_TREE_H

#include "base/length.h"
#include "structure/document_structure.h"

#include <qpdf/qpdf-c.h>

/*
 * The elements of `structure` with their marks, the parent tree, names of notes, and for each link its annotation
 * (ISO 32000-1, 14.7 and 14.8; ISO 14289-1). The pages are those of the structure, `margin` round their sheets.
 */
void structure_tree_write(qpdf_data document, const DocumentStructure *structure, Length margin);

#endif
