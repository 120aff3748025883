/* summary_box.c - the summary (核心提示) over the whole width of the story, its label in a block or run in. */
#include "flow/run_in_text.h"
#include "page/story_fold.h"

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
    Length most = story_columns_width(&maker->field) / 2 - 2 * length_of_em(style->size, LABEL_PADDING);
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
        .count = maker->design->summary.label_runs_in ? 0 : summary->label_line_count,
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
    bool label_is_above; /* beside it the text would have too little room */
    Length text_start;   /* from the start of the box */
    Length text_top;     /* from its top */
    Length label_extent; /* of its block when that stands above */
    Length box_extent;   /* block */
    int line_count;      /* body lines, the free space below included */
} SummaryShape;

/* Fewest characters of the summary in a line beside its label. */
enum { LEAST_CHARACTERS = 5 };

static SetText set_with_label(StoryMaker *maker, const Summary *summary, Length measure)
{
    const TextStyle *style = maker->design->styles[PART_SUMMARY];
    RunText *text = arena_new_object(maker->arena, RunText); /* its lines refer to it */
    *text = run_in_text(maker->arena, summary->label_lines, summary->label_line_count, &summary->text);
    style = run_in_style(maker->arena, style, maker->design->styles[PART_SUMMARY_LABEL]);
    return maker_set_text_in_style(maker, text, PART_SUMMARY, style, style->size, measure);
}

/* Sets the text between `before` and the inset at its end; an inset that leaves no room is dropped. */
static void set_summary_text(StoryMaker *maker, const Summary *summary, Length before, SummaryShape *shape)
{
    const TextStyle *style = maker->design->styles[PART_SUMMARY];
    Length width = story_columns_width(&maker->field);
    Length room = width - before - maker->design->summary.box.inset_inline;
    if (room < style->size) {
        before = 0;
        room = width;
    }
    Length measure = length_max(length_count(room, style->size) * style->size, length_min(style->size, width));
    bool runs_in = maker->design->summary.label_runs_in && summary->label_line_count > 0;
    shape->text = runs_in ? set_with_label(maker, summary, measure)
                          : maker_set_text(maker, &summary->text, PART_SUMMARY, measure);
    shape->text_start = before + (room - measure) / 2;
}

static SummaryShape summary_shape(StoryMaker *maker, const Summary *summary, const SummaryLabel *label)
{
    const TextStyle *style = maker->design->styles[PART_SUMMARY];
    const SummaryDesign *design = &maker->design->summary;
    Length inset_above = length_of_em(style->size, INSET_ABOVE);
    Length beside = label->width + length_of_em(style->size, TEXT_GAP);
    Length room = story_columns_width(&maker->field) - beside - design->box.inset_inline;
    SummaryShape shape = {.label_is_above = label->width > 0 && room < LEAST_CHARACTERS * style->size};
    bool is_beside = label->width > 0 && !shape.label_is_above;
    if (shape.label_is_above)
        shape.label_extent = label->extent + 2 * inset_above;
    set_summary_text(maker, summary, is_beside ? beside : design->box.inset_inline, &shape);
    Length text_extent = set_text_extent(&shape.text);
    Length inner = is_beside ? length_max(text_extent, label->extent) : text_extent;
    Length extent = shape.label_extent + inner + 2 * inset_above;
    shape.line_count = length_count_up(extent + maker->design->head_gap, maker_pitch(maker));
    shape.box_extent = shape.line_count * maker_pitch(maker) - maker->design->head_gap;
    shape.text_top = shape.label_extent + (shape.box_extent - shape.label_extent - text_extent) / 2;
    return shape;
}

static LogicalRect label_block(const SummaryLabel *label, const SummaryShape *shape, LogicalRect box)
{
    if (shape->label_is_above)
        box.block_extent = shape->label_extent;
    else
        box.inline_extent = label->width;
    return box;
}

static void place_summary(StoryMaker *maker, const SummaryLabel *label, const SummaryShape *shape)
{
    const SummaryDesign *design = &maker->design->summary;
    LogicalRect box = {
        .inline_start = maker->field.inline_start,
        .block_start = maker_line_top(maker, maker->next_line),
        .inline_extent = story_columns_width(&maker->field),
        .block_extent = shape->box_extent,
    };
    maker_add_box(maker, box, &design->box, "summary");
    place_label(maker, label, label_block(label, shape, box));
    maker_place_text(maker, &shape->text, box.inline_start + shape->text_start, box.block_start + shape->text_top);
    maker->next_line += shape->line_count;
}

static void place_or_count_summary(StoryMaker *maker, const Summary *summary)
{
    SummaryLabel label = set_label(maker, summary);
    SummaryShape shape = summary_shape(maker, summary, &label);
    if (maker->next_line + shape.line_count <= maker->field_end) {
        place_summary(maker, &label, &shape);
        return;
    }
    for (int i = 0; i < label.count; i++)
        maker_count_overset(maker, &label.lines[i]);
    maker_count_overset(maker, &shape.text);
}

void maker_place_summary(StoryMaker *maker)
{
    const Summary *summary = &maker->placement->story->summary;
    if (!summary->text.count)
        return;
    FieldAtFold field = maker_leave_fold(maker);
    place_or_count_summary(maker, summary);
    maker_return_to_field(maker, field);
}
