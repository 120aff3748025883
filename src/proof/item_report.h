/* item_report.h - what became of the items of the pages, in words. Inside proof/ only. */
#ifndef TYPESET_PROOF_ITEM_REPORT_H
#define TYPESET_PROOF_ITEM_REPORT_H

#include "proof/layout_diff.h"

#include <glib.h>

/* By pages, a line for each change; equal ones as one. */
void item_report_append(GString *out, const ItemDiff *diff, MessageLanguage language);

/* One line with the totals; of reports without items it says that they were left out. */
void item_report_append_totals(GString *out, const LayoutDiff *diff, MessageLanguage language);

/* "recoloured, restyled" */
void item_report_append_changes(GString *out, unsigned changes, MessageLanguage language);

#endif
