/* story_maker.c - the small operations that all steps of making up a story use. */
#include "page/story_maker.h"

#include "paragraph/line_breaker.h"
#include "text/punctuation_spacing.h"

BodyColumns story_body_columns(const StoryColumns *columns, Length em)
{
    return (BodyColumns){
        .count = columns->count,
        .measure = columns->measure,
        .wider_from = columns->wider_from,
        .wider_by = columns->wider_by,
        .gutter = columns->gutter,
        .fold_before = columns->fold_before,
        .fold_extra = columns->fold_extra,
        .em = em,
    };
}

Length story_span_width(const StoryColumns *columns, int count)
{
    BodyColumns body = story_body_columns(columns, 0);
    return body_column_start(&body, count - 1) + body_column_measure(&body, count - 1);
}

Length story_columns_width(const StoryColumns *columns)
{
    return story_span_width(columns, columns->count);
}

Length story_column_start(const StoryColumns *columns, int column)
{
    BodyColumns body = story_body_columns(columns, 0);
    return columns->inline_start + body_column_start(&body, column);
}

Length story_column_measure(const StoryColumns *columns, int column)
{
    BodyColumns body = story_body_columns(columns, 0);
    return body_column_measure(&body, column);
}

Length maker_depth_of_lines(const StoryMaker *maker, int lines)
{
    return lines <= 0 ? 0 : (lines - 1) * maker_pitch(maker) + maker_em(maker);
}

int maker_lines_of_depth(const StoryMaker *maker, Length extent)
{
    return 1 + length_count_up(extent - maker_em(maker), maker_pitch(maker));
}

Length maker_line_top(const StoryMaker *maker, int line)
{
    return maker->line_origin + line * maker_pitch(maker);
}

void maker_add_obstacle(StoryMaker *maker, Obstacle obstacle)
{
    g_array_append_val(maker->obstacles, obstacle);
}

void maker_add_fill(StoryMaker *maker, LogicalRect rect, Ink ink, const char *part)
{
    PlacedFill fill = {.rect = rect, .ink = ink, .part = part};
    g_array_append_val(maker->fills, fill);
}

void maker_add_border(StoryMaker *maker, LogicalRect rect, RuleStyle rule)
{
    if (rule.thickness <= 0)
        return;
    LogicalRect start = rect, end = rect, before = rect, after = rect;
    start.inline_extent = end.inline_extent = rule.thickness;
    before.block_extent = after.block_extent = rule.thickness;
    end.inline_start += rect.inline_extent - rule.thickness;
    after.block_start += rect.block_extent - rule.thickness;
    maker_add_fill(maker, before, rule.ink, "box-rule");
    maker_add_fill(maker, after, rule.ink, "box-rule");
    maker_add_fill(maker, start, rule.ink, "box-rule");
    maker_add_fill(maker, end, rule.ink, "box-rule");
}

void maker_add_rule(StoryMaker *maker, LogicalRect rect, RuleStyle rule, const char *part)
{
    PlacedFill fill = {.rect = rect, .ink = rule.ink, .part = part, .kind = rule.kind};
    g_array_append_val(maker->fills, fill);
}

bool box_is_fancy(const BoxDesign *box)
{
    return box->frame.corner != CORNER_SQUARE || box->rule.kind != RULE_PLAIN;
}

void maker_add_fancy_box(StoryMaker *maker, const LogicalRect *bands, int count, const BoxDesign *box)
{
    PlacedBox placed = {.band_count = count, .box = box, .part = "box-rule"};
    placed.bands = arena_copy(maker->arena, bands, (size_t)count, sizeof(LogicalRect));
    g_array_append_val(maker->boxes, placed);
}

void maker_add_box(StoryMaker *maker, LogicalRect rect, const BoxDesign *box, const char *tint_part)
{
    if (box_is_fancy(box)) {
        maker_add_fancy_box(maker, &rect, 1, box);
        return;
    }
    if (box->has_tint)
        maker_add_fill(maker, rect, box->tint, tint_part);
    maker_add_border(maker, rect, box->rule);
}

/* What a mark on one side only takes of the line; 0 where both sides or none have one (8.4). */
static Length one_sided_mark(const ShapedText *text, const Line *line)
{
    const Cluster *first = &text->clusters[line->first_cluster], *last = &text->clusters[line->visible_end - 1];
    Length before = mark_blank_side(first->class, first->region) == BLANK_BEFORE ? first->body : 0;
    Length after = mark_blank_side(last->class, last->region) == BLANK_AFTER ? last->body : 0;
    return before && after ? 0 : after - before;
}

