/* span_source.h - finds the bracketed spans of a text, [文字]{.dot}, before Markdown is parsed, and marks them so that
 * its parser carries them along as text. */
#ifndef TYPESET_STORY_SPAN_SOURCE_H
#define TYPESET_STORY_SPAN_SOURCE_H

#include "story/span_attributes.h"

#include <glib.h>

/*
 * The text with guards (source_cursor.h) round the spans: U+FDD1 and the span's number before its
 * opening bracket, U+FDD2 behind its closing one, U+FDD3 behind its attributes. A reference {page:ID} is
 * a span without brackets, whose attributes it is itself; so is the backslash before one in the front matter,
 * which is not to be set. All else stands as it was written, so that places can still be counted.
 */
typedef struct SpannedText {
    GString *text; /* the caller frees it */
    SpanAttributes *spans;
    int span_count;
} SpannedText;

typedef enum SpanSyntax {
    SPANS_IN_MARKDOWN, /* code is not looked into, a backslash takes a bracket's meaning away */
    SPANS_IN_STRING,   /* a text of the front matter */
} SpanSyntax;

/* `origin` is the place of the first character. Brackets without attributes stay what they are. */
SpannedText spans_find(Arena *arena, const char *text, size_t length, SpanSyntax syntax, SourcePosition origin,
                       Diagnostics *diagnostics);

typedef enum SpanPieceKind { SPAN_PIECE_TEXT, SPAN_PIECE_OPENING, SPAN_PIECE_CLOSING, SPAN_PIECE_END } SpanPieceKind;

/* A stretch of guarded text: words, or what belongs to a span's brackets. */
typedef struct SpanPiece {
    SpanPieceKind kind;
    const char *text;
    size_t length;
    int span; /* of an opening */
} SpanPiece;

/* The piece that begins at `text`, up to `end`; other guards are pieces of text without a word. */
SpanPiece span_piece_at(const char *text, const char *end);

#endif
