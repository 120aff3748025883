/* list_text.h - where the items of lists hang, and their markers. Inside flow/ only. */
#ifndef TYPESET_FLOW_LIST_TEXT_H
#define TYPESET_FLOW_LIST_TEXT_H

#include "issue/story.h"
#include "paragraph/line.h"
#include "text/shaper.h"

/* Where the lists of a story hang: one for each list, by its number less one. */
typedef struct ListHangs ListHangs;

/* The markers of all items are shaped in `style`; `measure` is that of the columns. */
const ListHangs *list_hangs_new(Arena *arena, Shaper *shaper, const Story *story, const TextStyle *style, Length measure);

/* The marker of a block that begins an item and has none of its own in its text; vertical lists count in Han numerals. */
const char *list_marker(Arena *arena, const Block *block, WritingMode mode);

/* Indents of the lines of block `index`, an item: the first begins with its marker, all others behind it. */
void list_indents(const ListHangs *hangs, const Story *story, int index, LineSettings *settings);

/* Sets the marker, the first run of `text`, apart from what follows, so that this begins at the hang. */
void list_marker_set_apart(const ListHangs *hangs, const Story *story, int index, ShapedText *text);

#endif
