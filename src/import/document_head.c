/* document_head.c - title, subtitle, author and abstract of the document as the front matter of a manuscript. */
#include "import/document_writing.h"

#include <string.h>

/* A TOML string. */
static void append_string(const char *text, GString *out)
{
    g_string_append_c(out, '"');
    for (const char *c = text; *c; c++)
        if (*c == '"' || *c == '\\')
            g_string_append_printf(out, "\\%c", *c);
        else if ((guchar)*c < 0x20 || *c == 0x7F)
            g_string_append_c(out, ' ');
        else
            g_string_append_c(out, *c);
    g_string_append_c(out, '"');
}

/* Inlines of a value, which may be given as such or as paragraphs. */
static void append_value(JsonNode *value, GString *text)
{
    if (tree_is(value, "MetaInlines")) {
        write_plain(tree_content(value), text);
    } else if (tree_is(value, "MetaString")) {
        g_string_append(text, tree_string(tree_content(value)));
    } else if (tree_is(value, "MetaBlocks") || tree_is(value, "MetaList")) {
        for (int i = 0; i < tree_count(tree_content(value)); i++) {
            JsonNode *item = tree_part(value, i);
            g_string_append(text, text->len > 0 ? "　" : "");
            if (tree_is(value, "MetaList"))
                append_value(item, text);
            else
                write_plain(tree_is(item, "Div") ? tree_content(tree_item(tree_part(item, 1), 0)) : tree_content(item), text);
        }
    }
}

static void append_key(const char *key, JsonNode *value, GString *out)
{
    GString *text = g_string_new(NULL);
    append_value(value, text);
    if (text->len > 0) {
        g_string_append_printf(out, "%-8s = ", key);
        append_string(text->str, out);
        g_string_append_c(out, '\n');
    }
    g_string_free(text, TRUE);
}

/* Lines of the document's are those of the head. */
static void append_headline(const char *headline, GString *out)
{
    gchar **lines = g_strsplit(headline, "\n", -1);
    guint count = g_strv_length(lines);
    g_string_append(out, count > 1 ? "headline = [" : "headline = ");
    for (guint i = 0; i < count; i++) {
        g_string_append(out, i > 0 ? ", " : "");
        append_string(g_strstrip(lines[i]), out);
    }
    g_string_append(out, count > 1 ? "]\n" : "\n");
    g_strfreev(lines);
}

static void append_keys(JsonNode *meta, JsonNode *heading, GString *out)
{
    GString *headline = g_string_new(NULL);
    append_value(tree_member(meta, "title"), headline);
    if (headline->len == 0 && heading)
        write_plain(heading, headline);
    if (headline->len > 0)
        append_headline(g_strstrip(headline->str), out);
    g_string_free(headline, TRUE);
    append_key("deck", tree_member(meta, "subtitle"), out);
    append_key("byline", tree_member(meta, "author"), out);
    append_key("summary", tree_member(meta, "abstract"), out);
}

void write_front_matter(JsonNode *meta, JsonNode *headline, GString *out)
{
    GString *keys = g_string_new(NULL);
    append_keys(meta, headline, keys);
    if (keys->len > 0)
        g_string_append_printf(out, "+++\n%s+++\n", keys->str);
    g_string_free(keys, TRUE);
}
