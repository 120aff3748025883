/* text_difference.h - whether one text has all characters of another, in whatever order. */
#ifndef TYPESET_IMPORT_TEXT_DIFFERENCE_H
#define TYPESET_IMPORT_TEXT_DIFFERENCE_H

#include "base/arena.h"

typedef struct TextDifference {
    int count;           /* characters of `whole` that `part` has not, or not so often */
    const char *excerpt; /* the first of them */
} TextDifference;

/* White space does not count, and raised figures are figures. */
TextDifference text_difference(Arena *arena, const char *whole, const char *part);

#endif
