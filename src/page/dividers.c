/* dividers.c - finds the gutters and gaps where two open stories meet and rules them. */
#include "page/dividers.h"

#include "issue/page_blocks.h"
#include "issue/spread.h"
#include "page/border.h"
#include "page/grid.h"

#include <glib.h>

typedef struct DividerContext {
    Arena *arena;
    DisplayBuilder *builder;
    const PageDesign *design;
    const Page *page;
    StoryLayout *const *layouts;
    int layout_count;
} DividerContext;

static bool area_is_boxed(const DividerContext *context, const Area *area)
{
    for (int i = 0; i < context->layout_count; i++)
        if (context->layouts[i]->placement->area == area)
            return context->layouts[i]->is_boxed;
    return find_block_placement(context->page, area) != NULL; /* furniture has rules of its own */
}

/* A hairline in the middle of the gutter before grid column `column`, as deep as two areas stand side by side there. */
static void rule_gutter(const DividerContext *context, int column, int first_line, int line_count)
{
    RuleStyle rule = context->design->column_divider;
    Area shared = {.first_column = column, .column_count = 1, .first_line = first_line, .line_count = line_count};
    Rect rect = area_rect(context->design, context->page->number, &shared);
    rect.x -= (context->design->grid.gutter + rule.thickness) / 2;
    rect.width = rule.thickness;
    rule_place(context->arena, context->builder, rect, rule, "divider");
}

static bool meet_at(const Area *left, const Area *right, int column, int line)
{
    return area_holds(left, column - 1, line) && area_holds(right, column, line);
}

static void divide_gutter(const DividerContext *context, const Area *left, const Area *right, int column)
{
    int end_line = left->first_line + left->line_count;
    for (int line = left->first_line; line < end_line; line++) {
        int first = line;
        while (line < end_line && meet_at(left, right, column, line))
            line++;
        if (line > first)
            rule_gutter(context, column, first, line - first);
    }
}

static void divide_columns(const DividerContext *context, const Area *left, const Area *right)
{
    if (left == right || area_is_boxed(context, left) || area_is_boxed(context, right))
        return;
    for (int column = right->first_column; column < right->first_column + right->column_count; column++)
        if (column != context->design->grid.fold_after) /* the fold itself divides */
            divide_gutter(context, left, right, column);
}

static const Area *find_area_at(const Page *page, int column, int line)
{
    for (int i = 0; i < page->area_count; i++)
        if (area_holds(&page->areas[i], column, line))
            return &page->areas[i];
    return NULL;
}

/* Whether a rule belongs above `line` of grid column `column` of `lower`: two open stories meet there. */
static bool column_wants_rule(const DividerContext *context, const Area *lower, int column, int line)
{
    if (!area_holds(lower, column, line) || area_holds(lower, column, line - 1))
        return false;
    int gap = context->design->grid.area_gap;
    const Area *upper = find_area_at(context->page, column, line - gap - 1);
    return upper && upper != lower && !area_is_boxed(context, upper) && !area_is_boxed(context, lower);
}

/* One rule above an area, in the middle of the gap. */
static void divide_rows(const DividerContext *context, const Area *below)
{
    const Grid *grid = &context->design->grid;
    RuleStyle rule = context->design->row_divider;
    Rect rect = area_rect(context->design, context->page->number, below);
    /* From the foot of the em box above to the top of the one below: the gap's lines and one line gap. */
    Length gap = (grid->area_gap + 1) * grid->line_pitch - grid->em;
    rect.y -= (gap + rule.thickness) / 2;
    rect.height = rule.thickness;
    rule_place(context->arena, context->builder, rect, rule, "divider");
}

static void divide_rows_above_line(const DividerContext *context, const Area *lower, int line)
{
    int end_column = lower->first_column + lower->column_count;
    for (int column = lower->first_column; column < end_column; column++) {
        int first = column;
        while (column < end_column && column_wants_rule(context, lower, column, line))
            column++;
        Area below = {.first_column = first, .column_count = column - first, .first_line = line, .line_count = 1};
        if (column > first)
            divide_rows(context, &below);
    }
}

/* What stands in the fold, or across it, in `line`. */
static const Area *find_area_in_fold_at(const DividerContext *context, int line)
{
    int fold = context->design->grid.fold_after;
    for (int i = 0; i < context->page->area_count; i++) {
        const Area *area = &context->page->areas[i];
        bool reaches = line >= area->first_line && line < area->first_line + area->line_count;
        if (area->in_fold ? reaches : area_holds(area, fold - 1, line) && area_holds(area, fold, line))
            return area;
    }
    return NULL;
}

static void divide_rows_in_fold(const DividerContext *context, const Area *lower)
{
    const Area *upper = find_area_in_fold_at(context, lower->first_line - context->design->grid.area_gap - 1);
    if (upper && !area_is_boxed(context, upper) && !area_is_boxed(context, lower))
        divide_rows(context, lower);
}

static void divide_rows_above(const DividerContext *context, const Area *lower)
{
    if (lower->in_fold) {
        divide_rows_in_fold(context, lower);
        return;
    }
    for (int line = lower->first_line; line < lower->first_line + lower->line_count; line++)
        divide_rows_above_line(context, lower, line);
}

void place_dividers(Arena *arena, DisplayBuilder *builder, const Issue *issue, const Page *page,
                    StoryLayout *const *layouts, int layout_count)
{
    DividerContext context = {arena, builder, page_design_of(issue, page), page, layouts, layout_count};
    display_begin_tag(builder, "furniture", NULL);
    for (int i = 0; i < page->area_count; i++)
        for (int j = 0; j < page->area_count && issue->design->column_divider.thickness > 0; j++)
            divide_columns(&context, &page->areas[i], &page->areas[j]);
    for (int i = 0; i < page->area_count && issue->design->row_divider.thickness > 0; i++)
        divide_rows_above(&context, &page->areas[i]);
    display_end_tag(builder);
}
