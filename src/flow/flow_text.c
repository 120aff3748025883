/* flow_text.c - shapes the blocks of a story, breaks them, and lists them as units. */
#include "flow/flow_text.h"

#include "flow/abstract_text.h"
#include "flow/block_lines.h"
#include "flow/block_text.h"
#include "flow/block_units.h"
#include "flow/brief_text.h"
#include "flow/drop_cap.h"
#include "flow/editor_note_text.h"
#include "flow/first_run.h"
#include "flow/flow_place.h"
#include "flow/last_lines.h"
#include "flow/list_text.h"
#include "flow/note_text.h"
#include "flow/run_in_head.h"
#include "flow/run_in_subhead.h"
#include "flow/run_in_text.h"
#include "flow/table_units.h"
#include "paragraph/line_breaker.h"

#include <glib.h>
#include <string.h>

typedef struct FlowBuilder {
    Arena *arena;
    Shaper *shaper;
    const Story *story;
    const FlowTextSettings *settings;
    const Length *measure; /* the columns', for all who break lines */
    const ListHangs *list_hangs;
    int source;     /* of what is added; see FlowPlace */
    int to_skip;    /* characters of it that stand elsewhere */
    GArray *blocks; /* FlowBlock */
    GArray *units;  /* FlowUnit */
    GArray *unset_tables; /* const Block * */
    bool lacks_drop_cap;
    const Block *run_in_subhead; /* that opens the block at hand; NULL: none does */
} FlowBuilder;

static BlockTextSettings text_settings(const FlowBuilder *builder)
{
    return (BlockTextSettings){builder->arena, builder->story, builder->settings->design, builder->run_in_subhead};
}

static RunText *block_text_at(const FlowBuilder *builder, int index)
{
    BlockTextSettings settings = text_settings(builder);
    return block_text(&settings, index);
}

/* A character that is wider than the measure cannot be broken: it is set smaller. Whatever flows runs as the story does. */
static const TextStyle *part_style(const FlowBuilder *builder, StoryPart part)
{
    const FlowTextSettings *settings = builder->settings;
    const TextStyle *style = settings->design->styles[part];
    Length tracking = style->size == settings->em ? settings->tracking : 0;
    if (style->size <= settings->measure && tracking == 0 && style->mode == settings->design->mode)
        return style;
    TextStyle *changed = arena_copy(builder->arena, style, 1, sizeof(TextStyle));
    changed->size = length_min(style->size, settings->measure);
    changed->tracking += tracking;
    changed->mode = settings->design->mode;
    return changed;
}

static const TextStyle *block_style(const FlowBuilder *builder, int index, StoryPart part)
{
    const StoryDesign *design = builder->settings->design;
    const TextStyle *style = part_style(builder, part);
    if (index == 0 && story_head_runs_in(design, builder->story))
        return run_in_style(builder->arena, style, design->styles[PART_HEADLINE]);
    if (dateline_of_block(builder->story, index)->count)
        return run_in_style(builder->arena, style, design->styles[PART_DATELINE]);
    if (part == PART_SPEECH)
        return run_in_style(builder->arena, style, design->styles[PART_SPEECH_NAME]);
    return style;
}

static LineSettings line_settings_at(const FlowBuilder *builder, int index, const TextStyle *style)
{
    return block_line_settings(builder->list_hangs, builder->story, index, style, builder->measure);
}

/* The first cluster of `text` that does not stand elsewhere; blanks after what does go with it. */
static int skip_clusters(FlowBuilder *builder, const ShapedText *text)
{
    int cluster = 0;
    while (cluster < text->cluster_count && builder->to_skip > 0)
        builder->to_skip -= cluster_character_count(text, &text->clusters[cluster++]);
    while (cluster > 0 && cluster < text->cluster_count && cluster_is_space(text, &text->clusters[cluster]))
        cluster++;
    return cluster;
}

static void break_block(FlowBuilder *builder, FlowBlock *block, const ShapedText *text)
{
    block->text = text;
    block->line_settings.first_cluster = skip_clusters(builder, text);
    block->lines = paragraph_break(builder->arena, text, &block->line_settings);
}

