/* rubric.c - the rubric (栏目) above a story: a block with the name, its pinyin, and a rule that runs on. */
#include "page/story_maker.h"

/* The block is as wide as its name with this much around it, in thousandths of the name's size. */
enum { NAME_PADDING = 550, PINYIN_GAP = 600 };

/* A rubric is one line; in the block it starts flush whatever its style says of wider measures. */
static SetText set_rubric_text(StoryMaker *maker, const RunText *source, StoryPart part)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[part], 1, sizeof(TextStyle));
    style->alignment = ALIGNMENT_START;
    return maker_set_text_in_style(maker, source, part, style, style->size, story_columns_width(&maker->columns));
}

static Length first_line_width(const SetText *text)
{
    return text->lines.count ? text->lines.items[0].width : 0;
}

static LogicalRect place_block(StoryMaker *maker, const SetText *name)
{
    const RubricDesign *design = &maker->design->rubric;
    LogicalRect block = {
        .inline_start = maker->columns.inline_start,
        .block_start = maker_line_top(maker, maker->next_line),
        .inline_extent = first_line_width(name) + 2 * length_of_em(name->size, NAME_PADDING),
        .block_extent = maker_depth_of_lines(maker, design->lines),
    };
    if (design->solid)
        maker_add_fill(maker, block, design->ink, "rubric");
    else
        maker_add_border(maker, block, (RuleStyle){design->rule.thickness, design->ink});
    maker_place_text(maker, name, block.inline_start + length_of_em(name->size, NAME_PADDING),
                     block.block_start + (block.block_extent - set_text_extent(name)) / 2);
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
        .inline_extent = story_columns_width(&maker->columns),
        .block_extent = rule.thickness,
    };
    maker_add_fill(maker, rect, maker->design->rubric.ink, "rubric-rule");
}

/* The pinyin stands on the rule, beside the block. */
static void place_pinyin(StoryMaker *maker, const SetText *pinyin, LogicalRect block)
{
    Length inline_start = block.inline_start + block.inline_extent + length_of_em(pinyin->size, PINYIN_GAP);
    Length foot = block.block_start + block.block_extent - maker->design->rubric.rule.thickness;
    maker_place_text(maker, pinyin, inline_start, foot - pinyin->size - length_of_em(pinyin->size, 300));
}

void maker_place_rubric(StoryMaker *maker)
{
    const Rubric *rubric = &maker->placement->rubric;
    SetText name = set_rubric_text(maker, &rubric->name, PART_RUBRIC);
    SetText pinyin = set_rubric_text(maker, &rubric->pinyin, PART_RUBRIC_PINYIN);
    int lines = maker->design->rubric.lines + 1; /* one stays free below */
    if (name.lines.count == 0)
        return;
    if (maker->next_line + lines > maker->end_line) {
        maker_count_overset(maker, &name);
        maker_count_overset(maker, &pinyin);
        return;
    }
    LogicalRect block = place_block(maker, &name);
    place_rule(maker, block);
    if (pinyin.lines.count)
        place_pinyin(maker, &pinyin, block);
    maker->next_line += lines;
}
