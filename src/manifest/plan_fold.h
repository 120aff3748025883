/* plan_fold.h - the fold of a spread in its plan: rows of two pages, and areas between these (中缝). Used by the plan readers only. */
#ifndef TYPESET_MANIFEST_PLAN_FOLD_H
#define TYPESET_MANIFEST_PLAN_FOLD_H

#include "manifest/plan_areas.h"

/* The words of a row of the plan as they are written. */
typedef struct PlanWords {
    Cell *items; /* the name of each is its text */
    int count;
} PlanWords;

/* Puts the words of a row of a spread into its cells and its fold; what is wrong with their number is reported. */
void plan_place_row_of_spread(const KeyReader *page, const TomlValue *text, PlanWords words, const Plan *plan, int row);

/* The words of a single page's row without |, which is reported: only spreads have a fold. */
PlanWords plan_words_without_fold(const KeyReader *page, PlanWords words);

/* Adds the areas in the fold, and reports those that stand beside it too and areas of the pages that would run through one. */
void plan_add_fold_areas(const KeyReader *page, const Plan *plan, AreaList *list);

#endif
