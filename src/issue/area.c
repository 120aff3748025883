/* area.c - what belongs to an area. */
#include "issue/area.h"

bool area_is_rectangle(const Area *area)
{
    return area->runs == NULL;
}

static bool rectangle_holds(const Area *area, int column, int line)
{
    return column >= area->first_column && column < area->first_column + area->column_count &&
           line >= area->first_line && line < area->first_line + area->line_count;
}

bool area_holds(const Area *area, int column, int line)
{
    if (area_is_rectangle(area))
        return rectangle_holds(area, column, line);
    for (int i = 0; i < area->run_count; i++) {
        const AreaRun *run = &area->runs[i];
        if (run->column == column && line >= run->first_line && line < run->first_line + run->line_count)
            return true;
    }
    return false;
}
