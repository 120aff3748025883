/* span_source.c - see span_source.h. Brackets are matched inside a paragraph, inner spans before outer ones. */
#include "story/span_source.h"

#include "issue/page_mention.h"
#include "story/source_cursor.h"

#include <string.h>

#define OPENING_GUARD "\xEF\xB7\x91"
#define CLOSING_GUARD "\xEF\xB7\x92"
#define END_GUARD "\xEF\xB7\x93"

/* Sixteen guards, U+FDE0 to U+FDEF, write a number. */
enum { FIRST_DIGIT = 0xFDE0, DIGITS = 6 };

/* Of a reference to a page, {page:ID}, all of it are attributes: opening and closing are the brace. */
typedef struct FoundSpan {
    const char *opening;
    const char *closing;
    const char *end; /* behind the attributes */
} FoundSpan;

typedef struct Finder {
    const char *start;
    const char *end;
    SpanSyntax syntax;
    SourcePosition origin;
    const char *counted_to; /* place_of has counted lines up to here, */
    const char *line_start; /* the last of which begins here */
    int line;
    Diagnostics *diagnostics;
    GPtrArray *open; /* opening brackets of this paragraph that wait for theirs */
    GArray *found;   /* FoundSpan */
} Finder;

/* Asked for mostly in the order of the text: counting goes on from the place asked for before. */
static SourcePosition place_of(Finder *finder, const char *target)
{
    if (target < finder->counted_to) {
        finder->counted_to = finder->line_start = finder->start;
        finder->line = finder->origin.line;
    }
    for (; finder->counted_to < target; finder->counted_to++)
        if (*finder->counted_to == '\n') {
            finder->line++;
            finder->line_start = finder->counted_to + 1;
        }
    SourcePosition place = {.file = finder->origin.file, .line = finder->line};
    int first_column = finder->line_start == finder->start ? finder->origin.column : 1;
    if (finder->origin.column > 0)
        place.column = first_column + (int)g_utf8_strlen(finder->line_start, target - finder->line_start);
    return place;
}

static const char *after_run(const char *c, const char *end, char character)
{
    while (c < end && *c == character)
        c++;
    return c;
}

static bool is_blank_line(const char *c, const char *end)
{
    while (c < end && strchr(" \t\r>", *c))
        c++;
    return c >= end || *c == '\n';
}

/* Behind a `code span`; behind its backticks alone when they are not closed in the paragraph. */
static const char *after_code(const char *c, const char *end)
{
    const char *inside = after_run(c, end, '`');
    ptrdiff_t ticks = inside - c;
    for (const char *at = inside; at < end; at++) {
        if (*at == '\n' && is_blank_line(at + 1, end))
            break;
        if (*at != '`')
            continue;
        const char *run_end = after_run(at, end, '`');
        if (run_end - at == ticks)
            return run_end;
        at = run_end - 1;
    }
    return inside;
}

static const char *next_line(const char *c, const char *end)
{
    const char *feed = memchr(c, '\n', (size_t)(end - c));
    return feed ? feed + 1 : end;
}

static bool is_fence(const char *line, const char *end)
{
    const char *c = line;
    while (c < end && strchr(" >", *c))
        c++;
    return end - c >= 3 && (memcmp(c, "```", 3) == 0 || memcmp(c, "~~~", 3) == 0);
}

/* A block between two lines of ``` is not looked into. */
static const char *after_fenced_block(const char *line, const char *end)
{
    const char *c = next_line(line, end);
    while (c < end && !is_fence(c, end))
        c = next_line(c, end);
    return next_line(c < end ? c : end, end);
}

static void close_bracket(Finder *finder, const char *closing)
{
    if (finder->open->len == 0)
        return;
    const char *opening = g_ptr_array_remove_index(finder->open, finder->open->len - 1);
    if (closing + 1 >= finder->end || closing[1] != '{' || opening[1] == '^')
        return;
    size_t length =
        span_attributes_length(closing + 1, finder->end, place_of(finder, closing + 1), finder->diagnostics);
    FoundSpan span = {opening, closing, closing + 1 + length};
    if (length > 0)
        g_array_append_val(finder->found, span);
}

