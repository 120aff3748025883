/* diff_overlay.c - a bar under each line and a frame round each item that is not as it was, in the colour of why. */
#include "proof/diff_overlay.h"

#include "display/display_copy.h"
#include "font/font.h"
#include "proof/proof_pen.h"

enum { LEGEND_MM = 15, LEGEND_ROW_MM = 5 };

static const Ink change_inks[] = {
    [LINE_CHANGED] = {.magenta = 1000, .yellow = 900},
    [LINE_REFLOWED] = {.magenta = 500, .yellow = 1000},
    [LINE_MOVED] = {.cyan = 1000, .magenta = 500},
    [LINE_NEW] = {.cyan = 800, .yellow = 1000, .black = 200},
    [LINE_GONE] = {.black = 600},
    [LINE_OVERSET] = {.magenta = 800},
};

/* Each change of an item has the ink of the like change of a line. */
static const Ink item_inks[] = {
    [ITEM_EXCHANGED] = {.magenta = 1000, .yellow = 900},
    [ITEM_CHANGED] = {.magenta = 1000, .yellow = 900},
    [ITEM_MOVED] = {.cyan = 1000, .magenta = 500},
    [ITEM_RESIZED] = {.cyan = 1000, .black = 350},
    [ITEM_CROPPED] = {.magenta = 500, .yellow = 1000},
    [ITEM_RECOLOURED] = {.cyan = 500, .magenta = 900},
    [ITEM_RESTYLED] = {.cyan = 500, .magenta = 900},
    [ITEM_NEW] = {.cyan = 800, .yellow = 1000, .black = 200},
    [ITEM_GONE] = {.black = 600},
};

/* Under a horizontal line, left of a vertical one. */
static Rect bar_of_line(const FitLine *line)
{
    if (line->is_vertical)
        return (Rect){line->baseline.x - line->size / 2 - LENGTH_POINT, line->baseline.y, LENGTH_POINT, line->width};
    Length foot = line->baseline.y + line->size - font_baseline_offset(line->size);
    return (Rect){line->baseline.x, foot, line->width, LENGTH_POINT};
}

/* Beyond the bar of what has become of its words. */
static void add_look(const ProofPen *pen, const DiffLine *line)
{
    Rect bar = bar_of_line(line->after);
    bool is_upright = line->after->is_vertical;
    bar.x += is_upright && line->change != LINE_UNCHANGED ? -bar.width : 0;
    bar.y += !is_upright && line->change != LINE_UNCHANGED ? bar.height : 0;
    display_add_fill(pen->builder, bar, item_inks[ITEM_RESTYLED], "proof");
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
            if (page_of_line(&diff->stories[i], line) != page_number)
                continue;
            if (line->change != LINE_UNCHANGED)
                add_line(pen, line);
            if (line->looks)
                add_look(pen, line);
        }
}

/* The change that is shown of several: the first, as they are listed. */
static ItemChangeKind kind_shown(const ItemChange *change)
{
    int kind = 0;
    while (!(change->changes & 1u << kind))
        kind++;
    return (ItemChangeKind)kind;
}

/* Where something was is marked by a hairline, where it is by a frame; rules are too thin to have one inside. */
static void add_item(const ProofPen *pen, const ItemChange *change, int page_number)
{
    const Length clear = LENGTH_POINT;
    const PageItem *before = change->before, *after = change->after;
    Ink ink = item_inks[kind_shown(change)];
    bool was_elsewhere = before && (!after || change->changes & (1u << ITEM_MOVED | 1u << ITEM_RESIZED));
    if (was_elsewhere && before->page_number == page_number)
        proof_frame(pen, rect_inset(before->rect, -clear, -clear), PROOF_HAIRLINE, ink);
    if (after && after->page_number == page_number)
        proof_frame(pen, rect_inset(after->rect, -clear, -clear), LENGTH_POINT, ink);
}

static void add_items(const ProofPen *pen, const ItemDiff *items, int page_number)
{
    for (int i = 0; i < items->change_count; i++)
        add_item(pen, &items->changes[i], page_number);
}

static void add_item_legend(const ProofPen *pen, const ItemDiff *items, Point point)
{
    for (int kind = 0; items->is_compared && kind < ITEM_CHANGE_COUNT; kind++) {
        const char *name = item_change_name((ItemChangeKind)kind, MESSAGE_LANGUAGE_CHINESE);
        const char *words = arena_printf(pen->arena, "%s %d 处", name, items->counts[kind]);
        ProofType type = {PROOF_TYPE_SIZE, item_inks[kind], ALIGNMENT_START};
        point.x = rect_right(proof_write(pen, words, point, type)) + PROOF_TYPE_SIZE;
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
    add_items(&pen, &diff->items, page->page_number);
    Length row = length_from_mm(LEGEND_ROW_MM);
    add_legend(&pen, diff, (Point){2 * row, page->sheet.height + row / 4});
    add_item_legend(&pen, &diff->items, (Point){2 * row, page->sheet.height + row + row / 4});
    display_end_tag(builder);
    return display_builder_finish(builder);
}

ProofSheets diff_sheets_new(Arena *arena, Shaper *shaper, const ProofSource *source, const LayoutDiff *diff)
{
    ProofSheets sheets = {arena_new_array(arena, ProofSheet, source->page_count), source->page_count};
    for (int i = 0; i < source->page_count; i++)
        sheets.items[i] = (ProofSheet){.name = arena_printf(arena, "diff-%d", source->pages[i]->page_number),
                                       .title = source->pages[i]->page_label,
                                       .list = diff_sheet(arena, shaper, source, diff, source->pages[i])};
    return sheets;
}
