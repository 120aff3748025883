/* diff_overlay.c - a bar under each line that is not as it was, in the colour of what has happened to it. */
#include "proof/diff_overlay.h"

#include "display/display_copy.h"
#include "font/font.h"
#include "proof/proof_pen.h"

enum { LEGEND_MM = 10 };

static const Ink change_inks[] = {
    [LINE_CHANGED] = {.magenta = 1000, .yellow = 900},
    [LINE_REFLOWED] = {.magenta = 500, .yellow = 1000},
    [LINE_MOVED] = {.cyan = 1000, .magenta = 500},
    [LINE_NEW] = {.cyan = 800, .yellow = 1000, .black = 200},
    [LINE_GONE] = {.black = 600},
    [LINE_OVERSET] = {.magenta = 800},
};

/* Under a horizontal line, left of a vertical one. */
static Rect bar_of_line(const FitLine *line)
{
    if (line->is_vertical)
        return (Rect){line->baseline.x - line->size / 2 - LENGTH_POINT, line->baseline.y, LENGTH_POINT, line->width};
    Length foot = line->baseline.y + line->size - font_baseline_offset(line->size);
    return (Rect){line->baseline.x, foot, line->width, LENGTH_POINT};
}

/* A line that is no longer there is marked at its old place by a short bar. */
static void add_line(const ProofPen *pen, const DiffLine *line)
{
    const FitLine *shown = line->after ? line->after : line->before;
    Rect bar = bar_of_line(shown);
    if (!line->after)
        bar.width = length_min(bar.width, 2 * shown->size);
    display_add_fill(pen->builder, bar, change_inks[line->change], "proof");
}

/* The page on which a line of the comparison is marked. */
static int page_of_line(const DiffStory *story, const DiffLine *line)
{
    return line->after ? story->after->page_number : story->before->page_number;
}

static void add_lines(const ProofPen *pen, const LayoutDiff *diff, int page_number)
{
    for (int i = 0; i < diff->story_count; i++)
        for (int k = 0; k < diff->stories[i].line_count; k++) {
            const DiffLine *line = &diff->stories[i].lines[k];
            if (line->change != LINE_UNCHANGED && page_of_line(&diff->stories[i], line) == page_number)
                add_line(pen, line);
        }
}

static void add_legend(const ProofPen *pen, const LayoutDiff *diff, Point point)
{
    for (int change = LINE_CHANGED; change < LINE_CHANGE_COUNT; change++) {
        const char *name = line_change_name((LineChange)change, MESSAGE_LANGUAGE_CHINESE);
        const char *words = arena_printf(pen->arena, "%s %d 行", name, diff->counts[change]);
        ProofType type = {PROOF_TYPE_SIZE, change_inks[change], ALIGNMENT_START};
        point.x = rect_right(proof_write(pen, words, point, type)) + PROOF_TYPE_SIZE;
    }
}

static const DisplayList *diff_sheet(Arena *arena, Shaper *shaper, const ProofSource *source, const LayoutDiff *diff,
                                     const DisplayList *page)
{
    Length legend = length_from_mm(LEGEND_MM);
    Size sheet = {page->sheet.width, page->sheet.height + legend};
    DisplayBuilder *builder = display_builder_new(arena, page->page_number, page->page_label, sheet);
    ProofPen pen = proof_pen_new(arena, shaper, builder, source->issue->design);
    display_add_copy(arena, builder, page, (CopyPlace){{0, 0}, 1, 1});
    display_begin_tag(builder, "furniture", NULL);
    add_lines(&pen, diff, page->page_number);
    add_legend(&pen, diff, (Point){legend, page->sheet.height});
    display_end_tag(builder);
    return display_builder_finish(builder);
}

ProofSheets diff_sheets_new(Arena *arena, Shaper *shaper, const ProofSource *source, const LayoutDiff *diff)
{
    ProofSheets sheets = {arena_new_array(arena, ProofSheet, source->page_count), source->page_count};
    for (int i = 0; i < source->page_count; i++)
        sheets.items[i] = (ProofSheet){arena_printf(arena, "diff-%d", source->pages[i]->page_number),
                                       diff_sheet(arena, shaper, source, diff, source->pages[i])};
    return sheets;
}
