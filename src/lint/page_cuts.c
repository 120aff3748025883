/* page_cuts.c - see page_cuts.h. */
#include "lint/page_cuts.h"

PageCuts page_cuts(const Page *page, const Grid *grid, bool is_across)
{
    return (PageCuts){
        .page = page,
        .is_across = is_across,
        .fold = is_across ? 0 : grid->fold_after,
        .step_count = is_across ? grid->line_count : grid->column_count,
        .lane_count = is_across ? grid->column_count : grid->line_count,
    };
}

static const Area *find_area_at(const PageCuts *cuts, int step, int lane)
{
    int column = cuts->is_across ? lane : step;
    int line = cuts->is_across ? step : lane;
    for (int i = 0; i < cuts->page->area_count; i++)
        if (area_holds(&cuts->page->areas[i], column, line))
            return &cuts->page->areas[i];
    return NULL;
}

/* The next area from `step` on in a lane, itself included; NULL when none follows. */
static const Area *find_area_towards(const PageCuts *cuts, int step, int lane, int direction)
{
    for (; step >= 0 && step < cuts->step_count; step += direction) {
        const Area *area = find_area_at(cuts, step, lane);
        if (area)
            return area;
    }
    return NULL;
}

/* No area reaches over the edge before `step`. */
static bool cuts_before(const PageCuts *cuts, int step)
{
    for (int lane = 0; lane < cuts->lane_count; lane++) {
        const Area *area = find_area_at(cuts, step, lane);
        if (area && area == find_area_at(cuts, step - 1, lane))
            return false;
    }
    return true;
}

static bool area_has_story(const Page *page, const Area *area)
{
    for (int i = 0; i < page->placement_count; i++)
        if (page->placements[i].area == area)
            return true;
    return false;
}

static bool has_several_stories(const PageCuts *cuts, int step, int direction)
{
    const Area *first = NULL;
    for (int lane = 0; lane < cuts->lane_count; lane++) {
        const Area *area = find_area_towards(cuts, step, lane, direction);
        if (!area || area == first || !area_has_story(cuts->page, area))
            continue;
        if (first)
            return true;
        first = area;
    }
    return false;
}

/* The one nearest to the cut; there is one, for the cut has stories behind it. */
static const Area *find_first_area_behind(const PageCuts *cuts, int step)
{
    for (; step < cuts->step_count; step++)
        for (int lane = 0; lane < cuts->lane_count; lane++)
            if (find_area_at(cuts, step, lane))
                return find_area_at(cuts, step, lane);
    return NULL;
}

const Area *find_page_cut(const PageCuts *cuts, int *step)
{
    while (*step < cuts->step_count) {
        int at = (*step)++;
        if (at == cuts->fold || !cuts_before(cuts, at) || !has_several_stories(cuts, at - 1, -1) || !has_several_stories(cuts, at, 1))
            continue;
        while (*step < cuts->step_count && cuts_before(cuts, *step)) /* the same gap, further down */
            (*step)++;
        return find_first_area_behind(cuts, at);
    }
    return NULL;
}
