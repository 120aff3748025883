/* span_reading.c - see span_reading.h. */
#include "story/span_reading.h"

#include "issue/page_references.h"

#include <string.h>

typedef struct OpenSpan {
    int span;
    bool has_text;
    int character_count; /* of its base that take a reading */
    int piece_start;     /* those before the piece at hand */
} OpenSpan;

struct SpanReading {
    const SpannedText *spanned;
    Diagnostics *diagnostics;
    GArray *open; /* OpenSpan, innermost last */
    bool in_attributes;
};

SpanReading *span_reading_new(const SpannedText *spanned, Diagnostics *diagnostics)
{
    SpanReading *reading = g_new0(SpanReading, 1);
    *reading = (SpanReading){.spanned = spanned, .diagnostics = diagnostics};
    reading->open = g_array_new(FALSE, FALSE, sizeof(OpenSpan));
    return reading;
}

void span_reading_free(SpanReading *reading)
{
    g_array_unref(reading->open);
    g_free(reading);
}

static bool has_reading_for_each(AnnotationKind kind)
{
    return kind == ANNOTATION_CHARACTERS || kind == ANNOTATION_ZHUYIN;
}

static void check_annotation(const SpanReading *reading, const OpenSpan *open)
{
    const SpanAttributes *attributes = &reading->spanned->spans[open->span];
    Annotation *annotation = attributes->annotation;
    if (!annotation || annotation->reading_count == 0 || !has_reading_for_each(annotation->kind) ||
        annotation->reading_count == open->character_count)
        return;
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, attributes->origin,
                       "%d readings stand here and %d Han characters in the brackets; write one for each, with spaces "
                       "between them, or by=\"word\" for one over all. The text is set without them",
                       "这里有 %d 个注音，方括号里有 %d 个汉字；请一字一注，用空格隔开，整词注音请加 by=\"word\"。文字照排，不加注音",
                       annotation->reading_count, open->character_count);
    annotation->reading_count = 0;
}

/* What stands beside a text needs one to stand beside. */
static void check_base(const SpanReading *reading, const OpenSpan *open)
{
    const SpanAttributes *attributes = &reading->spanned->spans[open->span];
    const RunText *remark = attributes->remark;
    if (open->has_text || !(attributes->annotation || remark))
        return;
    SourcePosition origin = attributes->annotation ? attributes->origin : remark->runs[0].origin;
    diagnostics_report(reading->diagnostics, SEVERITY_ERROR, origin,
                       "the brackets before this are empty; write the text that it belongs to between them",
                       "前面的方括号里没有文字；请写上要加注的文字");
}

static void close_span(SpanReading *reading)
{
    if (reading->open->len == 0)
        return;
    const OpenSpan *open = &g_array_index(reading->open, OpenSpan, reading->open->len - 1);
    check_annotation(reading, open);
    check_base(reading, open);
    g_array_set_size(reading->open, reading->open->len - 1);
}

/* Of two remarks that begin at one place the outer one would find none. */
static void check_remark(const SpanReading *reading, int span)
{
    RunText *remark = reading->spanned->spans[span].remark;
    for (guint i = 0; remark && remark->count && i < reading->open->len; i++) {
        const OpenSpan *outer = &g_array_index(reading->open, OpenSpan, i);
        const RunText *other = reading->spanned->spans[outer->span].remark;
        if (!other || outer->has_text)
            continue;
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, remark->runs[0].origin,
                           "two remarks begin at this text; write both as one. The inner one is left out",
                           "两条行间批注从同一处起，请并成一条；里面的一条略去");
        remark->count = 0;
    }
}

/* A character has one reading, and a base is in one piece. */
static void check_inner_annotation(const SpanReading *reading, int span)
{
    const SpanAttributes *attributes = &reading->spanned->spans[span];
    for (guint i = 0; attributes->annotation && attributes->annotation->reading_count && i < reading->open->len; i++) {
        const OpenSpan *outer = &g_array_index(reading->open, OpenSpan, i);
        const Annotation *other = reading->spanned->spans[outer->span].annotation;
        if (!other || other->reading_count == 0)
            continue;
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR, attributes->origin,
                           "this text stands in brackets that have a reading or gloss already; give one to all of it "
                           "or to parts beside each other. The inner one is left out",
                           "这些文字外面的方括号已有注音或译文；请只注整体，或分开注各部分。里面的一个略去");
        attributes->annotation->reading_count = 0;
    }
}

static void open_span(SpanReading *reading, int span)
{
    OpenSpan open = {.span = span};
    if (span >= reading->spanned->span_count)
        return;
    check_remark(reading, span);
    check_inner_annotation(reading, span);
    g_array_append_val(reading->open, open);
}

