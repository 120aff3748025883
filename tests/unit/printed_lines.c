/*
 * printed_lines.c - how often the engine ends a line where a printed newspaper did. Not a GTest
 * program: `printed_lines FILE [-v]`; -v tells the rows missed of all trials, not of cn-news alone.
 * Columns: block, measure in em, printed line, next line.
 */
#include "composition_options.h"

#include "manifest/composition_reader.h"
#include "paragraph/line_breaker.h"

#include <stdio.h>

/* The measures of the file are estimates: each block takes the best of nine around its own. */
enum { MEASURE_STEPS = 9 };

typedef struct PrintedRow {
    char **fields;
    bool agrees[MEASURE_STEPS];
} PrintedRow;

typedef struct Trial {
    const char *name;
    const char *options; /* NULL: the defaults of cn-news */
    LineBreaking breaking;
} Trial;

/* The newspaper's profile, and for comparison the same gaps with each width style and lines evened out. */
static const Trial trials[] = {
    {"full width, ladder", "autospace=1/8;as_min=1/8;min_last=2", LINE_BREAKING_LADDER},
    {"full width, total fit", "autospace=1/8;as_min=1/8;min_last=2", LINE_BREAKING_TOTAL_FIT},
    {"kaiming, ladder", "style=kaiming;autospace=1/8;as_min=1/8;min_last=2", LINE_BREAKING_LADDER},
    {"kaiming, total fit", "style=kaiming;autospace=1/8;as_min=1/8;min_last=2", LINE_BREAKING_TOTAL_FIT},
    {"cn-news, ladder", NULL, LINE_BREAKING_LADDER},
    {"cn-news, total fit", NULL, LINE_BREAKING_TOTAL_FIT},
};

static const char *first_line(Arena *arena, const PrintedRow *row, const CaseOptions *options, Length measure, LineBreaking breaking)
{
    const char *joined = arena_printf(arena, "%s%s", row->fields[2], row->fields[3]);
    const ShapedText *text = stub_text(arena, joined, &options->style);
    LineSettings settings = options->settings;
    settings.measures = &measure;
    settings.measure_count = 1;
    settings.breaking = breaking;
    Lines lines = paragraph_break(arena, text, &settings);
    const Line *line = &lines.items[0];
    const Cluster *last = &text->clusters[line->visible_end - 1];
    return arena_strndup(arena, text->text, (size_t)(last->text_start + last->text_length));
}

static bool row_agrees(const PrintedRow *row, const Trial *trial, int step)
{
    Arena *arena = arena_new();
    CaseOptions options;
    read_options(arena, trial->options ? trial->options : "", &options);
    if (!trial->options)
        options.style.composition = composition_of_profile("cn-news");
    int thousandths = option_thousandths(row->fields[1]) + (step - MEASURE_STEPS / 2) * 250;
    const char *found = first_line(arena, row, &options, length_of_em(STUB_EM, thousandths), trial->breaking);
    bool agrees = strcmp(found, row->fields[2]) == 0;
    arena_free(arena);
    return agrees;
}

static int block_end(const GArray *rows, int from)
{
    int end = from;
    const char *block = g_array_index(rows, PrintedRow, from).fields[0];
    while (end < (int)rows->len && strcmp(g_array_index(rows, PrintedRow, end).fields[0], block) == 0)
        end++;
    return end;
}

static int agreeing_at_step(const GArray *rows, int from, int end, int step)
{
    int agreeing = 0;
    for (int i = from; i < end; i++)
        agreeing += g_array_index(rows, PrintedRow, i).agrees[step];
    return agreeing;
}

static int best_step(const GArray *rows, int from, int end)
{
    int best = MEASURE_STEPS / 2;
    for (int step = 0; step < MEASURE_STEPS; step++)
        if (agreeing_at_step(rows, from, end, step) > agreeing_at_step(rows, from, end, best))
            best = step;
    return best;
}

static void tell_disagreements(const GArray *rows, int from, int end, int step)
{
    for (int i = from; i < end; i++) {
        const PrintedRow *row = &g_array_index(rows, PrintedRow, i);
        if (!row->agrees[step])
            printf("  %s %+d/4 %s | %s\n", row->fields[1], step - MEASURE_STEPS / 2, row->fields[2], row->fields[3]);
    }
}

static void run_trial(GArray *rows, const Trial *trial, bool tell)
{
    for (guint i = 0; i < rows->len; i++)
        for (int step = 0; step < MEASURE_STEPS; step++) {
            PrintedRow *row = &g_array_index(rows, PrintedRow, i);
            row->agrees[step] = row_agrees(row, trial, step);
        }
    int agreeing = 0;
    for (int from = 0, end; from < (int)rows->len; from = end) {
        end = block_end(rows, from);
        int step = best_step(rows, from, end);
        agreeing += agreeing_at_step(rows, from, end, step);
        if (tell)
            tell_disagreements(rows, from, end, step);
    }
    printf("%-24s %d of %u lines agree: %.1f %%\n", trial->name, agreeing, rows->len, 100.0 * agreeing / rows->len);
}

/* The rows that the program itself would miss are always told. */
static bool is_newspaper(const Trial *trial)
{
    return !trial->options && trial->breaking == LINE_BREAKING_TOTAL_FIT;
}

static GArray *read_rows(const char *content)
{
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(PrintedRow));
    char **lines = g_strsplit(content, "\n", -1);
    for (int i = 1; lines[0] && lines[i]; i++) {
        PrintedRow row = {.fields = g_strsplit(lines[i], "\t", -1)};
        if (g_strv_length(row.fields) >= 4)
            g_array_append_val(rows, row);
        else
            g_strfreev(row.fields);
    }
    g_strfreev(lines);
    return rows;
}

int main(int argument_count, char **arguments)
{
    char *content = NULL;
    if (argument_count < 2 || !g_file_get_contents(arguments[1], &content, NULL, NULL)) {
        /* `make test` has no such file: for tests/run.sh that is a test left out. */
        puts("ok - printed_lines # SKIP usage: printed_lines FILE [-v]");
        return 0;
    }
    GArray *rows = read_rows(content);
    for (size_t i = 0; i < G_N_ELEMENTS(trials); i++)
        run_trial(rows, &trials[i], argument_count > 2 || is_newspaper(&trials[i]));
    for (guint i = 0; i < rows->len; i++)
        g_strfreev(g_array_index(rows, PrintedRow, i).fields);
    g_array_unref(rows);
    g_free(content);
    return 0;
}
