/* layout_diff.h - two states of an issue compared line by line and item by item: what an edit has done to the pages. */
#ifndef TYPESET_PROOF_LAYOUT_DIFF_H
#define TYPESET_PROOF_LAYOUT_DIFF_H

#include "proof/fit_report.h"
#include "proof/item_diff.h"

typedef enum LineChange {
    LINE_UNCHANGED,
    LINE_CHANGED,  /* its text was edited */
    LINE_REFLOWED, /* the same text, but the lines begin or end elsewhere in it */
    LINE_MOVED,    /* the same line at another place */
    LINE_NEW,      /* text that was not there */
    LINE_GONE,     /* text that is no more; a line of the old state */
    LINE_OVERSET,  /* text that stood on the page and finds no room now; a line of the old state */
    LINE_CHANGE_COUNT,
} LineChange;

typedef struct DiffLine {
    LineChange change;
    const FitLine *before; /* NULL where there is none such */
    const FitLine *after;
    unsigned looks; /* whether its ink or type is another: of 1 << ITEM_RECOLOURED and ITEM_RESTYLED */
} DiffLine;

typedef struct DiffStory {
    const FitStory *before; /* NULL: the story is new */
    const FitStory *after;  /* NULL: it is gone */
    bool has_moved;         /* to another page or area */
    DiffLine *lines;        /* those of the new state in order, lines gone after those of their part */
    int line_count;
    int counts[LINE_CHANGE_COUNT];
    int restyled; /* lines with other looks */
} DiffStory;

typedef struct LayoutDiff {
    DiffStory *stories;
    int story_count;
    int counts[LINE_CHANGE_COUNT];
    int restyled;
    ItemDiff items; /* the rest of the pages */
} LayoutDiff;

/* Nothing but the lines that were edited has another place. */
bool layout_diff_is_still(const LayoutDiff *diff);

/*
 * Stories are matched by id, then the characters of each part, of which white space does not count.
 * Lives in `arena` and borrows both reports.
 */
LayoutDiff layout_diff(Arena *arena, const FitReport *before, const FitReport *after);

/* "changed", "reflowed" ...; in Chinese when asked. */
const char *line_change_name(LineChange change, MessageLanguage language);

/* For people: a line for each change, neighbours of one kind as a range, and the totals of items and of lines. */
const char *layout_diff_text(Arena *arena, const LayoutDiff *diff, MessageLanguage language);

/* For programs: all lines and items that are not unchanged, what they say, their places in points, and the totals. */
const char *layout_diff_json(Arena *arena, const LayoutDiff *diff);

#endif
