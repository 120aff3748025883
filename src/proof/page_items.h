/* page_items.h - what stands on a page besides the lines of its stories: pictures, furniture, rules and grounds. */
#ifndef TYPESET_PROOF_PAGE_ITEMS_H
#define TYPESET_PROOF_PAGE_ITEMS_H

#include "display/display_list.h"
#include "proof/fit_report.h"

/*
 * Gives the pages of a report their items, and its lines how they look and in which cell of a table they stand.
 * It takes a check sum of every picture: for those that save or compare. Marks outside the sheet are no items.
 */
void fit_report_add_items(Arena *arena, FitReport *report, DisplayList *const *pages, int page_count);

/* "picture", "type", "shape". */
const char *page_item_kind_name(PageItemKind kind);

#endif
