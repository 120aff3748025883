/* dividers.c - finds the gutters and gaps where two open stories meet and rules them. */
#include "page/dividers.h"

#include "issue/page_blocks.h"
#include "page/grid.h"

#include <glib.h>

typedef struct DividerContext {
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

static bool lines_overlap(const Area *a, const Area *b)
{
    return a->first_line < b->first_line + b->line_count && b->first_line < a->first_line + a->line_count;
}

/* A hairline in the middle of the gutter, as deep as the two areas stand side by side. */
static void divide_columns(const DividerContext *context, const Area *left, const Area *right)
{
    RuleStyle rule = context->design->column_divider;
    int first = MAX(left->first_line, right->first_line);
    int end = MIN(left->first_line + left->line_count, right->first_line + right->line_count);
    Area shared = {.first_column = right->first_column, .column_count = 1, .first_line = first,
                   .line_count = end - first};
    Rect rect = area_rect(context->design, context->page->number, &shared);
    rect.x -= (context->design->grid.gutter + rule.thickness) / 2;
    rect.width = rule.thickness;
    display_add_fill(context->builder, rect, rule.ink, "divider");
}

static bool is_open_neighbour(const DividerContext *context, const Area *left, const Area *right)
{
    return left->first_column + left->column_count == right->first_column && lines_overlap(left, right) &&
           !area_is_boxed(context, left) && !area_is_boxed(context, right);
}

static const Area *find_area_at(const Page *page, int column, int line)
{
    for (int i = 0; i < page->area_count; i++) {
        const Area *area = &page->areas[i];
        if (column >= area->first_column && column < area->first_column + area->column_count &&
            line >= area->first_line && line < area->first_line + area->line_count)
            return area;
    }
    return NULL;
}

/* Whether a rule belongs above grid column `column` of `lower`: two open stories meet there. */
static bool column_wants_rule(const DividerContext *context, const Area *lower, int column)
{
    int gap = context->design->grid.area_gap;
    const Area *upper = find_area_at(context->page, column, lower->first_line - gap - 1);
    return upper && upper != lower && !area_is_boxed(context, upper) && !area_is_boxed(context, lower);
}

/* One rule above the columns first to end of `lower`, in the middle of the gap. */
static void divide_rows(const DividerContext *context, const Area *lower, int first, int end)
{
    const Grid *grid = &context->design->grid;
    RuleStyle rule = context->design->row_divider;
    Area columns = {.first_column = first, .column_count = end - first, .first_line = lower->first_line,
                    .line_count = 1};
    Rect rect = area_rect(context->design, context->page->number, &columns);
    /* From the foot of the em box above to the top of the one below: the gap's lines and one line gap. */
    Length gap = (grid->area_gap + 1) * grid->line_pitch - grid->em;
    rect.y -= (gap + rule.thickness) / 2;
    rect.height = rule.thickness;
    display_add_fill(context->builder, rect, rule.ink, "divider");
}

static void divide_rows_above(const DividerContext *context, const Area *lower)
{
    int end_column = lower->first_column + lower->column_count;
    for (int column = lower->first_column; column < end_column; column++) {
        int first = column;
        while (column < end_column && column_wants_rule(context, lower, column))
            column++;
        if (column > first)
            divide_rows(context, lower, first, column);
    }
}

void place_dividers(DisplayBuilder *builder, const Issue *issue, const Page *page, StoryLayout *const *layouts,
                    int layout_count)
{
    DividerContext context = {builder, issue->design, page, layouts, layout_count};
    display_begin_tag(builder, "furniture", NULL);
    for (int i = 0; i < page->area_count; i++)
        for (int j = 0; j < page->area_count && issue->design->column_divider.thickness > 0; j++)
            if (is_open_neighbour(&context, &page->areas[i], &page->areas[j]))
                divide_columns(&context, &page->areas[i], &page->areas[j]);
    for (int i = 0; i < page->area_count && issue->design->row_divider.thickness > 0; i++)
        divide_rows_above(&context, &page->areas[i]);
    display_end_tag(builder);
}
