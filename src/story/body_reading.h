/* body_reading.h - what body_reader.c, body_blocks.c and body_inlines.c share while one body is read. */
#ifndef TYPESET_STORY_BODY_READING_H
#define TYPESET_STORY_BODY_READING_H

#include "story/body_reader.h"
#include "story/run_collector.h"
#include "story/source_cursor.h"
#include "story/span_reading.h"
#include "story/table_reading.h"

#include <cmark-gfm.h>
#include <glib.h>

typedef struct BodyReading {
    Arena *arena;
    Diagnostics *diagnostics;
    SourceCursor *cursor;
    SpanReading *spans;
    RunCollector *text;    /* of the block being read */
    RunCollector *caption; /* of the image being read */
    GArray *blocks;        /* Block */
    GArray *pictures;      /* Picture */
    Block block;           /* the one being read */
    int first_picture;     /* of the block being read */
    int strong_depth;
    int emphasis_depth;
    int image_depth;
    const char *link; /* of the link being read; NULL outside */
    SourcePosition image_origin;
    int note_count; /* footnotes begun so far */
    int list_count; /* lists begun so far */
    TableReading table; /* the one being read */
} BodyReading;

typedef void (*NodeHandler)(BodyReading *reading, cmark_node *node);

typedef struct NodeHandlers {
    const char *type; /* as node_type_name has it */
    NodeHandler enter;
    NodeHandler leave; /* NULL: nothing to do */
} NodeHandlers;

/* cmark's name for the type of a node, with names for footnotes, which cmark calls unknown. */
const char *node_type_name(cmark_node *node);

/* NULL when the type is not theirs. */
const NodeHandlers *find_block_handlers(const char *type);
const NodeHandlers *find_inline_handlers(const char *type);

/* Of the block being read, whose pictures stand elsewhere. */
void warn_pictures_in_text(BodyReading *reading);

/* table_blocks.c */
void enter_table(BodyReading *reading, cmark_node *node);
void leave_table(BodyReading *reading, cmark_node *node);
void enter_table_row(BodyReading *reading, cmark_node *node);
void leave_table_row(BodyReading *reading, cmark_node *node);
void leave_table_cell(BodyReading *reading, cmark_node *node);

/* fenced_blocks.c: whether what stands behind a fence says that it is text, and the blocks of that text. */
bool is_text_fence(const char *info);
void append_fenced_lines(BodyReading *reading, const char *info, const char *literal);

/* The collector that text goes to now: the caption inside an image, else the block. */
static inline RunCollector *current_collector(const BodyReading *reading)
{
    return reading->image_depth > 0 ? reading->caption : reading->text;
}

#endif
