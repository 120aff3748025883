/* column_holes.c - a hole is found by comparing the lines a frame has with those that text took of it. */
#include "page/column_holes.h"

#include "issue/page_words.h"
#include "page/loose_lines.h"

static bool frame_holds(const PlacedFrame *frame, const PlacedLine *line)
{
    const LogicalRect *rect = &frame->rect;
    return line->inline_start >= rect->inline_start && line->inline_start < rect->inline_start + rect->inline_extent &&
           line->block_start >= rect->block_start && line->block_start < rect->block_start + rect->block_extent;
}

static const PlacedLine *first_line_of(const StoryLayout *layout, const PlacedFrame *frame)
{
    const PlacedLine *first = NULL;
    for (int i = 0; i < layout->line_count; i++)
        if (frame_holds(frame, &layout->lines[i]) && (!first || layout->lines[i].block_start < first->block_start))
            first = &layout->lines[i];
    return first;
}

/* What stands behind frame `frame` of the chain; NULL when the text has ended. */
static const PlacedLine *line_after(const StoryLayout *layout, int frame)
{
    for (int next = frame + 1; next < layout->frame_count; next++)
        if (layout->frames[next].used_lines > 0)
            return first_line_of(layout, &layout->frames[next]);
    return NULL;
}

static void report_hole(const StoryLayout *layout, int lines, const PlacedLine *after, Diagnostics *diagnostics)
{
    PageWords page = page_words(diagnostics, layout->page_number, layout->cover);
    diagnostics_report(diagnostics, SEVERITY_WARNING, placed_line_origin(after),
                       "%s, area \"%s\": the column before this text ends %d lines above its foot, because what "
                       "follows finds no room there; add about %d lines before it, or cut some",
                       "%s版块“%s”：此处之前的一栏离栏底还空 %d 行，因为后面的文字放不进去；请在此前加约 %d 行，或删短",
                       page.text, layout->placement->area->name, lines, lines);
}

void report_column_holes(const StoryLayout *layout, Diagnostics *diagnostics)
{
    enum { UNSEEN_LINES = 2 }; /* as for what a story leaves free at its end */
    if (layout->overset_lines > 0)
        return; /* when it is cut everything moves */
    for (int i = 0; i < layout->frame_count; i++) {
        int lines = layout->frames[i].line_count - layout->frames[i].used_lines;
        const PlacedLine *after = lines > UNSEEN_LINES ? line_after(layout, i) : NULL;
        if (after)
            report_hole(layout, lines, after, diagnostics);
    }
}
