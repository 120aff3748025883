/* plan_rules.c - gaps and gutters between areas that cut the page in two. */
#include "lint/lint_rules.h"

#include <glib.h>

/*
 * A page seen along the gaps that may cut it: steps run across them, lanes along them. For gaps
 * across the page steps are body lines and lanes are columns; down the page it is the other way round.
 */
typedef struct Cuts {
    const Page *page;
    bool is_across;
    int step_count;
    int lane_count;
} Cuts;

static const Area *find_area_at(const Cuts *cuts, int step, int lane)
{
    int column = cuts->is_across ? lane : step;
    int line = cuts->is_across ? step : lane;
    for (int i = 0; i < cuts->page->area_count; i++)
        if (area_holds(&cuts->page->areas[i], column, line))
            return &cuts->page->areas[i];
    return NULL;
}

/* The next area from `step` on in a lane, itself included; NULL when none follows. */
static const Area *find_area_towards(const Cuts *cuts, int step, int lane, int direction)
{
    for (; step >= 0 && step < cuts->step_count; step += direction) {
        const Area *area = find_area_at(cuts, step, lane);
        if (area)
            return area;
    }
    return NULL;
}

/* No area reaches over the edge before `step`. */
static bool cuts_before(const Cuts *cuts, int step)
{
    for (int lane = 0; lane < cuts->lane_count; lane++) {
        const Area *area = find_area_at(cuts, step, lane);
        if (area && area == find_area_at(cuts, step - 1, lane))
            return false;
    }
    return true;
}

/* Whether the stories at one side of the cut are several: one alone is a strip (通栏, 报眼, 直栏), put there on purpose. */
static bool has_several_areas(const Cuts *cuts, int step, int direction)
{
    const Area *first = NULL;
    for (int lane = 0; lane < cuts->lane_count; lane++) {
        const Area *area = find_area_towards(cuts, step, lane, direction);
        if (first && area && area != first)
            return true;
        first = first ? first : area;
    }
    return false;
}

/* The area after the first such cut at or after `*step`, which moves on behind it; NULL when there is none. */
static const Area *find_cut(const Cuts *cuts, int *step)
{
    while (*step < cuts->step_count) {
        int at = (*step)++;
        if (!cuts_before(cuts, at) || !has_several_areas(cuts, at - 1, -1) || !has_several_areas(cuts, at, 1))
            continue;
        while (*step < cuts->step_count && cuts_before(cuts, *step)) /* the same gap, further down */
            (*step)++;
        for (int lane = 0; lane < cuts->lane_count; lane++)
            if (find_area_towards(cuts, at, lane, 1))
                return find_area_towards(cuts, at, lane, 1);
    }
    return NULL;
}

static Cuts page_cuts(const LintPage *page, bool is_across)
{
    const Grid *grid = &page->issue->design->grid;
    return (Cuts){
        .page = page->page,
        .is_across = is_across,
        .step_count = is_across ? grid->line_count : grid->column_count,
        .lane_count = is_across ? grid->column_count : grid->line_count,
    };
}

void lint_gap_across_page(const LintPage *page)
{
    Cuts cuts = page_cuts(page, true);
    int step = 1;
    for (const Area *area = find_cut(&cuts, &step); area; area = find_cut(&cuts, &step))
        diagnostics_report(page->diagnostics, page->severity, area->origin,
                           "page %d: the gap above \"%s\" runs across the whole page and cuts it in two; let an area reach "
                           "over it [gap_across_page]",
                           "第 %d 版：“%s”上方的空当横贯全版，把版面断成两截（断版）；请让一个版块跨过去 "
                           "[gap_across_page]",
                           page->page->number, area->name);
}

void lint_gap_down_page(const LintPage *page)
{
    Cuts cuts = page_cuts(page, false);
    int step = 1;
    for (const Area *area = find_cut(&cuts, &step); area; area = find_cut(&cuts, &step))
        diagnostics_report(page->diagnostics, page->severity, area->origin,
                           "page %d: the gutter to the left of \"%s\" runs down the whole page and cuts it in two; let an "
                           "area reach over it [gap_down_page]",
                           "第 %d 版：“%s”左边的栏缝直通全版（通缝）；请让一个版块跨过去 [gap_down_page]",
                           page->page->number, area->name);
}
