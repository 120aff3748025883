/* plan_reader.c - words to cells, rows to body lines; plan_areas.c makes areas of them. */
#include "manifest/plan_reader.h"

#include "manifest/plan_areas.h"
#include "manifest/plan_fold.h"

#include <glib.h>
#include <string.h>

/* The place of a byte in a string of one line: its quotation mark is one column before it. */
static SourcePosition place_in_text(const TomlValue *text, const char *byte)
{
    SourcePosition place = text->origin;
    place.column += 1 + (int)g_utf8_pointer_to_offset(text->string, byte);
    return place;
}

static PlanWords words_of_row(const KeyReader *page, const TomlValue *text)
{
    static const char white_space[] = " \t\r\n";
    PlanWords words = {arena_new_array(page->arena, Cell, (int)strlen(text->string) / 2 + 1), 0};
    for (const char *c = text->string + strspn(text->string, white_space); *c;) {
        size_t length = strcspn(c, white_space);
        words.items[words.count++] = (Cell){arena_strndup(page->arena, c, length), place_in_text(text, c)};
        c += length;
        c += strspn(c, white_space);
    }
    return words;
}

/* Fills one row of cells; a row of too few or too many words is reported and padded or cut. */
static void read_plan_row(const KeyReader *page, const TomlValue *text, const Plan *plan, int row)
{
    PlanWords words = words_of_row(page, text);
    if (plan->fold) {
        plan_place_row_of_spread(page, text, words, plan, row);
        return;
    }
    words = plan_words_without_fold(page, words);
    for (int i = 0; i < words.count && i < plan->column_count; i++)
        if (strcmp(words.items[i].name, ".") != 0)
            *plan_cell(plan, row, i) = words.items[i];
    if (words.count != plan->column_count)
        diagnostics_report(
            page->diagnostics, SEVERITY_ERROR, text->origin,
            "words in this row of the plan: %d, columns of the layout: %d; write one word for each "
            "column, . for an empty one",
            "这一行有 %d 个词，而版式是 %d 栏；每栏写一个词，空栏写“.”", words.count,
            plan->column_count);
}

static int sum_of(const int *numbers, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += numbers[i];
    return sum;
}

static void divide_equally(int *line_counts, int row_count, int lines)
{
    for (int row = 0; row < row_count; row++)
        line_counts[row] = lines / row_count + (row < lines % row_count);
}

/*
 * False, and reported, when `rows` is there but is not one sound number for each row of the plan.
 */
static bool read_row_numbers(KeyReader *page, const TomlValue *rows, const Plan *plan)
{
    if (rows->count != plan->row_count) {
        diagnostics_report(
            page->diagnostics, SEVERITY_ERROR, rows->origin,
            "numbers in \"rows\": %d, rows of the plan: %d; give one number for each row",
            "“rows”有 %d 个数，而 plan 有 %d 行；请每行给一个数", rows->count, plan->row_count);
        return false;
    }
    for (int row = 0; row < plan->row_count; row++) {
        const TomlValue *item = &rows->items[row];
        if (item->kind != TOML_INTEGER || item->integer < 1 || item->integer > 2000) {
            diagnostics_report(page->diagnostics, SEVERITY_ERROR, item->origin,
                               "each of \"rows\" must be a whole number of body lines, at least 1",
                               "“rows”里的每个数都应当是正文行数（整数，至少 1）");
            return false;
        }
        plan->line_counts[row] = (int)item->integer;
    }
    return true;
}

/* Takes lines from the last rows until all fit; each row keeps one. */
static void shorten_rows(const Plan *plan, int over)
{
    for (int row = plan->row_count - 1; row >= 0 && over > 0; row--) {
        int taken = MIN(over, plan->line_counts[row] - 1);
        plan->line_counts[row] -= taken;
        over -= taken;
    }
}

static void compare_with_page(const KeyReader *page, const TomlValue *rows, const Plan *plan,
                              int lines, int gap)
{
    int gaps = (plan->row_count - 1) * gap;
    int over = sum_of(plan->line_counts, plan->row_count) + gaps - lines;
    if (over > 0) {
        diagnostics_report(
            page->diagnostics, SEVERITY_ERROR, rows->origin,
            "\"rows\" add up to %d lines, but the page has room for %d; take away %d",
            "“rows”合计 %d 行，而这一版只有 %d 行；请减去 %d 行", lines - gaps + over, lines - gaps,
            over);
        shorten_rows(plan, over);
    } else if (over < 0) {
        diagnostics_report(
            page->diagnostics, SEVERITY_WARNING, rows->origin,
            "lines at the foot of the page that belong to no row: %d; enlarge \"rows\"",
            "版面下方还空 %d 行；请加大“rows”", -over);
    }
}

static void read_rows(KeyReader *page, const Plan *plan, const Grid *grid)
{
    const TomlValue *rows = read_value_of_kind(page, "rows", TOML_ARRAY);
    int lines = grid->line_count, gap = grid->area_gap;
    if (rows && read_row_numbers(page, rows, plan))
        compare_with_page(page, rows, plan, lines, gap);
    else
        divide_equally(plan->line_counts, plan->row_count, lines - (plan->row_count - 1) * gap);
    for (int row = 0, line = 0; row < plan->row_count; row++) {
        plan->first_lines[row] = line;
        line += plan->line_counts[row] + gap;
    }
}

/* Rows beyond what the page can hold, a line each, are reported and left out. */
static int possible_rows(const KeyReader *page, TextList texts, const Grid *grid)
{
    int most = (grid->line_count + grid->area_gap) / (1 + grid->area_gap);
    if (texts.count <= most)
        return texts.count;
    diagnostics_report(page->diagnostics, SEVERITY_ERROR, texts.items[most].origin,
                       "the plan has %d rows; the page has room for %d",
                       "plan 有 %d 行，这一版最多 %d 行", texts.count, most);
    return most;
}

AreaList plan_read(KeyReader *page, const Grid *grid)
{
    bool there = require_key(page, "plan", "plan = [\"lead lead talk\"]");
    TextList texts = read_text_list(page, "plan");
    if (!there || texts.count == 0) {
        read_value_of_kind(page, "rows", TOML_ARRAY);
        return (AreaList){0};
    }
    Plan plan = {.row_count = possible_rows(page, texts, grid), .column_count = grid->column_count};
    plan.cells = arena_new_array(page->arena, Cell, plan.row_count * plan.column_count);
    plan.fold_after = grid->fold_after;
    plan.fold_characters = grid->fold_characters;
    plan.fold = grid->fold_after > 0 ? arena_new_array(page->arena, Cell, plan.row_count) : NULL;
    plan.first_lines = arena_new_array(page->arena, int, plan.row_count);
    plan.line_counts = arena_new_array(page->arena, int, plan.row_count);
    for (int row = 0; row < plan.row_count; row++)
        read_plan_row(page, &texts.items[row], &plan, row);
    read_rows(page, &plan, grid);
    return plan_areas(page, &plan);
}
