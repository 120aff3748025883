/* parent_tree.h - a number tree (ISO 32000-1, 7.9.7): here that which leads from content to structure elements. */
#ifndef TYPESET_PREFLIGHT_PARENT_TREE_H
#define TYPESET_PREFLIGHT_PARENT_TREE_H

#include "preflight/checked_file.h"

typedef struct ParentTree ParentTree;

/* Reads a tree of any form; entries of a wrong kind are left out. NULL is never returned. */
const ParentTree *parent_tree_read(CheckedFile *file, qpdf_oh root);

/* The value of a key; null when there is none. The handle belongs to the tree. */
qpdf_oh parent_tree_value(const CheckedFile *file, const ParentTree *tree, long long key);

#endif
