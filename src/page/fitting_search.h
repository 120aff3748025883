/* fitting_search.h - how much of each means it takes until a story fits: the least visible means first. */
#ifndef TYPESET_PAGE_FITTING_SEARCH_H
#define TYPESET_PAGE_FITTING_SEARCH_H

/* In the order in which they are used, the least visible first. */
typedef enum FittingMeans {
    FITTING_LAST_LINES,
    FITTING_PICTURES,
    FITTING_TRACKING,
    FITTING_HEAD_LINES,
    FITTING_HEAD_SIZE,
    FITTING_PITCH,
    FITTING_MEANS_COUNT,
} FittingMeans;

/* Distances count in parts of a line. */
enum { FITTING_EXHAUSTED = -1, FITTING_LINE = 1024 };

/* How far a means may go, in its own steps; 0: it is not to be used. Long ranges are looked through by strides. */
typedef struct FittingSpan {
    int most;
    int stride; /* 1 or more */
} FittingSpan;

/*
 * Sets the story with so much of each means. 0: it fits; else the less, the nearer. FITTING_EXHAUSTED
 * when one of them has not so much to give.
 */
typedef int FittingTrial(void *context, const int levels[FITTING_MEANS_COUNT]);

/*
 * Fills in `levels`, all 0 at first, and returns what the trial says of them. Each means is used up
 * to where the story fits or it comes no nearer, then the next one; at last every one of them, the
 * most visible first, is taken back as far as that makes nothing worse. A story that cannot be made
 * to fit has what brings it nearest, in whole lines: nothing is used to gain less than one.
 */
int fitting_search(const FittingSpan spans[FITTING_MEANS_COUNT], FittingTrial *trial, void *context,
                   int levels[FITTING_MEANS_COUNT]);

#endif
