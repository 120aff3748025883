/* fit_from_layout.c - places of frames and lines on the page, and the counts of each story. */
#include "proof/fit_from_layout.h"

#include "issue/page_blocks.h"
#include "issue/spread.h"
#include "page/brief_counts.h"
#include "page/grid.h"
#include "paragraph/looseness.h"

#include <glib.h>

static FitFrame fit_frame(const PlacedFrame *frame, WritingMode mode, Rect area)
{
    return (FitFrame){
        .rect = rect_from_logical(mode, area, frame->rect),
        .line_capacity = frame->line_count,
        .lines_used = frame->used_lines,
    };
}

/* The text of a line as it stands on the page, word spaces at its edges left out. */
static void fit_line_text(const PlacedLine *placed, FitLine *line)
{
    const ShapedText *text = placed->text;
    if (placed->line->visible_end <= placed->line->first_cluster)
        return;
    const Cluster *first = &text->clusters[placed->line->first_cluster];
    const Cluster *last = &text->clusters[placed->line->visible_end - 1];
    line->text = text->text + first->text_start;
    line->text_length = last->text_start + last->text_length - first->text_start;
}

/* Where the first character begins: on its baseline, or on the middle of a vertical line. */
static Point line_start(const PlacedLine *placed, WritingMode mode, Rect area)
{
    LogicalRect em_box = {.inline_start = placed->inline_start, .block_start = placed->block_start,
                          .block_extent = placed->size};
    Rect rect = rect_from_logical(mode, area, em_box);
    if (placed->text->style->mode == WRITING_MODE_VERTICAL_RL)
        return (Point){rect.x + placed->size / 2, rect.y + placed->line->indent};
    return (Point){rect.x + placed->line->indent, rect.y + font_baseline_offset(placed->size)};
}

static FitLine fit_line(const PlacedLine *placed, WritingMode mode, Rect area)
{
    FitLine line = {
        .part = story_part_name(placed->part),
        .number = placed->number,
        .baseline = line_start(placed, mode, area),
        .is_vertical = placed->text->style->mode == WRITING_MODE_VERTICAL_RL,
        .width = placed->line->width,
        .size = placed->size,
        .loosest_gap = placed->line->loosest_gap,
        .looseness = line_looseness(placed->line, placed->text),
        .text = "",
    };
    fit_line_text(placed, &line);
    return line;
}

/* Heads and captions that found no room are not part of it: they are no lines of the body. */
static bool is_body_part(StoryPart part)
{
    return part == PART_BODY || part_is_subhead(part) || part == PART_QUOTE || part == PART_LIST ||
           part == PART_LYRIC || part == PART_SPEECH || part == PART_TABLE || part == PART_TABLE_HEAD ||
           part == PART_TABLE_TITLE || part == PART_DROP_CAP || part == PART_DATELINE || part == PART_AUTHOR_NOTE ||
           part == PART_SOURCE || part == PART_BRIEF_HEAD || part == PART_NOTE;
}

static const char *overset_text(Arena *arena, const StoryLayout *layout)
{
    GString *text = g_string_new(NULL);
    for (int i = 0; i < layout->overset_lines; i++) {
        const OversetLine *overset = &layout->overset[i];
        PlacedLine as_placed = {.text = overset->text, .line = overset->line};
        FitLine line = {.text = ""};
        if (!is_body_part(overset->part))
            continue;
        fit_line_text(&as_placed, &line);
        g_string_append_len(text, line.text, line.text_length);
    }
    const char *result = arena_strndup(arena, text->str, text->len);
    g_string_free(text, TRUE);
    return result;
}

static FitBrief fit_brief(const StoryLayout *layout, int index)
{
    const Story *manuscript = layout->placement->story->briefs[index];
    BriefCount count = brief_count(layout, index);
    return (FitBrief){manuscript->id, manuscript->file, count.characters_set, count.overset_characters,
                      count.overset_lines};
}

