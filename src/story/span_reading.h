/* span_reading.h - follows guarded text piece by piece: which spans are open, and what runs inside them look like. */
#ifndef TYPESET_STORY_SPAN_READING_H
#define TYPESET_STORY_SPAN_READING_H

#include "story/run_collector.h"
#include "story/span_source.h"

typedef struct SpanReading SpanReading;

/* `spanned` is borrowed; its annotations lose their readings where these do not fit their base. */
SpanReading *span_reading_new(const SpannedText *spanned, Diagnostics *diagnostics);
void span_reading_free(SpanReading *reading);

/* The reference that begins with this piece: its number is to be collected. NULL for none. */
const PageReference *span_reading_reference(const SpanReading *reading, const SpanPiece *piece);

/* Tells of text that is set and comes in no piece: code. It belongs to the bases of the open spans. */
void span_reading_add_text(SpanReading *reading, const char *text, size_t length);

/* Collects what stands for the number of a page. */
void collect_reference(RunCollector *collector, SpanReading *spans, const PageReference *reference, RunFormat format);

/* Follows one piece. True when it is text that is to be set: what stands in the braces is not. */
bool span_reading_takes(SpanReading *reading, const SpanPiece *piece);

/* True between the bracket and the end of its attributes. */
bool span_reading_is_in_attributes(const SpanReading *reading);

/* `format` with what the open spans add. */
RunFormat span_reading_format(const SpanReading *reading, RunFormat format);

/* The block is at its end: a span does not go beyond it. */
void span_reading_end_block(SpanReading *reading);

/* A text of the front matter with its spans, white space folded. */
RunText run_text_with_spans(Arena *arena, const char *text, size_t length, SourcePosition origin,
                            Diagnostics *diagnostics);

#endif