/* {.dot} behind ] or inside [ is a slip of the pen: the other bracket is missing. Behind no bracket it is plain text. */
static void check_lone_attributes(Finder *finder, const char *brace)
{
    bool behind_bracket = brace > finder->start && brace[-1] == ']';
    if ((behind_bracket || finder->open->len > 0) && span_class_begins(brace, finder->end))
        diagnostics_report(finder->diagnostics, SEVERITY_ERROR, place_of(finder, brace),
                           behind_bracket ? "the bracket that this belongs to is not opened in its paragraph; write "
                                            "[text]{.dot}"
                                          : "this belongs behind a bracket; write [text]{.dot}",
                           behind_bracket ? "它前面的方括号在本段没有开头；请写成 [文字]{.dot}"
                                          : "它前面要有方括号；请写成 [文字]{.dot}");
}

/* Text without brackets that is no text to set, up to `end`; returns that. */
static const char *add_bare_span(Finder *finder, const char *start, const char *end)
{
    FoundSpan span = {start, start, end};
    g_array_append_val(finder->found, span);
    return end;
}

/* {page:ID}, or what else begins with a brace. */
static const char *look_at_brace(Finder *finder, const char *brace)
{
    PageMention mention;
    if (page_mention_at(brace, finder->end, &mention))
        return add_bare_span(finder, brace, mention.end);
    check_lone_attributes(finder, brace);
    return brace + 1;
}

/* Markdown takes a backslash away itself; in the front matter there is one before {page:ID} only. */
static const char *look_at_backslash(Finder *finder, const char *c)
{
    PageMention mention;
    if (finder->syntax == SPANS_IN_MARKDOWN)
        return c + 1 < finder->end ? c + 2 : c + 1;
    if (!page_mention_at(c + 1, finder->end, &mention))
        return c + 1;
    add_bare_span(finder, c, c + 1);
    return mention.end;
}

/* Looks at one character and returns the next place to look at. */
static const char *look_at(Finder *finder, const char *c)
{
    switch (*c) {
    case '\n':
        if (is_blank_line(c + 1, finder->end))
            g_ptr_array_set_size(finder->open, 0);
        return c + 1;
    case '\\':
        return look_at_backslash(finder, c);
    case '`':
        return finder->syntax == SPANS_IN_MARKDOWN ? after_code(c, finder->end) : c + 1;
    case '[':
        g_ptr_array_add(finder->open, (gpointer)c);
        return c + 1;
    case ']':
        close_bracket(finder, c);
        if (finder->found->len > 0 && g_array_index(finder->found, FoundSpan, finder->found->len - 1).closing == c)
            return g_array_index(finder->found, FoundSpan, finder->found->len - 1).end;
        return c + 1;
    case '{':
        return look_at_brace(finder, c);
    default:
        return c + 1;
    }
}

static int by_opening(gconstpointer a, gconstpointer b)
{
    const FoundSpan *first = a, *second = b;
    return first->opening < second->opening ? -1 : first->opening > second->opening;
}

static void find_all(Finder *finder)
{
    for (const char *c = finder->start; c < finder->end;) {
        bool line_begins = c == finder->start || c[-1] == '\n';
        if (finder->syntax == SPANS_IN_MARKDOWN && line_begins && is_fence(c, finder->end))
            c = after_fenced_block(c, finder->end);
        else
            c = look_at(finder, c);
    }
    g_array_sort(finder->found, by_opening);
}

static void append_opening(GString *text, int span)
{
    g_string_append(text, OPENING_GUARD);
    for (int shift = 4 * (DIGITS - 1); shift >= 0; shift -= 4)
        g_string_append_unichar(text, FIRST_DIGIT + (gunichar)(span >> shift & 15));
}

/* What looks like a guard and is the editor's becomes the sign for no character; it was reported. */
static const char *append_character(GString *text, const char *c, const char *end)
{
    if (is_guard(c, end)) {
        g_string_append(text, "〓");
        return c + GUARD_LENGTH;
    }
    g_string_append_c(text, *c);
    return c + 1;
}

