/* page_items_json.h - the items of a page in the JSON of reports and comparisons. Inside proof/ only. */
#ifndef TYPESET_PROOF_PAGE_ITEMS_JSON_H
#define TYPESET_PROOF_PAGE_ITEMS_JSON_H

#include "proof/item_diff.h"

#include <json-glib/json-glib.h>

/* Adds the member "items" to an object. */
void page_items_add_json(JsonBuilder *json, const FitPage *page);

/* Adds the member "items": what became of them, with their states before and after, and the totals. */
void item_diff_add_json(JsonBuilder *json, const ItemDiff *diff);

/* Adds the member `name`: the kinds of change in `changes` (1 << ItemChangeKind). */
void item_changes_add_json(JsonBuilder *json, const char *name, unsigned changes);

#endif
