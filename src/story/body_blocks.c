/* body_blocks.c - paragraphs, headings, quotes, lists, code: one block each, in reading order. */
#include "story/body_reading.h"
#include "story/numbered_items.h"

#include <string.h>

const char *node_type_name(cmark_node *node)
{
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE)
        return "footnote_reference";
    if (type == CMARK_NODE_FOOTNOTE_DEFINITION)
        return "footnote_definition";
    return cmark_node_get_type_string(node);
}

static bool node_is(cmark_node *node, const char *type)
{
    return strcmp(node_type_name(node), type) == 0;
}

static cmark_node *find_ancestor(cmark_node *node, const char *type, const char *other_type)
{
    for (cmark_node *parent = cmark_node_parent(node); parent; parent = cmark_node_parent(parent))
        if (node_is(parent, type) || node_is(parent, other_type))
            return parent;
    return NULL;
}

static int count_ancestors(cmark_node *node, const char *type)
{
    int count = 0;
    for (cmark_node *parent = cmark_node_parent(node); parent; parent = cmark_node_parent(parent))
        count += node_is(parent, type);
    return count;
}

/* True from the second time on that a block of `container` asks. */
static bool container_was_begun(cmark_node *container)
{
    bool begun = cmark_node_get_user_data(container) != NULL;
    cmark_node_set_user_data(container, container);
    return begun;
}

static const char *item_marker(BodyReading *reading, cmark_node *item)
{
    cmark_node *list = cmark_node_parent(item);
    if (cmark_node_get_list_type(list) != CMARK_ORDERED_LIST)
        return "·";
    int number = cmark_node_get_list_start(list);
    for (cmark_node *before = cmark_node_previous(item); before;
         before = cmark_node_previous(before))
        number++;
    bool round = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM;
    return arena_printf(reading->arena, round ? "%d)" : "%d.", number);
}

/* Lists are numbered as they begin; the list itself remembers its number. */
static int list_number(BodyReading *reading, cmark_node *list)
{
    if (!cmark_node_get_user_data(list))
        cmark_node_set_user_data(list, GINT_TO_POINTER(++reading->list_count));
    return GPOINTER_TO_INT(cmark_node_get_user_data(list));
}

static void mark_as_item(BodyReading *reading, Block *block, cmark_node *node, cmark_node *item)
{
    block->list = list_number(reading, cmark_node_parent(item));
    block->kind = BLOCK_LIST_ITEM;
    block->level = count_ancestors(node, "item");
    block->continued = container_was_begun(item);
    block->marker = block->continued ? NULL : item_marker(reading, item);
}

/* cmark puts footnotes behind all else, in the order in which the text refers to them. */
static void mark_as_note(BodyReading *reading, Block *block, cmark_node *note)
{
    block->kind = BLOCK_NOTE;
    block->continued = container_was_begun(note);
    block->number = block->continued ? reading->note_count : ++reading->note_count;
}

static Block block_for_node(BodyReading *reading, cmark_node *node)
{
    Block block = {.kind = BLOCK_PARAGRAPH};
    cmark_node *note = find_ancestor(node, "footnote_definition", "footnote_definition");
    cmark_node *container = find_ancestor(node, "item", "block_quote");
    if (container && node_is(container, "item")) {
        mark_as_item(reading, &block, node, container);
    } else if (container) {
        block.kind = BLOCK_QUOTE;
        block.continued = container_was_begun(container);
    } else if (note) {
        mark_as_note(reading, &block, note);
    }
    return block;
}

static void begin_block(BodyReading *reading, cmark_node *node)
{
    source_cursor_go(reading->cursor, cmark_node_get_start_line(node),
                     cmark_node_get_start_column(node) - 1);
    reading->block =
        (Block){.kind = BLOCK_PARAGRAPH, .origin = source_cursor_position(reading->cursor)};
    reading->first_picture = (int)reading->pictures->len;
}

void warn_pictures_in_text(BodyReading *reading)
{
    for (guint i = (guint)reading->first_picture; i < reading->pictures->len; i++)
        diagnostics_report(
            reading->diagnostics, SEVERITY_WARNING,
            g_array_index(reading->pictures, Picture, i).origin,
            "the picture stands inside a paragraph; it is taken out and placed with the story",
            "图片写在了段落里，已移出，按稿件的图片安排");
}

/*
 * The kind of the block is settled only when it has text: a picture alone must not use up a marker.
 */
static void end_block(BodyReading *reading, cmark_node *node)
{
    span_reading_end_block(reading->spans);
    RunText text = run_collector_take(reading->text, reading->arena);
    if (text.count == 0)
        return;
    Block block = block_for_node(reading, node);
    block.origin = text.runs[0].origin.line > 0 ? text.runs[0].origin : reading->block.origin;
    block.text = text;
    append_with_numbered_items(reading->arena, &block, reading->blocks, &reading->list_count);
    warn_pictures_in_text(reading);
}

static void warn_headline(const BodyReading *reading)
{
    diagnostics_report(
        reading->diagnostics, SEVERITY_WARNING, reading->block.origin,
        "# is for the headline, which belongs in the front matter (headline = "
        "\"...\"); set as a subhead here, for which write ##",
        "# 是主题，应写在稿件头里（headline = \"……\"）；这里按小标题排，小标题请写 ##");
}

