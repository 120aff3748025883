/* line.h - a line of a paragraph: which clusters, and where each begins. */
#ifndef TYPESET_PARAGRAPH_LINE_H
#define TYPESET_PARAGRAPH_LINE_H

#include "text/shaped_text.h"

typedef struct Line {
    int first_cluster;
    int end_cluster;      /* one past the last; word spaces at the line's end are left out of positions but counted here */
    int visible_end;      /* one past the last cluster that is set */
    Length indent;        /* from the frame's inline start to the line's start */
    Length measure;       /* what the line had to fill, indent taken off */
    Length width;         /* what it fills: equals measure when justified; a hanging mark is not counted */
    Length natural_width; /* before justification, edges trimmed */
    Length *positions;    /* one for each cluster up to visible_end: inline start of its body from the line's start */
    Length loosest_gap;   /* largest amount a gap of the last tier was opened by; 0 for squeezed or solid lines */
    bool ends_with_hyphen; /* of the last cluster, inside `width`; no character of the manuscript */
    bool is_last;         /* of its paragraph, or before a forced break */
} Line;

typedef struct Lines {
    Line *items;
    int count;
} Lines;

/* How lines are chosen. Both obey the same prohibitions; only justified text has a choice. */
typedef enum LineBreaking {
    LINE_BREAKING_TOTAL_FIT, /* the paragraph as a whole is as even as it can be */
    LINE_BREAKING_LADDER,    /* line by line: what fits, else push in, else hang, else push out */
} LineBreaking;

typedef struct LineSettings {
    const Length *measures;   /* of each line in turn; the last one holds for all that follow */
    int measure_count;        /* at least 1 */
    int first_cluster;        /* where the first line begins; inside the paragraph it has no indent of its own */
    Length first_line_indent; /* inside the measure */
    Length start_indent;      /* of every line, inside the measure */
    Length end_indent;        /* likewise, at the line's end */
    Alignment alignment;
    const Composition *composition;
    LineBreaking breaking;
    int line_change;          /* -1, 1: a line less or more than is best, where gaps stay small for it; else as is best */
} LineSettings;

#endif
