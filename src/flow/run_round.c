/*
 * run_round.c - fills frames whose lines have measures of their own. The text is laid down a frame,
 * each paragraph broken for the lines where it comes to stand; then the rules of column feet say how
 * much of it stays, and the rest is laid anew from the next frame's top.
 */
#include "flow/run_round.h"

#include "flow/flow_unit.h"
#include "flow/line_rooms.h"
#include "flow/table_units.h"
#include "paragraph/line_breaker.h"

#include <glib.h>

/* What has been set of a block: lines that stay as they are. */
typedef struct SetBlock {
    const FlowUnit *unit;   /* the first of the source's; NULL: the block is empty */
    GArray *lines;          /* Line */
    const Line *pending;    /* those that the last frame did not take, */
    const Length *measures; /* and what each was broken for */
    int pending_count;
    int extra_lines;        /* of a subhead */
} SetBlock;

typedef struct RoundFlow {
    Arena *arena;
    const FlowText *source;
    Frames frames;
    int block;            /* where the text goes on, */
    int cluster;          /* in that block; in a table the row */
    SetBlock *set_blocks; /* one a block */
    GArray *units;        /* FlowUnit */
    GArray *placed;       /* PlacedUnit */
    int *used_lines;
} RoundFlow;

/* The text from where it goes on as it would stand from the top of a frame, and a block more than it takes. */
typedef struct LaidText {
    FlowText text;     /* its blocks hold the lines that were set before, too */
    GArray *units;     /* FlowUnit */
    GArray *lines_of;  /* int: the frame's line of each unit */
    int *extra_lines;  /* of each unit */
    const Length **measures; /* of each block, what its lines after those set before were broken for */
} LaidText;

/* --- breaking a block for the lines that are there --------------------------------------------- */

/* More lines than a block will ever need where it stands. */
static int measures_wanted(const FlowBlock *block)
{
    enum { NARROWEST_SHARE = 4 };
    return NARROWEST_SHARE * block->lines.count + NARROWEST_SHARE;
}

/*
 * The measures of the lines from `place` on, `set_before` of the block's already set, and the body lines that each
 * skips before it: type deeper than one may find no room that all of its lines have in common.
 */
static const Length *measures_from(const RoundFlow *flow, const FlowBlock *block, LinePlace place, int grid_lines,
                                   int set_before, int *skipped)
{
    int count = measures_wanted(block);
    Length *measures = arena_new_array(flow->arena, Length, count);
    LineRoom beside_cap = room_beside_cap(&flow->frames, block, place, grid_lines);
    for (int i = 0; i < count; i++) {
        bool is_beside = set_before + i < block->cap_lines;
        skipped[i] = is_beside ? 0 : lines_without_room(&flow->frames, place, grid_lines, 1);
        place = place_after(&flow->frames, place, skipped[i]);
        LineRoom room = is_beside ? beside_cap : room_at(&flow->frames, place, grid_lines);
        measures[i] = room.extent > 0 ? room.extent : flow->frames.measure;
        if (is_beside)
            measures[i] = length_max(measures[i] - block->cap_room, flow->source->settings.em);
        place = place_after(&flow->frames, place, grid_lines);
    }
    return measures;
}

