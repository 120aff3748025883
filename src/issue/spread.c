/* spread.c - the arithmetic of two pages side by side. */
#include "issue/spread.h"

bool pages_face_each_other(int left, int right)
{
    return left % 2 == 0 && right == left + 1;
}

/* The type area of a half as its columns fill it, on the spread's sheet: the left one is an even page, mirrored. */
static Rect half_type_area(const PageDesign *design, bool right)
{
    Rect area = design->type_area;
    area.x = right ? design->sheet.width + area.x : design->sheet.width - rect_right(area);
    area.x += design->grid.remainder / 2;
    area.width -= design->grid.remainder;
    return area;
}

/* 中缝: as many whole characters as stand between the type areas with a gutter at each side. */
static int characters_in_fold(const Grid *grid, Length gap)
{
    return length_count(length_max(0, gap - 2 * grid->gutter), grid->em);
}

static Grid grid_of_both(const Grid *grid, Length gap)
{
    Grid both = *grid;
    both.column_count = 2 * grid->column_count;
    both.remainder = 0;
    both.fold_after = grid->column_count;
    both.fold_extra = gap - grid->gutter;
    both.fold_characters = characters_in_fold(grid, gap);
    return both;
}

const PageDesign *spread_design(Arena *arena, const PageDesign *design)
{
    PageDesign *spread = arena_copy(arena, design, 1, sizeof(PageDesign));
    Rect left = half_type_area(design, false), right = half_type_area(design, true);
    spread->sheet.width = 2 * design->sheet.width;
    spread->type_area = left;
    spread->type_area.width = rect_right(right) - left.x;
    spread->grid = grid_of_both(&design->grid, right.x - rect_right(left));
    return spread;
}

const PageDesign *page_design_of(const Issue *issue, const Page *page)
{
    return page->spread ? page->spread : issue->design;
}

int page_last_number(const Page *page)
{
    return page->number + (page->spread ? 1 : 0);
}

const char *page_label(Arena *arena, const Page *page)
{
    if (page->spread)
        return arena_printf(arena, "%d-%d", page->number, page_last_number(page));
    return page->label ? page->label : arena_printf(arena, "%d", page->number);
}

int issue_page_total(const Issue *issue)
{
    int total = issue->page_count;
    for (int i = 0; issue->pages && i < issue->page_count; i++)
        total += issue->pages[i].spread != NULL;
    return total;
}

Page page_half(const Page *page, bool right)
{
    Page half = *page;
    half.number += right;
    half.spread = NULL;
    half.areas = NULL;
    half.area_count = half.placement_count = 0;
    return half;
}

bool area_is_right_of_fold(const Grid *grid, const Area *area)
{
    return grid->fold_after > 0 && !area->in_fold && area->first_column >= grid->fold_after;
}

bool area_crosses_fold(const Grid *grid, const Area *area)
{
    return grid->fold_after > 0 && area->first_column < grid->fold_after &&
           area->first_column + area->column_count > grid->fold_after;
}
