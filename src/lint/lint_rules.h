/* lint_rules.h - one function for each rule; reports at the page's severity. Inside lint/ only. */
#ifndef TYPESET_LINT_LINT_RULES_H
#define TYPESET_LINT_LINT_RULES_H

#include "issue/spread.h"
#include "lint/lint_page.h"

/* head_rules.c */
void lint_head_beside_head(const LintPage *page);
void lint_head_larger_below(const LintPage *page);
void lint_many_head_faces(const LintPage *page);
void lint_head_lost(const LintPage *page);

/* plan_rules.c */
void lint_gap_across_page(const LintPage *page);
void lint_gap_down_page(const LintPage *page);

/* column_rules.c */
void lint_head_at_foot(const LintPage *page);
void lint_text_not_under_head(const LintPage *page);
void lint_short_leg(const LintPage *page);
void lint_long_leg(const LintPage *page);

/* jump_rules.c */
void lint_short_jump(const LintPage *page);

/* picture_rules.c */
void lint_picture_at_foot(const LintPage *page);
void lint_picture_in_leg(const LintPage *page);
void lint_picture_without_words(const LintPage *page);

/* heading_rules.c */
void lint_heading_order(const LintPage *page);

/* figure_rules.c */
void lint_figures_of_two_faces(const LintPage *page);

#endif
