/* story_box.c - the frame and tint of a boxed story, and the columns that are left inside it. */
#include "page/grid.h"
#include "page/story_maker.h"

static bool design_has_box(const StoryDesign *design)
{
    return design->box.has_tint || design->box.rule.thickness > 0;
}

/* Columns of whole characters inside `width`; what is left goes to both sides. */
static StoryColumns columns_inside(const Grid *grid, int count, Length width, Length inset)
{
    Length inner = width - 2 * inset;
    int characters = length_count(inner - (count - 1) * grid->gutter, grid->em) / count;
    StoryColumns columns = {.count = count, .measure = characters * grid->em, .gutter = grid->gutter};
    columns.inline_start = (width - story_columns_width(&columns)) / 2;
    return columns;
}

static void report_narrow_area(const StoryMaker *maker, int wanted, int columns)
{
    const StoryPlacement *placement = maker->placement;
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, placement->origin,
                       "area \"%s\" is too narrow for design \"%s\", which asks for %d columns and the inset of its box; "
                       "set in %d; make the area wider or take another design",
                       "版块“%s”太窄，排不下设计“%s”要的 %d 栏和框内空白；现排 %d 栏；请把版块加宽，或换一个设计",
                       placement->area->name, placement->design->name, wanted, columns);
}

/* An open story in as many columns as its area stands on them exactly. */
static StoryColumns columns_of_area(const StoryMaker *maker)
{
    const Grid *grid = &maker->page_design->grid;
    const Area *area = maker->placement->area;
    int count = maker->design->column_count ? maker->design->column_count : area->column_count;
    Length width = grid_span_width(grid, area->column_count);
    Length inset = design_has_box(maker->design) ? maker->design->box.inset_inline : 0;
    if (count == area->column_count && inset == 0)
        return (StoryColumns){.count = count, .measure = grid->measure, .gutter = grid->gutter};
    StoryColumns columns = columns_inside(grid, count, width, inset);
    while (columns.measure <= 0 && columns.count > 1) /* more columns than the width has characters for */
        columns = columns_inside(grid, columns.count - 1, width, inset);
    if (columns.measure <= 0)
        columns = columns_inside(grid, 1, width, 0);
    if (columns.count < count || columns.inline_start < inset)
        report_narrow_area(maker, count, columns.count);
    return columns;
}

void maker_place_box(StoryMaker *maker)
{
    const BoxDesign *box = &maker->design->box;
    maker->columns = columns_of_area(maker);
    if (!design_has_box(maker->design))
        return;
    LogicalRect rect = {
        .inline_extent = grid_span_width(&maker->page_design->grid, maker->placement->area->column_count),
        .block_extent = maker_depth_of_lines(maker, maker->placement->area->line_count),
    };
    if (box->has_tint)
        maker_add_fill(maker, rect, box->tint, "tint");
    maker_add_border(maker, rect, box->rule);
    maker->next_line += box->inset_lines;
    maker->end_line -= box->inset_lines;
}
