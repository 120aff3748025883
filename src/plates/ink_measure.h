/* ink_measure.h - 总墨量 of the pages of a PDF, measured on what they print. */
#ifndef TYPESET_PLATES_INK_MEASURE_H
#define TYPESET_PLATES_INK_MEASURE_H

#include "base/files.h"
#include "base/geometry.h"

/* Where more ink lies than may. */
typedef struct InkExcess {
    int page;    /* from 1 */
    Point place; /* the middle of the densest patch, from the upper left corner of the trim */
    Rect bounds;
    int percent;
} InkExcess;

/* The ink of square cells, row by row from the upper left corner of the trim; the last of a row or column may be cut. */
typedef struct InkMap {
    Length cell;
    int columns;
    int rows;
    const int *percents;
} InkMap;

typedef struct InkQuestion {
    FileBytes pdf;
    const char *label;   /* its name for the desk; NULL: the pages being made */
    const int *pages;    /* from 1, rising; NULL: all that paint with more than black */
    int page_count;
    int limit_percent;
    Length map_cell;     /* 0: no maps are wanted */
} InkQuestion;

typedef struct InkAnswer {
    const InkExcess *excesses; /* page by page, from the top down */
    int excess_count;
    const InkMap *maps;        /* of `pages` in their order, when they are wanted */
} InkAnswer;

/*
 * Inside the trim; a place counts when a patch of about 2 mm is over the limit by more than JPEG and rounding make.
 * False when plates could not be made; that is reported. The answer lives in `arena`.
 */
bool ink_measure(Arena *arena, const InkQuestion *question, InkAnswer *answer, Diagnostics *diagnostics);

#endif
