/* reference_check.h - references to pages, {page:ID}, whose story the issue does not have. */
#ifndef TYPESET_MANIFEST_REFERENCE_CHECK_H
#define TYPESET_MANIFEST_REFERENCE_CHECK_H

#include "issue/issue.h"

/* Reports each of them once, at its place, in stories and in furniture. All stories must have been read. */
void references_check(Arena *arena, const Issue *issue, Diagnostics *diagnostics);

#endif
