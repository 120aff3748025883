/*
 * composition_vectors.c - runs a table of composition vectors through the engine with stub widths and
 * says which rows fail and how many pass. Not a GTest program: `composition_vectors FILE...`; without
 * a file it runs those of tests/vectors/, whose answers were worked out by hand from the clauses beside them.
 */
#include "composition_options.h"

#include "paragraph/line_breaker.h"

#include <stdio.h>

typedef struct VectorRow {
    const char *id, *rule, *input, *measure, *options, *expected;
} VectorRow;

static const char *cluster_text(Arena *arena, const ShapedText *text, int first, int end)
{
    int start = text->clusters[first].text_start;
    const Cluster *last = &text->clusters[end - 1];
    return arena_strndup(arena, text->text + start, (size_t)(last->text_start + last->text_length - start));
}

static char *answer_break(Arena *arena, const VectorRow *row, const CaseOptions *options)
{
    const ShapedText *text = stub_text_in_mode(arena, row->input, &options->style, options->mode);
    GString *answer = g_string_new(NULL);
    for (int i = 0; i < text->cluster_count; i++) {
        g_string_append(answer, cluster_text(arena, text, i, i + 1));
        if (i + 1 < text->cluster_count && text->clusters[i].may_break_after)
            g_string_append_c(answer, '|');
    }
    char *result = arena_strdup(arena, answer->str);
    g_string_free(answer, TRUE);
    return result;
}

static bool is_at(const CaseOptions *options, const char *edge)
{
    return options->at && (strcmp(options->at, edge) == 0 || strcmp(options->at, "line") == 0);
}

static void trim_to_edges(const ShapedText *text, const CaseOptions *options)
{
    if (!text->cluster_count)
        return;
    Cluster *first = &text->clusters[0];
    Cluster *last = &text->clusters[text->cluster_count - 1];
    const Composition *composition = &options->style.composition;
    if (is_at(options, "parastart"))
        first->blank_before = blank_at_paragraph_start(first, composition, options->settings.first_line_indent);
    else if (is_at(options, "linestart"))
        first->blank_before = blank_at_line_start(first, composition);
    if (is_at(options, "lineend"))
        last->blank_after = blank_at_line_end(last, composition, composition->line_end);
}

static void append_em(GString *answer, Length length)
{
    char number[32];
    g_string_append(answer, g_ascii_formatd(number, sizeof number, "%g", (double)length / STUB_EM));
}

static bool is_pair_of_exclamations(const Cluster *cluster)
{
    return cluster->class == CLASS_EXCLAMATION && cluster->text_length > (int)strlen("！");
}

static char *answer_width(Arena *arena, const VectorRow *row, const CaseOptions *options)
{
    const ShapedText *text = stub_text_in_mode(arena, row->input, &options->style, options->mode);
    GString *answer = g_string_new(NULL);
    Length total = 0;
    trim_to_edges(text, options);
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        Length width = cluster->blank_before + cluster->body + cluster->blank_after;
        if (is_pair_of_exclamations(cluster)) { /* side by side in one em of a vertical line: each has half of it */
            append_em(answer, width / 2);
            g_string_append_c(answer, ' ');
        }
        append_em(answer, is_pair_of_exclamations(cluster) ? width / 2 : width);
        if (cluster->gap_after) {
            g_string_append_c(answer, '+');
            append_em(answer, cluster->gap_after);
        }
        g_string_append_c(answer, ' ');
        total += width + cluster->gap_after;
    }
    g_string_append(answer, "= ");
    append_em(answer, total);
    char *result = arena_strdup(arena, answer->str);
    g_string_free(answer, TRUE);
    return result;
}

static char *answer_lines(Arena *arena, const VectorRow *row, const CaseOptions *options, LineBreaking breaking)
{
    const ShapedText *text = stub_text_in_mode(arena, row->input, &options->style, options->mode);
    Length measure = length_of_em(STUB_EM, option_thousandths(row->measure));
    LineSettings settings = options->settings;
    settings.measures = &measure;
    settings.measure_count = 1;
    settings.breaking = breaking;
    Lines lines = paragraph_break(arena, text, &settings);
    GString *answer = g_string_new(NULL);
    for (int i = 0; i < lines.count; i++) {
        if (i)
            g_string_append_c(answer, '/');
        g_string_append(answer, cluster_text(arena, text, lines.items[i].first_cluster, lines.items[i].visible_end));
        if (lines.items[i].ends_with_hyphen)
            g_string_append_c(answer, '-');
    }
    char *result = arena_strdup(arena, answer->str);
    g_string_free(answer, TRUE);
    return result;
}

static char *answer_row(Arena *arena, const VectorRow *row, const CaseOptions *options, LineBreaking breaking)
{
    if (strcmp(row->rule, "break") == 0)
        return answer_break(arena, row, options);
    if (strcmp(row->rule, "width") == 0)
        return answer_width(arena, row, options);
    return answer_lines(arena, row, options, breaking);
}

static char *expected_answer(Arena *arena, const char *expected)
{
    const char *explanation = strstr(expected, " ; ");
    return explanation ? arena_strndup(arena, expected, (size_t)(explanation - expected)) : arena_strdup(arena, expected);
}

static bool row_passes(const VectorRow *row, LineBreaking breaking, bool tell)
{
    Arena *arena = arena_new();
    CaseOptions options;
    read_options(arena, row->options, &options);
    const char *answer = answer_row(arena, row, &options, breaking);
    const char *expected = expected_answer(arena, row->expected);
    bool passes = strcmp(answer, expected) == 0;
    if (!passes && tell)
        printf("%s %s [%s]\n  expected %s\n  found    %s\n", row->id, row->input, row->options, expected, answer);
    arena_free(arena);
    return passes;
}

typedef struct Tally {
    int rows, ladder, total_fit;
} Tally;

static void run_row(char **fields, Tally *tally)
{
    VectorRow row = {fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]};
    tally->rows++;
    tally->ladder += row_passes(&row, LINE_BREAKING_LADDER, true);
    tally->total_fit += row_passes(&row, LINE_BREAKING_TOTAL_FIT, false);
}

static bool run_file(const char *path, Tally *tally)
{
    char *content = NULL;
    if (!g_file_get_contents(path, &content, NULL, NULL))
        return false;
    char **rows = g_strsplit(content, "\n", -1);
    for (int i = 1; rows[i]; i++) {
        char **fields = g_strsplit(rows[i], "\t", -1);
        if (g_strv_length(fields) >= 6)
            run_row(fields, tally);
        g_strfreev(fields);
    }
    g_strfreev(rows);
    g_free(content);
    return true;
}

int main(int argument_count, char **arguments)
{
    Tally tally = {0};
    bool all_read = argument_count > 1 || (run_file("tests/vectors/chinese.tsv", &tally) &&
                                           run_file("tests/vectors/languages.tsv", &tally));
    for (int i = 1; i < argument_count; i++)
        all_read = run_file(arguments[i], &tally) && all_read;
    printf("with the total fit in place of the ladder %d of %d rows pass\n", tally.total_fit, tally.rows);
    printf("%d passed, %d failed\n", tally.ladder, tally.rows - tally.ladder);
    return all_read && tally.ladder == tally.rows ? 0 : 1;
}
