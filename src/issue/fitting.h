/* fitting.h - what of a story may give so that it fills its area, within limits, and how much of it is used. */
#ifndef TYPESET_ISSUE_FITTING_H
#define TYPESET_ISSUE_FITTING_H

#include "base/length.h"

#include <stdbool.h>

/* What is taken away at most, 0 or below, and what is added at most. */
typedef struct FittingRange {
    int least;
    int most;
} FittingRange;

/* All zero: nothing gives. */
typedef struct FittingLimits {
    bool last_lines;            /* paragraphs may be set a line shorter or longer than they are set best */
    FittingRange picture_lines; /* of each picture, in body lines */
    FittingRange tracking;      /* Length: between characters of the body's size, in all of the story */
    FittingRange head_lines;    /* of the head stack, in body lines: its white, never its type */
    Length head_size_least;     /* of the headline; 0: as its style says */
    Length head_size_most;
    FittingRange pitch;         /* Length: of the body lines, in all of the story */
} FittingLimits;

/* What is used of it: below 0 the story is shorter by it, above 0 longer. All zero: set as designed. */
typedef struct FittingChoice {
    int last_lines;    /* paragraphs with a line less or more */
    int picture_lines; /* body lines of all pictures together */
    Length tracking;
    int head_lines;
    Length head_size;  /* the difference */
    int body_lines;    /* that the body's columns have more (set closer) or less, from the same first to the same last place */
} FittingChoice;

/* The same with what it comes to, for reports. */
typedef struct FittingUse {
    FittingChoice choice;
    Length em;        /* of the body */
    Length head_size; /* of the headline's style as it was used */
    Length pitch;     /* of the body lines */
    bool is_vertical; /* the story: its pictures give to the left */
} FittingUse;

static inline bool fitting_is_used(const FittingChoice *choice)
{
    return choice->last_lines || choice->picture_lines || choice->tracking || choice->head_lines || choice->head_size ||
           choice->body_lines;
}

#endif
