/*
 * picture_group.c - a group is rows of pictures: one row, one picture a row, or rows of equal cells. In a
 * row all are equally deep and fill the width exactly; a row's pictures share it by their shapes.
 */
#include "page/picture_group.h"

#include <glib.h>

/* A width as good as any to compare shapes by. */
enum { UNIT = 1 << 16 };

static bool is_vertical(const StoryMaker *maker)
{
    return maker->grid.mode == WRITING_MODE_VERTICAL_RL;
}

/* How wide a picture is, along the lines, when it is UNIT deep. One that could not be read is taken as 3 to 2. */
static Length shape_of(const StoryMaker *maker, const Picture *picture)
{
    int width = picture->path ? picture->pixel_width : 3, height = picture->path ? picture->pixel_height : 2;
    return length_max(1, is_vertical(maker) ? length_scale(UNIT, height, width) : length_scale(UNIT, width, height));
}

/* Side by side on the page is one after the other in a vertical story's rows. */
static PictureArrangement arrangement_of(const StoryMaker *maker, const Picture *group)
{
    if (!is_vertical(maker) || group->arrangement == ARRANGED_IN_GRID)
        return group->arrangement;
    return group->arrangement == ARRANGED_IN_ROW ? ARRANGED_IN_STACK : ARRANGED_IN_ROW;
}

/* As many in a row as there are rows, or one more. */
static int pictures_in_row(const StoryMaker *maker, const Picture *group)
{
    int count = 1;
    switch (arrangement_of(maker, group)) {
    case ARRANGED_IN_ROW: return MAX(1, group->member_count);
    case ARRANGED_IN_STACK: return 1;
    default: break;
    }
    while (count * count < group->member_count)
        count++;
    return count;
}

typedef struct GroupRow {
    int first;
    int count;
    Length shapes; /* of all its pictures together */
} GroupRow;

static GroupRow row_from(const StoryMaker *maker, const Picture *group, int first)
{
    GroupRow row = {first, MIN(pictures_in_row(maker, group), group->member_count - first), 0};
    for (int i = first; i < first + row.count; i++)
        row.shapes += shape_of(maker, &group->members[i]);
    return row;
}

static Length room_of_row(const StoryMaker *maker, const GroupRow *row, Length width)
{
    return length_max(row->count, width - (row->count - 1) * maker->design->picture_group_gap);
}

/* Where the picture at `index` of the row begins in what the gaps leave of the width: the last one ends with it. */
static Length start_in_row(const StoryMaker *maker, const Picture *group, const GroupRow *row, int index, Length width)
{
    Length room = room_of_row(maker, row, width), shapes = 0;
    if (arrangement_of(maker, group) == ARRANGED_IN_GRID)
        return length_scale(room, index, row->count);
    for (int i = 0; i < index; i++)
        shapes += shape_of(maker, &group->members[row->first + i]);
    return length_scale(room, shapes, row->shapes);
}

static Length width_in_row(const StoryMaker *maker, const Picture *group, const GroupRow *row, int index, Length width)
{
    return start_in_row(maker, group, row, index + 1, width) - start_in_row(maker, group, row, index, width);
}

/* Uncropped; in a grid on average. */
static Length row_extent(const StoryMaker *maker, const GroupRow *row, Length width)
{
    return length_scale(room_of_row(maker, row, width), UNIT, row->shapes);
}

static int row_count(const StoryMaker *maker, const Picture *group)
{
    int each = pictures_in_row(maker, group);
    return (group->member_count + each - 1) / each;
}

static Length gaps_between_rows(const StoryMaker *maker, const Picture *group)
{
    return MAX(0, row_count(maker, group) - 1) * maker->design->picture_group_gap;
}

/* The rows of a grid are equally deep, as the first one asks. */
static Length rows_extent(const StoryMaker *maker, const Picture *group, int end, Length width)
{
    Length extent = 0;
    for (int first = 0; first < end;) {
        GroupRow row = row_from(maker, group, first);
        GroupRow measured = arrangement_of(maker, group) == ARRANGED_IN_GRID ? row_from(maker, group, 0) : row;
        extent += row_extent(maker, &measured, width);
        first += row.count;
    }
    return extent;
}

