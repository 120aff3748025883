/* flow_text.c - shapes the blocks of a story, breaks them, and lists them as units. */
#include "flow/flow_text.h"

#include "flow/flow_unit.h"
#include "flow/note_text.h"
#include "paragraph/line_breaker.h"

#include <glib.h>
#include <string.h>

typedef struct FlowBuilder {
    Arena *arena;
    Shaper *shaper;
    const Story *story;
    const FlowTextSettings *settings;
    const Length *measure; /* the columns', for all who break lines */
    GArray *blocks; /* FlowBlock */
    GArray *units;  /* FlowUnit */
} FlowBuilder;

static const StoryPart part_of_kind[] = {
    [BLOCK_PARAGRAPH] = PART_BODY,
    [BLOCK_SUBHEAD] = PART_SUBHEAD,
    [BLOCK_QUOTE] = PART_QUOTE,
    [BLOCK_LIST_ITEM] = PART_LIST,
    [BLOCK_SECTION_BREAK] = PART_BODY,
    [BLOCK_NOTE] = PART_NOTE,
};

/* A run that is ours and not the manuscript's has no file in its origin, and is not counted. */
static TextRun own_run(const char *text)
{
    return (TextRun){.text = text, .length = (int)strlen(text), .marks = RUN_ADDED};
}

static RunText runs_joined(Arena *arena, const RunText *before, const TextRun *middle, const RunText *after)
{
    int middle_count = middle ? 1 : 0;
    RunText joined = {.count = before->count + middle_count + after->count};
    joined.runs = arena_new_array(arena, TextRun, joined.count);
    for (int i = 0; i < before->count; i++)
        joined.runs[i] = before->runs[i];
    if (middle)
        joined.runs[before->count] = *middle;
    for (int i = 0; i < after->count; i++)
        joined.runs[before->count + middle_count + i] = after->runs[i];
    return joined;
}

RunText run_in_text(Arena *arena, const RunText *lines, int line_count, const RunText *text)
{
    RunText label = {0};
    for (int i = 0; i < line_count; i++)
        label = runs_joined(arena, &label, NULL, &lines[i]);
    for (int i = 0; i < label.count; i++)
        label.runs[i].marks |= RUN_STRONG;
    TextRun space = own_run("　");
    return runs_joined(arena, &label, &space, text);
}

static RunText with_end_mark(Arena *arena, const RunText *paragraph, const char *mark)
{
    TextRun run = own_run(mark);
    return runs_joined(arena, paragraph, &run, &(RunText){0});
}

static RunText with_marker(Arena *arena, const char *marker, const RunText *paragraph)
{
    TextRun run = own_run(marker);
    return runs_joined(arena, &(RunText){0}, &run, paragraph);
}

const TextStyle *run_in_style(Arena *arena, const TextStyle *text, const TextStyle *label)
{
    TextStyle *style = arena_copy(arena, text, 1, sizeof(TextStyle));
    style->strong_font = label->font;
    style->strong_weight = label->weight;
    return style;
}

static int find_first_paragraph(const Story *story)
{
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].kind == BLOCK_PARAGRAPH)
            return i;
    return -1;
}

static bool is_behind_the_text(BlockKind kind)
{
    return kind == BLOCK_SECTION_BREAK || kind == BLOCK_SUBHEAD || kind == BLOCK_NOTE;
}

static int find_last_text(const Story *story)
{
    int last = story->block_count - 1;
    while (last >= 0 && is_behind_the_text(story->blocks[last].kind))
        last--;
    return last;
}

static bool begins_note(const Block *block)
{
    return block->kind == BLOCK_NOTE && !block->continued;
}

/* The text of block `index` with what the design sets before and after it. */
static RunText *block_text(const FlowBuilder *builder, int index)
{
    const Story *story = builder->story;
    const Block *block = &story->blocks[index];
    const char *end_mark = builder->settings->design->end_mark;
    NoteMark note_mark = builder->settings->design->note_mark;
    RunText *text = arena_copy(builder->arena, &block->text, 1, sizeof(RunText));
    *text = text_with_note_marks(builder->arena, text, note_mark);
    if (block->marker)
        *text = with_marker(builder->arena, block->marker, text);
    if (begins_note(block))
        *text = with_marker(builder->arena, note_mark_text(builder->arena, note_mark, block->number), text);
    if (story->dateline.count && index == find_first_paragraph(story))
        *text = run_in_text(builder->arena, &story->dateline, 1, text);
    if (end_mark && *end_mark && index == find_last_text(story))
        *text = with_end_mark(builder->arena, text, end_mark);
    return text;
}

