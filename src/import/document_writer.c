/* document_writer.c - see document_writer.h. Blocks are written each by itself and indented by the list or quote round it. */
#include "import/document_writing.h"

#include <string.h>

/* --- pictures -------------------------------------------------------------------------------------- */

static const char *picture_file(DocumentWriting *writing, const char *target)
{
    for (guint i = 0; i < writing->pictures->len; i++)
        if (strcmp(g_array_index(writing->pictures, DocumentPicture, i).target, target) == 0)
            return g_array_index(writing->pictures, DocumentPicture, i).file;
    const char *dot = strrchr(target, '.');
    const char *ending = dot && strlen(dot) <= 5 && !strpbrk(dot, "/<> ") ? dot : "";
    gchar *lower = g_ascii_strdown(ending, -1);
    DocumentPicture picture = {
        .file = arena_printf(writing->arena, "pictures/%s-%u%s", writing->name, writing->pictures->len + 1, lower),
        .target = arena_strdup(writing->arena, target),
    };
    g_free(lower);
    g_array_append_val(writing->pictures, picture);
    return picture.file;
}

void write_image(DocumentWriting *writing, JsonNode *image, const char *caption, GString *out)
{
    const char *target = tree_string(tree_item(tree_part(image, 2), 0));
    GString *description = g_string_new(NULL);
    write_plain(tree_part(image, 1), description);
    if (description->len > 0 && !strstr(caption, description->str))
        writing->left->counts[LEFT_DESCRIPTIONS]++;
    g_string_free(description, TRUE);
    if (!g_str_has_prefix(target, "media/")) {
        writing->left->counts[LEFT_LINKED_PICTURES]++;
        g_string_append_printf(out, "%s\n", caption);
        return;
    }
    g_string_append_printf(out, "![%s](%s)\n", caption, picture_file(writing, target));
}

void write_met_images(DocumentWriting *writing, guint first, GString *out)
{
    for (guint i = first; i < writing->images->len; i++) {
        g_string_append(out, out->len > 0 ? "\n" : "");
        write_image(writing, writing->images->pdata[i], "", out);
    }
    g_ptr_array_set_size(writing->images, (gint)first);
}

/* The paragraph in a Div, or the block itself. */
static JsonNode *inner_paragraph(JsonNode *block)
{
    while (tree_is(block, "Div") && tree_count(tree_part(block, 1)) == 1)
        block = tree_item(tree_part(block, 1), 0);
    return tree_is(block, "Para") || tree_is(block, "Plain") ? block : NULL;
}

/* A paragraph of one image and nothing else: that image. */
static JsonNode *lone_image(JsonNode *block)
{
    JsonNode *paragraph = inner_paragraph(block), *image = NULL;
    for (int i = 0; paragraph && i < tree_count(tree_content(paragraph)); i++) {
        JsonNode *node = tree_part(paragraph, i);
        if (tree_is(node, "Space") || tree_is(node, "SoftBreak") || tree_is(node, "LineBreak"))
            continue;
        if (image || !tree_is(node, "Image"))
            return NULL;
        image = node;
    }
    return image;
}

/* A paragraph in a style such as caption, Image Caption or 题注. */
static JsonNode *caption_of(JsonNode *block)
{
    if (!tree_is(block, "Div"))
        return NULL;
    gchar *style = g_utf8_casefold(tree_style(block), -1);
    bool is_caption = (strstr(style, "caption") && !strstr(style, "table")) || strstr(style, "题注") || strstr(style, "图");
    g_free(style);
    JsonNode *paragraph = is_caption ? inner_paragraph(block) : NULL;
    return paragraph ? tree_content(paragraph) : NULL;
}

/* --- blocks ---------------------------------------------------------------------------------------- */

/* `text` with `first` before its first line and `others` before all others that have text. */
static void append_indented(GString *out, const char *text, const char *first, const char *others)
{
    gchar **lines = g_strsplit(text, "\n", -1);
    for (int i = 0; lines[i]; i++) {
        bool is_last = !lines[i + 1];
        if (is_last && !*lines[i])
            break;
        gchar *line = g_strconcat(i == 0 ? first : others, lines[i], NULL);
        g_string_append_printf(out, "%s\n", g_strchomp(line));
        g_free(line);
    }
    g_strfreev(lines);
}