/* Where speeches hang, what is said begins at the hang, or behind a longer name. */
static void speech_name_set_apart(ShapedText *text, const TextStyle *style)
{
    if (style->first_line_indent < 0)
        first_run_set_apart(text, length_max(0, -style->first_line_indent - first_run_width(text)));
}

static const ShapedText *shape_block_text(FlowBuilder *builder, int index, const FlowBlock *block)
{
    const Block *source = &builder->story->blocks[index];
    ShapedText *text = shape_text(builder->shaper, builder->arena, block_text_at(builder, index), block->style);
    if (begins_note(source))
        note_mark_set_apart(text, note_hang(block->style));
    if (source->kind == BLOCK_LIST_ITEM)
        list_marker_set_apart(builder->list_hangs, builder->story, index, text);
    if (source->kind == BLOCK_SPEECH && source->marker_is_typed)
        speech_name_set_apart(text, block->style);
    return text;
}

/* Shaped text of a story that is set again and again lives as long as that. */
static const ShapedText *cached_block_text(FlowBuilder *builder, int index, const FlowBlock *block)
{
    FlowCache *cache = builder->settings->cache;
    const ShapedText *text = flow_cache_find(cache, index, block->style);
    if (text)
        return text;
    Arena *passing = builder->arena;
    builder->arena = flow_cache_arena(cache);
    text = shape_block_text(builder, index, block);
    builder->arena = passing;
    flow_cache_keep(cache, index, block->style, text);
    return text;
}

/* A list hangs as its measure and its items say; a style made for this one time is another the next. */
static bool may_be_cached(const FlowBuilder *builder, int index, const FlowBlock *block)
{
    return builder->settings->cache && builder->story->blocks[index].kind != BLOCK_LIST_ITEM &&
           block->style == builder->settings->design->styles[block->part];
}

static void shape_block(FlowBuilder *builder, int index, FlowBlock *block)
{
    const Block *source = &builder->story->blocks[index];
    bool is_cached = may_be_cached(builder, index, block);
    block->line_settings = line_settings_at(builder, index, block->style);
    break_block(builder, block,
                is_cached ? cached_block_text(builder, index, block) : shape_block_text(builder, index, block));
    if (source->kind == BLOCK_BRIEF_HEAD || source->kind == BLOCK_SUBHEAD)
        subhead_lines_even(builder->arena, block);
}

static void append_block(FlowBuilder *builder, FlowBlock block)
{
    block.source = builder->source;
    g_array_append_val(builder->blocks, block);
}

static void add_note_rule(FlowBuilder *builder)
{
    append_block(builder, (FlowBlock){.kind = BLOCK_SECTION_BREAK, .part = PART_NOTE, .style = part_style(builder, PART_NOTE)});
}

static void add_text(FlowBuilder *builder, const RunText *text, StoryPart part);

/* What cannot be set as a table: a paragraph for each row, a full space between its cells. */
static void add_rows_as_lines(FlowBuilder *builder, const Block *source)
{
    const Table *table = source->table;
    TextRun space = added_run("　");
    for (int row = 0; row < table->row_count; row++) {
        RunText line = {0};
        for (int column = 0; column < table->column_count; column++) {
            const TableCell *cell = table_cell(table, row, column);
            int first = MIN(cell->first_run, source->text.count);
            RunText text = {&source->text.runs[first], MIN(cell->run_count, source->text.count - first)};
            if (text.count)
                line = runs_joined(builder->arena, &line, line.count ? &space : NULL, &text);
        }
        add_text(builder, arena_copy(builder->arena, &line, 1, sizeof line), PART_TABLE);
    }
    g_array_append_val(builder->unset_tables, source);
}

/* Passes over the rows that stand elsewhere; false when one does in part, which lines of text began there. */
static bool skip_rows(FlowBuilder *builder, FlowBlock *block)
{
    int to_skip = builder->to_skip;
    while (block->first_row < block->table->row_count && to_skip > 0)
        to_skip -= table_row_character_count(block->table, block->first_row++);
    if (to_skip >= 0)
        builder->to_skip = to_skip;
    return to_skip >= 0;
}

