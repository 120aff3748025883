/* list_text.c - the text of an item begins behind its marker, and all its lines with it. */
#include "flow/list_text.h"

#include "flow/first_run.h"

#include <glib.h>
#include <stdlib.h>

/* Thousandths of an em: between marker and text at least, and what cells of markers are rounded up to. */
enum { LEAST_GAP = 200, STEP = 500 };

typedef struct ListHang {
    Length widest;     /* of its markers */
    Length cell;       /* for marker and gap */
    Length text_start; /* of all lines of its items, from the start of the column */
} ListHang;

struct ListHangs {
    const ListHang *lists;
    const Length *marker_widths; /* of each block; 0: it has none */
};

static bool has_marker(const Block *block)
{
    return block->marker || block->marker_is_typed;
}

/* Chinese counting below a hundred: 一 to 九十九. */
static const char *han_numeral(Arena *arena, int number)
{
    static const char *const digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99)
        return arena_printf(arena, "%d", number);
    if (number < 10)
        return digits[number];
    return arena_printf(arena, "%s十%s", number < 20 ? "" : digits[number / 10], digits[number % 10]);
}

const char *list_marker(Arena *arena, const Block *block, WritingMode mode)
{
    if (!block->marker || mode != WRITING_MODE_VERTICAL_RL || !g_ascii_isdigit(*block->marker))
        return block->marker;
    return arena_printf(arena, "%s、", han_numeral(arena, atoi(block->marker)));
}

static Length marker_width(Arena *arena, Shaper *shaper, const Block *block, const TextStyle *style)
{
    RunText typed = {.runs = block->text.runs, .count = 1};
    RunText own = run_text_from_string(arena, has_marker(block) && block->marker ? list_marker(arena, block, style->mode) : "",
                                       (SourcePosition){0});
    const RunText *marker = block->marker_is_typed ? &typed : &own;
    return marker->count ? first_run_width(shape_text(shaper, arena, marker, style)) : 0;
}

static int list_count(const Story *story)
{
    int count = 0;
    for (int i = 0; i < story->block_count; i++)
        count = MAX(count, story->blocks[i].list);
    return count;
}

/* The item that block `index` stands in; -1 for an outermost one. */
static int outer_item(const Story *story, int index)
{
    int level = story->blocks[index].level;
    for (int i = index - 1; i >= 0 && story->blocks[i].kind == BLOCK_LIST_ITEM; i--)
        if (story->blocks[i].level < level)
            return i;
    return -1;
}

/* Outermost items have their text at the indent of paragraphs, their markers in it. */
static Length outermost_start(const TextStyle *style, Length cell)
{
    Length indent = length_max(0, style->first_line_indent);
    return length_max(style->start_indent + indent, cell);
}

static void settle_start(ListHang *lists, const Story *story, int index, const TextStyle *style, Length measure)
{
    ListHang *list = &lists[story->blocks[index].list - 1];
    int outer = outer_item(story, index);
    Length start = outermost_start(style, list->cell);
    if (outer >= 0 && story->blocks[outer].list > 0)
        start = lists[story->blocks[outer].list - 1].text_start + length_max(list->cell, style->size);
    list->text_start = length_max(list->cell, length_min(start, measure / 2 / style->size * style->size));
}

const ListHangs *list_hangs_new(Arena *arena, Shaper *shaper, const Story *story, const TextStyle *style, Length measure)
{
    ListHangs *hangs = arena_new_object(arena, ListHangs);
    ListHang *lists = arena_new_array(arena, ListHang, list_count(story));
    Length *widths = arena_new_array(arena, Length, story->block_count), step = length_of_em(style->size, STEP);
    for (int i = 0; i < story->block_count; i++) {
        const Block *block = &story->blocks[i];
        if (block->kind != BLOCK_LIST_ITEM)
            continue;
        widths[i] = marker_width(arena, shaper, block, style);
        ListHang *list = &lists[block->list - 1];
        list->widest = length_max(list->widest, widths[i]);
        Length gap = list->widest % style->size == 0 ? 0 : length_of_em(style->size, LEAST_GAP);
        list->cell = length_count_up(list->widest + gap, step) * step;
    }
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].kind == BLOCK_LIST_ITEM)
            settle_start(lists, story, i, style, measure);
    *hangs = (ListHangs){lists, widths};
    return hangs;
}

static const ListHang *hang_of_block(const ListHangs *hangs, const Block *block)
{
    return &hangs->lists[block->list - 1];
}

/* Figures of the program stand under each other with their last digits, typed numbers begin at one place. */
static Length gap_behind_marker(const ListHangs *hangs, const Story *story, int index)
{
    const Block *block = &story->blocks[index];
    const ListHang *list = hang_of_block(hangs, block);
    return list->cell - (block->marker_is_typed ? hangs->marker_widths[index] : list->widest);
}

void list_indents(const ListHangs *hangs, const Story *story, int index, LineSettings *settings)
{
    const Block *block = &story->blocks[index];
    settings->start_indent = hang_of_block(hangs, block)->text_start;
    settings->first_line_indent = 0;
    if (has_marker(block))
        settings->first_line_indent = -hangs->marker_widths[index] - gap_behind_marker(hangs, story, index);
}

void list_marker_set_apart(const ListHangs *hangs, const Story *story, int index, ShapedText *text)
{
    if (has_marker(&story->blocks[index]))
        first_run_set_apart(text, gap_behind_marker(hangs, story, index));
}
