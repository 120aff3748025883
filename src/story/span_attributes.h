/* span_attributes.h - what stands in the braces behind a bracketed span: {.dot}, {ruby="hàn zì"}, {lang="ja"}. */
#ifndef TYPESET_STORY_SPAN_ATTRIBUTES_H
#define TYPESET_STORY_SPAN_ATTRIBUTES_H

#include "issue/text_run.h"

/* What a span asks for. */
typedef struct SpanAttributes {
    unsigned marks;         /* RunMark */
    const char *lang;       /* NULL: none given */
    Annotation *annotation; /* NULL: none given; its readings are checked against the base once that is known */
    RunText *remark;        /* NULL: none given */
    const PageReference *reference; /* {page:ID}, whose base is empty; NULL: attributes like others */
    SourcePosition origin;  /* of the annotation's text, else of the opening brace */
} SpanAttributes;

/*
 * The length of the attributes at `text`, which begins with "{", both braces included; 0 when these
 * are no attributes: text in braces stays text. An attribute list whose brace is missing is
 * reported at `origin` and gives 0 too.
 */
size_t span_attributes_length(const char *text, const char *end, SourcePosition origin, Diagnostics *diagnostics);

/* Whether {.dot} or a misspelling of it stands at `text`. */
bool span_class_begins(const char *text, const char *end);

/* Reads `length` bytes, braces included. What is not known is reported at its place and left out. */
SpanAttributes span_attributes_read(Arena *arena, const char *text, size_t length, SourcePosition origin,
                                    Diagnostics *diagnostics);

#endif
