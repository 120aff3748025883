/* story_part.h - a story page by page, one part of it after the other. Shared by the steps of story_sequence.c only. */
#ifndef TYPESET_PAGE_STORY_PART_H
#define TYPESET_PAGE_STORY_PART_H

#include "page/part_pictures.h"
#include "page/story_sequence.h"

/* A story on its way over the pages. */
typedef struct StoryOnItsWay {
    StorySequence *sequence;
    const SequencedStory *story;
    const char *section;
    StoryStart next;
    FlowCache *cache;
    bool *is_placed;   /* of the story's pictures, those that stand on pages before */
    bool *is_refused;  /* those that no page has room for */
    int *rows_placed;  /* of each that is a table: the rows that stand on pages before */
    FlowPlace *mentions; /* of each of them */
    const Jump *jump_in; /* from the part before; NULL for the first */
    FlowPlace start;   /* of what is left */
    FootNotesStart notes;
    int carried;       /* characters of that */
    FittingChoice choice; /* what gives in the next part */
} StoryOnItsWay;

/* One way to set the next part, with what it has to say. */
typedef struct PartTrial {
    StoryLayout *layout;
    Jump *jump; /* to the next part */
    Diagnostics *diagnostics;
} PartTrial;

static inline Arena *arena_of(const StoryOnItsWay *way) { return way->sequence->pages->arena; }
static inline const Story *whole_story(const StoryOnItsWay *way) { return way->story->placement.story; }
static inline int picture_count(const StoryOnItsWay *way) { return whole_story(way)->picture_count; }
static inline int page_lines(const StorySequence *sequence) { return sequence->pages->issue->design->grid.line_count; }

/* The next part in `area`, with the pictures that are chosen or refused, one PartPicture each of the story's. */
StoryPlacement *placement_of_part(StoryOnItsWay *way, const Area *area, const PartPicture *pictures, const Jump *jump);
StoryLayoutSettings settings_of_part(const StoryOnItsWay *way, const StoryPlacement *placement);

/* The same made up. With `jump` NULL what does not fit is overset. The caller closes it. */
PartTrial try_part(StoryOnItsWay *way, const Area *area, const PartPicture *pictures, Jump *jump);
void trial_close(PartTrial *trial);
void trial_replace(PartTrial *trial, PartTrial other);

/* The next part in `area` with as many of its pictures as go there; they are put into `pictures`. */
PartTrial set_part(StoryOnItsWay *way, const Area *area, PartPicture *pictures, Jump *jump);

/* Whether picture `index` stands here or on a page before, or never will; and how many do not. */
bool stands_now(const StoryOnItsWay *way, const PartPicture *pictures, int index);
int pictures_left(const StoryOnItsWay *way, const PartPicture *pictures);

/*
 * Where little is left for a page more, this one takes it when something gives: `trial` and `pictures` become those
 * of the last part then, and true is returned.
 */
bool fit_end(StoryOnItsWay *way, const Area *area, PartTrial *trial, PartPicture *pictures);

#endif
