/* summary_box.c - the summary (核心提示) over the whole width of the story, its label in a block at the side. */
#include "page/story_maker.h"

/* In thousandths of an em of the text around it. */
enum { LABEL_PADDING = 700, TEXT_GAP = 1000, INSET_ABOVE = 650 };

typedef struct SummaryLabel {
    SetText *lines;
    int count;
    Length width;  /* of the block, 0 without a label */
    Length extent; /* of all lines */
} SummaryLabel;

/* A label takes at most half of the box; what is longer goes on in further lines. */
static Length label_measure(const StoryMaker *maker, const TextStyle *style)
{
    Length most = story_columns_width(&maker->columns) / 2 - 2 * length_of_em(style->size, LABEL_PADDING);
    return length_max(most, style->size);
}

/* Width and extent of the label: its lines follow each other at the pitch of the style. */
static void label_measure_lines(SummaryLabel *label, const TextStyle *style)
{
    int line_count = 0;
    Length widest = 0;
    for (int i = 0; i < label->count; i++) {
        const Lines *lines = &label->lines[i].lines;
        line_count += lines->count;
        for (int line = 0; line < lines->count; line++)
            widest = length_max(widest, lines->items[line].width);
    }
    if (line_count == 0)
        return;
    label->width = widest + 2 * length_of_em(style->size, LABEL_PADDING);
    label->extent = (line_count - 1) * style->line_pitch + style->size;
}

static SummaryLabel set_label(StoryMaker *maker, const Summary *summary)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[PART_SUMMARY_LABEL], 1, sizeof(TextStyle));
    style->alignment = ALIGNMENT_START; /* centred in the block below, whatever the measure */
    SummaryLabel label = {
        .lines = arena_new_array(maker->arena, SetText, summary->label_line_count),
        .count = summary->label_line_count,
    };
    for (int i = 0; i < label.count; i++)
        label.lines[i] = maker_set_text_in_style(maker, &summary->label_lines[i], PART_SUMMARY_LABEL, style,
                                                 style->size, label_measure(maker, style));
    label_measure_lines(&label, style);
    return label;
}

/* Each line of the label is centred in the block. */
static Length place_label_text(StoryMaker *maker, const SetText *text, LogicalRect block, Length top)
{
    for (int line = 0; line < text->lines.count; line++) {
        Length indent = (block.inline_extent - text->lines.items[line].width) / 2;
        maker_place_line(maker, text, line, block.inline_start + indent, top + line * text->style->line_pitch);
    }
    maker->next_paragraph++;
    return top + text->lines.count * text->style->line_pitch;
}

static void place_label(StoryMaker *maker, const SummaryLabel *label, LogicalRect block)
{
    if (label->count == 0 || label->width == 0)
        return;
    Length top = block.block_start + (block.block_extent - label->extent) / 2;
    maker_add_fill(maker, block, maker->design->summary.label_ink, "summary-label");
    for (int i = 0; i < label->count; i++)
        top = place_label_text(maker, &label->lines[i], block, top);
}

/* What the summary needs: its text in whole characters of its own size between label and edge. */
typedef struct SummaryShape {
    SetText text;
    Length text_start; /* from the start of the box */
    Length box_extent; /* block */
    int line_count;    /* body lines, the free space below included */
} SummaryShape;

static SummaryShape summary_shape(StoryMaker *maker, const Summary *summary, const SummaryLabel *label,
                                  Length width)
{
    const TextStyle *style = maker->design->styles[PART_SUMMARY];
    Length inset = maker->design->summary.box.inset_inline;
    Length gap = label->width ? length_of_em(style->size, TEXT_GAP) : inset;
    Length room = width - label->width - gap - inset;
    Length measure = length_max(length_count(room, style->size), 1) * style->size;
    SummaryShape shape = {.text = maker_set_text(maker, &summary->text, PART_SUMMARY, measure)};
    Length inner = length_max(set_text_extent(&shape.text), label->extent) + 2 * length_of_em(style->size, INSET_ABOVE);
    shape.text_start = label->width + gap + (room - measure) / 2;
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
    SummaryShape shape = summary_shape(maker, summary, &label, story_columns_width(&maker->columns));
    if (maker->next_line + shape.line_count <= maker->end_line) {
        place_summary(maker, &label, &shape);
        return;
    }
    maker_count_overset(maker, &shape.text);
    for (int i = 0; i < label.count; i++)
        maker_count_overset(maker, &label.lines[i]);
}
