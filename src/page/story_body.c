/* story_body.c - the columns of a story: text round the pictures, level feet, rules between columns. */
#include "page/foot_notes.h"
#include "page/picture_places.h"
#include "page/story_jump.h"
#include "page/story_table.h"

static void report_unset_tables(StoryMaker *maker, const FlowText *text)
{
    bool is_vertical = maker->grid.mode == WRITING_MODE_VERTICAL_RL;
    for (int i = 0; i < text->unset_table_count; i++)
        diagnostics_report(maker->diagnostics, SEVERITY_WARNING, text->unset_tables[i]->origin,
                           is_vertical ? "a vertical story has no tables: its rows are set as lines of text; place it in a "
                                         "horizontal story"
                                       : "the table finds no room for its %d columns, each of them a character at least: "
                                         "its rows are set as lines of text; make the columns of the story wider, or put "
                                         "the table into the front matter as tables = [{ text = ..., columns = 2 }]",
                           is_vertical ? "直排稿件里不能排表格，各行按文字排出；请把表格放到横排稿件里"
                                       : "栏宽排不下表格的 %d 列（每列至少一字），各行按文字排出；请加宽稿件的栏，或把表格写进稿件头："
                                         "tables = [{ text = ……, columns = 2 }]",
                           text->unset_tables[i]->table->column_count);
}

/* The design's wish goes without saying. */
static void report_no_drop_cap(StoryMaker *maker, const FlowText *text)
{
    const Story *story = maker->placement->story;
    if (story->drop_cap != DROP_CAP_WANTED || (!text->lacks_drop_cap && story->dateline.count == 0))
        return;
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, maker->placement->origin,
                       "\"%s\" has no drop cap: its first paragraph must begin with a Han character or a letter, without "
                       "a dateline, and be long and wide enough to stand beside it",
                       "稿件“%s”没有排首字下沉：首段应以汉字或字母开头，前面没有电头，且长、宽足以排在大字旁边", story->file);
}

static FlowText *body_text(StoryMaker *maker)
{
    FlowTextSettings settings = {
        .design = maker->design,
        .start = maker->body_start,
        .cache = maker->cache,
        .measure = maker->columns.measure,
        .line_pitch = maker_pitch(maker),
        .em = maker_em(maker),
        .tracking = maker->columns.tracking + maker->choice.tracking,
        .last_lines = maker->choice.last_lines,
        .notes = maker_has_foot_notes(maker) ? FLOW_WITHOUT_NOTES : FLOW_WITH_NOTES,
    };
    FlowText *text = flow_text_new(maker->arena, maker->shaper, maker->placement->story, &settings);
    maker->gives_no_more |= text->last_lines != maker->choice.last_lines;
    report_unset_tables(maker, text);
    report_no_drop_cap(maker, text);
    return text;
}

/* The body of a story: its columns, what stands in them, and the pictures that find their places between. */
typedef struct StoryBody {
    PicturePlaces places;
    BodyShape shape;
    bool comes_from_elsewhere; /* its first line says so, */
    bool goes_on_elsewhere;    /* or its last */
} StoryBody;

/* What is fixed first, then the pictures. */
static int placed_obstacles(const PicturePlaces *places, int depth, Obstacle *obstacles)
{
    ColumnSlot *slots = g_new(ColumnSlot, places->count + 1);
    int found = picture_slots(places, depth, slots);
    int count = 0;
    for (int i = 0; i < places->fixed_count; i++)
        obstacles[count++] = places->fixed[i];
    for (int i = 0; i < found; i++)
        obstacles[count++] = picture_obstacle(places->maker->arena, places, i, &slots[i]);
    g_free(slots);
    return found < 0 ? -1 : count;
}

/* The line that says where the text goes on or comes from, among what stands there already. */
static JumpLine find_jump_line(const StoryBody *body, int depth, const Obstacle *obstacles, int count, bool leads_on)
{
    const StoryMaker *maker = body->places.maker;
    Frames frames = frames_around(maker->arena, &body->shape.columns, depth, obstacles, MAX(count, 0));
    return jump_line_reserve(maker, &frames, leads_on);
}

