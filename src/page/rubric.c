/* rubric.c - the rubric (栏目) above a story: a block with the name, its pinyin, and a rule that runs on. */
#include "page/story_fold.h"

/* The block is as wide as its name with this much around it, in thousandths of the name's size. */
enum { NAME_PADDING = 550, PINYIN_GAP = 600, PINYIN_RISE = 300 };

/* Name and pinyin, set for the room they have, before anything is placed. */
typedef struct RubricShape {
    SetText name;
    SetText pinyin;
    bool pinyin_is_below; /* it is too long to stand beside the block */
    Length padding; /* at both sides of the name */
    Length block_width;
    int block_lines;
    int line_count; /* one stays free below */
} RubricShape;

/* In the block type starts flush whatever its style says of wider measures. */
static SetText set_rubric_text(StoryMaker *maker, const RunText *source, StoryPart part, Length measure)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[part], 1, sizeof(TextStyle));
    style->alignment = ALIGNMENT_START;
    return maker_set_text_in_style(maker, source, part, style, style->size, measure);
}

static Length widest_line(const SetText *text)
{
    Length widest = 0;
    for (int i = 0; i < text->lines.count; i++)
        widest = length_max(widest, text->lines.items[i].indent + text->lines.items[i].width);
    return widest;
}

static void set_name(StoryMaker *maker, const RunText *name, RubricShape *shape)
{
    Length width = story_columns_width(&maker->field);
    Length size = maker->design->styles[PART_RUBRIC]->size;
    shape->padding = CLAMP((width - size) / 2, 0, length_of_em(size, NAME_PADDING));
    shape->name = set_rubric_text(maker, name, PART_RUBRIC, width - 2 * shape->padding);
    shape->block_width = widest_line(&shape->name) + 2 * shape->padding;
    shape->block_lines = MAX(maker->design->rubric.lines, maker_lines_of_depth(maker, set_text_extent(&shape->name)));
}

/* The rule below the block or beside it, and the room between it and the pinyin that stands on it. */
static Length pinyin_foot(const StoryMaker *maker, const SetText *pinyin)
{
    return maker->design->rubric.rule.thickness + length_of_em(pinyin->size, PINYIN_RISE);
}

static void set_pinyin(StoryMaker *maker, const RunText *pinyin, RubricShape *shape)
{
    Length width = story_columns_width(&maker->field);
    Length gap = length_of_em(maker->design->styles[PART_RUBRIC_PINYIN]->size, PINYIN_GAP);
    Length beside = width - shape->block_width - gap;
    shape->pinyin = set_rubric_text(maker, pinyin, PART_RUBRIC_PINYIN, width);
    shape->line_count = shape->block_lines + 1;
    if (shape->pinyin.lines.count == 0)
        return;
    Length extent = set_text_extent(&shape->pinyin);
    Length needed = extent + pinyin_foot(maker, &shape->pinyin);
    shape->pinyin_is_below = shape->pinyin.lines.count > 1 || widest_line(&shape->pinyin) > beside;
    if (shape->pinyin_is_below)
        shape->line_count += maker_lines_of_depth(maker, extent);
    else
        shape->block_lines = MAX(shape->block_lines, maker_lines_of_depth(maker, needed));
    shape->line_count = MAX(shape->line_count, shape->block_lines + 1);
}

static LogicalRect place_block(StoryMaker *maker, const RubricShape *shape)
{
    const RubricDesign *design = &maker->design->rubric;
    const SetText *name = &shape->name;
    LogicalRect block = {
        .inline_start = maker->field.inline_start,
        .block_start = maker_line_top(maker, maker->next_line),
        .inline_extent = shape->block_width,
        .block_extent = maker_depth_of_lines(maker, shape->block_lines),
    };
    if (design->solid)
        maker_add_fill(maker, block, design->ink, "rubric");
    else
        maker_add_border(maker, block, (RuleStyle){.thickness = design->rule.thickness, .ink = design->ink});
    Length start = block.inline_start + shape->padding;
    SetText text = text_off_fold(maker, name, start, block.inline_extent - 2 * shape->padding);
    maker_place_text(maker, &text, start, block.block_start + (block.block_extent - set_text_extent(name)) / 2);
    return block;
}

static void place_rule(StoryMaker *maker, LogicalRect block)
{
    RuleStyle rule = maker->design->rubric.rule;
    if (rule.thickness <= 0)
        return;
    LogicalRect rect = {
        .inline_start = block.inline_start,
        .block_start = block.block_start + block.block_extent - rule.thickness,
        .inline_extent = story_columns_width(&maker->field),
        .block_extent = rule.thickness,
    };
    maker_add_rule(maker, rect, rule, "rubric-rule");
}

/* The pinyin stands on the rule beside the block, a long one below them both. */
static void place_pinyin(StoryMaker *maker, const RubricShape *shape, LogicalRect block)
{
    const SetText *pinyin = &shape->pinyin;
    if (shape->pinyin_is_below) {
        maker_place_text(maker, pinyin, block.inline_start,
                         maker_line_top(maker, maker->next_line + shape->block_lines));
        return;
    }
    Length inline_start = block.inline_start + block.inline_extent + length_of_em(pinyin->size, PINYIN_GAP);
    Length foot = block.block_start + block.block_extent - pinyin_foot(maker, pinyin);
    maker_place_text(maker, pinyin, inline_start, foot - pinyin->size);
}

void maker_place_rubric(StoryMaker *maker)
{
    const Rubric *rubric = &maker->placement->rubric;
    RubricShape shape = {0};
    set_name(maker, &rubric->name, &shape);
    set_pinyin(maker, &rubric->pinyin, &shape);
    if (shape.name.lines.count == 0)
        return;
    if (maker->next_line + shape.line_count > maker->field_end) {
        maker_count_overset(maker, &shape.name);
        maker_count_overset(maker, &shape.pinyin);
        return;
    }
    LogicalRect block = place_block(maker, &shape);
    place_rule(maker, block);
    if (shape.pinyin.lines.count)
        place_pinyin(maker, &shape, block);
    maker->next_line += shape.line_count;
}
