/* picture_bleed.c - see picture_bleed.h. */
#include "page/picture_bleed.h"

#include "page/grid.h"

/* What looks like one edge is one: whole characters and lines leave a little of the type area. */
static bool meets(Length edge, Length other, Length em)
{
    return edge - other < em / 2 && other - edge < em / 2;
}

static bool has_furniture_at(const PageDesign *design, int page_number, FurnitureEdge edge)
{
    for (int i = 0; i < design->furniture_count; i++) {
        const Furniture *item = &design->furniture[i];
        if (item->edge == edge && page_selection_holds(&item->pages, page_number, false))
            return true;
    }
    return false;
}

/* From the type area's first line to its last. */
static Rect lines_of_page(const PageDesign *design, int page_number)
{
    Rect lines = page_type_area(design, page_number);
    lines.height = (design->grid.line_count - 1) * design->grid.line_pitch + design->grid.em;
    return lines;
}

Rect block_bleed_rect(const PageDesign *design, int page_number, Rect rect)
{
    Rect lines = lines_of_page(design, page_number);
    Length em = design->grid.em, left = rect.x, right = rect_right(rect), top = rect.y, foot = rect_bottom(rect);
    if (meets(left, lines.x, em))
        left = -design->bleed;
    if (meets(right, rect_right(lines), em))
        right = design->sheet.width + design->bleed;
    if (meets(top, lines.y, em))
        top = -design->bleed;
    if (meets(foot, rect_bottom(lines), em))
        foot = design->sheet.height + design->bleed;
    return (Rect){left, top, right - left, foot - top};
}

Rect picture_bleed_slot(const PageDesign *design, int page_number, Rect slot)
{
    Rect grown = block_bleed_rect(design, page_number, slot);
    Length top = has_furniture_at(design, page_number, EDGE_TOP) ? slot.y : grown.y;
    Length foot = has_furniture_at(design, page_number, EDGE_FOOT) ? rect_bottom(slot) : rect_bottom(grown);
    return (Rect){grown.x, top, grown.width, foot - top};
}

static void report_no_bleed(const Picture *picture, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_WARNING, picture->origin,
                       "the picture \"%s\" is to bleed, but the sheet has no bleed: it ends at the edge, where cutting may "
                       "leave white; set bleed = \"3mm\" under [sheet] of the layout",
                       "图片“%s”要出血，而版式没有留出血：图片到成品边为止，裁切时可能露白；请在版式的 [sheet] 下写 "
                       "bleed = \"3mm\"",
                       picture->file);
}

static void report_away_from_edge(const Picture *picture, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_WARNING, picture->origin,
                       "the picture \"%s\" is to bleed, but it reaches no free edge of the type area; place it in an outer "
                       "column, or at a head or foot without furniture",
                       "图片“%s”要出血，但没有排到版心的空边；请放到最外一栏，或没有版眉、版脚的天头地脚",
                       picture->file);
}

void report_bleeds(const StoryLayout *layout, Diagnostics *diagnostics)
{
    Rect area = area_rect(layout->design, layout->page_number, layout->placement->area);
    for (int i = 0; i < layout->picture_count; i++) {
        const PlacedPicture *placed = &layout->pictures[i];
        if (!placed->picture->bleeds)
            continue;
        Rect slot = rect_from_logical(layout->mode, area, placed->slot);
        Rect grown = picture_bleed_slot(layout->design, layout->page_number, slot);
        if (grown.width == slot.width && grown.height == slot.height)
            report_away_from_edge(placed->picture, diagnostics);
        else if (layout->design->bleed == 0)
            report_no_bleed(placed->picture, diagnostics);
    }
}
