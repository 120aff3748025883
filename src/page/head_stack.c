/* head_stack.c - kicker, headline, deck and byline one above the other in whole body lines. */
#include "page/head_stack.h"

#include "page/headline.h"
#include "page/line_annotations.h"
#include "page/line_remarks.h"
#include "page/story_fold.h"

/* What the remarks under the last member need. */
static Length stack_remarks_depth(const HeadStack *stack)
{
    if (stack->items->len == 0)
        return 0;
    const SetText *last = &g_array_index(stack->items, StackItem, stack->items->len - 1).text;
    return remarks_depth(last->text, last->size);
}

static void stack_add(HeadStack *stack, const SetText *text, Length gap_above, bool takes_slack)
{
    if (text->lines.count == 0)
        return;
    bool first = stack->items->len == 0;
    Length beside = line_readings_depth(text->text, &text->lines.items[0], text->size) + stack_remarks_depth(stack);
    StackItem item = {*text, length_max(first ? 0 : gap_above, beside), !first && takes_slack};
    g_array_append_val(stack->items, item);
}

/* A head that is merely spaced out as its style asks is no news to the desk. */
static void report_fitting(StoryMaker *maker, const FittedHeadline *fitted, Length width)
{
    const Story *story = maker->placement->story;
    MessageLanguage language = diagnostics_language(maker->diagnostics);
    maker->fitting = headline_fitting_text(maker->arena, &fitted->fitting, MESSAGE_LANGUAGE_ENGLISH);
    if (!*maker->fitting || fitted->fitting.spreads || fitted->is_too_wide)
        return;
    diagnostics_report(maker->diagnostics, SEVERITY_NOTE, story->headline_lines[0].runs[0].origin,
                       "the headline is fitted to its width of %.0f mm: %s", "标题已按 %.0f 毫米的宽度调整：%s",
                       length_to_mm(width), headline_fitting_text(maker->arena, &fitted->fitting, language));
}

/* The heads of one line each stand at the pitch of the head's own size. */
static void stack_add_headline(StoryMaker *maker, HeadStack *stack, Length width)
{
    const Story *story = maker->placement->story;
    if (!story->headline_line_count)
        return;
    FittedHeadline fitted = headline_fit(maker, story->headline_lines, story->headline_line_count, width);
    for (int line = 0; line < fitted.line_count; line++) {
        const SetText *text = &fitted.lines[line];
        Length gap = line == 0 ? maker->design->kicker_gap : text->line_pitch - text->size;
        stack_add(stack, text, gap, line == 0);
    }
    report_fitting(maker, &fitted, width);
    if (fitted.is_too_wide)
        diagnostics_report(maker->diagnostics, SEVERITY_WARNING, story->headline_lines[0].runs[0].origin,
                           "the headline does not fit its width of %.0f mm even at its smallest size, %.1f pt; "
                           "shorten it or give it in lines of your own",
                           "标题放不进 %.0f 毫米的宽度，最小字号 %.1f 磅也不行；请缩短标题，或自行分行",
                           length_to_mm(width), length_to_points(fitted.size));
}

static void stack_measure(const StoryMaker *maker, HeadStack *stack)
{
    Length extent = length_max(maker->design->head_gap, stack_remarks_depth(stack));
    stack->slack_shares = 1; /* the space below the stack */
    for (guint i = 0; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        extent += item->gap_above + set_text_extent(&item->text);
        stack->slack_shares += item->takes_slack;
    }
    stack->line_count = length_count_up(extent, maker_pitch(maker));
    stack->slack = stack->line_count * maker_pitch(maker) - extent;
}

HeadStack head_stack_new(StoryMaker *maker, Length width)
{
    const Story *story = maker->placement->story;
    const StoryDesign *design = maker->design;
    HeadStack stack = {.items = g_array_new(FALSE, FALSE, sizeof(StackItem))};
    SetText kicker = maker_set_text(maker, &story->kicker, PART_KICKER, width);
    SetText deck = maker_set_text(maker, &story->deck, PART_DECK, width);
    SetText byline = maker_set_text(maker, &story->byline, PART_BYLINE, width);
    stack_add(&stack, &kicker, 0, false);
    stack_add_headline(maker, &stack, width);
    stack_add(&stack, &deck, design->deck_gap, true);
    stack_add(&stack, &byline, design->byline_gap, true);
    stack_measure(maker, &stack);
    return stack;
}

static void place_stack(StoryMaker *maker, const HeadStack *stack)
{
    Length block = maker_line_top(maker, maker->next_line);
    Length share = stack->slack / stack->slack_shares;
    for (guint i = 0; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        block += item->gap_above + (item->takes_slack ? share : 0);
        SetText text = text_off_fold(maker, &item->text, maker->field.inline_start, story_columns_width(&maker->field));
        maker_place_text(maker, &text, maker->field.inline_start, block);
        block += set_text_extent(&item->text);
    }
    maker->next_line += stack->line_count;
}

void count_stack_overset(StoryMaker *maker, const HeadStack *stack)
{
    for (guint i = 0; i < stack->items->len; i++)
        maker_count_overset(maker, &g_array_index(stack->items, StackItem, i).text);
}

static void place_head_above(StoryMaker *maker)
{
    HeadStack stack = head_stack_new(maker, story_columns_width(&maker->field));
    if (stack.items->len > 0) {
        if (maker->next_line + stack.line_count <= maker->field_end)
            place_stack(maker, &stack);
        else
            count_stack_overset(maker, &stack);
    }
    g_array_unref(stack.items);
}

void maker_place_head(StoryMaker *maker)
{
    if (maker->design->styles[PART_HEADLINE]->mode == maker->grid.mode)
        place_head_above(maker);
    else
        maker_place_head_beside(maker);
}
