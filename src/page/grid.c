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

Rect area_rect(const PageDesign *design, int page_number, const Area *area)
{
    const Grid *grid = &design->grid;
    Rect type_area = page_type_area(design, page_number);
    return (Rect){
        .x = type_area.x + area->first_column * (grid->measure + grid->gutter),
        .y = type_area.y + area->first_line * grid->line_pitch,
        .width = grid_span_width(grid, area->column_count),
        .height = (area->line_count - 1) * grid->line_pitch + grid->em,
    };
}
