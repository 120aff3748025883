/* plan_reader.h - the plan of a page: rows of words, each the name of the area that owns the cell → Area[]. */
#ifndef TYPESET_MANIFEST_PLAN_READER_H
#define TYPESET_MANIFEST_PLAN_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

typedef struct AreaList {
    Area *areas; /* in the order of their first cells; they do not overlap and stay inside the grid */
    int count;
} AreaList;

/*
 * Reads `plan` and `rows`. Whatever is wrong with them is reported, and the areas are what comes
 * nearest: one part of an area in several, rows shortened to the page. No plan: no areas.
 */
AreaList plan_read(KeyReader *page, const Grid *grid);

#endif
