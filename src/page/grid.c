/* grid.c - the arithmetic of grid columns and body lines. */
#include "page/grid.h"

Rect page_type_area(const PageDesign *design, int page_number)
{
    Rect area = design->type_area;
    if (design->grid.fold_after > 0)
        return area;
    if (page_number % 2 == 0)
        area.x = design->sheet.width - rect_right(area);
    area.x += design->grid.remainder / 2;
    area.width -= design->grid.remainder;
    return area;
}

Length grid_span_width(const Grid *grid, int column_count)
{
    return column_count * grid->measure + (column_count - 1) * grid->gutter;
}

Length grid_column_start(const Grid *grid, int column)
{
    bool is_behind_fold = grid->fold_after > 0 && column >= grid->fold_after;
    return column * (grid->measure + grid->gutter) + (is_behind_fold ? grid->fold_extra : 0);
}

Length grid_gap_before(const Grid *grid, int column)
{
    return grid->gutter + (grid->fold_after > 0 && column == grid->fold_after ? grid->fold_extra : 0);
}

Length grid_fold_middle(const Grid *grid)
{
    return grid_column_start(grid, grid->fold_after) - grid_gap_before(grid, grid->fold_after) / 2;
}

Length area_width(const Grid *grid, const Area *area)
{
    if (area->in_fold)
        return length_max(grid->fold_characters, FOLD_LEAST_CHARACTERS) * grid->em;
    int last = area->first_column + area->column_count - 1;
    return grid_column_start(grid, last) + grid->measure - grid_column_start(grid, area->first_column);
}

Length area_start(const Grid *grid, const Area *area)
{
    if (area->in_fold)
        return grid_fold_middle(grid) - area_width(grid, area) / 2;
    return grid_column_start(grid, area->first_column);
}

static Length area_depth(const Grid *grid, const Area *area)
{
    return (area->line_count - 1) * grid->line_pitch + grid->em;
}

static StoryGrid vertical_grid(const Grid *grid, const Area *area)
{
    Length width = area_width(grid, area);
    int gaps = length_count(length_max(0, width - grid->em), grid->line_pitch);
    return (StoryGrid){
        .mode = WRITING_MODE_VERTICAL_RL,
        .em = grid->em,
        .line_pitch = gaps > 0 ? (width - grid->em) / gaps : grid->line_pitch,
        .line_count = gaps + 1,
        .inline_extent = area_depth(grid, area),
    };
}

StoryGrid story_grid(const PageDesign *design, const Area *area, WritingMode mode)
{
    const Grid *grid = &design->grid;
    if (mode == WRITING_MODE_VERTICAL_RL)
        return vertical_grid(grid, area);
    return (StoryGrid){
        .em = grid->em,
        .line_pitch = grid->line_pitch,
        .line_count = area->line_count,
        .inline_extent = area_width(grid, area),
    };
}

Rect area_rect(const PageDesign *design, int page_number, const Area *area)
{
    const Grid *grid = &design->grid;
    Rect type_area = page_type_area(design, page_number);
    return (Rect){
        .x = type_area.x + area_start(grid, area),
        .y = type_area.y + area->first_line * grid->line_pitch,
        .width = area_width(grid, area),
        .height = area_depth(grid, area),
    };
}
