/* transparency.h - pages on which something lets through what lies below it. */
#ifndef TYPESET_PRESS_TRANSPARENCY_H
#define TYPESET_PRESS_TRANSPARENCY_H

#include "base/files.h"

typedef struct TransparentPages {
    const int *items; /* from 1, rising */
    int count;
} TransparentPages;

/* Those of a PDF that Cairo wrote, by the resources of its pages: soft masks, opacity and modes of mixing. In `arena`. */
TransparentPages transparent_pages(Arena *arena, FileBytes pdf);

#endif
