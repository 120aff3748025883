/* picture_block.c - sizes a picture to whole body lines and sets its caption below it. */
#include "page/picture_block.h"

/* A picture is not squeezed below this many body lines to make room for its caption. */
enum { LEAST_PICTURE_LINES = 3 };

/* Credit and caption share a line when at least this much of an em parts them, in thousandths. */
enum { CREDIT_GAP = 1000 };

static bool credit_fits_last_line(const PictureBlock *block)
{
    if (block->caption.lines.count == 0 || block->credit.lines.count != 1)
        return false;
    const Line *last = &block->caption.lines.items[block->caption.lines.count - 1];
    Length used = last->indent + last->natural_width;
    Length wanted = block->credit.lines.items[0].natural_width + length_of_em(block->caption.size, CREDIT_GAP);
    return used + wanted <= block->width;
}

static Length caption_extent(const PictureBlock *block)
{
    Length extent = set_text_extent(&block->caption);
    if (block->credit.lines.count == 0 || block->credit_shares_line)
        return extent;
    Length gap = extent > 0 ? block->caption.line_pitch - block->caption.size : 0;
    return extent + gap + set_text_extent(&block->credit);
}

PictureBlock picture_block_new(StoryMaker *maker, const Picture *picture)
{
    PictureBlock block = {.picture = picture};
    block.column_count = CLAMP(picture->columns, 1, maker->columns.count);
    block.width = story_span_width(&maker->columns, block.column_count);
    block.caption = maker_set_text(maker, &picture->caption, PART_CAPTION, block.width);
    block.credit = maker_set_text(maker, &picture->credit, PART_CREDIT, block.width);
    block.credit_shares_line = credit_fits_last_line(&block);
    Length extent = caption_extent(&block);
    block.text_extent = extent > 0 ? extent + maker->design->caption_gap : 0;
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

/* A picture that could not be read keeps a place of the commonest shape, 3 to 2, and its caption. */
static int shape_width(const Picture *picture)
{
    return picture->path ? picture->pixel_width : 3;
}

static int shape_height(const Picture *picture)
{
    return picture->path ? picture->pixel_height : 2;
}

int picture_block_lines(const StoryMaker *maker, const PictureBlock *block, int free_sides)
{
    const Picture *picture = block->picture;
    int least = picture_block_least_lines(maker, block, free_sides);
    if (picture->lines > 0)
        return MAX(picture->lines, least);
    Length own = length_scale(block->width, shape_height(picture), shape_width(picture));
    int lines = least;
    while (picture_extent(maker, block, lines + 1, free_sides) <= own)
        lines++;
    Length below = own - picture_extent(maker, block, lines, free_sides);
    Length above = picture_extent(maker, block, lines + 1, free_sides) - own;
    return above < below ? lines + 1 : lines;
}

static void place_credit(StoryMaker *maker, const PictureBlock *block, Length inline_start, Length block_start)
{
    if (block->credit.lines.count == 0)
        return;
    Length lines_above = block->caption.lines.count - (block->credit_shares_line ? 1 : 0);
    maker_place_text(maker, &block->credit, inline_start, block_start + lines_above * block->caption.line_pitch);
}

void picture_block_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    Length gap = maker->design->picture_gap;
    int free_sides = slot.text_above + slot.text_below;
    PlacedPicture placed = {
        .picture = block->picture,
        .slot =
            {
                .inline_start = story_column_start(&maker->columns, slot.first_column),
                .block_start = maker_line_top(maker, slot.first_line) + (slot.text_above ? gap : 0),
                .inline_extent = block->width,
                .block_extent = picture_extent(maker, block, slot.line_count, free_sides),
            },
    };
    g_array_append_val(maker->pictures, placed);
    Length caption_start = placed.slot.block_start + placed.slot.block_extent + maker->design->caption_gap;
    maker_place_text(maker, &block->caption, placed.slot.inline_start, caption_start);
    place_credit(maker, block, placed.slot.inline_start, caption_start);
}

void picture_block_count_overset(StoryMaker *maker, const PictureBlock *block)
{
    maker_count_overset(maker, &block->caption);
    maker_count_overset(maker, &block->credit);
}
