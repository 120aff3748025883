/* page_fillers.c - tries each filler in what each page has left. */
#include "page/page_fillers.h"

/* What is white by less is nobody's concern. */
enum { WHITE_SHARE = 4 };

typedef struct FillerSearch {
    MadePages *pages;
    Shaper *shaper;
    Diagnostics *diagnostics;
    bool *is_used;
    int *depths; /* body lines that each filler takes over all columns */
} FillerSearch;

static const Grid *grid_of(const FillerSearch *search)
{
    return &search->pages->issue->design->grid;
}

/* Under what stands on the page, and as far from that as areas are. */
static int first_free_line(const FillerSearch *search, const MadePage *page)
{
    return page->used_lines > 0 ? page->used_lines + grid_of(search)->area_gap : 0;
}

static bool is_drawing(const SequencedStory *filler)
{
    const Story *story = filler->placement.story;
    return story->block_count == 0 && story->picture_count == 1 && story->headline_line_count == 0;
}

static StoryPlacement placement_in(const SequencedStory *filler, const Area *area)
{
    StoryPlacement placement = filler->placement;
    placement.area = area;
    placement.is_in_sequence = true;
    return placement;
}

static Area filler_area(const FillerSearch *search, const SequencedStory *filler, int first_line, int line_count)
{
    return (Area){
        .name = filler->placement.story->id,
        .column_count = grid_of(search)->column_count,
        .first_line = first_line,
        .line_count = line_count,
        .origin = filler->placement.origin,
    };
}

static int depth_of(const FillerSearch *search, const SequencedStory *filler)
{
    Area area = filler_area(search, filler, 0, grid_of(search)->line_count);
    StoryPlacement placement = placement_in(filler, &area);
    StoryLayoutSettings settings = {.design = search->pages->issue->design, .placement = &placement, .page_number = 1};
    return story_least_depth(search->shaper, &settings);
}

/* The deepest one that goes into `lines`; -1 when none does. */
static int deepest_filler(const FillerSearch *search, int lines)
{
    int best = -1;
    for (int i = 0; i < search->pages->issue->filler_count; i++)
        if (!search->is_used[i] && search->depths[i] <= lines && (best < 0 || search->depths[i] > search->depths[best]))
            best = i;
    return best;
}

static void place_filler(const FillerSearch *search, MadePage *page, int index)
{
    const SequencedStory *filler = &search->pages->issue->fillers[index];
    int first = first_free_line(search, page), foot = grid_of(search)->line_count, depth = search->depths[index];
    int top = is_drawing(filler) ? first + (foot - first - depth) / 2 : foot - depth;
    const Area *area = made_page_add_area(page, filler_area(search, filler, top, depth));
    StoryPlacement *placement = arena_new_object(search->pages->arena, StoryPlacement);
    *placement = placement_in(filler, area);
    StoryLayoutSettings settings = {
        .design = search->pages->issue->design,
        .placement = placement,
        .page_number = page->page.number,
    };
    FittingChoice nothing = {0};
    made_page_add_story(page, story_layout_fitted(search->pages->arena, search->shaper, &settings, nothing,
                                                  search->diagnostics));
    search->is_used[index] = true;
    page->used_lines = foot;
}

/* One that a right-hand or a left-hand start has left, or a page whose story ends early. */
static void report_white(const FillerSearch *search, const MadePage *page, int lines)
{
    const Page *white = &page->page;
    if (white->placement_count == 0)
        diagnostics_report(search->diagnostics, SEVERITY_NOTE, search->pages->issue->origin,
                           "page %d stays white, because the story behind it begins on a right-hand or a left-hand page; "
                           "add copy before it, a [[filler]], or another start",
                           "第 %d 页整页空白，因为后一篇稿件另起右页或左页；可在它前面补稿，写 [[filler]]，或改 start",
                           white->number);
    else
        diagnostics_report(search->diagnostics, SEVERITY_NOTE, white->placements[white->placement_count - 1].origin,
                           "page %d ends with white: %d of its %d lines; add copy, a picture or a [[filler]]",
                           "第 %d 页末尾留白 %d 行（全页 %d 行）；可补稿、加图，或写 [[filler]]", white->number, lines,
                           grid_of(search)->line_count);
}

static void fill_page(const FillerSearch *search, MadePage *page)
{
    int free_lines = grid_of(search)->line_count - first_free_line(search, page);
    int filler = page->page.placement_count < page->capacity ? deepest_filler(search, free_lines) : -1;
    if (filler >= 0)
        place_filler(search, page, filler);
    else if (free_lines > grid_of(search)->line_count / WHITE_SHARE)
        report_white(search, page, free_lines);
}

static void report_unused(const FillerSearch *search)
{
    const Issue *issue = search->pages->issue;
    for (int i = 0; i < issue->filler_count; i++)
        if (!search->is_used[i])
            diagnostics_report(search->diagnostics, SEVERITY_NOTE, issue->fillers[i].placement.origin,
                               "the filler \"%s\" is not needed: no page has %d lines left for it",
                               "补白“%s”没有用上：没有哪一页空出 %d 行", issue->fillers[i].placement.story->file,
                               search->depths[i]);
}

void pages_fill(MadePages *pages, Shaper *shaper, Diagnostics *diagnostics)
{
    int count = pages->issue->filler_count;
    FillerSearch search = {
        .pages = pages,
        .shaper = shaper,
        .diagnostics = diagnostics,
        .is_used = arena_new_array(pages->arena, bool, count),
        .depths = arena_new_array(pages->arena, int, count),
    };
    for (int i = 0; i < count; i++)
        search.depths[i] = depth_of(&search, &pages->issue->fillers[i]);
    for (guint i = 0; i < pages->pages->len; i++)
        fill_page(&search, pages->pages->pdata[i]);
    report_unused(&search);
}
