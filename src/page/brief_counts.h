/* brief_counts.h - what of each manuscript in a column of briefs is set and what is overset. */
#ifndef TYPESET_PAGE_BRIEF_COUNTS_H
#define TYPESET_PAGE_BRIEF_COUNTS_H

#include "page/story_layout.h"

typedef struct BriefCount {
    int characters_set;
    int overset_characters;
    int overset_lines;
} BriefCount;

/* Of brief `brief`, from 0. */
BriefCount brief_count(const StoryLayout *layout, int brief);

/* Reports each manuscript that is overset. False when it is something else: the head of the column, or no briefs at all. */
bool report_overset_briefs(const StoryLayout *layout, Diagnostics *diagnostics);

#endif
