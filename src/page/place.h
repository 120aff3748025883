/* place.h - from logical places in a story to items on the page: the only file that turns lines into glyph positions. */
#ifndef TYPESET_PAGE_PLACE_H
#define TYPESET_PAGE_PLACE_H

#include "display/display_list.h"
#include "page/story_layout.h"

/* Where a line of type goes and what the display list calls it. */
typedef struct LinePlace {
    Point start;  /* where the line's frame begins, at the upper left corner of its em box: in vertical lines too */
    Length size;  /* em */
    Ink ink;
    const char *part;
    const char *story; /* NULL for furniture */
    int number;
    bool has_label; /* the text's first run is one: a marker, the number of a note */
    int paragraph;  /* by which readings of texts in one element are told apart; 0: by themselves */
} LinePlace;

/* The key of the tag "ruby" that holds the text's reading `annotation`, from 1, and its base; 0 for none. */
static inline int ruby_key(const LinePlace *place, int annotation)
{
    enum { MOST_READINGS = 4096 };
    return annotation > 0 ? place->paragraph * MOST_READINGS + annotation : 0;
}

/* Adds the glyphs of one line, one item for each stretch of one font, baseline and link. */
void place_line(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line, LinePlace place);

/* The picture in its slot, cropped round its focus to the slot's shape; grey where it could not be read. */
void place_picture(DisplayBuilder *builder, const Picture *picture, Rect slot, const char *story);

/* Adds everything of a story: fills, pictures, then its lines in reading order under structure tags. */
void place_story(Arena *arena, DisplayBuilder *builder, const StoryLayout *layout, Rect area);

#endif
