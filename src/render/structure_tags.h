/* structure_tags.h - the marks of a page in Cairo's words; press/ makes the tree that names them. */
#ifndef TYPESET_RENDER_STRUCTURE_TAGS_H
#define TYPESET_RENDER_STRUCTURE_TAGS_H

#include "display/display_list.h"
#include "structure/document_structure.h"

#include <cairo.h>

/*
 * Cairo 1.16 keeps the contents of an element only when it has no elements inside, and begins a new one with each tag. So
 * it is given tags without any inside: one for each mark, whose number on the page is the mark's.
 */
typedef struct StructureTags StructureTags;

StructureTags *structure_tags_new(void);
void structure_tags_free(StructureTags *tags);

/* What is drawn next is a page with these marks; NULL: nothing is marked. */
void structure_tags_use(StructureTags *tags, const PageMarks *marks);

/* Before item `index` is painted. `link` is where its glyphs lead, as attributes of Cairo's; NULL for none. */
void structure_tags_follow(StructureTags *tags, cairo_t *cairo, const DisplayList *list, int index, const char *link);

/* Behind the last item of the page. */
void structure_tags_end_page(StructureTags *tags, cairo_t *cairo);

#endif
