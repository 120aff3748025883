/* head_stack.c - kicker, headline, deck and byline one above the other in whole body lines. */
#include "page/head_stack.h"

#include "flow/run_in_head.h"
#include "page/deck_dash.h"
#include "page/head_field.h"
#include "page/head_picture.h"
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
    Length gap = length_max(first ? 0 : gap_above, beside);
    StackItem item = {*text, gap, !first && takes_slack ? length_max(gap * 2 / 3, beside) : gap, !first && takes_slack};
    g_array_append_val(stack->items, item);
}

/* A head that is merely spaced out as its style asks is no news to the desk. */
static void report_fitting(StoryMaker *maker, const FittedHeadline *fitted, Length width)
{
    const Story *story = maker->placement->story;
    MessageLanguage language = diagnostics_language(maker->diagnostics);
    maker->fitting = headline_fitting_text(maker->arena, &fitted->fitting, MESSAGE_LANGUAGE_ENGLISH);
    maker->fitting_in_chinese = headline_fitting_text(maker->arena, &fitted->fitting, MESSAGE_LANGUAGE_CHINESE);
    if (!*maker->fitting || fitted->fitting.spreads || fitted->is_too_wide)
        return;
    diagnostics_report(maker->diagnostics, SEVERITY_NOTE, story->headline_lines[0].runs[0].origin,
                       "the headline is fitted to its width of %.0f mm: %s", "标题已按 %.0f 毫米的宽度调整：%s",
                       length_to_mm(width), headline_fitting_text(maker->arena, &fitted->fitting, language));
}

