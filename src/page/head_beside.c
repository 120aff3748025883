/* head_beside.c - a vertical head of horizontal text: at a side of its story, as deep as that, or with the text round it. */
#include "page/head_stack.h"

#include "page/story_fold.h"

static LogicalRect ground_rect(const StoryMaker *maker, Length right, Length left, Length depth)
{
    return (LogicalRect){left, maker_line_top(maker, maker->next_line), right - left, depth};
}

/* The lines stand from the right to the left, the kicker first; a ground is as deep as the head may be. */
static void place_stack_beside(StoryMaker *maker, const HeadStack *stack, Length depth)
{
    Length start = maker->field.inline_start, first_edge = 0;
    Length right = start + (maker->design->head_is_left ? stack_extent(stack) : story_columns_width(&maker->field));
    Length top = maker_line_top(maker, maker->next_line);
    for (int i = 0; i < (int)stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        bool is_inside = i >= stack->ground_first && i < stack->ground_end;
        right -= space_before_item(stack, i);
        if (i == stack->ground_first)
            first_edge = right + stack->ground_before;
        maker_place_vertical_text(maker, &item->text, right, top + (is_inside ? stack->inset : 0));
        right -= set_text_extent(&item->text) + space_after_item(stack, i);
        if (is_inside && i + 1 == stack->ground_end)
            place_head_ground(maker, ground_rect(maker, first_edge, right, depth));
    }
}

static Length depth_for_head(const StoryMaker *maker)
{
    int lines = maker->field_end - maker->next_line;
    if (maker->design->head_depth > 0)
        lines = length_min(lines, maker->design->head_depth);
    return length_max(maker_em(maker), maker_depth_of_lines(maker, lines));
}

static bool head_has_no_line(const StoryMaker *maker)
{
    return maker->field_end <= maker->next_line;
}

/* --- as deep as the story: the columns beside it ------------------------------------------------ */

/* As many columns as are about as wide as before, in whole characters; what is left parts them from the head. */
static StoryColumns columns_beside(const StoryMaker *maker, Length taken)
{
    StoryColumns columns = maker->columns;
    Length room = story_columns_width(&columns) - taken;
    Length step = columns.measure + columns.gutter;
    if (!maker->design->column_count)
        columns.count = length_max(1, length_count(room + columns.gutter + step / 2, step));
    int characters = length_count(room - (columns.count - 1) * columns.gutter, maker_em(maker)) / columns.count;
    columns.measure = characters * maker_em(maker);
    columns.wider_by = 0;
    if (maker->design->head_is_left)
        columns.inline_start += story_columns_width(&maker->columns) - story_columns_width(&columns);
    return columns;
}

static void place_deep_head(StoryMaker *maker)
{
    enum { LEAST_CHARACTERS = 4 }; /* of the columns that are left, as in story_box.c */
    Length depth = depth_for_head(maker);
    HeadStack stack = head_stack_new(maker, depth);
    StoryColumns columns = columns_beside(maker, stack_extent(&stack) + maker->design->head_gap);
    if (columns.measure < LEAST_CHARACTERS * maker_em(maker) || head_has_no_line(maker)) {
        count_stack_overset(maker, &stack);
    } else if (stack.items->len > 0) {
        place_stack_beside(maker, &stack, depth);
        maker->columns = maker->field = columns;
    }
    g_array_unref(stack.items);
}

/* --- as deep as its own lines: the text round it ------------------------------------------------ */

static Length longest_line(const HeadStack *stack)
{
    Length longest = 0;
    for (guint i = 0; i < stack->items->len; i++) {
        const Lines *lines = &g_array_index(stack->items, StackItem, i).text.lines;
        for (int line = 0; line < lines->count; line++)
            longest = length_max(longest, lines->items[line].width);
    }
    return longest;
}

/* Text keeps the design's gap from its open side and a line from its foot; beyond its outer side there is none. */
static Obstacle head_obstacle(const StoryMaker *maker, const HeadStack *stack, Length depth)
{
    Length start = maker->field.inline_start, end = start + story_columns_width(&maker->field);
    Length taken = stack_extent(stack) + maker->design->head_gap;
    Length gutter = story_least_gutter(&maker->columns);
    return (Obstacle){
        .inline_start = maker->design->head_is_left ? start - gutter : end - taken,
        .inline_end = maker->design->head_is_left ? start + taken : end + gutter,
        .first_line = maker->next_line,
        .line_count = maker_lines_of_depth(maker, depth) + 1,
    };
}

/* A ground is as deep as whole lines, but not deeper than there is room. */
static Length depth_in_ground(const StoryMaker *maker, Length text)
{
    Length depth = text + 2 * head_inset(maker->design);
    return length_min(maker_depth_of_lines(maker, maker_lines_of_depth(maker, depth)), depth_for_head(maker));
}

/* How long the head would like to be. What there is to say of its fitting is said when it is set. */
static Length depth_wanted(StoryMaker *maker)
{
    Diagnostics *heard = maker->diagnostics;
    maker->diagnostics = diagnostics_new(diagnostics_language(heard));
    HeadStack stack = head_stack_new(maker, depth_for_head(maker));
    Length depth = longest_line(&stack);
    if (stack.ground_end > stack.ground_first)
        depth = depth_in_ground(maker, depth);
    g_array_unref(stack.items);
    diagnostics_free(maker->diagnostics);
    maker->diagnostics = heard;
    return depth;
}

static bool has_wide_text(const StoryMaker *maker)
{
    const Story *story = maker->placement->story;
    bool is_wide_note = maker->design->editor_note.place == EDITOR_NOTE_WIDE;
    bool has_abstract = story->abstract.text.count > 0 || story->keywords.text.count > 0;
    if (has_abstract && maker->design->abstract.place == ABSTRACT_WIDE)
        return true;
    return story->summary.text.count > 0 || (is_wide_note && story->editor_note.text.count > 0);
}

/* A summary or a note is too wide to stand beside the head: it follows below, and the text below that. */
static void keep_text_from_head(StoryMaker *maker, Obstacle head)
{
    if (!has_wide_text(maker))
        maker_add_obstacle(maker, head);
    else
        maker->next_line = length_min(maker->next_line + head.line_count, maker->field_end);
}

/* All its lines have the length of the longest. */
static void place_round_head(StoryMaker *maker)
{
    Length depth = depth_wanted(maker);
    if (depth <= 0)
        return;
    HeadStack stack = head_stack_new(maker, depth);
    if (stack_extent(&stack) > story_columns_width(&maker->field) || head_has_no_line(maker)) {
        count_stack_overset(maker, &stack);
    } else {
        place_stack_beside(maker, &stack, depth);
        keep_text_from_head(maker, head_obstacle(maker, &stack, depth));
    }
    g_array_unref(stack.items);
}

void maker_place_head_beside(StoryMaker *maker)
{
    /* Columns beside it are divided anew, which areas that are no rectangles, and the fold, do not let them. */
    if (maker->design->head_runs_round || !area_is_rectangle(maker->placement->area) || maker_crosses_fold(maker))
        place_round_head(maker);
    else
        place_deep_head(maker);
}
