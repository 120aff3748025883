/* plan_fold.c - "lead lead | lead news": where the fold is, and what stands in it. */
#include "manifest/plan_fold.h"

#include <string.h>

static bool is_fold(const Cell *word)
{
    return strcmp(word->name, "|") == 0;
}

static bool is_name(const Cell *word)
{
    return !is_fold(word) && strcmp(word->name, ".") != 0;
}

/* --- rows -------------------------------------------------------------------------------------- */

PlanWords plan_words_without_fold(const KeyReader *page, PlanWords words)
{
    PlanWords kept = {arena_new_array(page->arena, Cell, words.count), 0};
    for (int i = 0; i < words.count; i++) {
        if (!is_fold(&words.items[i])) {
            kept.items[kept.count++] = words.items[i];
            continue;
        }
        diagnostics_report(page->diagnostics, SEVERITY_ERROR, words.items[i].origin,
                           "| is the fold of a spread, but this is a single page; leave it out, or make a spread of two "
                           "pages with numbers = [4, 5]",
                           "“|”是通版的中缝，而这里只有一版；请删去，或写 numbers = [4, 5] 排成通版");
    }
    return kept;
}

/* From word `first` on, up to `end`, further folds left out, into the columns of one page. Returns how many there are. */
static int place_page_words(PlanWords words, int first, int end, const Plan *plan, int row, int first_column)
{
    int count = 0;
    for (int i = first; i < end && i < words.count; i++) {
        if (is_fold(&words.items[i]))
            continue;
        if (count < plan->fold_after && is_name(&words.items[i]))
            *plan_cell(plan, row, first_column + count) = words.items[i];
        count++;
    }
    return count;
}

static int find_fold(PlanWords words)
{
    for (int i = 0; i < words.count; i++)
        if (is_fold(&words.items[i]))
            return i;
    return -1;
}

static void report_sides(const KeyReader *page, const TomlValue *text, int left, int right, int columns)
{
    if (left == columns && right == columns)
        return;
    diagnostics_report(page->diagnostics, SEVERITY_ERROR, text->origin,
                       "words in this row of the plan: %d before the fold and %d behind it, columns of each page: %d; "
                       "write one word for each column, . for an empty one, and | between the pages",
                       "这一行中缝左边有 %d 个词，右边有 %d 个词，而每版是 %d 栏；每栏写一个词，空栏写“.”，两版之间写“|”",
                       left, right, columns);
}

static void report_missing_fold(const KeyReader *page, const TomlValue *text, int words, int columns)
{
    if (words == 2 * columns)
        diagnostics_report(page->diagnostics, SEVERITY_ERROR, text->origin,
                           "this row of the plan has no fold; write | after the first %d words, or the name of an area "
                           "in the fold",
                           "这一行没有写中缝；请在前 %d 个词后面写“|”，或写排在中缝里的版块名", columns);
    else
        diagnostics_report(page->diagnostics, SEVERITY_ERROR, text->origin,
                           "words in this row of the plan: %d; a spread of this layout has %d columns: write one word "
                           "for each, . for an empty one, and | after the first %d",
                           "这一行有 %d 个词，而这个版式的通版是 %d 栏；每栏写一个词，空栏写“.”，前 %d 个词后面写“|”",
                           words, 2 * columns, columns);
}

/* Without | the word in the middle names what stands there; a row of too few or too many words is padded or cut. */
static void place_row_without_bar(const KeyReader *page, const TomlValue *text, PlanWords words, const Plan *plan, int row)
{
    int columns = plan->fold_after;
    bool names_fold = words.count == 2 * columns + 1;
    if (!names_fold)
        report_missing_fold(page, text, words.count, columns);
    else if (is_name(&words.items[columns]))
        plan->fold[row] = words.items[columns];
    place_page_words(words, 0, columns, plan, row, 0);
    place_page_words(words, names_fold ? columns + 1 : columns, words.count, plan, row, columns);
}