static void add_table(FlowBuilder *builder, const Block *source)
{
    const StoryDesign *design = builder->settings->design;
    FlowBlock block = {.kind = BLOCK_TABLE, .part = PART_TABLE, .style = design->styles[PART_TABLE]};
    if (design->mode == WRITING_MODE_HORIZONTAL) {
        Block *marked = arena_copy(builder->arena, source, 1, sizeof(Block));
        BlockTextSettings settings = text_settings(builder);
        marked->text = text_of_block(&settings, source);
        block.shaped_table = table_of_block(builder->arena, builder->shaper, marked, builder->settings);
        block.table = table_set(builder->arena, block.shaped_table, builder->settings->measure);
    }
    if (block.table && skip_rows(builder, &block))
        append_block(builder, block);
    else
        add_rows_as_lines(builder, source);
}

/* False when the first paragraph cannot have one: it is then set like the others. */
static bool add_paragraph_with_drop_cap(FlowBuilder *builder, int index, int lines)
{
    DividedText text = drop_cap_divide(builder->arena, block_text_at(builder, index));
    FlowBlock cap, beside = {.kind = BLOCK_PARAGRAPH, .part = PART_BODY, .style = block_style(builder, index, PART_BODY)};
    beside.line_settings = line_settings_at(builder, index, beside.style);
    if (text.cap.count == 0 ||
        !drop_cap_set(builder->arena, builder->shaper, builder->settings, lines, &text, &cap, &beside)) {
        builder->lacks_drop_cap = true;
        return false;
    }
    append_block(builder, cap);
    append_block(builder, beside);
    return true;
}

static bool is_without_text(BlockKind kind)
{
    return kind == BLOCK_SECTION_BREAK || kind == BLOCK_BRIEF_GAP;
}

static void add_block(FlowBuilder *builder, int index)
{
    bool is_first = index == find_first_paragraph(builder->story) && builder->to_skip == 0;
    is_first &= !story_head_runs_in(builder->settings->design, builder->story);
    int cap_lines = is_first ? drop_cap_lines(builder->story, builder->settings) : 0;
    if (cap_lines > 0 && builder->run_in_subhead) {
        builder->lacks_drop_cap = true;
        cap_lines = 0;
    }
    if (cap_lines > 0 && add_paragraph_with_drop_cap(builder, index, cap_lines))
        return;
    const Block *source = &builder->story->blocks[index];
    if (source->kind == BLOCK_TABLE) {
        add_table(builder, source);
        return;
    }
    FlowBlock block = {.kind = source->kind, .part = part_of_block(source), .brief = source->brief};
    block.note = source->number;
    if (begins_note(source) && source->number == 1 && builder->to_skip == 0 && builder->settings->notes == FLOW_WITH_NOTES)
        add_note_rule(builder);
    block.style = block_style(builder, index, block.part);
    if (!is_without_text(source->kind))
        shape_block(builder, index, &block);
    append_block(builder, block);
}

/* Block `index`, and with a subhead that runs in the paragraph that it opens; returns the last of them. */
static int add_next_block(FlowBuilder *builder, int index)
{
    bool runs_in = subhead_runs_in(builder->settings->design, builder->story, index);
    builder->run_in_subhead = runs_in ? &builder->story->blocks[index] : NULL;
    index += runs_in;
    add_block(builder, index);
    builder->run_in_subhead = NULL;
    return index;
}

static void add_text_in_style(FlowBuilder *builder, const RunText *text, StoryPart part, const TextStyle *style)
{
    FlowBlock block = {.kind = BLOCK_PARAGRAPH, .part = part, .style = style};
    block.line_settings = line_settings(block.style, builder->measure);
    break_block(builder, &block, shape_text(builder->shaper, builder->arena, text, block.style));
    append_block(builder, block);
}

