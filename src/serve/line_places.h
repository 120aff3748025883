/* line_places.h - where the lines of a page stand, and where the manuscript has them. Inside serve/ only. */
#ifndef TYPESET_SERVE_LINE_PLACES_H
#define TYPESET_SERVE_LINE_PLACES_H

#include "base/arena.h"
#include "display/display_list.h"

/* A line of type as a reader sees it; of a heading with several faces all of it. */
typedef struct LinePlaceOnPage {
    Rect rect;
    SourcePosition source; /* of its first character */
    const char *story;     /* id; NULL: furniture */
    const char *part;
    int number;            /* within the part */
    const char *text;
} LinePlaceOnPage;

typedef struct LinePlaces {
    LinePlaceOnPage *items;
    int count;
} LinePlaces;

/* All lines whose text stands in a file of the desk, in reading order. Lives in `arena`, borrows the list. */
LinePlaces line_places_of_page(Arena *arena, const DisplayList *list);

/* As JSON: {"lines": [{x, y, width, height, file, line, column, story, part, text}]}, lengths in points. */
const char *line_places_json(Arena *arena, const DisplayList *list);

#endif
