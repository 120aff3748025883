/* left_out.h - what a document has that no manuscript can: counted, and told in one message. */
#ifndef TYPESET_IMPORT_LEFT_OUT_H
#define TYPESET_IMPORT_LEFT_OUT_H

#include "base/diagnostics.h"

typedef enum LeftOutKind {
    LEFT_TEXT_BOXES,
    LEFT_COMMENTS,
    LEFT_CHANGES,         /* tracked: insertions are text, deletions are gone */
    LEFT_COLOURS,
    LEFT_FONTS,
    LEFT_MARKS,           /* bold and italics of a paragraph, whose stars Markdown would print */
    LEFT_UNDERLINES,
    LEFT_STRIKEOUTS,
    LEFT_RAISED,          /* superscripts and subscripts that Unicode has not */
    LEFT_READINGS,
    LEFT_HIDDEN,          /* hidden text, which is text all the same */
    LEFT_EQUATIONS,       /* set as TeX */
    LEFT_COLUMNS,
    LEFT_HEADERS,
    LEFT_NESTED_TABLES,   /* their text stands in the cell */
    LEFT_CELL_PARAGRAPHS, /* several in one cell, which a manuscript's table has on one line */
    LEFT_HEADING_NUMBERS,
    LEFT_LIST_NUMBERS,    /* other than 1. 2. */
    LEFT_OBJECTS,
    LEFT_LINKED_PICTURES,
    LEFT_DESCRIPTIONS,
    LEFT_RAW,
    LEFT_KIND_COUNT
} LeftOutKind;

typedef struct LeftOut {
    int counts[LEFT_KIND_COUNT];
} LeftOut;

void left_out_report(Arena *arena, const LeftOut *left, const char *label, SourcePosition position,
                     Diagnostics *diagnostics);

#endif
