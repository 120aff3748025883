/*
 * test_lines.c - runs the tables of tests/lines: name, text, measure in em, options, expected lines with | between
 * them. Rows whose text measures the same in vertical lines run there too, under their name and "/vertical".
 */
#include "composition_options.h"

#include "paragraph/line_breaker.h"

/* How exactly lines are to fill their measure: to the unit. */
static void check_line(const Line *line, const CaseOptions *options)
{
    g_assert_cmpint(line->end_cluster, >, line->first_cluster);
    if (line->visible_end - line->first_cluster > 1)
        g_assert_cmpint(line->width, <=, line->measure);
    if (options->settings.alignment == ALIGNMENT_JUSTIFY && line->loosest_gap > 0)
        g_assert_cmpint(line->width, ==, line->measure);
}

static char *lines_of_case(Arena *arena, char **fields, const CaseOptions *options)
{
    const ShapedText *text = stub_text_in_mode(arena, fields[1], &options->style, options->mode);
    Length measure = length_of_em(STUB_EM, option_thousandths(fields[2]));
    LineSettings settings = options->settings;
    settings.measures = &measure;
    settings.measure_count = 1;
    settings.breaking = options->wants_ladder ? LINE_BREAKING_LADDER : LINE_BREAKING_TOTAL_FIT;
    Lines lines = paragraph_break(arena, text, &settings);
    GString *found = g_string_new(NULL);
    for (int i = 0; i < lines.count; i++) {
        const Line *line = &lines.items[i];
        const Cluster *last = &text->clusters[line->visible_end - 1];
        int start = text->clusters[line->first_cluster].text_start;
        check_line(line, options);
        g_string_append_printf(found, "%s%.*s%s", i ? "|" : "", last->text_start + last->text_length - start,
                               text->text + start, line->ends_with_hyphen ? "-" : "");
    }
    return g_string_free(found, FALSE);
}

static void run_in_mode(const char *row, const char *further_option)
{
    char **fields = g_strsplit(row, "\t", -1);
    Arena *arena = arena_new();
    CaseOptions options;
    char *asked = g_strconcat(fields[3], further_option, NULL);
    read_options(arena, asked, &options);
    g_free(asked);
    char *found = lines_of_case(arena, fields, &options);
    g_assert_cmpstr(found, ==, fields[4]);
    g_free(found);
    arena_free(arena);
    g_strfreev(fields);
}

static void run_case(gconstpointer data)
{
    run_in_mode(data, "");
}

static void run_vertical_case(gconstpointer data)
{
    run_in_mode(data, ";dir=v");
}

/* ：；！？ have no blank in vertical lines, and short stretches of Western text stand in cells (CLREQ 6.3.2.1, 2.1.3). */
static bool is_same_in_vertical(const char *text)
{
    static const char *const others[] = {"：", "；", "！", "？"};
    int stretch = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        if (strstr(text, others[i]))
            return false;
    for (const char *byte = text; ; byte++) {
        bool is_western = *byte && (unsigned char)*byte < 0x80;
        if (!is_western && stretch > 0 && stretch < 5)
            return false;
        stretch = is_western ? stretch + 1 : 0;
        if (!*byte)
            return true;
    }
}

static void add_case(const char *file, char *row)
{
    char **fields = g_strsplit(row, "\t", -1);
    g_assert_cmpint((int)g_strv_length(fields), ==, 5);
    char *stem = g_path_get_basename(file);
    *strchr(stem, '.') = '\0';
    char *path = g_strdup_printf("/lines/%s/%s", stem, fields[0]);
    g_test_add_data_func_full(path, g_strdup(row), run_case, g_free);
    if (is_same_in_vertical(fields[1]) && !strstr(fields[3], "dir=")) {
        char *vertical = g_strconcat(path, "/vertical", NULL);
        g_test_add_data_func_full(vertical, g_strdup(row), run_vertical_case, g_free);
        g_free(vertical);
    }
    g_free(path);
    g_free(stem);
    g_strfreev(fields);
}

static void add_file(const char *folder, const char *name)
{
    char *path = g_build_filename(folder, name, NULL);
    char *content = NULL;
    g_assert_true(g_file_get_contents(path, &content, NULL, NULL));
    char **rows = g_strsplit(content, "\n", -1);
    for (int i = 0; rows[i]; i++)
        if (*rows[i] && *rows[i] != '#')
            add_case(name, rows[i]);
    g_strfreev(rows);
    g_free(content);
    g_free(path);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    const char *folder = argument_count > 1 ? arguments[1] : "tests/lines";
    GDir *directory = g_dir_open(folder, 0, NULL);
    g_assert_nonnull(directory);
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    for (const char *name; (name = g_dir_read_name(directory));)
        if (g_str_has_suffix(name, ".tsv"))
            g_ptr_array_add(names, g_strdup(name));
    g_dir_close(directory);
    qsort(names->pdata, names->len, sizeof(gpointer), by_name);
    for (guint i = 0; i < names->len; i++)
        add_file(folder, names->pdata[i]);
    g_ptr_array_unref(names);
    return g_test_run();
}
