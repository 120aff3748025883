/* structure_tree.h - writes what is read aloud as a structure tree in place of Cairo's. A step of finish.c. */
#ifndef TYPESET_PRESS_STRUCTURE_TREE_H
#define TYPESET_PRESS_STRUCTURE_TREE_H

#include "base/length.h"
#include "press/mark_numbers.h"
#include "structure/document_structure.h"

#include <qpdf/qpdf-c.h>

/* Gives each page its number in the parent tree, which begins with the pages. */
void structure_tree_number_pages(qpdf_data document);

/*
 * The elements of `structure` with their marks, the parent tree, names of notes, and for each link its annotation
 * (ISO 32000-1, 14.7 and 14.8; ISO 14289-1). The pages are those of the structure, `margin` round their sheets;
 * their marks have the numbers of `numbers`.
 */
void structure_tree_write(qpdf_data document, const DocumentStructure *structure, const NumberedPage *numbers,
                          Length margin);

#endif