/* The heads of one line each stand at the pitch of the head's own size. */
static void stack_add_headline(StoryMaker *maker, HeadStack *stack, Length width, Length gap_above)
{
    const Story *story = maker->placement->story;
    if (!story->headline_line_count || story_head_runs_in(maker->design, story))
        return;
    FittedHeadline fitted = headline_fit(maker, story->headline_lines, story->headline_line_count, width);
    for (int line = 0; line < fitted.line_count; line++) {
        const SetText *text = &fitted.lines[line];
        Length gap = line == 0 ? gap_above : text->line_pitch - text->size;
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

/* What the gaps between the members can give. */
static Length stack_gaps_give(const HeadStack *stack)
{
    Length sum = 0;
    for (guint i = 0; i < stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        sum += item->gap_above - item->gap_least;
    }
    return sum;
}

/* In proportion, so that what stands nearer together stays so. */
static void stack_close_up(HeadStack *stack, Length lack, Length all)
{
    for (guint i = 0; i < stack->items->len; i++) {
        StackItem *item = &g_array_index(stack->items, StackItem, i);
        item->gap_above -= length_scale(item->gap_above - item->gap_least, lack, all);
    }
}

/*
 * So many lines more or less of white. Half of the `foot` below the stack goes first, then some of what stands
 * between its members. `extent` is what the stack needs, the foot included.
 */
static void stack_fit(StoryMaker *maker, HeadStack *stack, Length extent, Length foot)
{
    int lines = stack->line_count + maker->choice.head_lines;
    Length foot_gives = length_max(0, foot / 2 - stack_remarks_depth(stack)), gaps_give = stack_gaps_give(stack);
    Length room = lines * maker_pitch(maker) - extent, lack = length_max(0, -room - foot_gives);
    if (maker->choice.head_lines == 0)
        return;
    if (stack->items->len == 0 || lack > gaps_give) {
        /* A smaller headline may have taken the line already: then it is this that gives, not the white. */
        maker->gives_no_more |= maker->choice.head_size == 0;
        return;
    }
    if (lack > 0)
        stack_close_up(stack, lack, gaps_give);
    stack->line_count = lines;
    stack->slack = length_max(0, room);
}

static void stack_measure(StoryMaker *maker, HeadStack *stack)
{
    Length foot = length_max(maker->design->head_gap, stack_remarks_depth(stack));
    Length extent = foot + stack_extent(stack);
    stack->slack_shares = 1; /* the space below the stack */
    for (guint i = 0; i < stack->items->len; i++)
        stack->slack_shares += g_array_index(stack->items, StackItem, i).takes_slack;
    stack->line_count = length_count_up(extent, maker_pitch(maker));
    stack->slack = stack->line_count * maker_pitch(maker) - extent;
    stack_fit(maker, stack, extent, foot);
}

static bool are_neighbours(StoryPart above, StoryPart below, StoryPart part)
{
    return below == part || (below == PART_HEADLINE && above == part);
}

/* The gap belongs to the lesser part: it is the same above the headline and below it. */
static Length gap_between(const StoryDesign *design, StoryPart above, StoryPart below)
{
    if (are_neighbours(above, below, PART_BYLINE))
        return design->byline_gap;
    return are_neighbours(above, below, PART_DECK) ? design->deck_gap : design->kicker_gap;
}

/* The authors' institutions stand with their names, and white that fitting gives does not part them. */
static void stack_add_institution(StoryMaker *maker, HeadStack *stack, Length width)
{
    SetText set = maker_set_text(maker, &maker->placement->story->institution, PART_INSTITUTION, width);
    stack_add(stack, &set, length_max(set.line_pitch - set.size, set.size / 2), false);
}

static void stack_add_part(StoryMaker *maker, HeadStack *stack, StoryPart part, Length width)
{
    const Story *story = maker->placement->story;
    static const RunText none = {0};
    const RunText *byline = maker->design->byline_place == BYLINE_HEAD ? &story->byline : &none;
    const RunText *text = part == PART_KICKER ? &story->kicker : part == PART_DECK ? &story->deck : byline;
    guint count = stack->items->len;
    StoryPart above = count ? g_array_index(stack->items, StackItem, count - 1).text.part : part;
    Length gap = gap_between(maker->design, above, part);
    if (part == PART_HEADLINE) {
        stack_add_headline(maker, stack, width, gap);
        return;
    }
    SetText set = part == PART_DECK && maker->design->deck_dash ? deck_with_dash(maker, text, width)
                                                                : maker_set_text(maker, text, part, width);
    stack_add(stack, &set, gap, true);
    if (part == PART_BYLINE && maker->design->byline_place == BYLINE_HEAD)
        stack_add_institution(maker, stack, width);
}

HeadStack head_stack_new(StoryMaker *maker, Length width)
{
    static const StoryPart usual_order[HEAD_PART_COUNT] = {PART_KICKER, PART_HEADLINE, PART_DECK, PART_BYLINE};
    const StoryDesign *design = maker->design;
    const StoryPart *order = design->head_order ? design->head_order : usual_order;
    HeadStack stack = {.items = g_array_new(FALSE, FALSE, sizeof(StackItem))};
    stack.inset = head_inset(design);
    if (width - 2 * stack.inset < maker_em(maker)) /* nothing stands inside such a ground: the text comes first */
        stack.inset = 0;
    Length within = width - 2 * stack.inset;
    for (int i = 0; i < HEAD_PART_COUNT; i++) {
        bool is_inside = !design->head_ground.headline_only || order[i] == PART_HEADLINE;
        stack_add_part(maker, &stack, order[i], is_inside ? within : width);
    }
    stack_find_ground(maker, &stack, design->styles[PART_HEADLINE]->mode == maker->grid.mode);
    stack_measure(maker, &stack);
    return stack;
}

/* Of a ground: from its first edge on, over the field's width. */
static LogicalRect ground_rect(const StoryMaker *maker, Length first_edge, Length last_edge)
{
    return (LogicalRect){maker->field.inline_start, first_edge, story_columns_width(&maker->field), last_edge - first_edge};
}

static void place_stack(StoryMaker *maker, const HeadStack *stack)
{
    Length block = maker_line_top(maker, maker->next_line), first_edge = 0;
    Length share = stack->slack / stack->slack_shares;
    for (int i = 0; i < (int)stack->items->len; i++) {
        const StackItem *item = &g_array_index(stack->items, StackItem, i);
        bool is_inside = i >= stack->ground_first && i < stack->ground_end;
        block += space_before_item(stack, i) + (item->takes_slack ? share : 0);
        if (i == stack->ground_first)
            first_edge = block - stack->ground_before;
        Length inset = is_inside ? stack->inset : 0, start = maker->field.inline_start + inset;
        SetText text = text_off_fold(maker, &item->text, start, story_columns_width(&maker->field) - 2 * inset);
        maker_place_text(maker, &text, start, block);
        block += set_text_extent(&item->text) + space_after_item(stack, i);
        if (is_inside && i + 1 == stack->ground_end)
            place_head_ground(maker, ground_rect(maker, first_edge, block));
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

static void place_head(StoryMaker *maker)
{
    if (maker_place_head_on_picture(maker))
        return;
    if (maker->design->styles[PART_HEADLINE]->mode == maker->grid.mode)
        place_head_above(maker);
    else
        maker_place_head_beside(maker);
}

void maker_place_head(StoryMaker *maker)
{
    place_head(maker);
    head_field_leave_the_rest(maker);
}