/* Tight heads: the characters stand in the middle, and a mark on one side does not count. */
static void centre_without_marks(const SetText *set, Length measure)
{
    for (int i = 0; i < set->lines.count; i++) {
        Line *line = &set->lines.items[i];
        Length indent = line->indent + one_sided_mark(set->text, line) / 2;
        line->indent = length_max(0, length_min(indent, measure - line->width));
    }
}

SetText maker_set_text_in_style(StoryMaker *maker, const RunText *source, StoryPart part, const TextStyle *style,
                                Length size, Length measure)
{
    size = length_min(size, measure); /* a character cannot be broken */
    SetText set = {.part = part, .style = style, .size = size};
    set.line_pitch = length_scale(style->line_pitch, size, style->size);
    if (!source->count)
        return set;
    set.text = shape_text_sized(maker->shaper, maker->arena, source, style, size);
    LineSettings settings = {
        .measures = arena_copy(maker->arena, &measure, 1, sizeof(Length)),
        .measure_count = 1,
        .first_line_indent = style->first_line_indent,
        .start_indent = style->start_indent,
        .end_indent = style->end_indent,
        .alignment = style->alignment,
        .composition = &style->composition,
    };
    set.lines = paragraph_break(maker->arena, set.text, &settings);
    if (style->tight_marks && style->alignment == ALIGNMENT_CENTRE)
        centre_without_marks(&set, measure);
    return set;
}

SetText maker_set_text(StoryMaker *maker, const RunText *source, StoryPart part, Length measure)
{
    const TextStyle *style = maker->design->styles[part];
    return maker_set_text_in_style(maker, source, part, style, style->size, measure);
}

SetText set_text_of_block(const FlowBlock *block)
{
    return (SetText){
        .text = block->text,
        .lines = block->lines,
        .part = block->part,
        .style = block->style,
        .size = block->style->size,
        .line_pitch = block->style->line_pitch,
    };
}

Length set_text_extent(const SetText *text)
{
    return text->lines.count == 0 ? 0 : (text->lines.count - 1) * text->line_pitch + text->size;
}

static void place_line_of_paragraph(StoryMaker *maker, const SetText *text, int line, int paragraph,
                                    Length inline_start, Length block_start)
{
    PlacedLine placed = {
        .text = text->text,
        .line = &text->lines.items[line],
        .part = text->part,
        .paragraph = paragraph,
        .number = ++maker->part_lines[text->part],
        .brief = maker->brief,
        .source = maker->source,
        .note = maker->note,
        .table = maker->table,
        .box_blocks = maker->box_blocks,
        .box_block = maker->box_block,
        .order = maker->order,
        .leads_on = maker->leads_on,
        .inline_start = inline_start,
        .block_start = block_start,
        .size = text->size,
        .ink = text->style->ink,
    };
    g_array_append_val(maker->lines, placed);
}

void maker_place_line(StoryMaker *maker, const SetText *text, int line, Length inline_start, Length block_start)
{
    place_line_of_paragraph(maker, text, line, maker->next_paragraph, inline_start, block_start);
}

void maker_place_text(StoryMaker *maker, const SetText *text, Length inline_start, Length block_start)
{
    for (int line = 0; line < text->lines.count; line++)
        maker_place_line(maker, text, line, inline_start, block_start + line * text->line_pitch);
    maker->next_paragraph++;
}

void maker_place_vertical_text(StoryMaker *maker, const SetText *text, Length right, Length block_start)
{
    for (int line = 0; line < text->lines.count; line++)
        maker_place_line(maker, text, line, right - line * text->line_pitch - text->size, block_start);
    maker->next_paragraph++;
}

void maker_count_overset_line(StoryMaker *maker, const ShapedText *text, const Line *line, StoryPart part)
{
    OversetLine overset = {.text = text, .line = line, .part = part};
    maker->overset_characters += line_character_count(text, line);
    g_array_append_val(maker->overset, overset);
}

void maker_count_overset(StoryMaker *maker, const SetText *text)
{
    for (int line = 0; line < text->lines.count; line++)
        maker_count_overset_line(maker, text->text, &text->lines.items[line], text->part);
}