/* A character that is wider than the measure cannot be broken: it is set smaller. */
static const TextStyle *part_style(const FlowBuilder *builder, StoryPart part)
{
    const FlowTextSettings *settings = builder->settings;
    const TextStyle *style = settings->design->styles[part];
    Length tracking = style->size == settings->em ? settings->tracking : 0;
    if (style->size <= settings->measure && tracking == 0)
        return style;
    TextStyle *changed = arena_copy(builder->arena, style, 1, sizeof(TextStyle));
    changed->size = length_min(style->size, settings->measure);
    changed->tracking += tracking;
    return changed;
}

static const TextStyle *block_style(const FlowBuilder *builder, int index, StoryPart part)
{
    const StoryDesign *design = builder->settings->design;
    const TextStyle *style = part_style(builder, part);
    if (builder->story->dateline.count && index == find_first_paragraph(builder->story))
        return run_in_style(builder->arena, style, design->styles[PART_DATELINE]);
    return style;
}

static LineSettings line_settings(const FlowBuilder *builder, const TextStyle *style)
{
    return (LineSettings){
        .measures = builder->measure,
        .measure_count = 1,
        .first_line_indent = style->first_line_indent,
        .start_indent = style->start_indent,
        .end_indent = style->end_indent,
        .alignment = style->alignment,
        .composition = &style->composition,
    };
}

static bool is_before_start(const FlowBuilder *builder, int block_index)
{
    return block_index < builder->settings->start.block;
}

static void add_units(FlowBuilder *builder, const FlowBlock *block, int block_index)
{
    if (is_before_start(builder, block_index))
        return;
    if (block_is_kept_together(block)) {
        FlowUnit unit = subhead_unit(builder->settings, block, block_index);
        g_array_append_val(builder->units, unit);
        return;
    }
    for (int line = 0; line < block->lines.count; line++) {
        FlowUnit unit = line_unit(builder->settings, block, block_index, line);
        g_array_append_val(builder->units, unit);
    }
}

static LineSettings block_line_settings(const FlowBuilder *builder, const Block *source, const TextStyle *style)
{
    LineSettings settings = line_settings(builder, style);
    if (source->continued)
        settings.first_line_indent = 0;
    if (source->kind == BLOCK_NOTE) {
        Length hang = note_hang(style);
        settings.start_indent += hang;
        settings.first_line_indent = source->continued ? 0 : -hang;
    }
    return settings;
}

/* A paragraph that was begun elsewhere goes on with the cluster that it was left at. */
static int first_cluster_of(const FlowBuilder *builder, const ShapedText *text)
{
    int cluster = 0;
    if ((int)builder->blocks->len != builder->settings->start.block)
        return 0;
    while (cluster < text->cluster_count && text->clusters[cluster].text_start < builder->settings->start.offset)
        cluster++;
    return cluster;
}

static void break_block(FlowBuilder *builder, FlowBlock *block, const ShapedText *text)
{
    block->text = text;
    block->line_settings.first_cluster = first_cluster_of(builder, text);
    block->lines = paragraph_break(builder->arena, text, &block->line_settings);
}

static void shape_block(FlowBuilder *builder, int index, FlowBlock *block)
{
    const Block *source = &builder->story->blocks[index];
    block->line_settings = block_line_settings(builder, source, block->style);
    if (is_before_start(builder, (int)builder->blocks->len))
        return;
    ShapedText *text = shape_text(builder->shaper, builder->arena, block_text(builder, index), block->style);
    if (begins_note(source))
        note_mark_set_apart(text, note_hang(block->style));
    break_block(builder, block, text);
}

/* An empty line; one that belongs to the notes has their rule in it and stays with the first of them. */
static void add_empty_unit(FlowBuilder *builder, int block_index, bool keeps_next)
{
    FlowUnit empty = {.block = block_index, .grid_lines = 1, .keeps_next = keeps_next};
    if (!is_before_start(builder, block_index))
        g_array_append_val(builder->units, empty);
}

static void add_note_rule(FlowBuilder *builder)
{
    FlowBlock block = {.kind = BLOCK_SECTION_BREAK, .part = PART_NOTE, .style = part_style(builder, PART_NOTE)};
    g_array_append_val(builder->blocks, block);
    add_empty_unit(builder, (int)builder->blocks->len - 1, true);
}