Length picture_group_extent(const StoryMaker *maker, const Picture *group, Length width)
{
    return rows_extent(maker, group, group->member_count, width) + gaps_between_rows(maker, group);
}

/* --- captions under single pictures ------------------------------------------------------------- */

static bool has_captions(const Picture *group)
{
    for (int i = 0; i < group->member_count; i++)
        if (group->members[i].caption.count > 0)
            return true;
    return false;
}

/* Narrow pictures have their words at the start of the line, unspaced. */
static SetText caption_of_width(StoryMaker *maker, const Picture *member, Length width)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[PART_CAPTION], 1, sizeof(TextStyle));
    style->mode = maker->grid.mode;
    if (style->alignment == ALIGNMENT_JUSTIFY && width < 8 * style->size)
        style->alignment = ALIGNMENT_START;
    return maker_set_text_in_style(maker, &member->caption, PART_CAPTION, style, style->size, width);
}

SetText *picture_group_captions(StoryMaker *maker, const Picture *group, Length width)
{
    if (!has_captions(group))
        return NULL;
    SetText *captions = arena_new_array(maker->arena, SetText, group->member_count);
    for (int first = 0; first < group->member_count;) {
        GroupRow row = row_from(maker, group, first);
        for (int i = 0; i < row.count; i++)
            captions[first + i] = caption_of_width(maker, &group->members[first + i],
                                                   width_in_row(maker, group, &row, i, width));
        first += row.count;
    }
    return captions;
}

/* The deepest of the row, with the gap that parts it from its picture. */
static Length captions_of_row(const StoryMaker *maker, const GroupRow *row, const SetText *captions)
{
    Length extent = 0;
    for (int i = row->first; captions && i < row->first + row->count; i++)
        extent = length_max(extent, set_text_extent(&captions[i]));
    return extent > 0 ? extent + maker->design->caption_gap : 0;
}

Length picture_group_captions_extent(const StoryMaker *maker, const Picture *group, const SetText *captions)
{
    Length extent = 0;
    for (int first = 0; first < group->member_count;) {
        GroupRow row = row_from(maker, group, first);
        extent += captions_of_row(maker, &row, captions);
        first += row.count;
    }
    return extent;
}

/* --- places ------------------------------------------------------------------------------------- */

/* The rows share the depth as their shapes have it; the last one ends with it. */
static Length row_start(const StoryMaker *maker, const Picture *group, int first, Length width, Length depth)
{
    Length all = rows_extent(maker, group, group->member_count, width);
    return length_scale(depth, rows_extent(maker, group, first, width), length_max(1, all));
}

static void place_row(StoryMaker *maker, const Picture *group, const GroupRow *row, const SetText *captions,
                      LogicalRect rect, PicturePlacer *placer)
{
    for (int i = 0; i < row->count; i++) {
        PlacedPicture placed = {.picture = &group->members[row->first + i], .slot = rect};
        placed.slot.inline_start += start_in_row(maker, group, row, i, rect.inline_extent) +
                                    i * maker->design->picture_group_gap;
        placed.slot.inline_extent = width_in_row(maker, group, row, i, rect.inline_extent);
        placer(maker, &placed);
        if (captions)
            maker_place_text(maker, &captions[row->first + i], placed.slot.inline_start,
                             rect.block_start + rect.block_extent + maker->design->caption_gap);
    }
}

void picture_group_place(StoryMaker *maker, const Picture *group, const SetText *captions, LogicalRect slot,
                         PicturePlacer *placer)
{
    Length depth = slot.block_extent - gaps_between_rows(maker, group) -
                   picture_group_captions_extent(maker, group, captions);
    LogicalRect rect = slot;
    for (int first = 0; first < group->member_count;) {
        GroupRow row = row_from(maker, group, first);
        int end = first + row.count;
        rect.block_extent = length_max(1, row_start(maker, group, end, slot.inline_extent, depth) -
                                              row_start(maker, group, first, slot.inline_extent, depth));
        place_row(maker, group, &row, captions, rect, placer);
        rect.block_start += rect.block_extent + captions_of_row(maker, &row, captions) + maker->design->picture_group_gap;
        first = end;
    }
}
