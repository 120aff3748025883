/* marked_line.h - what the marks beside a line are placed by: its frames along the line, and the way to the page.
 * For line_marks.c, line_annotations.c and line_remarks.c only. */
#ifndef TYPESET_PAGE_MARKED_LINE_H
#define TYPESET_PAGE_MARKED_LINE_H

#include "page/place.h"

typedef struct MarkedLine {
    DisplayBuilder *builder;
    const ShapedText *text;
    const Line *line;
    const LinePlace *place;
} MarkedLine;

static inline const TextRun *run_of(const MarkedLine *marked, int cluster)
{
    return &marked->text->source->runs[marked->text->clusters[cluster].run];
}

/* Thousandths of the line's em. */
static inline Length em_share(const MarkedLine *marked, int thousandths)
{
    return length_of_em(marked->place->size, thousandths);
}

static inline bool is_vertical(const MarkedLine *marked)
{
    return marked->text->style->mode == WRITING_MODE_VERTICAL_RL;
}

static inline Length frame_start(const MarkedLine *marked, int cluster)
{
    return marked->line->indent + marked->line->positions[cluster - marked->line->first_cluster];
}

static inline Length frame_end(const MarkedLine *marked, int cluster)
{
    return frame_start(marked, cluster) + marked->text->clusters[cluster].body;
}

/* Of the character alone: a cluster with zhuyin is half an em wider. */
static inline Length character_extent(const MarkedLine *marked, int cluster)
{
    return length_min(marked->text->clusters[cluster].body, marked->text->clusters[cluster].em);
}

/*
 * The one place where a mark becomes a place on the page: block 0 is the start side of the line's em box. In both
 * directions `place->start` is the upper left corner of the em box with which the line's frame begins.
 */
static inline Rect rect_on_page(const MarkedLine *marked, LogicalRect logical)
{
    const LinePlace *place = marked->place;
    Rect em_box = {place->start.x, place->start.y, place->size, place->size};
    return rect_from_logical(marked->text->style->mode, em_box, logical);
}

#endif