void plan_place_row_of_spread(const KeyReader *page, const TomlValue *text, PlanWords words, const Plan *plan, int row)
{
    int fold = find_fold(words);
    if (fold < 0) {
        place_row_without_bar(page, text, words, plan, row);
        return;
    }
    int left = place_page_words(words, 0, fold, plan, row, 0);
    int right = place_page_words(words, fold + 1, words.count, plan, row, plan->fold_after);
    report_sides(page, text, left, right, plan->fold_after);
}

/* --- areas ------------------------------------------------------------------------------------- */

static bool same_name(const Cell *a, const Cell *b)
{
    return a->name && b->name && strcmp(a->name, b->name) == 0;
}

static const Area *find_area(const AreaList *list, const char *name)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->areas[i].name, name) == 0)
            return &list->areas[i];
    return NULL;
}

static void report_known_area(const KeyReader *page, const Cell *cell, const Area *area)
{
    if (area->in_fold)
        diagnostics_report(page->diagnostics, SEVERITY_ERROR, cell->origin,
                           "area \"%s\" is in two parts that share no edge; give this part another name, or join it "
                           "to the first",
                           "版块“%s”分成了互不相连的两块；请给这一块换个名字，或与前一块连起来", cell->name);
    else
        diagnostics_report(page->diagnostics, SEVERITY_ERROR, cell->origin,
                           "area \"%s\" stands in the fold and beside it; write | here if it goes across the fold, else "
                           "give what stands in the fold a name of its own",
                           "版块“%s”既排在中缝里，又排在版上；要跨过中缝，这里请写“|”，否则请给中缝里的另起一个名字",
                           cell->name);
}

static void report_narrow_fold(const KeyReader *page, const Cell *cell, int characters)
{
    diagnostics_report(page->diagnostics, SEVERITY_ERROR, cell->origin,
                       "area \"%s\" stands in the fold, which has room for lines of %d characters; at least %d are "
                       "needed: make type_area.inner of the layout wider, or write |",
                       "版块“%s”排在中缝里，而中缝每行只有 %d 字，至少要 %d 字；请把版式的 type_area.inner 加宽，或改写“|”",
                       cell->name, characters, FOLD_LEAST_CHARACTERS);
}

/* One below the other from `row` on. Returns the last row. */
static int last_row_of_stretch(const Plan *plan, int row)
{
    while (row + 1 < plan->row_count && same_name(&plan->fold[row], &plan->fold[row + 1]))
        row++;
    return row;
}

static void add_fold_area(const KeyReader *page, const Plan *plan, int first, int last, AreaList *list)
{
    const Cell *cell = &plan->fold[first];
    const Area *known = find_area(list, cell->name);
    if (known) {
        report_known_area(page, cell, known);
        return;
    }
    if (plan->fold_characters < FOLD_LEAST_CHARACTERS)
        report_narrow_fold(page, cell, plan->fold_characters);
    list->areas[list->count++] = (Area){
        .name = cell->name,
        .first_column = plan->fold_after,
        .first_line = plan->first_lines[first],
        .line_count = plan->first_lines[last] + plan->line_counts[last] - plan->first_lines[first],
        .in_fold = true,
        .origin = cell->origin,
    };
}

/* It would run through what stands in the fold. One report for each stretch. */
static void check_area_through(const KeyReader *page, const Plan *plan, int row)
{
    const Cell *left = plan_cell(plan, row, plan->fold_after - 1), *right = plan_cell(plan, row, plan->fold_after);
    if (same_name(left, right) && !same_name(left, &plan->fold[row]))
        diagnostics_report(page->diagnostics, SEVERITY_ERROR, right->origin,
                           "area \"%s\" stands on both pages, but \"%s\" stands in the fold between; give this part "
                           "another name, or write | in the fold",
                           "版块“%s”排在两版上，而中缝里是“%s”；请给这一块换个名字，或在中缝处写“|”", right->name,
                           plan->fold[row].name);
}

void plan_add_fold_areas(const KeyReader *page, const Plan *plan, AreaList *list)
{
    for (int row = 0; plan->fold && row < plan->row_count; row++) {
        if (!plan->fold[row].name)
            continue;
        int last = last_row_of_stretch(plan, row);
        add_fold_area(page, plan, row, last, list);
        for (; row < last; row++)
            check_area_through(page, plan, row);
        check_area_through(page, plan, row);
    }
}
