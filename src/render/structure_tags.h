/* structure_tags.h - the tags of display lists in the words of PDF, for reading aloud and for reflow. */
#ifndef TYPESET_RENDER_STRUCTURE_TAGS_H
#define TYPESET_RENDER_STRUCTURE_TAGS_H

#include "display/display_list.h"

#include <cairo.h>
#include <stdbool.h>

/*
 * Cairo 1.16 keeps the contents of an element only when it has no elements inside: a paragraph with
 * a link would lose all of its words but the link's. Such a paragraph gets a span for each other
 * stretch of text; so does one with upright glyphs, which have an element of their own.
 */
typedef struct StructureTags StructureTags;

StructureTags *structure_tags_new(void);
void structure_tags_free(StructureTags *tags);

/* Follows item `index` of `list`, a DISPLAY_TAG_BEGIN or DISPLAY_TAG_END. */
void structure_tags_begin(StructureTags *tags, cairo_t *cairo, const DisplayList *list, int index);
void structure_tags_end(StructureTags *tags, cairo_t *cairo);

/* True when text outside links needs a span of its own here. */
bool structure_tags_want_span(const StructureTags *tags);

#endif
