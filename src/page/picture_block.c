/* picture_block.c - sizes a picture to whole body lines and sets its caption below or beside it. */
#include "page/picture_block.h"

/* A picture is not squeezed below this many body lines to make room for its caption. */
enum { LEAST_PICTURE_LINES = 3 };

/* Credit and caption share a line when at least this much of an em parts them, in thousandths. */
enum { CREDIT_GAP = 1000 };

static bool credit_fits_last_line(const PictureBlock *block, Length measure)
{
    if (block->caption.lines.count == 0 || block->credit.lines.count != 1)
        return false;
    const Line *last = &block->caption.lines.items[block->caption.lines.count - 1];
    Length used = last->indent + last->natural_width;
    Length wanted = block->credit.lines.items[0].natural_width + length_of_em(block->caption.size, CREDIT_GAP);
    return used + wanted <= measure;
}

static Length caption_extent(const PictureBlock *block)
{
    Length extent = set_text_extent(&block->caption);
    if (block->credit.lines.count == 0 || block->credit_shares_line)
        return extent;
    Length gap = extent > 0 ? block->caption.line_pitch - block->caption.size : 0;
    return extent + gap + set_text_extent(&block->credit);
}

/* A picture that could not be read keeps a place of the commonest shape, 3 to 2, and its caption. */
static int shape_width(const Picture *picture)
{
    return picture->path ? picture->pixel_width : 3;
}

static int shape_height(const Picture *picture)
{
    return picture->path ? picture->pixel_height : 2;
}

/* How deep a picture of the block's width is by its own shape; of a vertical story, how far it goes to the left. */
static Length shape_extent(const StoryMaker *maker, const PictureBlock *block)
{
    const Picture *picture = block->picture;
    if (maker->grid.mode == WRITING_MODE_VERTICAL_RL)
        return length_scale(block->width, shape_width(picture), shape_height(picture));
    return length_scale(block->width, shape_height(picture), shape_width(picture));
}

static SetText set_in_mode(StoryMaker *maker, const RunText *source, StoryPart part, WritingMode mode, Length measure)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[part], 1, sizeof(TextStyle));
    style->mode = mode;
    return maker_set_text_in_style(maker, source, part, style, style->size, measure);
}

static void set_caption(StoryMaker *maker, PictureBlock *block, WritingMode mode, Length measure)
{
    block->caption = set_in_mode(maker, &block->picture->caption, PART_CAPTION, mode, measure);
    block->credit = set_in_mode(maker, &block->picture->credit, PART_CREDIT, mode, measure);
    block->credit_shares_line = credit_fits_last_line(block, measure);
}

/* Across its lines, with the gap that parts it from the picture; 0 without text. */
static Length caption_room(const StoryMaker *maker, const PictureBlock *block)
{
    Length extent = caption_extent(block);
    return extent > 0 ? extent + maker->design->caption_gap : 0;
}

/* The depth of a picture of the block's width; the editor may have asked for another one. */
static Length picture_depth(const StoryMaker *maker, const PictureBlock *block)
{
    if (block->picture->lines > 0)
        return maker_depth_of_lines(maker, block->picture->lines) - 2 * maker->design->picture_gap;
    return length_max(shape_extent(maker, block), LEAST_PICTURE_LINES * maker_pitch(maker));
}

static void set_caption_below(StoryMaker *maker, PictureBlock *block, Length width)
{
    block->width = width;
    set_caption(maker, block, maker->grid.mode, width);
    block->text_extent = caption_room(maker, block);
}

/*
 * The more lines a caption takes beside a picture, the narrower and the lower the picture is, and the
 * shorter they are: lines are added until the caption fits. False when it would take more than half
 * of the width.
 */
static bool set_caption_beside(StoryMaker *maker, PictureBlock *block, Length width)
{
    const TextStyle *style = maker->design->styles[PART_CAPTION];
    for (Length room = style->size + maker->design->caption_gap; room <= width / 2; room += style->line_pitch) {
        block->width = width - room;
        Length measure = picture_depth(maker, block) - maker_pitch(maker) / 2; /* the depth goes by whole lines */
        set_caption(maker, block, style->mode, length_max(style->size, length_count(measure, style->size) * style->size));
        if (caption_room(maker, block) > room)
            continue;
        block->width = width - caption_room(maker, block);
        return true;
    }
    return false;
}

/* As the editor asked for it; what is printed as its width is the depth of a tier in a vertical story. 0: none asked. */
static Length own_extent(const StoryMaker *maker, const Picture *picture)
{
    Length width = picture->width;
    if (picture->width_is_in_ems)
        width = length_scale(width, maker_em(maker), LENGTH_POINT);
    if (width > 0 && maker->grid.mode == WRITING_MODE_VERTICAL_RL)
        width = length_max(1, length_scale(width, shape_height(picture), shape_width(picture)));
    return length_min(width, story_columns_width(&maker->columns));
}

