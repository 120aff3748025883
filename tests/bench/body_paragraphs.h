/* body_paragraphs.h - body text for benchmarks and long tests: paragraphs of story files, over and over. */
#ifndef TYPESET_TESTS_BODY_PARAGRAPHS_H
#define TYPESET_TESTS_BODY_PARAGRAPHS_H

#include <glib.h>
#include <string.h>

/* A line of a story that is set as a paragraph of the body. */
static inline gboolean is_body_line(const char *line)
{
    return g_utf8_strlen(line, -1) >= 8 && !strchr("#>!|+-*", line[0]);
}

/* Front matter stands between lines of +++. */
static inline void append_body_lines(GPtrArray *paragraphs, const char *content)
{
    char **lines = g_strsplit(content, "\n", -1);
    gboolean inside_front_matter = FALSE;
    for (int i = 0; lines[i]; i++) {
        g_strstrip(lines[i]);
        if (strcmp(lines[i], "+++") == 0)
            inside_front_matter = !inside_front_matter;
        else if (!inside_front_matter && is_body_line(lines[i]))
            g_ptr_array_add(paragraphs, g_strdup(lines[i]));
    }
    g_strfreev(lines);
}

static inline void repeat_to(GPtrArray *paragraphs, glong characters)
{
    guint own = paragraphs->len;
    glong count = 0;
    for (guint i = 0; own && count < characters; i++) {
        if (i >= own)
            g_ptr_array_add(paragraphs, g_strdup(paragraphs->pdata[i % own]));
        count += g_utf8_strlen(paragraphs->pdata[i], -1);
        if (count >= characters)
            g_ptr_array_set_size(paragraphs, (int)i + 1);
    }
}

/* The paragraphs of `files`, repeated until there are `characters`; files that cannot be read are left out. */
static inline GPtrArray *body_paragraphs_read(char **files, int file_count, glong characters)
{
    GPtrArray *paragraphs = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < file_count; i++) {
        char *content = NULL;
        if (g_file_get_contents(files[i], &content, NULL, NULL) && g_utf8_validate(content, -1, NULL))
            append_body_lines(paragraphs, content);
        g_free(content);
    }
    repeat_to(paragraphs, characters);
    return paragraphs;
}

#endif