void span_reading_add_text(SpanReading *reading, const char *text, size_t length)
{
    int count = 0;
    bool is_blank = true;
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c)) {
        count += character_takes_reading(g_utf8_get_char(c));
        is_blank &= !character_counts(g_utf8_get_char(c));
    }
    for (guint i = 0; i < reading->open->len; i++) {
        OpenSpan *open = &g_array_index(reading->open, OpenSpan, i);
        open->has_text |= !is_blank;
        open->piece_start = open->character_count;
        open->character_count += count;
    }
}

const PageReference *span_reading_reference(const SpanReading *reading, const SpanPiece *piece)
{
    bool opens = piece->kind == SPAN_PIECE_OPENING && piece->span < reading->spanned->span_count;
    return opens && !reading->in_attributes ? reading->spanned->spans[piece->span].reference : NULL;
}

/* It has no place in the manuscript: the number is the program's. */
void collect_reference(RunCollector *collector, SpanReading *spans, const PageReference *reference, RunFormat format)
{
    span_reading_add_text(spans, page_reference_stand_in, strlen(page_reference_stand_in));
    format.reference = reference;
    format.link = NULL; /* it is known with the number */
    collect_text(collector, page_reference_stand_in, strlen(page_reference_stand_in), format, (SourcePosition){0});
}

bool span_reading_takes(SpanReading *reading, const SpanPiece *piece)
{
    switch (piece->kind) {
    case SPAN_PIECE_OPENING:
        open_span(reading, piece->span);
        return false;
    case SPAN_PIECE_CLOSING:
        close_span(reading);
        reading->in_attributes = true;
        return false;
    case SPAN_PIECE_END:
        reading->in_attributes = false;
        return false;
    case SPAN_PIECE_TEXT:
        break;
    }
    if (reading->in_attributes || piece->length == 0)
        return false;
    span_reading_add_text(reading, piece->text, piece->length);
    return true;
}

bool span_reading_is_in_attributes(const SpanReading *reading)
{
    return reading->in_attributes;
}

static void add_span(RunFormat *format, const SpanAttributes *attributes, const OpenSpan *open)
{
    static const unsigned lines = RUN_NAME_LINE | RUN_BOOK_LINE;
    if (attributes->marks & lines) { /* there is one line under a text: that of the inner span */
        format->marks &= ~lines;
        format->line_group = open->span + 1;
    }
    if (attributes->marks & RUN_DECEASED)
        format->frame_group = open->span + 1;
    format->marks |= attributes->marks;
    if (attributes->lang)
        format->lang = attributes->lang;
    if (attributes->remark && attributes->remark->count)
        format->remark = attributes->remark;
    if (attributes->annotation && attributes->annotation->reading_count) {
        format->annotation = attributes->annotation;
        format->first_reading = open->piece_start;
    }
}

RunFormat span_reading_format(const SpanReading *reading, RunFormat format)
{
    for (guint i = 0; i < reading->open->len; i++) {
        const OpenSpan *open = &g_array_index(reading->open, OpenSpan, i);
        add_span(&format, &reading->spanned->spans[open->span], open);
    }
    return format;
}

void span_reading_end_block(SpanReading *reading)
{
    while (reading->open->len > 0)
        close_span(reading);
    reading->in_attributes = false;
}

/* Guards have no column; all else has, a text of several lines counts as one here as in run_text_fold. */
static SourcePosition place_behind(SourcePosition place, const char *from, const char *to)
{
    for (const char *c = from; c < to; c = g_utf8_next_char(c)) {
        if (*c == '\n')
            place = (SourcePosition){place.file, place.line + (place.column > 0), place.column > 0};
        else if (place.column > 0)
            place.column += g_utf8_get_char(c) < 0xFDD0 || g_utf8_get_char(c) > 0xFDEF;
    }
    return place;
}

RunText run_text_with_spans(Arena *arena, const char *text, size_t length, SourcePosition origin,
                            Diagnostics *diagnostics)
{
    SpannedText spanned = spans_find(arena, text, length, SPANS_IN_STRING, origin, diagnostics);
    SpanReading *reading = span_reading_new(&spanned, diagnostics);
    RunCollector *collector = run_collector_new();
    const char *end = spanned.text->str + spanned.text->len;
    for (const char *c = spanned.text->str; c < end;) {
        SpanPiece piece = span_piece_at(c, end);
        const char *next = piece.text + piece.length;
        const PageReference *reference = span_reading_reference(reading, &piece);
        if (reference)
            collect_reference(collector, reading, reference, span_reading_format(reading, (RunFormat){0}));
        if (span_reading_takes(reading, &piece))
            collect_text(collector, piece.text, piece.length, span_reading_format(reading, (RunFormat){0}), origin);
        origin = place_behind(origin, c, next);
        c = next;
    }
    span_reading_end_block(reading);
    RunText result = run_collector_take(collector, arena);
    run_collector_free(collector);
    span_reading_free(reading);
    g_string_free(spanned.text, TRUE);
    return result;
}
