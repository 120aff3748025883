/* compose.c - makes up all stories, then composes each page from them. */
#include "page/compose.h"

#include "issue/page_mention.h"
#include "issue/spread.h"
#include "page/dividers.h"
#include "page/furniture.h"
#include "page/grid.h"
#include "page/page_numbering.h"
#include "page/page_outline.h"
#include "page/place.h"

/* What making up all stories needs. */
typedef struct Composing {
    Arena *arena;
    Shaper *shaper;
    const Issue *issue;
    IssueLayout *layout;
    GHashTable *made; /* layouts of stories that stand where pages were made for them */
    Diagnostics *diagnostics;
} Composing;

/* What is said where a story has ended before it comes to go on. The area stays white, its head too. */
static void report_needless_jump(const Composing *composing, const StoryPlacement *placement)
{
    Diagnostics *diagnostics = composing->diagnostics;
    const Jump *jump = placement->jump_in;
    diagnostics_report(diagnostics, SEVERITY_WARNING, placement->origin,
                       "\"%s\" finds room on %s and has nothing left for area \"%s\" of %s; take away "
                       "\"continues\" or make its first area smaller",
                       "稿件“%s”在%s已排完，没有文字接排到版块“%s”（%s）；请去掉 continues，或把前一版块缩小",
                       placement->story->file,
                       page_name(diagnostics, jump->from_page, cover_of_number(jump->from_page)).text,
                       placement->area->name, page_name(diagnostics, jump->to_page, cover_of_number(jump->to_page)).text);
}

static StoryPlacement *without_text(Arena *arena, const StoryPlacement *placement)
{
    StoryPlacement *bare = arena_copy(arena, placement, 1, sizeof(StoryPlacement));
    Story *story = arena_new_object(arena, Story);
    story->id = placement->story->id;
    story->file = placement->story->file;
    story->origin = placement->story->origin;
    bare->story = story;
    bare->jump_in = bare->jump_out = NULL;
    return bare;
}

static StoryLayout *lay_out_empty(const Composing *composing, StoryLayoutSettings settings)
{
    Diagnostics *unheard = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    report_needless_jump(composing, settings.placement);
    settings.placement = without_text(composing->arena, settings.placement);
    StoryLayout *layout = story_layout_new(composing->arena, composing->shaper, &settings, unheard);
    diagnostics_free(unheard);
    return layout;
}

/* `before` is the part of the story that comes before; NULL for its first. */
static StoryLayout *lay_out(const Composing *composing, int page, int index, const StoryLayout *before)
{
    const Issue *issue = composing->issue;
    StoryLayoutSettings settings = {
        .design = page_design_of(issue, &issue->pages[page]),
        .placement = &issue->pages[page].placements[index],
        .page_number = issue->pages[page].number,
        .cover = issue->pages[page].cover,
    };
    if (before && before->carried_characters == 0)
        return lay_out_empty(composing, settings);
    if (before) {
        settings.body_start = before->body_end;
        settings.notes_start = before->notes_end;
        settings.carried_in = before->carried_characters;
    }
    return story_layout_new(composing->arena, composing->shaper, &settings, composing->diagnostics);
}

/* The placement where a jump leads; false when there is none. */
static bool find_target(const Issue *issue, const Jump *jump, int *page, int *index)
{
    for (*page = 0; *page < issue->page_count; (*page)++)
        for (*index = 0; *index < issue->pages[*page].placement_count; (*index)++)
            if (issue->pages[*page].placements[*index].jump_in == jump)
                return true;
    return false;
}

/* A story in parts is made up part by part, wherever they stand. */
static void lay_out_chain(const Composing *composing, int page, int index)
{
    const Issue *issue = composing->issue;
    StoryLayout *layout = lay_out(composing, page, index, NULL);
    const Jump *jump = issue->pages[page].placements[index].jump_out;
    composing->layout->pages[page].stories[index] = layout;
    while (jump && find_target(issue, jump, &page, &index)) {
        layout = lay_out(composing, page, index, layout);
        composing->layout->pages[page].stories[index] = layout;
        jump = issue->pages[page].placements[index].jump_out;
    }
}

static void lay_out_page(const Composing *composing, int number)
{
    const Page *page = &composing->issue->pages[number];
    for (int i = 0; i < page->placement_count; i++) {
        StoryLayout *made = g_hash_table_lookup(composing->made, &page->placements[i]);
        if (made)
            composing->layout->pages[number].stories[i] = made;
        else if (!page->placements[i].jump_in)
            lay_out_chain(composing, number, i);
    }
    check_blocks(composing->arena, composing->shaper, composing->issue, page, composing->diagnostics);
}

IssueLayout *issue_layout_new(Arena *arena, Shaper *shaper, const Issue *read, Diagnostics *diagnostics)
{
    MadeUpIssue made = issue_make_up_with_numbers(arena, shaper, read, diagnostics);
    const Issue *issue = made.issue;
    IssueLayout *layout = arena_new_object(arena, IssueLayout);
    Composing composing = {arena, shaper, issue, layout, made.layouts, diagnostics};
    layout->issue = issue;
    layout->pages = arena_new_array(arena, PageLayout, issue->page_count);
    layout->page_count = issue->page_count;
    for (int i = 0; i < issue->page_count; i++) {
        int count = issue->pages[i].placement_count;
        layout->pages[i] = (PageLayout){&issue->pages[i], arena_new_array(arena, StoryLayout *, count), count};
    }
    for (int i = 0; i < issue->page_count; i++)
        lay_out_page(&composing, i);
    made_up_issue_close(&made);
    return layout;
}

static DisplayGrid display_grid(const PageDesign *design, int page_number)
{
    Rect type_area = page_type_area(design, page_number);
    return (DisplayGrid){
        .origin = {type_area.x, type_area.y},
        .line_pitch = design->grid.line_pitch,
        .baseline_offset = font_baseline_offset(design->grid.em),
        .line_count = design->grid.line_count,
    };
}

/* Where contents and references lead. */
static void place_link_target(Arena *arena, DisplayBuilder *builder, const Issue *issue,
                              const StoryPlacement *placement, Rect area)
{
    for (int i = 0; i < issue->linked_count; i++)
        if (issue->linked[i]->area == placement->area)
            display_add_anchor(builder, story_anchor(arena, placement->story->id), (Point){area.x, area.y});
}

DisplayList *page_compose(Arena *arena, Shaper *shaper, const Issue *issue, const PageLayout *layout,
                          const PrinterMarks *marks)
{
    const Page *page = layout->page;
    const PageDesign *design = page_design_of(issue, page);
    DisplayBuilder *builder = display_builder_new(arena, page->number, page_label(arena, page), design->sheet);

    display_set_last_page(builder, page_last_number(page));
    display_set_grid(builder, display_grid(design, page->number));
    display_set_spot_inks(builder, design->spot_inks);
    page_outline_place(arena, builder, issue, layout);
    place_furniture(arena, shaper, builder, issue, page);
    place_dividers(arena, builder, issue, page, layout->stories, layout->story_count);
    for (int i = 0; i < layout->story_count; i++) {
        const StoryPlacement *placement = layout->stories[i]->placement;
        Rect area = area_rect(design, page->number, placement->area);
        place_link_target(arena, builder, issue, placement, area);
        place_story(arena, builder, layout->stories[i], area);
    }
    if (marks)
        place_printer_marks(arena, shaper, builder, issue, page, marks);
    return display_builder_finish(builder);
}