static int add_jump_line(const StoryBody *body, int depth, Obstacle *obstacles, int count, bool leads_on)
{
    JumpLine line = find_jump_line(body, depth, obstacles, count, leads_on);
    if (line.is_there)
        obstacles[count++] = jump_line_obstacle(&line, &body->shape.columns);
    return count;
}

/* All of it; an ObstaclesAtDepth for balance.h. */
static int body_obstacles(const void *context, int depth, Obstacle *obstacles)
{
    const StoryBody *body = context;
    int count = placed_obstacles(&body->places, depth, obstacles);
    if (count >= 0 && body->comes_from_elsewhere)
        count = add_jump_line(body, depth, obstacles, count, false);
    if (count >= 0 && body->goes_on_elsewhere)
        count = add_jump_line(body, depth, obstacles, count, true);
    return count;
}

/* The maker's obstacles as the body sees them: from its first column's start and its first line. */
static Obstacle *fixed_obstacles(const StoryMaker *maker)
{
    Obstacle *fixed = arena_copy(maker->arena, maker->obstacles->data, maker->obstacles->len, sizeof(Obstacle));
    for (guint i = 0; i < maker->obstacles->len; i++) {
        fixed[i].inline_start -= maker->columns.inline_start;
        fixed[i].inline_end -= maker->columns.inline_start;
        fixed[i].first_line -= maker->next_line;
    }
    return fixed;
}