/* As many columns as the editor said, or as the picture needs. */
static int columns_of_width(const StoryMaker *maker, const Picture *picture, Length extent)
{
    int needed = length_count_up(extent + maker->columns.gutter, maker->columns.measure + maker->columns.gutter);
    return CLAMP(MAX(picture->columns, needed), 1, maker->columns.count);
}

PictureBlock picture_block_new(StoryMaker *maker, const Picture *picture)
{
    PictureBlock block = {.picture = picture, .extent = own_extent(maker, picture)};
    block.runs_round = block.extent > 0 || picture->outline;
    block.column_count = columns_of_width(maker, picture, block.extent);
    if (block.extent == 0)
        block.extent = story_span_width(&maker->columns, block.column_count);
    block.caption_is_beside = maker->design->styles[PART_CAPTION]->mode != maker->grid.mode &&
                              set_caption_beside(maker, &block, block.extent);
    if (!block.caption_is_beside)
        set_caption_below(maker, &block, block.extent);
    block.keeps_shape = picture->outline && !block.caption_is_beside;
    return block;
}

/* What `lines` body lines leave for the picture itself. */
static Length picture_extent(const StoryMaker *maker, const PictureBlock *block, int lines, int free_sides)
{
    return maker_depth_of_lines(maker, lines) - block->text_extent - free_sides * maker->design->picture_gap;
}

int picture_block_least_lines(const StoryMaker *maker, const PictureBlock *block, int free_sides)
{
    int lines = LEAST_PICTURE_LINES;
    while (picture_extent(maker, block, lines, free_sides) < LEAST_PICTURE_LINES * maker_pitch(maker))
        lines++;
    return lines;
}

Length picture_block_extent(const StoryMaker *maker, const PictureBlock *block, int lines, int free_sides)
{
    Length extent = picture_extent(maker, block, lines, free_sides);
    return block->keeps_shape ? length_min(extent, shape_extent(maker, block)) : extent;
}

/* With space at both ends, wherever it comes to stand: enough for all of it. */
static int lines_that_keep_shape(const StoryMaker *maker, const PictureBlock *block)
{
    int lines = picture_block_least_lines(maker, block, 2);
    while (picture_extent(maker, block, lines, 2) < shape_extent(maker, block))
        lines++;
    return lines;
}

int picture_block_lines(const StoryMaker *maker, const PictureBlock *block, int free_sides)
{
    const Picture *picture = block->picture;
    int least = picture_block_least_lines(maker, block, free_sides);
    if (block->keeps_shape)
        return lines_that_keep_shape(maker, block);
    if (picture->lines > 0)
        return MAX(picture->lines, least);
    Length own = shape_extent(maker, block);
    int lines = least;
    while (picture_extent(maker, block, lines + 1, free_sides) <= own)
        lines++;
    Length below = own - picture_extent(maker, block, lines, free_sides);
    Length above = picture_extent(maker, block, lines + 1, free_sides) - own;
    return above < below ? lines + 1 : lines;
}

/* Lines of the caption above the credit's first one. */
static int lines_above_credit(const PictureBlock *block)
{
    return block->caption.lines.count - (block->credit_shares_line ? 1 : 0);
}

static void place_text_below(StoryMaker *maker, const PictureBlock *block, LogicalRect picture)
{
    Length start = picture.block_start + picture.block_extent + maker->design->caption_gap;
    maker_place_text(maker, &block->caption, picture.inline_start, start);
    if (block->credit.lines.count > 0)
        maker_place_text(maker, &block->credit, picture.inline_start,
                         start + lines_above_credit(block) * block->caption.line_pitch);
}

static void place_text_beside(StoryMaker *maker, const PictureBlock *block, LogicalRect picture)
{
    Length right = picture.inline_start + picture.inline_extent + caption_room(maker, block);
    maker_place_vertical_text(maker, &block->caption, right, picture.block_start);
    if (block->credit.lines.count > 0)
        maker_place_vertical_text(maker, &block->credit,
                                  right - lines_above_credit(block) * block->caption.line_pitch, picture.block_start);
}

void picture_block_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    Length gap = maker->design->picture_gap;
    int free_sides = slot.text_above + slot.text_below;
    PlacedPicture placed = {
        .picture = block->picture,
        .slot =
            {
                .inline_start = slot.inline_start,
                .block_start = maker_line_top(maker, slot.first_line) + (slot.text_above ? gap : 0),
                .inline_extent = block->width,
                .block_extent = picture_block_extent(maker, block, slot.line_count, free_sides),
            },
    };
    g_array_append_val(maker->pictures, placed);
    if (block->caption_is_beside)
        place_text_beside(maker, block, placed.slot);
    else
        place_text_below(maker, block, placed.slot);
}

void picture_block_count_overset(StoryMaker *maker, const PictureBlock *block)
{
    maker_count_overset(maker, &block->caption);
    maker_count_overset(maker, &block->credit);
}
