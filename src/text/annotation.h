/* annotation.h - what stands beside the line: shapes readings and glosses, and makes room for them and for frames
 * round names before lines are broken (CLREQ 5.5.4, 5.5.6). Inside text/ only. */
#ifndef TYPESET_TEXT_ANNOTATION_H
#define TYPESET_TEXT_ANNOTATION_H

#include "text/shaper.h"

typedef struct AnnotationShaping {
    Shaper *shaper; /* readings are shaped like any text */
    FontSet *fonts;
    Diagnostics *diagnostics;
    Arena *arena;
    Length size; /* of the base */
} AnnotationShaping;

/*
 * Fills the annotations of `text` from its runs and opens its gaps where neighbours would meet. Pinyin
 * is for horizontal lines only (CLREQ 5.5.4); beside vertical ones it is reported at its place and left out.
 */
void annotations_attach(const AnnotationShaping *shaping, ShapedText *text);

#endif