static void body_prepare(StoryMaker *maker, StoryBody *body, int depth)
{
    enum { JUMP_LINES = 2 };
    BodyColumns columns = story_body_columns(&maker->columns, maker_em(maker));
    int fixed_count = (int)maker->obstacles->len;
    *body = (StoryBody){
        .places = picture_places_new(maker, &columns, depth, fixed_obstacles(maker), fixed_count),
        .comes_from_elsewhere = jump_is_told(maker->placement->jump_in),
    };
    body->shape = (BodyShape){
        .columns = columns,
        .depth = depth,
        .just_stops = maker->grid.mode == WRITING_MODE_VERTICAL_RL,
        .obstacle_capacity = fixed_count + body->places.count + JUMP_LINES,
        .obstacles_at = body_obstacles,
        .context = body,
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

/* In the middle of the free lines between two briefs; none at a column's top. */
static void place_brief_rule(StoryMaker *maker, const FlowUnit *unit, const Frame *frame, const PlacedUnit *placed)
{
    RuleStyle rule = maker->design->brief_rule;
    if (rule.thickness <= 0 || placed->line == frame->first_line)
        return;
    Length free = unit->grid_lines * maker_pitch(maker) - (maker_pitch(maker) - maker_em(maker));
    LogicalRect rect = {
        .inline_start = story_column_start(&maker->columns, frame->column) + placed->inline_offset,
        .block_start = maker_line_top(maker, maker->next_line + placed->line) + (free - rule.thickness) / 2,
        .inline_extent = story_column_measure(&maker->columns, frame->column) - placed->inline_offset,
        .block_extent = rule.thickness,
    };
    maker_add_fill(maker, rect, rule.ink, "brief-rule");
}

/* A subhead at the top of a column stands with the first lines of its neighbours, where it has any. */
static bool stands_with_neighbours(const StoryMaker *maker, const Frame *frame, const PlacedUnit *placed)
{
    bool is_alone = maker->columns.count == 1 && maker->next_line > 0;
    return placed->line == frame->first_line && frame->first_line == 0 && !is_alone;
}

static void place_unit(StoryMaker *maker, const FlowText *text, const FilledFrames *filled, const PlacedUnit *placed)
{
    const FlowUnit *unit = &text->units[placed->unit];
    const Frame *frame = &filled->frames.items[placed->frame];
    SetText block = set_text_of_block(&text->blocks[unit->block]);
    bool at_top = unit->is_subhead && stands_with_neighbours(maker, frame, placed);
    Length offset = unit->first_offset + placed->extra_lines * maker_pitch(maker) / 2;
    if (at_top)
        offset = length_min(offset, 0);
    Length block_start = maker_line_top(maker, maker->next_line + placed->line) + offset;
    Length inline_start =
        story_column_start(&maker->columns, frame->column) + placed->inline_offset + unit->inline_offset;
    if (!block.text && block.part == PART_NOTE)
        place_note_rule(maker, &text->blocks[unit->block], inline_start, block_start);
    if (text->blocks[unit->block].kind == BLOCK_BRIEF_GAP)
        place_brief_rule(maker, unit, frame, placed);
    maker->brief = text->blocks[unit->block].brief;
    maker->source = text->blocks[unit->block].source + 1;
    maker->note = block.part == PART_NOTE ? text->blocks[unit->block].note : 0;
    for (int line = 0; line < unit->line_count; line++)
        maker_place_line(maker, &block, unit->first_line + line, inline_start, block_start + line * unit->line_pitch);
}

/* One past the last of the rows that stand together with the one at `first`. */
static int end_of_rows(const FilledFrames *filled, int first)
{
    const FlowText *text = filled->text;
    const PlacedUnit *placed = &filled->units[first];
    int end = first + 1;
    while (end < filled->unit_count && filled->units[end].frame == placed->frame &&
           text->units[filled->units[end].unit].table == text->units[placed->unit].table)
        end++;
    return end;
}

/* From the rule above the rows to the one below them: free of the text above and below, but not of a column's ends. */
static LogicalRect room_of_rows(const StoryMaker *maker, const FilledFrames *filled, int first, int end)
{
    const FlowText *text = filled->text;
    const PlacedUnit *placed = &filled->units[first], *last = &filled->units[end - 1];
    const FlowUnit *unit = &text->units[placed->unit], *last_unit = &text->units[last->unit];
    const Frame *frame = &filled->frames.items[placed->frame];
    bool is_first = placed->line == frame->first_line;
    int top = placed->line + unit->skipped_lines;
    int foot = last->line + last_unit->grid_lines + (is_first && first == end - 1 ? unit->top_lines : 0);
    Length margin = table_margin(unit->table), above = top > 0 && top > frame->first_line ? margin : 0;
    bool is_last = last_unit->first_line + 1 == unit->table->row_count;
    Length below = is_last && foot < frame->first_line + frame->line_count ? margin : 0;
    LogicalRect room = {
        .inline_start = story_column_start(&maker->columns, frame->column),
        .block_start = maker_line_top(maker, maker->next_line + top) + above,
        .inline_extent = unit->table->measure,
        .block_extent = maker_depth_of_lines(maker, foot - top) - above - below,
    };
    Length offset = 0;
    for (int i = first; i < end; i++)
        offset = length_max(offset, filled->units[i].inline_offset);
    room.inline_start += offset;
    return room;
}

/* Places the rows from `first` on and returns the last of them. */
static int place_rows(StoryMaker *maker, const FilledFrames *filled, int first)
{
    const FlowText *text = filled->text;
    int end = end_of_rows(filled, first);
    const FlowUnit *unit = &text->units[filled->units[first].unit];
    TableRows rows = {unit->first_line, text->units[filled->units[end - 1].unit].first_line + 1};
    maker->table_count += unit->first_line == 0;
    maker->next_paragraph++;
    maker->brief = text->blocks[unit->block].brief;
    maker->source = text->blocks[unit->block].source + 1;
    maker_place_rows(maker, unit->table, rows, room_of_rows(maker, filled, first, end));
    return end - 1;
}

/* A drop cap and the lines beside it are one. */
static bool begins_paragraph(const FlowText *text, int block, int block_before)
{
    return block != block_before && text->blocks[block_before].part != PART_DROP_CAP;
}

static void place_text(StoryMaker *maker, const FilledFrames *filled)
{
    const FlowText *text = filled->text;
    for (int i = 0; i < filled->unit_count; i++) {
        if (text->units[filled->units[i].unit].table) {
            i = place_rows(maker, filled, i);
            continue;
        }
        int block = text->units[filled->units[i].unit].block;
        if (i > 0 && begins_paragraph(text, block, text->units[filled->units[i - 1].unit].block))
            maker->next_paragraph++;
        place_unit(maker, text, filled, &filled->units[i]);
        maker->padded_lines += filled->units[i].extra_lines;
    }
    maker->brief = maker->source = maker->note = 0;
    maker->next_paragraph++;
}

static void count_overset_units(StoryMaker *maker, const FilledFrames *filled)
{
    const FlowText *text = filled->text;
    for (int i = filled->unit_count; i < text->unit_count; i++) {
        const FlowUnit *unit = &text->units[i];
        const FlowBlock *block = &text->blocks[unit->block];
        if (unit->table)
            maker_count_overset_row(maker, unit->table, unit->first_line);
        for (int line = 0; line < unit->line_count; line++)
            maker_count_overset_line(maker, block->text, &block->lines.items[unit->first_line + line], block->part);
    }
}

static int characters_of_units(const FlowText *text, int first)
{
    int characters = 0;
    for (int i = first; i < text->unit_count; i++)
        characters += flow_unit_character_count(text, i);
    return characters;
}

/* Where the text of frame `frame` begins; none for one without text. */
static FlowPlace start_of_frame(const FilledFrames *filled, int frame)
{
    for (int i = 0; i < filled->unit_count; i++)
        if (filled->units[i].frame == frame)
            return flow_place_of_unit(filled->text, filled->units[i].unit);
    return (FlowPlace){0};
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
                    .inline_extent = story_column_measure(&maker->columns, frame->column),
                    .block_extent = maker_depth_of_lines(maker, frame->line_count),
                },
            .line_count = frame->line_count,
            .used_lines = filled->used_lines[i],
            .column = frame->column,
        };
        if (maker->placement->is_in_sequence)
            placed.start = start_of_frame(filled, i);
        g_array_append_val(maker->frames, placed);
    }
}

