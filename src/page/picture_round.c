/* picture_round.c - pictures of a width or an outline of their own: where in their columns they stand, what text keeps from. */
#include "page/picture_places.h"

/* The inline range of a block, what text keeps from on both sides, and whether text can stand there at all. */
typedef struct Surroundings {
    Length start; /* of the block */
    Length end;
    Length taken_start;
    Length taken_end;
    bool text_before;
    bool text_after;
} Surroundings;

/* The column in which an inline position stands, or in the gutter behind it. */
static int column_at(const BodyColumns *columns, Length position)
{
    int column = 0;
    while (column + 1 < columns->count && body_column_start(columns, column + 1) <= position)
        column++;
    return column;
}

static Length column_end(const BodyColumns *columns, int column)
{
    return body_column_start(columns, column) + body_column_measure(columns, column);
}

/* --- where it stands -------------------------------------------------------------------------- */

/* The outer side, so that the text of the columns between stays together. */
static PictureSide side_of(const PicturePlaces *places, const PictureBlock *block, int first_column)
{
    if (block->picture->side != PICTURE_SIDE_AUTOMATIC)
        return block->picture->side;
    bool ends_last = first_column + block->column_count == places->columns.count;
    return ends_last ? PICTURE_SIDE_RIGHT : PICTURE_SIDE_LEFT;
}

Length picture_inline_start(const PicturePlaces *places, const PictureBlock *block, int first_column)
{
    const BodyColumns *columns = &places->columns;
    Length start = body_column_start(columns, first_column);
    Length left = column_end(columns, first_column + block->column_count - 1) - start - block->extent;
    switch (side_of(places, block, first_column)) {
    case PICTURE_SIDE_RIGHT: return start + left;
    case PICTURE_SIDE_MIDDLE: return start + left / 2;
    default: return start;
    }
}

/* --- what text keeps from ---------------------------------------------------------------------- */

/*
 * An em, but never more of the next column than the gutter leaves uncovered: a picture that ends
 * inside a column has that column's gutter between it and the next one.
 */
static Length clear_before(const BodyColumns *columns, Length start)
{
    int column = column_at(columns, start);
    Length begins = body_column_start(columns, column), clear = start - columns->em;
    return start < column_end(columns, column) ? length_max(clear, begins - length_min(columns->gutter, columns->em))
                                               : clear;
}

static Length clear_after(const BodyColumns *columns, Length end)
{
    Length ends = column_end(columns, column_at(columns, end - 1)), clear = end + columns->em;
    return end <= ends ? length_min(clear, ends + length_min(columns->gutter, columns->em)) : clear;
}

/* In its column; where it ends in a gutter, that column is not the picture's. */
static bool leaves_text(const BodyColumns *columns, Length room)
{
    return room >= LEAST_CHARACTERS_BESIDE * columns->em;
}

/* Nobody reads across a picture in the middle of one column: no text stands beside it. */
static void close_both_sides(const BodyColumns *columns, Surroundings *around)
{
    int column = column_at(columns, around->start);
    Length gap = length_min(columns->gutter, columns->em);
    around->text_before = around->text_after = false;
    around->taken_start = body_column_start(columns, column) - gap;
    around->taken_end = column_end(columns, column) + gap;
}

static Surroundings surroundings_of(const BodyColumns *columns, const ColumnSlot *slot)
{
    Surroundings around = {.start = slot->inline_start, .end = slot->inline_start + slot->inline_extent};
    around.taken_start = clear_before(columns, around.start);
    around.taken_end = clear_after(columns, around.end);
    int first = column_at(columns, around.start), last = column_at(columns, around.end - 1);
    Length begins = body_column_start(columns, first), ends = column_end(columns, last);
    around.text_before = leaves_text(columns, around.taken_start - begins);
    around.text_after = leaves_text(columns, ends - around.taken_end);
    if (first == last && around.start > begins && around.end < ends)
        close_both_sides(columns, &around);
    return around;
}

/* --- the outline ------------------------------------------------------------------------------ */

/* Of the picture between two positions across the lines of text, from where it begins. */
static OutlineBand outline_between(const PictureOutline *outline, WritingMode mode, Length from, Length to, Length extent)
{
    int first = length_scale(OUTLINE_SCALE, from, extent), last = length_scale(OUTLINE_SCALE, to, extent);
    if (mode == WRITING_MODE_VERTICAL_RL) /* its lines come from the right, a picture's bands from the left */
        return outline_extent(outline->columns, OUTLINE_SCALE - last, OUTLINE_SCALE - first);
    return outline_extent(outline->rows, first, last);
}

/* `from` to `to`: the line's em box and the space above and below, from the picture's edge on. */
static LineRoom taken_by_outline(const PicturePlaces *places, const PictureBlock *block, const Surroundings *around,
                                 LineRoom line, Length extent)
{
    Length from = length_max(line.start, 0), to = length_min(line.start + line.extent, extent);
    if (from >= to)
        return (LineRoom){0};
    OutlineBand band = outline_between(block->picture->outline, places->maker->grid.mode, from, to, extent);
    if (band.from > band.to)
        return (LineRoom){0};
    Length start = around->start + length_scale(block->width, band.from, OUTLINE_SCALE) - places->columns.em;
    Length end = around->start + length_scale(block->width, band.to, OUTLINE_SCALE) + places->columns.em;
    start = around->text_before ? length_max(start, around->taken_start) : around->taken_start;
    end = around->text_after ? length_min(end, around->taken_end) : around->taken_end;
    return (LineRoom){start, end - start};
}

static bool line_meets_caption(const PictureBlock *block, LineRoom line, Length extent)
{
    if (block->text_extent == 0)
        return false;
    return block->caption_place == CAPTION_ABOVE ? line.start < 0 : line.start + line.extent > extent;
}

/* The caption's lines take the whole of the picture's width. */
static const LineRoom *contour_of(Arena *arena, const PicturePlaces *places, const PictureBlock *block,
                                  const Surroundings *around, const ColumnSlot *slot)
{
    const StoryMaker *maker = places->maker;
    Length gap = maker->design->picture_gap;
    Length top = (slot->first_line > 0 ? gap : 0) + picture_block_top(block);
    Length extent = picture_block_extent(maker, block, slot->line_count, 2);
    LineRoom *contour = arena_new_array(arena, LineRoom, slot->line_count);
    for (int i = 0; i < slot->line_count; i++) {
        LineRoom line = {i * maker_pitch(maker) - top, maker_em(maker)};
        LineRoom with_gaps = {line.start - gap, line.extent + 2 * gap};
        contour[i] = (LineRoom){around->taken_start, around->taken_end - around->taken_start};
        if (!line_meets_caption(block, line, extent))
            contour[i] = taken_by_outline(places, block, around, with_gaps, extent);
    }
    return contour;
}

Obstacle picture_obstacle(Arena *arena, const PicturePlaces *places, int index, const ColumnSlot *slot)
{
    const PictureBlock *block = picture_block_at(places, index, slot->first_column);
    if (!block->runs_round)
        return obstacle_of_columns(&places->columns, slot->first_column, slot->column_count, slot->first_line,
                                   slot->line_count);
    Surroundings around = surroundings_of(&places->columns, slot);
    return (Obstacle){
        .inline_start = around.taken_start,
        .inline_end = around.taken_end,
        .first_line = slot->first_line,
        .line_count = slot->line_count,
        .contour = block->keeps_shape ? contour_of(arena, places, block, &around, slot) : NULL,
    };
}