/* Meant as a line between two parts, --- right under a paragraph makes it a heading in Markdown. */
static void warn_underlined(const BodyReading *reading)
{
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, reading->block.origin,
                       "the line --- under this text makes it a subhead; leave an empty line "
                       "between them, or write ## before the text",
                       "下面紧跟的 --- 会把这段文字变成小标题；请在中间空一行，小标题请写 ##");
}

static bool has_line_break(cmark_node *node)
{
    cmark_node *child = cmark_node_first_child(node);
    while (child && cmark_node_get_type(child) != CMARK_NODE_LINEBREAK)
        child = cmark_node_next(child);
    return child != NULL;
}

static void enter_heading(BodyReading *reading, cmark_node *node)
{
    begin_block(reading, node);
    const char *rest = source_cursor_rest_of_line(reading->cursor, reading->arena);
    if (cmark_node_get_heading_level(node) == 1)
        warn_headline(reading);
    else if (*rest != '#' && !has_line_break(node)) /* ## has one line; a subhead of two can only be underlined */
        warn_underlined(reading);
}

static void leave_heading(BodyReading *reading, cmark_node *node)
{
    span_reading_end_block(reading->spans);
    RunText text = run_collector_take(reading->text, reading->arena);
    if (text.count == 0)
        return;
    Block block = {
        .kind = BLOCK_SUBHEAD,
        .level = MAX(1, cmark_node_get_heading_level(node) - 1),
        .text = text,
        .origin = text.runs[0].origin,
    };
    g_array_append_val(reading->blocks, block);
    warn_pictures_in_text(reading);
}

static void enter_thematic_break(BodyReading *reading, cmark_node *node)
{
    begin_block(reading, node);
    reading->block.kind = BLOCK_SECTION_BREAK;
    g_array_append_val(reading->blocks, reading->block);
}

/* Each line of a literal becomes a line of the paragraph; `marks` go to all of them. */
static void collect_lines(BodyReading *reading, const char *literal, unsigned marks)
{
    RunFormat format = {.marks = marks};
    gchar **lines = g_strsplit(text_without_guard(reading->arena, literal), "\n", -1);
    bool begun = false;
    for (int i = 0; lines[i]; i++, source_cursor_next_line(reading->cursor)) {
        if (!*g_strchomp(lines[i]))
            continue;
        if (begun)
            collect_forced_break(reading->text, format, reading->block.origin);
        SourcePosition origin = source_cursor_find(reading->cursor, lines[i]);
        collect_text(reading->text, lines[i], strlen(lines[i]), format, origin);
        begun = true;
    }
    g_strfreev(lines);
}

static bool is_fenced(const BodyReading *reading)
{
    const char *rest = source_cursor_rest_of_line(reading->cursor, reading->arena);
    return strncmp(rest, "```", 3) == 0 || strncmp(rest, "~~~", 3) == 0;
}

static void warn_about_code(BodyReading *reading, bool fenced, const char *info)
{
    if (!fenced)
        diagnostics_report(reading->diagnostics, SEVERITY_WARNING, reading->block.origin,
                           "four spaces at the start of a line make it code; take them away, the "
                           "style indents paragraphs",
                           "行首的四个空格会把这一段变成代码；请删去，段首缩进由样式负责");
    else if (*info)
        diagnostics_report(reading->diagnostics, SEVERITY_WARNING, reading->block.origin,
                           "what stands behind ``` is not printed: \"%s\"; lyric and speech are what it may be",
                           "``` 后面的文字不会印出：“%s”；可写 歌词（lyric）或 对话（speech）", info);
}

static void enter_code_block(BodyReading *reading, cmark_node *node)
{
    begin_block(reading, node);
    bool fenced = is_fenced(reading);
    const char *info = cmark_node_get_fence_info(node);
    if (fenced && is_text_fence(info)) {
        source_cursor_next_line(reading->cursor);
        append_fenced_lines(reading, info, cmark_node_get_literal(node));
        return;
    }
    warn_about_code(reading, fenced, info);
    if (fenced)
        source_cursor_next_line(reading->cursor);
    collect_lines(reading, cmark_node_get_literal(node), fenced ? RUN_CODE : RUN_PLAIN);
    end_block(reading, node);
}

static void enter_html_block(BodyReading *reading, cmark_node *node)
{
    begin_block(reading, node);
    diagnostics_report(reading->diagnostics, SEVERITY_WARNING, reading->block.origin,
                       "HTML is not understood and is printed as it stands; take it out",
                       "不认识 HTML，会照原样印出；请删去");
    collect_lines(reading, cmark_node_get_literal(node), RUN_PLAIN);
    end_block(reading, node);
}

const NodeHandlers *find_block_handlers(const char *type)
{
    static const NodeHandlers handlers[] = {
        {"paragraph", begin_block, end_block},
        {"heading", enter_heading, leave_heading},
        {"thematic_break", enter_thematic_break, NULL},
        {"code_block", enter_code_block, NULL},
        {"html_block", enter_html_block, NULL},
        {"table", enter_table, leave_table},
        {"table_header", enter_table_row, leave_table_row},
        {"table_row", enter_table_row, leave_table_row},
        {"table_cell", NULL, leave_table_cell},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(handlers); i++)
        if (strcmp(handlers[i].type, type) == 0)
            return &handlers[i];
    return NULL;
}
