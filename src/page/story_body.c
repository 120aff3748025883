/* story_body.c - the columns of a story: text round the pictures, level feet, rules between columns. */
#include "page/picture_places.h"

static FlowText *body_text(StoryMaker *maker)
{
    FlowTextSettings settings = {
        .design = maker->design,
        .measure = maker->columns.measure,
        .line_pitch = maker_pitch(maker),
        .em = maker_em(maker),
        .tracking = maker->columns.tracking,
    };
    return flow_text_new(maker->arena, maker->shaper, maker->placement->story, &settings);
}

static BodyShape body_shape(const StoryMaker *maker, const PicturePlaces *places, int depth)
{
    return (BodyShape){
        .column_count = maker->columns.count,
        .depth = depth,
        .just_stops = maker->grid.mode == WRITING_MODE_VERTICAL_RL,
        .obstacle_capacity = places->count,
        .obstacles_at = picture_obstacles,
        .context = places,
    };
}

static SetText set_text_of_block(const FlowBlock *block)
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

/* A third of the column at most, in the middle of the empty line that parts the notes from the text. */
static void place_note_rule(StoryMaker *maker, const FlowBlock *block, Length inline_start, Length block_start)
{
    enum { LENGTH_IN_EMS = 6, THICKNESS = LENGTH_POINT / 4 };
    Length length = length_min(LENGTH_IN_EMS * maker_em(maker), maker->columns.measure / 3);
    LogicalRect rule = {inline_start, block_start + maker_em(maker) / 2, length, THICKNESS};
    maker_add_fill(maker, rule, block->style->ink, "note-rule");
}

static void place_unit(StoryMaker *maker, const FlowText *text, const FilledFrames *filled, const PlacedUnit *placed)
{
    const FlowUnit *unit = &text->units[placed->unit];
    const Frame *frame = &filled->frames.items[placed->frame];
    SetText block = set_text_of_block(&text->blocks[unit->block]);
    /* A subhead at the top of a column stands with the first lines of its neighbours. */
    bool at_top = placed->line == frame->first_line && frame->first_line == 0 && unit->is_subhead;
    Length offset = unit->first_offset + placed->extra_lines * maker_pitch(maker) / 2;
    if (at_top)
        offset = length_min(offset, 0);
    Length block_start = maker_line_top(maker, maker->next_line + placed->line) + offset;
    Length inline_start = story_column_start(&maker->columns, frame->column);
    if (!block.text && block.part == PART_NOTE)
        place_note_rule(maker, &text->blocks[unit->block], inline_start, block_start);
    for (int line = 0; line < unit->line_count; line++)
        maker_place_line(maker, &block, unit->first_line + line, inline_start, block_start + line * unit->line_pitch);
}

static void place_text(StoryMaker *maker, const FlowText *text, const FilledFrames *filled)
{
    for (int i = 0; i < filled->unit_count; i++) {
        int block = text->units[filled->units[i].unit].block;
        if (i > 0 && block != text->units[filled->units[i - 1].unit].block)
            maker->next_paragraph++;
        place_unit(maker, text, filled, &filled->units[i]);
    }
    maker->next_paragraph++;
}

static void record_frames(StoryMaker *maker, const FilledFrames *filled)
{
    for (int i = 0; i < filled->frames.count; i++) {
        const Frame *frame = &filled->frames.items[i];
        PlacedFrame placed = {
            .rect =
                {
                    .inline_start = story_column_start(&maker->columns, frame->column),
                    .block_start = maker_line_top(maker, maker->next_line + frame->first_line),
                    .inline_extent = maker->columns.measure,
                    .block_extent = maker_depth_of_lines(maker, frame->line_count),
                },
            .line_count = frame->line_count,
            .used_lines = filled->used_lines[i],
        };
        g_array_append_val(maker->frames, placed);
    }
}

static void place_pictures(StoryMaker *maker, const PicturePlaces *places, int depth)
{
    Obstacle *slots = arena_new_array(maker->arena, Obstacle, places->count);
    if (picture_obstacles(places, depth, slots) < 0)
        return;
    for (int i = 0; i < places->count; i++) {
        PictureSlot slot = {
            .first_column = slots[i].first_column,
            .first_line = maker->next_line + slots[i].first_line,
            .line_count = slots[i].line_count,
            .text_above = slots[i].first_line > 0,
            .text_below = slots[i].first_line + slots[i].line_count < depth,
        };
        picture_block_place(maker, &places->blocks[i], slot);
    }
}

/* A rule between two columns stops where a picture spans both. */
static void place_column_rule(StoryMaker *maker, int column, int first_line, int line_count)
{
    RuleStyle rule = maker->design->column_rule;
    LogicalRect rect = {
        .inline_start = story_column_start(&maker->columns, column) - (maker->columns.gutter + rule.thickness) / 2,
        .block_start = maker_line_top(maker, maker->next_line + first_line),
        .inline_extent = rule.thickness,
        .block_extent = maker_depth_of_lines(maker, line_count),
    };
    maker_add_fill(maker, rect, rule.ink, "column-rule");
}

static void place_column_rules(StoryMaker *maker, const PicturePlaces *places, int depth)
{
    if (maker->design->column_rule.thickness <= 0)
        return;
    Obstacle *slots = arena_new_array(maker->arena, Obstacle, places->count);
    int slot_count = picture_obstacles(places, depth, slots);
    for (int column = 1; column < maker->columns.count; column++) {
        Obstacle *across = arena_new_array(maker->arena, Obstacle, places->count);
        int across_count = 0;
        for (int i = 0; i < slot_count; i++)
            if (slots[i].first_column < column && slots[i].first_column + slots[i].column_count > column)
                across[across_count++] = (Obstacle){0, 1, slots[i].first_line, slots[i].line_count};
        Frames open = frames_around(maker->arena, 1, depth, across, across_count);
        for (int i = 0; i < open.count; i++)
            place_column_rule(maker, column, open.items[i].first_line, open.items[i].line_count);
    }
}

void maker_place_body(StoryMaker *maker)
{
    int depth = MAX(maker->end_line - maker->next_line, 0);
    FlowText *text = body_text(maker);
    PicturePlaces places = picture_places_new(maker, depth);
    BodyShape shape = body_shape(maker, &places, depth);
    BalancedBody body = body_balance(maker->arena, text, &shape);

    place_text(maker, text, body.filled);
    place_pictures(maker, &places, body.depth);
    place_column_rules(maker, &places, body.depth);
    record_frames(maker, body.filled);
    maker->overset_characters += flow_text_character_count(text, body.end_unit, text->unit_count);
    maker->overset_lines += flow_text_line_count(text, body.end_unit, text->unit_count);
    maker->free_lines += (depth - body.depth) * maker->columns.count + body.short_lines;
    maker->next_line += body.depth;
}

int maker_body_least_depth(StoryMaker *maker)
{
    enum { BOUNDLESS = 1 << 14 };
    FlowText *text = body_text(maker);
    PicturePlaces places = picture_places_new(maker, BOUNDLESS);
    BodyShape shape = body_shape(maker, &places, BOUNDLESS);
    return body_least_depth(maker->arena, text, &shape);
}