static void place_pictures(StoryMaker *maker, const PicturePlaces *places, int depth)
{
    ColumnSlot *slots = arena_new_array(maker->arena, ColumnSlot, places->count);
    if (picture_slots(places, depth, slots) < 0)
        return;
    for (int i = 0; i < places->count; i++) {
        PictureSlot slot = {
            .inline_start = maker->columns.inline_start + slots[i].inline_start,
            .first_line = maker->next_line + slots[i].first_line,
            .line_count = slots[i].line_count,
            .text_above = slots[i].first_line > 0,
            .text_below = slots[i].first_line + slots[i].line_count < depth,
        };
        picture_block_place(maker, picture_block_at(places, i, slots[i].first_column), slot);
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
    maker_add_rule(maker, rect, rule, "column-rule");
}

/* What stands across the gutter before column `column`, as lines of a body of one column. */
static int obstacles_across(const StoryBody *body, int column, int depth, Obstacle *across)
{
    const BodyColumns *columns = &body->shape.columns;
    Length start = body_column_start(columns, column) - columns->gutter;
    int count = body->shape.obstacles_at(body->shape.context, depth, across), kept = 0;
    for (int i = 0; i < count; i++)
        if (across[i].inline_start < start && across[i].inline_end > start + columns->gutter)
            across[kept++] = obstacle_of_columns(&(BodyColumns){.count = 1, .measure = 1, .em = 1}, 0, 1,
                                                 across[i].first_line, across[i].line_count);
    return kept;
}

static void place_column_rules(StoryMaker *maker, const StoryBody *body, int depth)
{
    if (maker->design->column_rule.thickness <= 0)
        return;
    enum { LEAST_LINES_OF_RULE = 3 }; /* less of it is a stray stroke beside a picture */
    const BodyColumns gutter = {.count = 1, .measure = 1, .em = 1};
    Obstacle *across = arena_new_array(maker->arena, Obstacle, body->shape.obstacle_capacity);
    for (int column = 1; column < maker->columns.count; column++) {
        if (column == maker->columns.fold_before)
            continue;
        int count = obstacles_across(body, column, depth, across);
        Frames open = frames_around(maker->arena, &gutter, depth, across, count);
        for (int i = 0; i < open.count; i++)
            if (open.items[i].line_count >= LEAST_LINES_OF_RULE)
                place_column_rule(maker, column, open.items[i].first_line, open.items[i].line_count);
    }
}

/* Where a story goes on elsewhere, its area is full to the last line, which says so. */
static BalancedBody fill_body(StoryMaker *maker, const FlowText *text, StoryBody *body)
{
    BalancedBody balanced = body_balance(maker->arena, text, &body->shape);
    bool is_over = balanced.end_unit < balanced.filled->text->unit_count;
    if (!is_over || !jump_is_told(maker->placement->jump_out))
        return balanced;
    body->goes_on_elsewhere = true;
    return body_balance(maker->arena, text, &body->shape);
}

static void place_jump_line(StoryMaker *maker, const StoryBody *body, int depth, bool leads_on)
{
    bool is_wanted = leads_on ? body->goes_on_elsewhere : body->comes_from_elsewhere;
    Obstacle *obstacles = arena_new_array(maker->arena, Obstacle, body->shape.obstacle_capacity);
    int count = placed_obstacles(&body->places, depth, obstacles);
    if (!is_wanted || count < 0)
        return;
    if (leads_on && body->comes_from_elsewhere)
        count = add_jump_line(body, depth, obstacles, count, false);
    JumpLine line = find_jump_line(body, depth, obstacles, count, leads_on);
    jump_line_place(maker, &line, leads_on);
}

/* What has found no room stands in another area, or is overset. */
static void leave_the_rest(StoryMaker *maker, const FilledFrames *filled)
{
    if (!maker->placement->jump_out) {
        count_overset_units(maker, filled);
        return;
    }
    maker->body_end = flow_place_of_unit(filled->text, filled->unit_count);
    maker->carried_characters = characters_of_units(filled->text, filled->unit_count);
}

/* A body that is filled only to see how far its text comes. */
typedef struct TriedBody {
    StoryMaker *maker;
    const FlowText *text;
} TriedBody;

/* What is said of pictures, and counted as overset, is that of the body which is placed. */
static BodyReach try_body(void *context, int depth)
{
    TriedBody *tried = context;
    StoryMaker *maker = tried->maker, heard = *maker;
    Arena *scratch = arena_new();
    maker->arena = scratch;
    maker->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    maker->overset = g_array_new(FALSE, FALSE, sizeof(OversetLine));
    StoryBody body;
    body_prepare(maker, &body, depth);
    BalancedBody balanced = fill_body(maker, tried->text, &body);
    BodyReach reach = {
        .is_complete = balanced.end_unit == balanced.filled->text->unit_count,
        .last_note = flow_last_note_marked(balanced.filled->text, balanced.end_unit),
    };
    diagnostics_free(maker->diagnostics);
    g_array_unref(maker->overset);
    *maker = heard;
    arena_free(scratch);
    return reach;
}

static FootNotes find_notes(StoryMaker *maker, const FlowText *text, int depth)
{
    TriedBody tried = {maker, text};
    maker->notes_end.are_apart = maker_has_foot_notes(maker);
    return maker->notes_end.are_apart ? foot_notes_find(maker, depth, try_body, &tried) : (FootNotes){0};
}

void maker_place_body(StoryMaker *maker)
{
    maker_set_body_pitch(maker);
    int depth = MAX(maker->end_line - maker->next_line, 0);
    FlowText *text = body_text(maker);
    FootNotes notes = find_notes(maker, text, depth);
    StoryBody body;
    body_prepare(maker, &body, depth - notes.lines);
    BalancedBody balanced = fill_body(maker, text, &body);

    place_jump_line(maker, &body, balanced.depth, false);
    place_text(maker, balanced.filled);
    place_jump_line(maker, &body, balanced.depth, true);
    foot_notes_place(maker, &notes, depth);
    place_pictures(maker, &body.places, balanced.depth);
    place_column_rules(maker, &body, balanced.depth);
    record_frames(maker, balanced.filled);
    leave_the_rest(maker, balanced.filled);
    foot_notes_leave_the_rest(maker, &notes);
    maker->free_lines += balanced.free_lines;
    maker->foot_note_lines = notes.lines;
    maker->next_line += balanced.depth + notes.lines;
}

int maker_body_least_depth(StoryMaker *maker)
{
    enum { BOUNDLESS = 1 << 14 };
    FlowText *text = body_text(maker);
    StoryBody body;
    body_prepare(maker, &body, BOUNDLESS);
    return body_least_depth(maker->arena, text, &body.shape) +
           (maker_has_foot_notes(maker) ? foot_notes_least_lines(maker) : 0);
}
