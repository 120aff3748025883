/* body_inlines.c - what stands inside a paragraph: text, marks, links, images. */
#include "story/body_reading.h"
#include "story/web_address.h"

#include <string.h>

static RunFormat current_format(const BodyReading *reading, unsigned further_marks)
{
    unsigned marks = further_marks;
    marks |= reading->strong_depth > 0 ? RUN_STRONG : 0u;
    marks |= reading->emphasis_depth > 0 ? RUN_EMPHASIS : 0u;
    return span_reading_format(reading->spans, (RunFormat){.marks = marks, .link = reading->link});
}

/*
 * A line "[name]: address" would be swallowed as the address of a link; the guard kept it as text.
 */
static void warn_link_definition(BodyReading *reading, const char *literal)
{
    if (!strstr(literal, GUARD_CHARACTER))
        return;
    const char *rest = source_cursor_rest_of_line(reading->cursor, reading->arena);
    const char *guard = strstr(rest, GUARD_CHARACTER);
    if (!guard || !strstr(guard, "]:"))
        return;
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING,
                       source_cursor_position(reading->cursor),
                       "a line of the kind [name]: address is printed as it stands; write links as "
                       "[text](address)",
                       "“[名称]: 地址”这样的行会照原样印出；链接请写成 [文字](地址)");
}

static SourcePosition collect_literal(BodyReading *reading, cmark_node *node,
                                      unsigned further_marks)
{
    const char *text = text_without_guard(reading->arena, cmark_node_get_literal(node));
    SourcePosition origin = source_cursor_find(reading->cursor, text);
    if (span_reading_is_in_attributes(reading->spans))
        return origin;
    span_reading_add_text(reading->spans, text, strlen(text));
    collect_text(current_collector(reading), text, strlen(text), current_format(reading, further_marks), origin);
    return origin;
}

/* A piece is looked up by itself: the guards between two of them stand in the source as well. */
static void collect_piece(BodyReading *reading, const SpanPiece *piece)
{
    const char *text = arena_strndup(reading->arena, piece->text, piece->length);
    SourcePosition origin = source_cursor_find(reading->cursor, text);
    const PageReference *reference = span_reading_reference(reading->spans, piece);
    if (reference)
        collect_reference(current_collector(reading), reading->spans, reference, current_format(reading, RUN_PLAIN));
    if (span_reading_takes(reading->spans, piece))
        collect_text(current_collector(reading), text, piece->length, current_format(reading, RUN_PLAIN), origin);
}

static void enter_text(BodyReading *reading, cmark_node *node)
{
    const char *literal = cmark_node_get_literal(node);
    const char *end = literal + strlen(literal);
    warn_link_definition(reading, literal);
    for (const char *c = literal; c < end;) {
        SpanPiece piece = span_piece_at(c, end);
        collect_piece(reading, &piece);
        c = piece.text + piece.length;
    }
}

static void enter_code(BodyReading *reading, cmark_node *node)
{
    collect_literal(reading, node, RUN_CODE);
}

static void enter_soft_break(BodyReading *reading, cmark_node *node)
{
    (void)node;
    collect_line_end(current_collector(reading));
    source_cursor_next_line(reading->cursor);
}

static void enter_line_break(BodyReading *reading, cmark_node *node)
{
    (void)node;
    SourcePosition origin = source_cursor_position(reading->cursor);
    collect_forced_break(current_collector(reading), current_format(reading, RUN_PLAIN), origin);
    source_cursor_next_line(reading->cursor);
}

static void enter_html(BodyReading *reading, cmark_node *node)
{
    SourcePosition origin = collect_literal(reading, node, RUN_PLAIN);
    if (span_reading_is_in_attributes(reading->spans))
        return;
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, origin,
                       "HTML is not understood and is printed as it stands: %s; take it out",
                       "不认识 HTML，会照原样印出：%s；请删去", cmark_node_get_literal(node));
}

static void enter_strong(BodyReading *reading, cmark_node *node)
{
    (void)node;
    reading->strong_depth++;
}

static void leave_strong(BodyReading *reading, cmark_node *node)
{
    (void)node;
    reading->strong_depth--;
}