/* Of a column that goes on elsewhere only those that stand here. */
static int fit_briefs(const StoryLayout *layout, FitBrief *briefs)
{
    int count = 0;
    for (int i = 0; i < layout->placement->story->brief_count; i++) {
        FitBrief brief = fit_brief(layout, i);
        bool is_whole = !layout->placement->jump_in && !layout->placement->jump_out;
        if (is_whole || brief.characters_set + brief.overset_characters > 0)
            briefs[count++] = brief;
    }
    return count;
}

static FitStory fit_story(Arena *arena, const StoryLayout *layout)
{
    const StoryPlacement *placement = layout->placement;
    Rect area = area_rect(layout->design, layout->page_number, placement->area);
    FitStory story = {
        .id = placement->story->id,
        .file = placement->story->file,
        .page_number = layout->page_number,
        .page_label = layout->cover ? cover_name(layout->cover) : arena_printf(arena, "%d", layout->page_number),
        .area = placement->area->name,
        .characters = layout->characters,
        .characters_set = layout->characters_set,
        .overset_characters = layout->overset_characters,
        .overset_lines = layout->overset_lines,
        .overset_text = overset_text(arena, layout),
        .free_lines = layout->free_lines,
        .fitting = layout->fitting,
        .fitting_in_chinese = layout->fitting_in_chinese,
        .fitting_used = layout->fitting_used,
        .frames = arena_new_array(arena, FitFrame, layout->frame_count),
        .frame_count = layout->frame_count,
        .lines = arena_new_array(arena, FitLine, layout->line_count),
        .line_count = layout->line_count,
        .briefs = arena_new_array(arena, FitBrief, placement->story->brief_count),
    };
    story.brief_count = fit_briefs(layout, story.briefs);
    for (int i = 0; i < layout->frame_count; i++)
        story.frames[i] = fit_frame(&layout->frames[i], layout->mode, area);
    for (int i = 0; i < layout->line_count; i++)
        story.lines[i] = fit_line(&layout->lines[i], layout->mode, area);
    return story;
}

static const char *story_in_area(const PageLayout *page, const Area *area)
{
    for (int i = 0; i < page->story_count; i++)
        if (page->stories[i]->placement->area == area)
            return page->stories[i]->placement->story->id;
    return NULL;
}

static FitPage fit_page(Arena *arena, const Issue *issue, const PageLayout *layout)
{
    const Page *page = layout->page;
    const PageDesign *design = page_design_of(issue, page);
    FitPage fit = {
        .number = page->number,
        .last_number = page_last_number(page),
        .label = page_label(arena, page),
        .sheet = design->sheet,
        .areas = arena_new_array(arena, FitArea, page->area_count),
    };
    for (int i = 0; i < page->area_count; i++) {
        const Area *area = &page->areas[i];
        if (find_block_placement(page, area))
            continue; /* furniture has no copy to fit */
        fit.areas[fit.area_count++] = (FitArea){area->name, area_rect(design, page->number, area), MAX(1, area->column_count),
                                 area->line_count, story_in_area(layout, area)};
    }
    for (int i = 0; i < layout->story_count; i++) {
        fit.overset_lines += layout->stories[i]->overset_lines;
        fit.free_lines += layout->stories[i]->free_lines;
    }
    return fit;
}

static int story_count(const IssueLayout *layout)
{
    int count = 0;
    for (int i = 0; i < layout->page_count; i++)
        count += layout->pages[i].story_count;
    return count;
}

FitReport fit_report_from_layout(Arena *arena, const Issue *issue, const IssueLayout *layout)
{
    FitReport report = {
        .title = issue->title,
        .number = issue->number,
        .date = issue->date,
        .pages = arena_new_array(arena, FitPage, layout->page_count),
        .page_count = layout->page_count,
        .stories = arena_new_array(arena, FitStory, story_count(layout)),
    };
    for (int i = 0; i < layout->page_count; i++) {
        const PageLayout *page = &layout->pages[i];
        report.pages[i] = fit_page(arena, issue, page);
        for (int j = 0; j < page->story_count; j++)
            report.stories[report.story_count++] = fit_story(arena, page->stories[j]);
    }
    return report;
}
