/* line_tags.h - the elements that a line of a story is read in: "table" and "table_row", "list" and "list_item" ... */
#ifndef TYPESET_PAGE_LINE_TAGS_H
#define TYPESET_PAGE_LINE_TAGS_H

#include "display/display_list.h"
#include "page/story_layout.h"

enum { MOST_TAGS_OF_LINE = 20 };

/* Outermost first; the last one is the paragraph's own, the others may hold the next paragraph, too. */
typedef struct LineTags {
    DisplayTag tags[MOST_TAGS_OF_LINE];
    int count;
} LineTags;

LineTags line_tags(const StoryLayout *layout, const PlacedLine *line);

/*
 * Closes and opens what `open` and the tags of the next paragraph, or NULL, do not share; `open` becomes those. `cell` is
 * that of the paragraph: empty ones of its row are told with it.
 */
void line_tags_change(DisplayBuilder *builder, LineTags *open, const LineTags *next, const PlacedCell *cell);

/* Closes the paragraph's own. */
void line_tags_end_paragraph(DisplayBuilder *builder, LineTags *open);

/* Whether the line's text begins with a label: the marker of an item, the number of a note. */
bool line_has_label(const StoryLayout *layout, const PlacedLine *line);

#endif
