/* head_ground.c - the block of ink or tint behind a head: how much of the stack it holds and where its edges are. */
#include "page/head_stack.h"

static bool has_ground(const HeadGround *ground)
{
    return ground->is_filled || ground->rule.thickness > 0;
}

Length head_inset(const StoryDesign *design)
{
    return has_ground(&design->head_ground) ? design->head_ground.inset : 0;
}

static const StackItem *stack_item(const HeadStack *stack, int item)
{
    return &g_array_index(stack->items, StackItem, item);
}

static bool is_on_ground(const StoryMaker *maker, const HeadStack *stack, int item)
{
    return !maker->design->head_ground.headline_only || stack_item(stack, item)->text.part == PART_HEADLINE;
}

/* From the top of the first member on the ground to the foot of the last one. */
static Length extent_on_ground(const HeadStack *stack)
{
    Length extent = 0;
    for (int i = stack->ground_first; i < stack->ground_end; i++)
        extent += set_text_extent(&stack_item(stack, i)->text) + (i > stack->ground_first ? stack_item(stack, i)->gap_above : 0);
    return extent;
}

/* Across the lines of a head a smaller inset does: the em boxes have white of their own. */
void stack_find_ground(const StoryMaker *maker, HeadStack *stack, bool whole_lines)
{
    int count = (int)stack->items->len;
    if (!has_ground(&maker->design->head_ground))
        return;
    while (stack->ground_first < count && !is_on_ground(maker, stack, stack->ground_first))
        stack->ground_first++;
    stack->ground_end = stack->ground_first;
    while (stack->ground_end < count && is_on_ground(maker, stack, stack->ground_end))
        stack->ground_end++;
    if (stack->ground_end == stack->ground_first)
        return;
    Length inset = head_inset(maker->design), text = extent_on_ground(stack), extent = text + 2 * inset;
    if (whole_lines)
        extent = maker_depth_of_lines(maker, maker_lines_of_depth(maker, extent));
    stack->ground_before = (extent - text) / 2;
    stack->ground_after = extent - text - stack->ground_before;
    for (int i = stack->ground_first + 1; i < stack->ground_end; i++)
        g_array_index(stack->items, StackItem, i).takes_slack = false;
}

Length space_before_item(const HeadStack *stack, int item)
{
    bool begins = item == stack->ground_first && stack->ground_end > stack->ground_first;
    return stack_item(stack, item)->gap_above + (begins ? stack->ground_before : 0);
}

Length space_after_item(const HeadStack *stack, int item)
{
    bool ends = item + 1 == stack->ground_end && stack->ground_end > stack->ground_first;
    return ends ? stack->ground_after : 0;
}

Length stack_extent(const HeadStack *stack)
{
    Length extent = 0;
    for (int i = 0; i < (int)stack->items->len; i++)
        extent += space_before_item(stack, i) + set_text_extent(&stack_item(stack, i)->text) + space_after_item(stack, i);
    return extent;
}

void place_head_ground(StoryMaker *maker, LogicalRect rect)
{
    const HeadGround *ground = &maker->design->head_ground;
    if (ground->is_filled)
        maker_add_fill(maker, rect, ground->fill, "head-ground");
    maker_add_border(maker, rect, ground->rule);
}