static void add_block(FlowBuilder *builder, int index)
{
    const Block *source = &builder->story->blocks[index];
    FlowBlock block = {.kind = source->kind, .part = part_of_kind[source->kind]};
    if (begins_note(source) && source->number == 1)
        add_note_rule(builder);
    int block_index = (int)builder->blocks->len;
    block.style = block_style(builder, index, block.part);
    if (source->kind != BLOCK_SECTION_BREAK)
        shape_block(builder, index, &block);
    g_array_append_val(builder->blocks, block);
    if (source->kind == BLOCK_SECTION_BREAK) {
        add_empty_unit(builder, block_index, false);
    } else {
        add_units(builder, &block, block_index);
    }
}

/* A part of the head that runs with the body as a paragraph of its own. */
static void add_part(FlowBuilder *builder, const RunText *text, StoryPart part)
{
    if (!text->count)
        return;
    FlowBlock block = {.kind = BLOCK_PARAGRAPH, .part = part, .style = part_style(builder, part)};
    block.line_settings = line_settings(builder, block.style);
    break_block(builder, &block, shape_text(builder->shaper, builder->arena, text, block.style));
    int block_index = (int)builder->blocks->len;
    g_array_append_val(builder->blocks, block);
    add_units(builder, &block, block_index);
}

/* The dateline runs into the first paragraph; without one it stands alone. The note (作者单位 ...) is the foot. */
static void add_blocks(FlowBuilder *builder)
{
    const Story *story = builder->story;
    if (find_first_paragraph(story) < 0)
        add_part(builder, &story->dateline, PART_DATELINE);
    for (int i = 0; i < story->block_count; i++)
        add_block(builder, i);
    add_part(builder, &story->author_note, PART_AUTHOR_NOTE);
}

FlowText *flow_text_new(Arena *arena, Shaper *shaper, const Story *story, const FlowTextSettings *settings)
{
    FlowBuilder builder = {
        .arena = arena,
        .shaper = shaper,
        .story = story,
        .settings = settings,
        .measure = arena_copy(arena, &settings->measure, 1, sizeof(Length)),
        .blocks = g_array_new(FALSE, FALSE, sizeof(FlowBlock)),
        .units = g_array_new(FALSE, FALSE, sizeof(FlowUnit)),
    };
    add_blocks(&builder);

    FlowText *text = arena_new_object(arena, FlowText);
    *text = (FlowText){
        .blocks = arena_copy(arena, builder.blocks->data, builder.blocks->len, sizeof(FlowBlock)),
        .block_count = (int)builder.blocks->len,
        .units = arena_copy(arena, builder.units->data, builder.units->len, sizeof(FlowUnit)),
        .unit_count = (int)builder.units->len,
        .settings = *settings,
        .keep_after_subhead = settings->design->keep_after_subhead,
        .orphan_lines = settings->design->orphan_lines,
        .widow_lines = settings->design->widow_lines,
    };
    g_array_unref(builder.blocks);
    g_array_unref(builder.units);
    return text;
}

FlowPlace flow_place_of_unit(const FlowText *text, int unit)
{
    if (unit >= text->unit_count)
        return (FlowPlace){.block = text->block_count};
    FlowPlace place = {.block = text->units[unit].block};
    const FlowBlock *block = &text->blocks[place.block];
    if (block->text && text->units[unit].line_count > 0) {
        const Line *line = &block->lines.items[text->units[unit].first_line];
        place.offset = line->first_cluster > 0 ? block->text->clusters[line->first_cluster].text_start : 0;
    }
    return place;
}

static int cluster_character_count(const ShapedText *text, const Cluster *cluster)
{
    const TextRun *run = &text->source->runs[cluster->run];
    if (!run->origin.file || run->marks & RUN_NOTE_MARK)
        return 0;
    const char *c = text->text + cluster->text_start;
    const char *end = c + cluster->text_length;
    int count = 0;
    for (; c < end; c = g_utf8_next_char(c))
        count += character_counts(g_utf8_get_char(c));
    return count;
}

int line_character_count(const ShapedText *text, const Line *line)
{
    int count = 0;
    for (int i = line->first_cluster; i < line->end_cluster; i++)
        count += cluster_character_count(text, &text->clusters[i]);
    return count;
}