static GString *text_with_guards(const Finder *finder)
{
    GString *text = g_string_sized_new((gsize)(finder->end - finder->start) + 64);
    const FoundSpan *spans = (const FoundSpan *)(const void *)finder->found->data;
    int count = (int)finder->found->len, next = 0;
    GArray *closings = g_array_new(FALSE, FALSE, sizeof(FoundSpan)); /* of the spans that are open, innermost last */
    for (const char *c = finder->start; c < finder->end;) {
        if (next < count && spans[next].opening == c) {
            append_opening(text, next);
            g_array_append_val(closings, spans[next]);
            next++;
        }
        FoundSpan *inner = closings->len ? &g_array_index(closings, FoundSpan, closings->len - 1) : NULL;
        if (inner && inner->closing == c) {
            bool is_bare = inner->opening == inner->closing;
            g_string_append(text, is_bare ? CLOSING_GUARD : "]" CLOSING_GUARD);
            g_string_append_len(text, c + !is_bare, inner->end - c - !is_bare);
            g_string_append(text, END_GUARD);
            c = inner->end;
            g_array_set_size(closings, closings->len - 1);
        } else {
            c = append_character(text, c, finder->end);
        }
    }
    g_array_unref(closings);
    return text;
}

/* NULL of a backslash. */
static const PageReference *read_reference(Arena *arena, Finder *finder, const FoundSpan *span)
{
    PageMention mention;
    if (!page_mention_at(span->opening, span->end, &mention))
        return NULL;
    PageReference *reference = arena_new_object(arena, PageReference);
    *reference = (PageReference){arena_strndup(arena, mention.story, (size_t)mention.length),
                                 place_of(finder, span->opening)};
    return reference;
}

static SpanAttributes *read_attributes(Arena *arena, Finder *finder)
{
    SpanAttributes *spans = arena_new_array(arena, SpanAttributes, finder->found->len);
    for (guint i = 0; i < finder->found->len; i++) {
        const FoundSpan *span = &g_array_index(finder->found, FoundSpan, i);
        if (span->opening == span->closing) {
            spans[i] = (SpanAttributes){.reference = read_reference(arena, finder, span)};
            continue;
        }
        const char *brace = span->closing + 1;
        spans[i] = span_attributes_read(arena, brace, (size_t)(span->end - brace), place_of(finder, brace),
                                        finder->diagnostics);
    }
    return spans;
}

SpannedText spans_find(Arena *arena, const char *text, size_t length, SpanSyntax syntax, SourcePosition origin,
                       Diagnostics *diagnostics)
{
    Finder finder = {
        .start = text, .end = text + length, .syntax = syntax, .origin = origin, .diagnostics = diagnostics,
        .counted_to = text, .line_start = text, .line = origin.line,
        .open = g_ptr_array_new(), .found = g_array_new(FALSE, FALSE, sizeof(FoundSpan)),
    };
    find_all(&finder);
    SpannedText result = {text_with_guards(&finder), read_attributes(arena, &finder), (int)finder.found->len};
    g_ptr_array_unref(finder.open);
    g_array_unref(finder.found);
    return result;
}

static bool guard_is(const char *c, const char *end, const char *guard)
{
    return is_guard(c, end) && memcmp(c, guard, GUARD_LENGTH) == 0;
}

/* The number and the bracket belong to the guard. */
static SpanPiece opening_piece(const char *text, const char *end)
{
    SpanPiece piece = {.kind = SPAN_PIECE_OPENING, .text = text};
    const char *c = text + GUARD_LENGTH;
    for (int i = 0; i < DIGITS && is_guard(c, end); i++, c += GUARD_LENGTH)
        piece.span = piece.span << 4 | (int)(g_utf8_get_char(c) & 15);
    piece.length = (size_t)(c - text) + (c < end && *c == '[');
    return piece;
}

static bool closes_span(const char *c, const char *end)
{
    return *c == ']' && guard_is(c + 1, end, CLOSING_GUARD);
}

SpanPiece span_piece_at(const char *text, const char *end)
{
    if (guard_is(text, end, OPENING_GUARD))
        return opening_piece(text, end);
    if (closes_span(text, end))
        return (SpanPiece){SPAN_PIECE_CLOSING, text, 1 + GUARD_LENGTH, 0};
    if (guard_is(text, end, CLOSING_GUARD))
        return (SpanPiece){SPAN_PIECE_CLOSING, text, GUARD_LENGTH, 0};
    if (guard_is(text, end, END_GUARD))
        return (SpanPiece){SPAN_PIECE_END, text, GUARD_LENGTH, 0};
    if (is_guard(text, end))
        return (SpanPiece){SPAN_PIECE_TEXT, text + GUARD_LENGTH, 0, 0};
    const char *c = text;
    while (c < end && !is_guard(c, end) && !closes_span(c, end))
        c++;
    return (SpanPiece){SPAN_PIECE_TEXT, text, (size_t)(c - text), 0};
}