/* A text that runs with the body as a paragraph of its own. */
static void add_text(FlowBuilder *builder, const RunText *text, StoryPart part)
{
    if (text->count)
        add_text_in_style(builder, text, part, part_style(builder, part));
}

/* It belongs to the note before or after it. */
static void add_free_line(FlowBuilder *builder, StoryPart part)
{
    const TextStyle *style = part_style(builder, PART_BODY);
    append_block(builder, (FlowBlock){.kind = BLOCK_SECTION_BREAK, .part = part, .style = style});
}

/* An editor's note that stands in the columns at `place`, a free line from the text. */
static void add_editor_note(FlowBuilder *builder, EditorNotePlace place)
{
    const StoryDesign *design = builder->settings->design;
    const RunText *text = editor_note_text(builder->arena, &builder->story->editor_note);
    if (text->count == 0 || design->editor_note.place != place)
        return;
    if (place == EDITOR_NOTE_END && builder->to_skip == 0)
        add_free_line(builder, PART_EDITOR_NOTE);
    add_text_in_style(builder, text, PART_EDITOR_NOTE, editor_note_style(builder->arena, design));
    if (place == EDITOR_NOTE_COLUMN)
        add_free_line(builder, PART_EDITOR_NOTE);
}

/* At the end of the text the byline stands at the line's end. */
static const TextStyle *byline_style(const FlowBuilder *builder, StoryPart part, BylinePlace place)
{
    TextStyle *style = arena_copy(builder->arena, part_style(builder, part), 1, sizeof(TextStyle));
    if (place == BYLINE_END)
        style->alignment = ALIGNMENT_END;
    return style;
}

static void add_byline(FlowBuilder *builder, BylinePlace place)
{
    const RunText *byline = &builder->story->byline;
    if (byline->count == 0 || builder->settings->design->byline_place != place)
        return;
    if (place == BYLINE_END)
        byline = text_in_brackets(builder->arena, byline);
    add_text_in_style(builder, byline, PART_BYLINE, byline_style(builder, PART_BYLINE, place));
}

static void add_institution(FlowBuilder *builder, BylinePlace place)
{
    const RunText *institution = &builder->story->institution;
    if (institution->count && builder->settings->design->byline_place == place)
        add_text_in_style(builder, institution, PART_INSTITUTION, byline_style(builder, PART_INSTITUTION, place));
}

/* Abstract or keywords that stand in the first column; the last of them a free line from the text. */
static void add_abstract(FlowBuilder *builder, const EditorNote *note, bool is_last)
{
    const StoryDesign *design = builder->settings->design;
    if (note->text.count == 0 || design->abstract.place != ABSTRACT_COLUMN)
        return;
    add_text_in_style(builder, abstract_text(builder->arena, design, note), PART_ABSTRACT,
                      abstract_style(builder->arena, design, true));
    if (is_last)
        add_free_line(builder, PART_ABSTRACT);
}

/* Team or source: one that needs several lines reads as a paragraph does. */
static void add_source(FlowBuilder *builder, const RunText *text)
{
    if (text->count == 0)
        return;
    const TextStyle *style = part_style(builder, PART_SOURCE);
    ShapedText *shaped = shape_text(builder->shaper, builder->arena, text, style);
    if (shaped_text_width(shaped, &style->composition) > builder->settings->measure && style->alignment == ALIGNMENT_END)
        style = source_style_of_lines(builder->arena, style);
    add_text_in_style(builder, text, PART_SOURCE, style);
}

/* What follows is of that source; false when all of it stands elsewhere. */
static bool begin_source(FlowBuilder *builder, int source)
{
    const FlowPlace *start = &builder->settings->start;
    builder->source = source;
    builder->to_skip = source == start->source ? start->characters : 0;
    return source >= start->source;
}

static bool story_has_lists(const Story *story)
{
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].kind == BLOCK_LIST_ITEM)
            return true;
    return false;
}

static void add_notes(FlowBuilder *builder)
{
    const Story *story = builder->story;
    int source = FLOW_FIRST_BLOCK;
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].kind == BLOCK_NOTE && begin_source(builder, source++))
            add_block(builder, i);
}

