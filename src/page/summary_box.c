/* summary_box.c - the summary (核心提示) over the whole width of the story, its label in a block at the side. */
#include "page/story_maker.h"

/* In thousandths of an em of the text around it. */
enum { LABEL_PADDING = 700, TEXT_GAP = 1000, INSET_ABOVE = 650 };

typedef struct SummaryLabel {
    SetText *lines;
    int count;
    Length width; /* of the block, 0 without a label */
} SummaryLabel;

static SummaryLabel set_label(StoryMaker *maker, const Summary *summary)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[PART_SUMMARY_LABEL], 1, sizeof(TextStyle));
    style->alignment = ALIGNMENT_START; /* centred in the block below, whatever the measure */
    SummaryLabel label = {
        .lines = arena_new_array(maker->arena, SetText, summary->label_line_count),
        .count = summary->label_line_count,
    };
    Length widest = 0;
    for (int i = 0; i < label.count; i++) {
        label.lines[i] = maker_set_text_in_style(maker, &summary->label_lines[i], PART_SUMMARY_LABEL, style,
                                                 style->size, story_columns_width(&maker->columns));
        if (label.lines[i].lines.count)
            widest = length_max(widest, label.lines[i].lines.items[0].width);
    }
    if (widest > 0)
        label.width = widest + 2 * length_of_em(style->size, LABEL_PADDING);
    return label;
}

static void place_label(StoryMaker *maker, const SummaryLabel *label, LogicalRect block)
{
    if (label->count == 0 || label->width == 0)
        return;
    const TextStyle *style = label->lines[0].style;
    Length extent = (label->count - 1) * style->line_pitch + style->size;
    Length top = block.block_start + (block.block_extent - extent) / 2;
    maker_add_fill(maker, block, maker->design->summary.label_ink, "summary-label");
    for (int i = 0; i < label->count; i++) {
        const SetText *line = &label->lines[i];
        Length width = line->lines.count ? line->lines.items[0].width : 0;
        maker_place_text(maker, line, block.inline_start + (block.inline_extent - width) / 2,
                         top + i * style->line_pitch);
    }
}

/* What the summary needs: its text in whole characters of its own size between label and edge. */
typedef struct SummaryShape {
    SetText text;
    Length text_start; /* from the start of the box */
    Length box_extent; /* block */
    int line_count;    /* body lines, the free space below included */
} SummaryShape;

static SummaryShape summary_shape(StoryMaker *maker, const Summary *summary, Length label_width, Length width)
{
    const TextStyle *style = maker->design->styles[PART_SUMMARY];
    Length inset = maker->design->summary.box.inset_inline;
    Length gap = label_width ? length_of_em(style->size, TEXT_GAP) : inset;
    Length room = width - label_width - gap - inset;
    Length measure = length_max(length_count(room, style->size), 1) * style->size;
    SummaryShape shape = {.text = maker_set_text(maker, &summary->text, PART_SUMMARY, measure)};
    Length inner = set_text_extent(&shape.text) + 2 * length_of_em(style->size, INSET_ABOVE);
    shape.text_start = label_width + gap + (room - measure) / 2;
    shape.line_count = length_count_up(inner + maker->design->head_gap, maker_pitch(maker));
    shape.box_extent = shape.line_count * maker_pitch(maker) - maker->design->head_gap;
    return shape;
}

static void place_summary(StoryMaker *maker, const SummaryLabel *label, const SummaryShape *shape)
{
    const SummaryDesign *design = &maker->design->summary;
    LogicalRect box = {
        .inline_start = maker->columns.inline_start,
        .block_start = maker_line_top(maker, maker->next_line),
        .inline_extent = story_columns_width(&maker->columns),
        .block_extent = shape->box_extent,
    };
    LogicalRect block = box;
    block.inline_extent = label->width;
    if (design->box.has_tint)
        maker_add_fill(maker, box, design->box.tint, "summary");
    maker_add_border(maker, box, design->box.rule);
    place_label(maker, label, block);
    maker_place_text(maker, &shape->text, box.inline_start + shape->text_start,
                     box.block_start + (box.block_extent - set_text_extent(&shape->text)) / 2);
    maker->next_line += shape->line_count;
}

void maker_place_summary(StoryMaker *maker)
{
    const Summary *summary = &maker->placement->story->summary;
    if (!summary->text.count)
        return;
    SummaryLabel label = set_label(maker, summary);
    SummaryShape shape = summary_shape(maker, summary, label.width, story_columns_width(&maker->columns));
    if (maker->next_line + shape.line_count <= maker->end_line) {
        place_summary(maker, &label, &shape);
        return;
    }
    maker_count_overset(maker, &shape.text);
    for (int i = 0; i < label.count; i++)
        maker_count_overset(maker, &label.lines[i]);
}
