/* box_list.c - the blocks of a box are given to list_text.h as if they were a story of their own. */
#include "page/box_list.h"

#include "flow/list_text.h"
#include "paragraph/line_breaker.h"

struct BoxLists {
    Story blocks; /* nothing but those */
    const ListHangs *hangs;
    const TextStyle *style;
    const Length *measure;
};

const BoxLists *box_lists_new(StoryMaker *maker, const Picture *picture, const TextStyle *style, Length measure)
{
    BoxLists *lists = arena_new_object(maker->arena, BoxLists);
    Block *blocks = arena_copy(maker->arena, picture->box_blocks, (size_t)picture->box_block_count, sizeof(Block));
    lists->blocks = (Story){.blocks = blocks, .block_count = picture->box_block_count};
    lists->style = style;
    lists->measure = arena_copy(maker->arena, &measure, 1, sizeof(Length));
    lists->hangs = list_hangs_new(maker->arena, maker->shaper, &lists->blocks, style, measure);
    return lists;
}

SetText box_list_item_set(StoryMaker *maker, const BoxLists *lists, int index, const RunText *source)
{
    const TextStyle *style = lists->style;
    SetText set = {.part = PART_BOX, .style = style, .size = style->size, .line_pitch = style->line_pitch};
    ShapedText *text = shape_text(maker->shaper, maker->arena, source, style);
    LineSettings settings = {
        .measures = lists->measure,
        .measure_count = 1,
        .end_indent = style->end_indent,
        .alignment = style->alignment,
        .composition = &style->composition,
    };
    list_indents(lists->hangs, &lists->blocks, index, &settings);
    list_marker_set_apart(lists->hangs, &lists->blocks, index, text);
    set.text = text;
    set.lines = paragraph_break(maker->arena, text, &settings);
    return set;
}