static void write_paragraph(DocumentWriting *writing, JsonNode *inlines, GString *out)
{
    guint first_image = writing->images->len;
    write_inlines(writing, inlines, INLINE_PARAGRAPH, out);
    if (out->len > 0)
        g_string_append_c(out, '\n');
    write_met_images(writing, first_image, out);
}

static void write_heading(DocumentWriting *writing, JsonNode *heading, GString *out)
{
    guint first_image = writing->images->len;
    int level = CLAMP(tree_number(tree_part(heading, 0)) + writing->heading_shift, 2, 6);
    GString *text = g_string_new(NULL);
    write_inlines(writing, tree_part(heading, 2), INLINE_ON_A_LINE, text);
    if (text->len > 0)
        g_string_append_printf(out, "%.*s %s\n", level, "######", text->str);
    g_string_free(text, TRUE);
    write_met_images(writing, first_image, out);
}

/* Items of one paragraph each stand on lines that follow one another. */
static bool items_are_short(JsonNode *items)
{
    for (int i = 0; i < tree_count(items); i++)
        if (tree_count(tree_item(items, i)) != 1 || !inner_paragraph(tree_item(tree_item(items, i), 0)))
            return false;
    return true;
}

static void write_item(DocumentWriting *writing, JsonNode *item, const char *marker, GString *out)
{
    GString *text = g_string_new(NULL);
    gchar *indent = g_strnfill(strlen(marker), ' ');
    write_blocks(writing, item, text);
    append_indented(out, text->len > 0 ? text->str : "\n", marker, indent);
    g_free(indent);
    g_string_free(text, TRUE);
}

/* Bullets when `first_number` is below 0. */
static void write_list(DocumentWriting *writing, JsonNode *items, int first_number, char mark, GString *out)
{
    bool is_tight = items_are_short(items);
    for (int i = 0; i < tree_count(items); i++) {
        gchar *marker = first_number >= 0 ? g_strdup_printf("%d%c ", first_number + i, mark) : g_strdup_printf("%c ", mark);
        g_string_append(out, i > 0 && !is_tight ? "\n" : "");
        write_item(writing, tree_item(items, i), marker, out);
        g_free(marker);
    }
}

/* `parts_from_before`: another list stands right before it, which a second mark keeps it apart from. */
static void write_ordered_list(DocumentWriting *writing, JsonNode *list, bool parts_from_before, GString *out)
{
    JsonNode *attributes = tree_part(list, 0);
    const char *style = tree_type(tree_item(attributes, 1));
    if (strcmp(style, "Decimal") != 0)
        writing->left->counts[LEFT_LIST_NUMBERS]++;
    write_list(writing, tree_part(list, 1), tree_number(tree_item(attributes, 0)), parts_from_before ? ')' : '.', out);
}

static void write_quote(DocumentWriting *writing, JsonNode *blocks, GString *out)
{
    GString *text = g_string_new(NULL);
    write_blocks(writing, blocks, text);
    append_indented(out, text->str, "> ", "> ");
    g_string_free(text, TRUE);
}

static void write_code(const char *code, GString *out)
{
    const char *fence = strstr(code, "```") ? "~~~~~~~~" : "```";
    g_string_append_printf(out, "%s\n%s\n%s\n", fence, code, fence);
}

static void write_lines(DocumentWriting *writing, JsonNode *lines, GString *out)
{
    for (int i = 0; i < tree_count(lines); i++) {
        write_inlines(writing, tree_item(lines, i), INLINE_PARAGRAPH, out);
        g_string_append(out, i + 1 < tree_count(lines) ? "\\\n" : "\n");
    }
}

static void write_definitions(DocumentWriting *writing, JsonNode *entries, GString *out)
{
    for (int i = 0; i < tree_count(entries); i++) {
        JsonNode *meanings = tree_item(tree_item(entries, i), 1);
        g_string_append(out, i > 0 ? "\n" : "");
        write_inlines(writing, tree_item(tree_item(entries, i), 0), INLINE_PARAGRAPH, out);
        g_string_append_c(out, '\n');
        for (int k = 0; k < tree_count(meanings); k++) {
            g_string_append_c(out, '\n');
            write_blocks(writing, tree_item(meanings, k), out);
        }
    }
}

