/* structure_builder.h - a tree of elements that grows page by page. For the steps of document_structure.c only. */
#ifndef TYPESET_STRUCTURE_STRUCTURE_BUILDER_H
#define TYPESET_STRUCTURE_STRUCTURE_BUILDER_H

#include "display/display_list.h"
#include "structure/document_structure.h"

#include <glib.h>

typedef struct StructureBuilder {
    Arena *arena;
    DocumentStructure *structure;
    GHashTable *elements;  /* ElementName → StructureElement: those that may go on */
    GHashTable *anchors;   /* name → label of its page, both owned by the display lists */
    GPtrArray *threads;    /* GrowingThread */
    GPtrArray *open;       /* StructureElement of each open tag, NULL for one that is not read */
    int page;
    PageMarks *marks;      /* of the page */
    StructureElement *marked; /* that the last mark belongs to; NULL: to none */
    bool mark_is_open;     /* nothing was painted outside of it since */
    bool mark_is_upright;
} StructureBuilder;

StructureElement *element_new(StructureBuilder *builder, StructureElement *parent, const char *tag, const char *type, int order);

/* The child of `parent` that has this tag and key, made when there is none. */
StructureElement *element_keyed(StructureBuilder *builder, StructureElement *parent, const char *tag, const char *type,
                                int key, int order);

void element_add_kid(StructureBuilder *builder, StructureElement *parent, StructureKid kid);

/* The element of a display tag, which hangs on the innermost open one; NULL when it is not read. */
StructureElement *element_of_display_tag(StructureBuilder *builder, const DisplayTag *tag);

/* The element that glyphs stand in, made of their tag's and what they are by themselves; NULL: they are not read. */
StructureElement *element_of_glyphs(StructureBuilder *builder, const DisplayGlyphs *glyphs);

/* The words for what a link leads to. */
const char *words_of_link(const StructureBuilder *builder, const char *link);

/* Columns of stories, collected story by story; `finish` makes the structure's threads of them. */
GPtrArray *growing_threads_new(void);
void growing_threads_add(StructureBuilder *builder, const DisplayColumn *column);
void growing_threads_finish(StructureBuilder *builder);

/* Orders the finished tree, drops what is empty, numbers headings and notes. */
void structure_tidy(Arena *arena, DocumentStructure *structure);

#endif
