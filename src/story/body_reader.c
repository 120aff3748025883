/* body_reader.c - parses with cmark-gfm and walks its tree; body_blocks.c and body_inlines.c take each node. */
#include "story/body_reader.h"

#include "story/body_reading.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

/*
 * A bracket at the start of a line may begin "[name]: address", which cmark takes out of the text
 * without a trace. A guard before it keeps it a plain bracket. Footnotes "[^1]: ..." stay.
 */
static GString *guarded_text(const GString *text)
{
    GString *guarded = g_string_sized_new(text->len + 64);
    bool line_begins = true;
    for (size_t i = 0; i < text->len; i++) {
        char c = text->str[i];
        bool note = text->str[i + 1] == '^';
        if (line_begins && c == '[' && !note)
            g_string_append(guarded, GUARD_CHARACTER);
        g_string_append_c(guarded, c);
        /* The marks of quotes and lists may stand before the bracket. */
        line_begins = c == '\n' || c == '\r' || (line_begins && strchr(" \t>*+-.)0123456789", c));
    }
    return guarded;
}

static cmark_node *parse_markdown(const GString *text)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, text->str, text->len);
    cmark_node *document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return document;
}

static void handle_event(BodyReading *reading, cmark_node *node, cmark_event_type event)
{
    const char *type = node_type_name(node);
    const NodeHandlers *handlers = find_inline_handlers(type);
    if (!handlers)
        handlers = find_block_handlers(type);
    if (!handlers)
        return;
    NodeHandler handler = event == CMARK_EVENT_ENTER ? handlers->enter : handlers->leave;
    if (handler)
        handler(reading, node);
}

static void mark_lines(bool *reached, int line_count, cmark_node *node)
{
    int last = MIN(cmark_node_get_end_line(node), line_count);
    for (int line = MAX(1, cmark_node_get_start_line(node)); line <= last; line++)
        reached[line - 1] = true;
}

static void walk_document(BodyReading *reading, cmark_node *document, bool *reached)
{
    cmark_iter *iterator = cmark_iter_new(document);
    cmark_event_type event;
    while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        handle_event(reading, node, event);
        if (event == CMARK_EVENT_ENTER && find_block_handlers(node_type_name(node)))
            mark_lines(reached, source_line_count(reading->cursor), node);
    }
    cmark_iter_free(iterator);
}

static bool line_has_words(const char *line, size_t length)
{
    for (const char *c = line; c < line + length; c = g_utf8_next_char(c))
        if (g_unichar_isalnum(g_utf8_get_char(c)))
            return true;
    return false;
}

/* A footnote that nothing refers to vanishes in cmark; so might more than we know of. */
static void report_lost_lines(BodyReading *reading, const bool *reached)
{
    for (int line = 1; line <= source_line_count(reading->cursor); line++) {
        size_t length;
        const char *text = source_line(reading->cursor, line, &length);
        if (reached[line - 1] || !line_has_words(text, length))
            continue;
        source_cursor_go(reading->cursor, line, 0);
        diagnostics_report(reading->diagnostics, SEVERITY_ERROR,
                           source_cursor_position(reading->cursor),
                           "this line would not be printed; a note [^1]: needs a [^1] in the text",
                           "这一行不会印出；注文 [^1]: 要在正文里有对应的 [^1]");
    }
}

static StoryBody body_from_reading(const BodyReading *reading)
{
    return (StoryBody){
        .blocks =
            arena_copy(reading->arena, reading->blocks->data, reading->blocks->len, sizeof(Block)),
        .block_count = (int)reading->blocks->len,
        .pictures = arena_copy(reading->arena, reading->pictures->data, reading->pictures->len,
                               sizeof(Picture)),
        .picture_count = (int)reading->pictures->len,
    };
}

static void body_reading_clear(BodyReading *reading)
{
    source_cursor_free(reading->cursor);
    span_reading_free(reading->spans);
    run_collector_free(reading->text);
    run_collector_free(reading->caption);
    g_array_unref(reading->blocks);
    g_array_unref(reading->pictures);
}

StoryBody story_body_read(Arena *arena, const StorySource *source, Diagnostics *diagnostics)
{
    SourcePosition start = {source->file, source->body_line, 1};
    SpannedText spanned =
        spans_find(arena, source->body, source->body_length, SPANS_IN_MARKDOWN, start, diagnostics);
    GString *text = guarded_text(spanned.text);
    cmark_node *document = parse_markdown(text);
    BodyReading reading = {
        .arena = arena,
        .diagnostics = diagnostics,
        .cursor = source_cursor_new(text->str, text->len, source->file, source->body_line),
        .spans = span_reading_new(&spanned, diagnostics),
        .text = run_collector_new(),
        .caption = run_collector_new(),
        .blocks = g_array_new(FALSE, FALSE, sizeof(Block)),
        .pictures = g_array_new(FALSE, FALSE, sizeof(Picture)),
    };
    bool *reached = g_new0(bool, (gsize)source_line_count(reading.cursor) + 1);
    walk_document(&reading, document, reached);
    report_lost_lines(&reading, reached);
    StoryBody body = body_from_reading(&reading);
    g_free(reached);
    body_reading_clear(&reading);
    cmark_node_free(document);
    g_string_free(text, TRUE);
    g_string_free(spanned.text, TRUE);
    return body;
}