/* What pandoc 3 makes of a picture with its caption: [attributes, [short, blocks], blocks]. */
static void write_figure(DocumentWriting *writing, JsonNode *figure, GString *out)
{
    JsonNode *words = inner_paragraph(tree_item(tree_item(tree_part(figure, 1), 1), 0));
    JsonNode *image = lone_image(tree_item(tree_part(figure, 2), 0));
    GString *caption = g_string_new(NULL);
    if (words)
        write_inlines(writing, tree_content(words), INLINE_ON_A_LINE, caption);
    if (image)
        write_image(writing, image, caption->str, out);
    else
        write_blocks(writing, tree_part(figure, 2), out);
    if (!image && caption->len > 0)
        g_string_append_printf(out, "\n%s\n", caption->str);
    g_string_free(caption, TRUE);
}

static void write_block(DocumentWriting *writing, JsonNode *block, JsonNode *before, GString *out)
{
    JsonNode *content = tree_content(block);
    bool parts = before && strcmp(tree_type(before), tree_type(block)) == 0;
    if (tree_is(block, "Para") || tree_is(block, "Plain"))
        write_paragraph(writing, content, out);
    else if (tree_is(block, "Header"))
        write_heading(writing, block, out);
    else if (tree_is(block, "BulletList"))
        write_list(writing, content, -1, parts ? '*' : '-', out);
    else if (tree_is(block, "OrderedList"))
        write_ordered_list(writing, block, parts, out);
    else if (tree_is(block, "BlockQuote"))
        write_quote(writing, content, out);
    else if (tree_is(block, "Table"))
        write_table(writing, block, out);
    else if (tree_is(block, "Div"))
        write_blocks(writing, tree_item(content, 1), out);
    else if (tree_is(block, "HorizontalRule"))
        g_string_append(out, "---\n");
    else if (tree_is(block, "CodeBlock"))
        write_code(tree_string(tree_item(content, 1)), out);
    else if (tree_is(block, "LineBlock"))
        write_lines(writing, content, out);
    else if (tree_is(block, "DefinitionList"))
        write_definitions(writing, content, out);
    else if (tree_is(block, "Figure"))
        write_figure(writing, block, out);
    else if (tree_is(block, "RawBlock"))
        writing->left->counts[LEFT_RAW]++;
}

/* An image and, when the next block is its caption, that too; how many blocks were taken. */
static int write_image_with_caption(DocumentWriting *writing, JsonNode *image, JsonNode *next, GString *out)
{
    GString *caption = g_string_new(NULL);
    JsonNode *words = caption_of(next);
    if (words)
        write_inlines(writing, words, INLINE_ON_A_LINE, caption);
    write_image(writing, image, caption->str, out);
    g_string_free(caption, TRUE);
    return words ? 2 : 1;
}

void write_blocks(DocumentWriting *writing, JsonNode *blocks, GString *out)
{
    for (int i = 0; i < tree_count(blocks);) {
        GString *text = g_string_new(NULL);
        JsonNode *block = tree_item(blocks, i), *image = lone_image(block);
        if (image) {
            i += write_image_with_caption(writing, image, tree_item(blocks, i + 1), text);
        } else {
            write_block(writing, block, i > 0 ? tree_item(blocks, i - 1) : NULL, text);
            i++;
        }
        if (text->len > 0)
            g_string_append_printf(out, "%s%s", out->len > 0 ? "\n" : "", text->str);
        g_string_free(text, TRUE);
    }
}

/* --- the document ---------------------------------------------------------------------------------- */

/* The heading that is the headline: of level 1, where the document has no title, and the first block or the only one. */
static int find_headline(JsonNode *meta, JsonNode *blocks)
{
    int found = -1, count = 0;
    for (int i = 0; i < tree_count(blocks); i++)
        if (tree_is(tree_item(blocks, i), "Header") && tree_number(tree_part(tree_item(blocks, i), 0)) == 1) {
            found = count++ == 0 ? i : found;
        }
    return !tree_member(meta, "title") && (count == 1 || found == 0) ? found : -1;
}