static bool measures_agree(const Length *a, const Length *b, int count)
{
    for (int i = 0; i < count; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

/* All measures from the last change on are one: the breaker then compares more ways. */
static int count_until_alike(const Length *measures, int count)
{
    while (count > 1 && measures[count - 2] == measures[count - 1])
        count--;
    return count;
}

static Lines break_for(const RoundFlow *flow, const FlowBlock *block, int cluster, const Length *measures)
{
    LineSettings settings = block->line_settings;
    settings.measures = measures;
    settings.measure_count = count_until_alike(measures, measures_wanted(block));
    settings.first_cluster = MAX(cluster, settings.first_cluster);
    settings.line_change = cluster > 0 ? 0 : settings.line_change; /* the rest is not changed once more */
    bool is_alike = settings.measure_count == 1 && block->line_settings.measure_count == 1;
    if (cluster <= block->line_settings.first_cluster && is_alike && measures[0] == block->line_settings.measures[0])
        return block->lines;
    return paragraph_break(flow->arena, block->text, &settings);
}

/* The rest of a block from `cluster` on; lines that were broken for the same measures before stay. */
static Lines lines_from(const RoundFlow *flow, int index, int cluster, const Length *measures)
{
    const SetBlock *set = &flow->set_blocks[index];
    if (set->pending_count > 0 && measures_agree(set->measures, measures, set->pending_count))
        return (Lines){.items = arena_copy(flow->arena, set->pending, (size_t)set->pending_count, sizeof(Line)),
                       .count = set->pending_count};
    return break_for(flow, &flow->source->blocks[index], cluster, measures);
}

static Lines joined_lines(const RoundFlow *flow, const GArray *before, Lines after)
{
    Lines joined = {.count = (int)before->len + after.count};
    joined.items = arena_new_array(flow->arena, Line, joined.count);
    for (guint i = 0; i < before->len; i++)
        joined.items[i] = g_array_index(before, Line, i);
    for (int i = 0; i < after.count; i++)
        joined.items[before->len + (guint)i] = after.items[i];
    return joined;
}

/* --- laying text down a frame ------------------------------------------------------------------ */

static void add_laid_unit(LaidText *laid, FlowUnit unit, int line)
{
    g_array_append_val(laid->units, unit);
    g_array_append_val(laid->lines_of, line);
}

static FlowUnit subhead_for(RoundFlow *flow, FlowBlock *block, int index, Length measure)
{
    if (measure > 0 && measure != block->line_settings.measures[0]) {
        block->line_settings.measures = arena_copy(flow->arena, &measure, 1, sizeof(Length));
        block->lines = paragraph_break(flow->arena, block->text, &block->line_settings);
    }
    return subhead_unit(&flow->source->settings, block, index);
}

/*
 * A subhead is as wide as the narrowest of its body lines. Made longer by that, it takes more of them, which may be
 * narrower still. Where they have no room in common it does not stand: it is given more lines than the frame has.
 */
static int lay_subhead(RoundFlow *flow, LaidText *laid, int index, LinePlace place)
{
    enum { MOST_TRIES = 6 };
    FlowBlock *block = &laid->text.blocks[index];
    int extra = flow->set_blocks[index].extra_lines;
    FlowUnit unit = subhead_unit(&flow->source->settings, block, index);
    Length room = room_at(&flow->frames, place, unit.grid_lines + extra).extent;
    for (int i = 0; i < MOST_TRIES && room > 0 && room < block->line_settings.measures[0]; i++) {
        unit = subhead_for(flow, block, index, room);
        room = room_at(&flow->frames, place, unit.grid_lines + extra).extent;
    }
    if (place.line > 0 && place.frame < flow->frames.count && room < block->line_settings.measures[0])
        unit.grid_lines = flow->frames.items[place.frame].line_count + 1;
    add_laid_unit(laid, unit, place.line);
    return unit.grid_lines + extra;
}

/* Without depth of its own: the lines beside it begin where it does. It goes down to where they hold two characters. */
static int lay_cap(RoundFlow *flow, LaidText *laid, int index, LinePlace place)
{
    const FlowBlock *beside = &flow->source->blocks[index + 1];
    FlowUnit unit = *flow->set_blocks[index].unit;
    int grid_lines = MAX(1, flow->set_blocks[index + 1].unit->grid_lines);
    unit.skipped_lines = lines_without_room(&flow->frames, place, beside->cap_lines * grid_lines,
                                            beside->cap_room + 2 * flow->source->settings.em);
    unit.grid_lines += unit.skipped_lines;
    add_laid_unit(laid, unit, place.line);
    return unit.grid_lines;
}

static int lay_lines(RoundFlow *flow, LaidText *laid, int index, int cluster, LinePlace place)
{
    FlowBlock *block = &laid->text.blocks[index];
    int set_before = (int)flow->set_blocks[index].lines->len, taken = 0;
    int grid_lines = MAX(1, flow->set_blocks[index].unit->grid_lines); /* beside obstacles a credit has its own line */
    int measured = measures_wanted(block), *skipped = arena_new_array(flow->arena, int, measured);
    laid->measures[index] = measures_from(flow, block, place, grid_lines, set_before, skipped);
    Lines rest = lines_from(flow, index, cluster, laid->measures[index]);
    block->lines = joined_lines(flow, flow->set_blocks[index].lines, rest);
    for (int line = 0; line < rest.count; line++) {
        FlowUnit unit = line_unit(&flow->source->settings, block, index, set_before + line);
        unit.skipped_lines = line < measured ? skipped[line] : 0;
        unit.grid_lines += unit.skipped_lines;
        add_laid_unit(laid, unit, place.line + taken);
        taken += unit.skipped_lines + grid_lines;
    }
    return taken;
}

/* --- tables ----------------------------------------------------------------------------------- */

/* The body lines of the units from `first` on. */
static int lines_of_units(const GArray *units, guint first)
{
    int lines = 0;
    for (guint i = first; i < units->len; i++)
        lines += g_array_index(units, FlowUnit, i).grid_lines;
    return lines;
}

/*
 * The table for what all lines have room for that the rows from `row` on take at `place`, as the frame's first text or
 * below others, lines that were skipped not counted; NULL where they have too little.
 */
static const SetTable *table_for_room(const RoundFlow *flow, const FlowBlock *block, int row, LinePlace place,
                                      bool is_first)
{
    enum { LEAST_CHARACTERS = 8 };
    const FlowTextSettings *settings = &flow->source->settings;
    GArray *units = g_array_new(FALSE, FALSE, sizeof(FlowUnit));
    table_units_append(settings, block->table, 0, row, units);
    int lines = lines_of_units(units, 0) + (is_first ? g_array_index(units, FlowUnit, 0).top_lines : 0);
    Length room = room_at(&flow->frames, place, lines).extent;
    g_array_unref(units);
    if (room == block->table->measure)
        return block->table;
    return room < LEAST_CHARACTERS * settings->em ? NULL : table_set(flow->arena, block->shaped_table, room);
}

/* Lines from `place` on that a table cannot stand in; as many as there are when it can stand nowhere in the frame. */
static int lines_to_skip(const RoundFlow *flow, const FlowBlock *block, int row, LinePlace place)
{
    int line_count = place.frame < flow->frames.count ? flow->frames.items[place.frame].line_count : 0, first = place.line;
    while (place.line < line_count && !table_for_room(flow, block, row, place, first == 0))
        place.line++;
    return place.line - first;
}

/* Rows that find no room beside an obstacle go down below it; where that is not in this frame, they do not fit. */
static int lay_table(RoundFlow *flow, LaidText *laid, int index, int row, LinePlace place)
{
    const FlowBlock *block = &flow->source->blocks[index];
    GArray *units = g_array_new(FALSE, FALSE, sizeof(FlowUnit));
    int skipped = lines_to_skip(flow, block, row, place), line = place.line;
    const SetTable *table =
        table_for_room(flow, block, row, (LinePlace){place.frame, place.line + skipped}, place.line == 0);
    table_units_append(&flow->source->settings, table ? table : block->table, index, row, units);
    for (guint i = 0; i < units->len; i++) {
        FlowUnit unit = g_array_index(units, FlowUnit, i);
        unit.skipped_lines = i == 0 ? skipped : 0;
        unit.grid_lines += unit.skipped_lines;
        add_laid_unit(laid, unit, line);
        line += unit.grid_lines + (i == 0 && place.line == 0 ? unit.top_lines : 0);
    }
    g_array_unref(units);
    return line - place.line;
}

/* The body lines that the block takes from `place` on, as far as the text of it is not set yet. */
static int lay_block(RoundFlow *flow, LaidText *laid, int index, int cluster, LinePlace place)
{
    const FlowBlock *block = &flow->source->blocks[index];
    const FlowUnit *unit = flow->set_blocks[index].unit;
    if (!unit)
        return 0;
    if (block->table)
        return lay_table(flow, laid, index, MAX(cluster, block->first_row), place);
    if (!block->text) {
        add_laid_unit(laid, *unit, place.line);
        return unit->is_gap && place.line == 0 ? 0 : unit->grid_lines;
    }
    if (block->part == PART_DROP_CAP)
        return lay_cap(flow, laid, index, place);
    return unit->is_subhead ? lay_subhead(flow, laid, index, place) : lay_lines(flow, laid, index, cluster, place);
}

static LaidText laid_text_new(const RoundFlow *flow)
{
    LaidText laid = {
        .text = *flow->source,
        .units = g_array_new(FALSE, FALSE, sizeof(FlowUnit)),
        .lines_of = g_array_new(FALSE, FALSE, sizeof(int)),
        .measures = arena_new_array(flow->arena, const Length *, flow->source->block_count),
    };
    laid.text.blocks =
        arena_copy(flow->arena, flow->source->blocks, (size_t)flow->source->block_count, sizeof(FlowBlock));
    return laid;
}

static void laid_text_close(LaidText *laid)
{
    g_array_unref(laid->units);
    g_array_unref(laid->lines_of);
}

/* One block more than the frame takes: what follows decides how a column may end. */
static LaidText lay_text(RoundFlow *flow, int frame)
{
    LaidText laid = laid_text_new(flow);
    int line_count = flow->frames.items[frame].line_count;
    int cluster = flow->cluster, line = 0;
    bool is_full = false;
    for (int block = flow->block; block < flow->source->block_count && !is_full; block++) {
        is_full = line > line_count;
        line += lay_block(flow, &laid, block, cluster, (LinePlace){frame, line});
        cluster = 0;
    }
    laid.text.units = (FlowUnit *)(void *)laid.units->data;
    laid.text.unit_count = (int)laid.units->len;
    laid.extra_lines = arena_new_array(flow->arena, int, laid.text.unit_count);
    for (int i = 0; i < laid.text.unit_count; i++)
        laid.extra_lines[i] = flow->set_blocks[laid.text.units[i].block].extra_lines;
    return laid;
}

/* --- what stays ------------------------------------------------------------------------------- */

static void pad_blocks(RoundFlow *flow, const LaidText *laid, ColumnFill fill)
{
    int left = fill.padded_lines;
    for (int unit = column_first_shown(&laid->text, 0) + 1; unit < fill.end_unit; unit++) {
        int padding = column_padding_of_unit(&laid->text, unit, fill, left);
        flow->set_blocks[laid->text.units[unit].block].extra_lines += padding;
        left -= padding;
    }
}

/* Where the room begins that unit `index` has in its column. */
static Length start_of_unit(const RoundFlow *flow, const LaidText *laid, int index, int frame)
{
    const FlowUnit *unit = &laid->text.units[index];
    const FlowBlock *block = &laid->text.blocks[unit->block];
    LinePlace place = {frame, g_array_index(laid->lines_of, int, index) + unit->skipped_lines};
    int depth = unit->grid_lines - unit->skipped_lines;
    if (block->part == PART_DROP_CAP) {
        const FlowUnit *beside = flow->set_blocks[unit->block + 1].unit;
        return room_beside_cap(&flow->frames, block + 1, place, MAX(1, beside->grid_lines)).start;
    }
    if (unit->first_line >= block->cap_lines)
        return room_at(&flow->frames, place, depth + laid->extra_lines[index]).start;
    place.line -= unit->first_line * depth;
    return room_beside_cap(&flow->frames, block, place, depth).start;
}

static void keep_unit(RoundFlow *flow, const LaidText *laid, int index, int frame)
{
    FlowUnit unit = laid->text.units[index];
    const FlowBlock *block = &laid->text.blocks[unit.block];
    GArray *lines = flow->set_blocks[unit.block].lines;
    PlacedUnit placed = {
        .unit = (int)flow->units->len,
        .frame = frame,
        .line = flow->frames.items[frame].first_line + g_array_index(laid->lines_of, int, index) +
                (unit.table ? 0 : unit.skipped_lines), /* of rows the place is the end of what stands above them */
        .extra_lines = laid->extra_lines[index],
        .inline_offset = start_of_unit(flow, laid, index, frame),
    };
    if (unit.line_count > 0)
        g_array_append_vals(lines, &block->lines.items[unit.first_line], (guint)unit.line_count);
    g_array_append_val(flow->units, unit);
    g_array_append_val(flow->placed, placed);
}

static void keep_pending(RoundFlow *flow, const LaidText *laid, const FlowUnit *unit)
{
    SetBlock *set = &flow->set_blocks[unit->block];
    const FlowBlock *block = &laid->text.blocks[unit->block];
    const Length *measures = laid->measures[unit->block];
    if (!measures)
        return;
    int first_laid = block->lines.count;
    for (guint i = 0; i < laid->units->len; i++)
        if (laid->text.units[i].block == unit->block)
            first_laid = MIN(first_laid, laid->text.units[i].first_line);
    set->pending = &block->lines.items[unit->first_line];
    set->pending_count = block->lines.count - unit->first_line;
    set->measures = &measures[unit->first_line - first_laid];
}

/* Text goes on with the first unit that does not stay. */
static void go_on_after(RoundFlow *flow, const LaidText *laid, int end_unit)
{
    if (end_unit >= laid->text.unit_count) {
        flow->block = flow->source->block_count;
        return;
    }
    const FlowUnit *next = &laid->text.units[end_unit];
    const FlowBlock *block = &laid->text.blocks[next->block];
    flow->block = next->block;
    flow->cluster = next->line_count > 0 ? block->lines.items[next->first_line].first_cluster : 0;
    if (next->table)
        flow->cluster = next->first_line;
    keep_pending(flow, laid, next);
}

/* Subheads that are padded move what follows them: it is laid once more. */
static void fill_with_rooms(RoundFlow *flow, int frame)
{
    LaidText laid = lay_text(flow, frame);
    ColumnFill fill = frame_fill(&laid.text, &flow->frames, laid.extra_lines, 0, frame);
    if (fill.padded_lines > 0) {
        pad_blocks(flow, &laid, fill);
        laid_text_close(&laid);
        laid = lay_text(flow, frame);
        fill = frame_fill(&laid.text, &flow->frames, laid.extra_lines, 0, frame);
    }
    for (int unit = 0; unit < fill.end_unit; unit++)
        keep_unit(flow, &laid, unit, frame);
    flow->used_lines[frame] = fill.used_lines - fill.padded_lines;
    go_on_after(flow, &laid, fill.end_unit);
    laid_text_close(&laid);
}

/* --- the whole chain -------------------------------------------------------------------------- */

static RoundFlow round_flow_new(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines)
{
    RoundFlow flow = {
        .arena = arena,
        .source = text,
        .frames = frames,
        .set_blocks = arena_new_array(arena, SetBlock, text->block_count),
        .units = g_array_new(FALSE, FALSE, sizeof(FlowUnit)),
        .placed = g_array_new(FALSE, FALSE, sizeof(PlacedUnit)),
        .used_lines = arena_new_array(arena, int, frames.count),
    };
    for (int i = 0; i < text->block_count; i++)
        flow.set_blocks[i].lines = g_array_new(FALSE, FALSE, sizeof(Line));
    for (int i = text->unit_count - 1; i >= 0; i--) {
        SetBlock *set = &flow.set_blocks[text->units[i].block];
        set->unit = &text->units[i];
        set->extra_lines += extra_lines[i];
    }
    return flow;
}

/* What found no room is kept as it would stand in whole columns, to be counted. */
static void keep_the_rest(RoundFlow *flow)
{
    LaidText laid = laid_text_new(flow);
    int cluster = flow->cluster;
    for (int block = flow->block; block < flow->source->block_count; block++) {
        lay_block(flow, &laid, block, cluster, (LinePlace){flow->frames.count, 0});
        cluster = 0;
    }
    for (guint i = 0; i < laid.units->len; i++) {
        FlowUnit unit = g_array_index(laid.units, FlowUnit, i);
        const FlowBlock *block = &laid.text.blocks[unit.block];
        if (unit.line_count > 0)
            g_array_append_vals(flow->set_blocks[unit.block].lines, &block->lines.items[unit.first_line],
                                (guint)unit.line_count);
        g_array_append_val(flow->units, unit);
    }
    laid_text_close(&laid);
}

static FlowText *text_of_flow(RoundFlow *flow)
{
    FlowText *text = arena_copy(flow->arena, flow->source, 1, sizeof(FlowText));
    text->blocks =
        arena_copy(flow->arena, flow->source->blocks, (size_t)flow->source->block_count, sizeof(FlowBlock));
    for (int i = 0; i < text->block_count; i++) {
        GArray *lines = flow->set_blocks[i].lines;
        text->blocks[i].lines = (Lines){
            .items = arena_copy(flow->arena, lines->data, lines->len, sizeof(Line)),
            .count = (int)lines->len,
        };
        g_array_unref(lines);
    }
    text->units = arena_copy(flow->arena, flow->units->data, flow->units->len, sizeof(FlowUnit));
    text->unit_count = (int)flow->units->len;
    return text;
}

FilledFrames *run_round_fill(Arena *arena, const FlowText *text, Frames frames, const int *extra_lines)
{
    RoundFlow flow = round_flow_new(arena, text, frames, extra_lines);
    for (int frame = 0; frame < frames.count && flow.block < text->block_count; frame++)
        fill_with_rooms(&flow, frame);
    FilledFrames *filled = arena_new_object(arena, FilledFrames);
    filled->frames = frames;
    filled->used_lines = flow.used_lines;
    filled->unit_count = (int)flow.placed->len;
    filled->units = arena_copy(arena, flow.placed->data, flow.placed->len, sizeof(PlacedUnit));
    keep_the_rest(&flow);
    filled->text = text_of_flow(&flow);
    g_array_unref(flow.units);
    g_array_unref(flow.placed);
    return filled;
}
