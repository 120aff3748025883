/* figure_texts.h - what is read aloud for the pictures of pages, from captions and alternatives. */
#ifndef TYPESET_DISPLAY_FIGURE_TEXTS_H
#define TYPESET_DISPLAY_FIGURE_TEXTS_H

#include "display/display_list.h"

typedef struct FigureTexts {
    const char **items;
    int count;
} FigureTexts;

/* One text for each "figure" tag, in the order of the lists: the alternative, else the caption, else a plain word for it. */
FigureTexts figure_texts(Arena *arena, const DisplayList *const *lists, int list_count);

#endif