/* The highest of the other headings becomes ##. */
static int shift_of_headings(JsonNode *blocks, int headline)
{
    int highest = 7;
    for (int i = 0; i < tree_count(blocks); i++)
        if (i != headline && tree_is(tree_item(blocks, i), "Header"))
            highest = MIN(highest, tree_number(tree_part(tree_item(blocks, i), 0)));
    return 2 - highest;
}

static void append_notes(const GPtrArray *notes, GString *out)
{
    for (guint i = 0; i < notes->len; i++) {
        gchar *marker = g_strdup_printf("[^%u]: ", i + 1);
        g_string_append(out, "\n");
        append_indented(out, notes->pdata[i], marker, "    ");
        g_free(marker);
    }
}

/* The date of the document has no key of its own: it opens the text. */
static void write_date(JsonNode *meta, GString *out)
{
    JsonNode *date = tree_member(meta, "date");
    if (date)
        write_plain(tree_content(date), out);
    if (out->len > 0)
        g_string_append_c(out, '\n');
}

static const char *write_manuscript(DocumentWriting *writing, JsonNode *meta, JsonNode *blocks)
{
    GString *body = g_string_new(NULL), *out = g_string_new(NULL);
    int headline = find_headline(meta, blocks);
    JsonNode *heading = headline >= 0 ? json_node_copy(tree_item(blocks, headline)) : NULL;
    writing->heading_shift = shift_of_headings(blocks, headline);
    write_date(meta, body);
    if (headline >= 0)
        json_array_remove_element(json_node_get_array(blocks), (guint)headline);
    write_blocks(writing, blocks, body);
    append_notes(writing->notes, body);
    write_front_matter(meta, heading ? tree_part(heading, 2) : NULL, out);
    g_string_append(out, body->str);
    if (heading)
        json_node_unref(heading);
    const char *manuscript = arena_strdup(writing->arena, out->str);
    g_string_free(body, TRUE);
    g_string_free(out, TRUE);
    return manuscript;
}

static const char *text_of_tree(Arena *arena, JsonNode *meta, JsonNode *blocks)
{
    static const char *const keys[] = {"title", "subtitle", "author", "abstract", "date"};
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        tree_collect_text(tree_member(meta, keys[i]), text);
    tree_collect_text(blocks, text);
    const char *result = arena_strdup(arena, text->str);
    g_string_free(text, TRUE);
    return result;
}

static void write_tree(Arena *arena, JsonNode *root, const char *name, LeftOut *left, WrittenDocument *result)
{
    JsonNode *meta = tree_member(root, "meta"), *blocks = tree_member(root, "blocks");
    DocumentWriting writing = {
        .arena = arena,
        .left = left,
        .name = name,
        .pictures = g_array_new(FALSE, FALSE, sizeof(DocumentPicture)),
        .notes = g_ptr_array_new_with_free_func(g_free),
        .images = g_ptr_array_new(),
    };
    result->text = text_of_tree(arena, meta, blocks);
    result->manuscript = write_manuscript(&writing, meta, blocks);
    result->picture_count = (int)writing.pictures->len;
    result->pictures = arena_copy(arena, writing.pictures->data, writing.pictures->len, sizeof(DocumentPicture));
    g_array_unref(writing.pictures);
    g_ptr_array_unref(writing.notes);
    g_ptr_array_unref(writing.images);
}

bool document_write(Arena *arena, FileBytes json, const char *name, LeftOut *left, WrittenDocument *result)
{
    JsonParser *parser = json_parser_new();
    bool sound = json_parser_load_from_data(parser, (const char *)json.bytes, (gssize)json.length, NULL);
    JsonNode *root = sound ? json_parser_get_root(parser) : NULL;
    sound = root && tree_member(root, "blocks");
    if (sound)
        write_tree(arena, root, name, left, result);
    g_object_unref(parser);
    return sound;
}