static void enter_emphasis(BodyReading *reading, cmark_node *node)
{
    (void)node;
    reading->emphasis_depth++;
}

static void leave_emphasis(BodyReading *reading, cmark_node *node)
{
    (void)node;
    reading->emphasis_depth--;
}

static void report_refused_link(BodyReading *reading, cmark_node *node, SourcePosition origin)
{
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, origin,
                       "\"%s\" is no address that a PDF may lead to, its text is printed without the link; give "
                       "one that begins with https://, http://, www. or mailto:",
                       "“%s”不能作为 PDF 里的链接，只印出文字；链接请以 https://、http://、www. 或 mailto: 开头",
                       text_without_guard(reading->arena, cmark_node_get_url(node)));
}

static void enter_link(BodyReading *reading, cmark_node *node)
{
    const char *url = text_without_guard(reading->arena, cmark_node_get_url(node));
    reading->link = web_address_of_link(reading->arena, url);
    if (!cmark_node_first_child(node))
        collect_text(current_collector(reading), url, strlen(url),
                     current_format(reading, RUN_PLAIN), source_cursor_position(reading->cursor));
}

static void leave_link(BodyReading *reading, cmark_node *node)
{
    const char *title = text_without_guard(reading->arena, cmark_node_get_title(node));
    bool is_refused = !reading->link;
    reading->link = NULL;
    SourcePosition origin = source_cursor_find(reading->cursor, cmark_node_get_url(node));
    if (is_refused)
        report_refused_link(reading, node, origin);
    if (*title)
        diagnostics_report(reading->diagnostics, SEVERITY_WARNING, origin,
                           "the title of a link is not printed: \"%s\"",
                           "链接的标题文字不会印出：“%s”", title);
}

static void enter_note_reference(BodyReading *reading, cmark_node *node)
{
    collect_literal(reading, node, RUN_SUPERSCRIPT | RUN_NOTE_MARK);
}

static void enter_image(BodyReading *reading, cmark_node *node)
{
    (void)node;
    if (reading->image_depth++ == 0)
        reading->image_origin = source_cursor_find(reading->cursor, "![");
}

static void report_inner_image(BodyReading *reading, cmark_node *node)
{
    diagnostics_report(
        reading->diagnostics, SEVERITY_ERROR, reading->image_origin,
        "a picture stands in the caption of another one and is left out: \"%s\"; write it apart",
        "图片说明里又写了一张图片，已略去：“%s”；请另写一段", cmark_node_get_url(node));
}

static void add_picture(BodyReading *reading, cmark_node *node)
{
    const char *title = text_without_guard(reading->arena, cmark_node_get_title(node));
    Picture picture = {
        .file = text_without_guard(reading->arena, cmark_node_get_url(node)),
        .caption = run_collector_take(reading->caption, reading->arena),
        .columns = 1,
        .block = (int)reading->blocks->len + 1,
        .focus_x = 500,
        .focus_y = 500,
        .origin = reading->image_origin,
    };
    source_cursor_find(reading->cursor, picture.file);
    SourcePosition credit_origin = source_cursor_find(reading->cursor, title);
    picture.credit = run_text_fold(reading->arena, title, strlen(title), credit_origin);
    g_array_append_val(reading->pictures, picture);
}

static void leave_image(BodyReading *reading, cmark_node *node)
{
    if (--reading->image_depth > 0)
        report_inner_image(reading, node);
    else
        add_picture(reading, node);
}

const NodeHandlers *find_inline_handlers(const char *type)
{
    static const NodeHandlers handlers[] = {
        {"text", enter_text, NULL},
        {"softbreak", enter_soft_break, NULL},
        {"strong", enter_strong, leave_strong},
        {"emph", enter_emphasis, leave_emphasis},
        {"code", enter_code, NULL},
        {"linebreak", enter_line_break, NULL},
        {"link", enter_link, leave_link},
        {"image", enter_image, leave_image},
        {"html_inline", enter_html, NULL},
        {"footnote_reference", enter_note_reference, NULL},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(handlers); i++)
        if (strcmp(handlers[i].type, type) == 0)
            return &handlers[i];
    return NULL;
}