static bool is_left_out(const FlowBuilder *builder, const Block *block)
{
    return block->kind == BLOCK_NOTE && builder->settings->notes == FLOW_WITHOUT_NOTES;
}

/* The dateline runs into the first paragraph; without one it stands alone. The note (作者单位 ...) is the foot. */
static void add_blocks(FlowBuilder *builder)
{
    const Story *story = builder->story;
    if (builder->settings->notes == FLOW_NOTES_ALONE) {
        add_notes(builder);
        return;
    }
    if (story_has_lists(story))
        builder->list_hangs = list_hangs_new(builder->arena, builder->shaper, story, part_style(builder, PART_LIST),
                                             builder->settings->measure);
    int behind = FLOW_FIRST_BLOCK + story->block_count;
    if (begin_source(builder, 0))
        add_editor_note(builder, EDITOR_NOTE_COLUMN);
    if (begin_source(builder, 1))
        add_byline(builder, BYLINE_COLUMN);
    if (begin_source(builder, 2))
        add_institution(builder, BYLINE_COLUMN);
    if (begin_source(builder, 3))
        add_abstract(builder, &story->abstract, story->keywords.text.count == 0);
    if (begin_source(builder, 4))
        add_abstract(builder, &story->keywords, true);
    if (begin_source(builder, 5) && find_first_paragraph(story) < 0)
        add_text(builder, &story->dateline, PART_DATELINE);
    for (int i = 0; i < story->block_count; i++)
        if (begin_source(builder, FLOW_FIRST_BLOCK + i) && !is_left_out(builder, &story->blocks[i]))
            i = add_next_block(builder, i);
    if (begin_source(builder, behind))
        add_byline(builder, BYLINE_END);
    if (begin_source(builder, behind + 1))
        add_institution(builder, BYLINE_END);
    if (begin_source(builder, behind + 2))
        add_text(builder, &story->author_note, PART_AUTHOR_NOTE);
    if (begin_source(builder, behind + 3))
        add_source(builder, &story->team);
    if (begin_source(builder, behind + 4))
        add_source(builder, &story->source);
    if (begin_source(builder, behind + 5))
        add_editor_note(builder, EDITOR_NOTE_END);
}

static int change_last_lines(FlowBuilder *builder)
{
    FlowBlock *blocks = (FlowBlock *)(void *)builder->blocks->data;
    if (builder->settings->last_lines == 0)
        return 0;
    return last_lines_change(builder->arena, blocks, (int)builder->blocks->len, builder->settings->last_lines);
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
        .unset_tables = g_array_new(FALSE, FALSE, sizeof(const Block *)),
    };
    add_blocks(&builder);
    int last_lines = change_last_lines(&builder);
    for (guint i = 0; i < builder.blocks->len; i++)
        block_units_append(settings, builder.blocks, (int)i, builder.units);

    FlowText *text = arena_new_object(arena, FlowText);
    *text = (FlowText){
        .blocks = arena_copy(arena, builder.blocks->data, builder.blocks->len, sizeof(FlowBlock)),
        .block_count = (int)builder.blocks->len,
        .units = arena_copy(arena, builder.units->data, builder.units->len, sizeof(FlowUnit)),
        .unit_count = (int)builder.units->len,
        .unset_tables =
            arena_copy(arena, builder.unset_tables->data, builder.unset_tables->len, sizeof(const Block *)),
        .unset_table_count = (int)builder.unset_tables->len,
        .lacks_drop_cap = builder.lacks_drop_cap,
        .settings = *settings,
        .keep_after_subhead = settings->design->keep_after_subhead,
        .orphan_lines = settings->design->orphan_lines,
        .widow_lines = settings->design->widow_lines,
        .last_lines = last_lines,
    };
    g_array_unref(builder.blocks);
    g_array_unref(builder.units);
    g_array_unref(builder.unset_tables);
    return text;
}

int flow_unit_lines(const FlowText *text, int unit, bool is_first)
{
    return text->units[unit].grid_lines + (is_first ? text->units[unit].top_lines : 0);
}
