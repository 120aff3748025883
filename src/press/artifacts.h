/* artifacts.h - tells readers what on a page is to be read, and what not. A change of page_content.h. */
#ifndef TYPESET_PRESS_ARTIFACTS_H
#define TYPESET_PRESS_ARTIFACTS_H

#include "press/mark_numbers.h"
#include "press/page_content.h"

typedef struct ArtifactContext {
    const DocumentStructure *structure;
    NumberedPage *pages; /* numbers of marks are put here */
} ArtifactContext;

/*
 * Marks everything that is painted outside the tagged parts, headers and rules, as an artifact (ISO 32000-1, 14.8.2.2), and
 * gives the marks of the structure their numbers. A text that a program must spell otherwise than its glyphs (ActualText)
 * has a number to itself: readers lose their place where marks stand inside marks. The context is an ArtifactContext; the
 * page is the one that its /StructParents says.
 */
ContentChange artifacts_mark;

#endif
