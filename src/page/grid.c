/* grid.c - the arithmetic of grid columns and body lines. */
#include "page/grid.h"

Rect page_type_area(const PageDesign *design, int page_number)
{
    Rect area = design->type_area;
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

static Length area_depth(const Grid *grid, const Area *area)
{
    return (area->line_count - 1) * grid->line_pitch + grid->em;
}

static StoryGrid vertical_grid(const Grid *grid, const Area *area)
{
    Length width = grid_span_width(grid, area->column_count);
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
        .inline_extent = grid_span_width(grid, area->column_count),
    };
}

Rect area_rect(const PageDesign *design, int page_number, const Area *area)
{
    const Grid *grid = &design->grid;
    Rect type_area = page_type_area(design, page_number);
    return (Rect){
        .x = type_area.x + area->first_column * (grid->measure + grid->gutter),
        .y = type_area.y + area->first_line * grid->line_pitch,
        .width = grid_span_width(grid, area->column_count),
        .height = area_depth(grid, area),
    };
}
