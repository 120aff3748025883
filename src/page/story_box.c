/* story_box.c - the frame and tint of a boxed story, and the columns that are left inside it. */
#include "page/area_shape.h"
#include "page/column_division.h"
#include "page/story_fold.h"

/* Narrower columns are none: more than half of their lines could not be broken by the rules. */
enum { LEAST_CHARACTERS = 4 };

static bool design_has_box(const StoryDesign *design)
{
    return design->box.has_tint || design->box.rule.thickness > 0;
}

Length design_inset(const StoryDesign *design)
{
    return design_has_box(design) ? design->box.inset_inline : 0;
}

int design_inset_lines(const StoryDesign *design)
{
    return design_has_box(design) ? design->box.inset_lines : 0;
}

static StoryColumns columns_inside(const StoryMaker *maker, int count, Length inset)
{
    StoryColumns columns = columns_divided(&(DivisionRequest){
        .width = maker->grid.inline_extent - 2 * inset,
        .count = count,
        .gutter = maker->page_design->grid.gutter,
        .em = maker_em(maker),
        .division = maker->design->division,
    });
    columns.inline_start += inset;
    return columns;
}

static void report_narrow_area(const StoryMaker *maker, const StoryColumns *columns)
{
    const StoryPlacement *placement = maker->placement;
    int characters = length_count(columns->measure, maker_em(maker));
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, placement->origin,
                       "area \"%s\" is too narrow for the columns and the box of design \"%s\"; columns set: %d, of %d "
                       "characters; make the area wider or take another design",
                       "版块“%s”太窄，排不下设计“%s”的栏数和框；现排 %d 栏，每栏 %d 字；请把版块加宽，或换一个设计",
                       placement->area->name, placement->design->name, columns->count, characters);
}

static StoryColumns columns_in_box(const StoryMaker *maker, int count, Length inset)
{
    StoryColumns columns = columns_inside(maker, count, inset);
    while (columns.measure < LEAST_CHARACTERS * maker_em(maker) && columns.count > 1)
        columns = columns_inside(maker, columns.count - 1, inset);
    if (columns.measure < LEAST_CHARACTERS * maker_em(maker))
        columns = columns_inside(maker, 1, 0);
    if (columns.count < count || columns.inline_start < inset)
        report_narrow_area(maker, &columns);
    return columns;
}

/* What whole characters leave of an open vertical story goes between its tiers, or between its characters. */
static StoryColumns tiers_to_the_foot(const StoryMaker *maker, StoryColumns tiers)
{
    Length left = maker->grid.inline_extent - story_columns_width(&tiers);
    int characters = length_count(tiers.measure, maker_em(maker));
    tiers.inline_start = 0;
    if (tiers.count > 1) {
        tiers.gutter += left / (tiers.count - 1);
    } else if (characters > 1) {
        tiers.tracking = left / (characters - 1);
        tiers.measure += (characters - 1) * tiers.tracking;
    }
    return tiers;
}

/* Lines of newspapers are short: as many tiers as keep them within so many characters. */
static int tier_count(const StoryMaker *maker)
{
    enum { MOST_CHARACTERS = 24 };
    Length gutter = maker->page_design->grid.gutter;
    Length longest = MOST_CHARACTERS * maker_em(maker);
    return length_max(1, length_count_up(maker->grid.inline_extent + gutter, longest + gutter));
}

static StoryColumns tiers_of_area(const StoryMaker *maker, Length inset)
{
    int count = maker->design->column_count ? maker->design->column_count : tier_count(maker);
    StoryColumns tiers = columns_in_box(maker, count, inset);
    return inset == 0 ? tiers_to_the_foot(maker, tiers) : tiers;
}

/* 长栏: whole columns of the grid joined, two to one or three to one, with their gutters. */
static bool joins_grid_columns(const StoryMaker *maker, int count)
{
    int columns = maker->placement->area->column_count; /* none in the fold */
    return maker->design->division == DIVISION_AUTOMATIC && columns >= count && columns % count == 0;
}

static StoryColumns joined_columns(const StoryMaker *maker, int count)
{
    const Grid *grid = &maker->page_design->grid;
    int joined = maker->placement->area->column_count / count;
    return (StoryColumns){.count = count, .measure = grid_span_width(grid, joined), .gutter = grid->gutter};
}

static StoryColumns columns_on_both_pages(const StoryMaker *maker, int count, Length inset)
{
    StoryColumns columns = columns_across_fold(maker, count, inset);
    if (columns.count < count || columns.inline_start < inset)
        report_narrow_area(maker, &columns);
    return columns;
}

/* An open story in as many columns as its area stands on them exactly. */
static StoryColumns columns_of_area(const StoryMaker *maker)
{
    const Grid *grid = &maker->page_design->grid;
    const Area *area = maker->placement->area;
    Length inset = design_inset(maker->design);
    if (maker->grid.mode == WRITING_MODE_VERTICAL_RL)
        return tiers_of_area(maker, inset);
    int own = area->in_fold ? 1 : area->column_count;
    int count = maker->design->column_count ? maker->design->column_count : own;
    if (maker_crosses_fold(maker))
        return columns_on_both_pages(maker, count, inset);
    if (count == own && inset == 0)
        return (StoryColumns){.count = count, .measure = area->in_fold ? area_width(grid, area) : grid->measure,
                              .gutter = grid->gutter};
    if (inset == 0 && joins_grid_columns(maker, count))
        return joined_columns(maker, count);
    return columns_in_box(maker, count, inset);
}

/* A rectangle of the area in the story's own terms. */
static LogicalRect logical_rect(const StoryMaker *maker, Rect rect)
{
    if (maker->grid.mode == WRITING_MODE_HORIZONTAL)
        return (LogicalRect){rect.x, rect.y, rect.width, rect.height};
    Length width = maker_depth_of_lines(maker, maker->grid.line_count);
    return (LogicalRect){rect.y, width - rect_right(rect), rect.height, rect.width};
}

static void place_shaped_box(StoryMaker *maker)
{
    const BoxDesign *box = &maker->design->box;
    AreaBands bands = area_bands(maker->arena, &maker->page_design->grid, maker->placement->area);
    LogicalRect *parts = arena_new_array(maker->arena, LogicalRect, bands.count);
    for (int i = 0; i < bands.count; i++)
        parts[i] = logical_rect(maker, bands.rects[i]);
    if (box_is_fancy(box)) {
        maker_add_fancy_box(maker, parts, bands.count, box);
        return;
    }
    for (int i = 0; box->has_tint && i < bands.count; i++)
        maker_add_fill(maker, parts[i], box->tint, "tint");
    if (box->rule.thickness <= 0)
        return;
    AreaEdges edges = area_edges(maker->arena, &bands, box->rule.thickness);
    for (int i = 0; i < edges.count; i++)
        maker_add_fill(maker, logical_rect(maker, edges.rects[i]), box->rule.ink, "box-rule");
}

static void place_rectangular_box(StoryMaker *maker)
{
    const BoxDesign *box = &maker->design->box;
    LogicalRect rect = {
        .inline_extent = maker->grid.inline_extent,
        .block_extent = maker_depth_of_lines(maker, maker->grid.line_count),
    };
    maker_add_box(maker, rect, box, "tint");
}

void maker_place_box(StoryMaker *maker)
{
    maker->columns = columns_of_area(maker);
    if (!design_has_box(maker->design))
        return;
    if (area_is_rectangle(maker->placement->area))
        place_rectangular_box(maker);
    else
        place_shaped_box(maker);
    maker->next_line += design_inset_lines(maker->design);
    maker->end_line -= design_inset_lines(maker->design);
}
