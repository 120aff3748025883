/* fit_remedy.h - the smallest cut or addition that makes a story fit, tried out by setting it again. */
#ifndef TYPESET_PROOF_FIT_REMEDY_H
#define TYPESET_PROOF_FIT_REMEDY_H

#include "page/compose.h"
#include "proof/fit_report.h"

/*
 * Fills in least_cut and least_addition of the report's stories. Cheapest are the paragraphs whose
 * last lines are shortest, or have the least room left: cuts and additions at the ends of as many
 * of them as there are lines over or free, one more where columns and widows ask for it. Each
 * answer has been laid out and does what it says.
 */
void fit_report_find_remedies(Shaper *shaper, const IssueLayout *layout, FitReport *report);

#endif
