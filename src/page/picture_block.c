/* picture_block.c - sizes a picture to whole body lines and sets its caption below or beside it. */
#include "page/picture_block.h"

#include "page/picture_group.h"
#include "page/pull_quote.h"
#include "page/reading_order.h"
#include "page/story_fitting.h"
#include "page/story_fold.h"
#include "page/story_table.h"
#include "page/text_box.h"
#include "page/wide_table.h"

#include <math.h>

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
    if (picture->member_count > 0)
        return picture_group_extent(maker, picture, block->width);
    if (maker->grid.mode == WRITING_MODE_VERTICAL_RL)
        return length_scale(block->width, shape_width(picture), shape_height(picture));
    return length_scale(block->width, shape_height(picture), shape_width(picture));
}

static SetText set_in_mode(StoryMaker *maker, const RunText *source, StoryPart part, WritingMode mode, Length measure,
                           bool is_ragged)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[part], 1, sizeof(TextStyle));
    style->mode = mode;
    if (is_ragged && style->alignment == ALIGNMENT_JUSTIFY)
        style->alignment = ALIGNMENT_START;
    return maker_set_text_in_style(maker, source, part, style, style->size, measure);
}

static void set_caption(StoryMaker *maker, PictureBlock *block, WritingMode mode, Length measure)
{
    enum { LEAST_JUSTIFIED = 8 }; /* characters: shorter lines cannot be spaced out evenly */
    Length size = maker->design->styles[PART_CAPTION]->size;
    bool is_ragged = block->caption_place == CAPTION_BESIDE || measure < LEAST_JUSTIFIED * size;
    block->caption = set_in_mode(maker, &block->picture->caption, PART_CAPTION, mode, measure, is_ragged);
    block->credit = set_in_mode(maker, &block->picture->credit, PART_CREDIT, mode, measure, is_ragged);
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
    Length fitted = shape_extent(maker, block) + block->line_change * maker_pitch(maker);
    return length_max(fitted, LEAST_PICTURE_LINES * maker_pitch(maker));
}

static void set_caption_below(StoryMaker *maker, PictureBlock *block, Length width)
{
    block->width = width;
    set_caption(maker, block, maker->grid.mode, block->text_measure ? block->text_measure : width);
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

/* --- captions in a column of their own, and over the picture ------------------------------------- */

static bool has_text(const PictureBlock *block)
{
    return block->picture->caption.count > 0 || block->picture->credit.count > 0;
}

/* As narrow as lets it be no deeper than the picture, which gets the rest. False when that is too little. */
static bool set_caption_column(StoryMaker *maker, PictureBlock *block)
{
    enum { LEAST_CAPTION_CHARACTERS = 6 };
    Length size = maker->design->styles[PART_CAPTION]->size, gap = length_max(maker->design->caption_gap, size);
    for (Length measure = LEAST_CAPTION_CHARACTERS * size; measure + gap <= block->extent / 2; measure += size) {
        block->width = block->extent - measure - gap;
        set_caption(maker, block, maker->grid.mode, measure);
        if (caption_extent(block) <= picture_depth(maker, block) - maker_pitch(maker) / 2)
            return true;
    }
    return false;
}

static Length band_margin(const StoryMaker *maker)
{
    return maker->design->styles[PART_CAPTION]->size / 2;
}

static Length band_extent(const StoryMaker *maker, const PictureBlock *block)
{
    return caption_extent(block) + 2 * band_margin(maker);
}

/* A label inside the picture's edges, with the same margin round its text. False when it covers more than half. */
static bool set_caption_over(StoryMaker *maker, PictureBlock *block)
{
    Length measure = block->extent - 4 * band_margin(maker);
    block->width = block->extent;
    if (measure < maker->design->styles[PART_CAPTION]->size)
        return false;
    set_caption(maker, block, maker->grid.mode, measure);
    return band_extent(maker, block) <= (picture_depth(maker, block) - maker_pitch(maker)) / 2;
}

static void report_caption_below(StoryMaker *maker, const Picture *picture)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                       "the caption of \"%s\" finds no room beside or over it and stands below; make the picture wider "
                       "or cut the caption",
                       "“%s”的图说在图旁或图上排不下，现排在图下；请加宽图片，或删短图说", picture->file);
}

/* True when caption and credit stand where only some pictures have room for them. */
static bool set_text_inside(StoryMaker *maker, PictureBlock *block)
{
    CaptionPlace wished = block->picture->caption_place;
    bool is_vertical = wished == CAPTION_AUTOMATIC && maker->design->styles[PART_CAPTION]->mode != maker->grid.mode;
    if (is_vertical)
        return block->caption_is_beside = set_caption_beside(maker, block, block->extent);
    if (!has_text(block) || (wished != CAPTION_BESIDE && wished != CAPTION_OVER))
        return false;
    block->caption_place = wished;
    if (wished == CAPTION_BESIDE ? set_caption_column(maker, block) : set_caption_over(maker, block))
        return true;
    report_caption_below(maker, block->picture);
    return false;
}

static Length quote_margin(const StoryMaker *maker)
{
    return maker->design->styles[PART_PULL_QUOTE]->size / 2;
}

/* The words with a rule above and below, the same margin from both. */
static void set_pull_quote(StoryMaker *maker, PictureBlock *block)
{
    block->width = block->extent;
    block->caption = pull_quote_words(maker, &block->picture->caption, block->extent);
    block->caption_place = CAPTION_BELOW;
    block->text_extent = caption_extent(block) + 2 * quote_margin(maker);
}

static void set_texts(StoryMaker *maker, PictureBlock *block)
{
    if (block->picture->table) {
        wide_table_set(maker, block);
        return;
    }
    if (block->picture->box_blocks) {
        text_box_set(maker, block);
        return;
    }
    if (block->picture->is_pull_quote) {
        set_pull_quote(maker, block);
        return;
    }
    if (set_text_inside(maker, block))
        return;
    block->caption_place = block->picture->caption_place == CAPTION_ABOVE ? CAPTION_ABOVE : CAPTION_BELOW;
    set_caption_below(maker, block, block->extent);
}

/* --- the block -------------------------------------------------------------------------------- */

/* As the editor asked for it; what is printed as its width is the depth of a tier in a vertical story. 0: none asked. */
static Length extent_of_printed_width(const StoryMaker *maker, const Picture *picture, Length width)
{
    if (picture->member_count > 0) /* gaps apart, a group's shape does not depend on its size */
        return length_max(1, length_scale(width, width, length_max(1, picture_group_extent(maker, picture, width))));
    return length_max(1, length_scale(width, shape_height(picture), shape_width(picture)));
}

static Length own_extent(const StoryMaker *maker, const Picture *picture)
{
    Length width = picture->width;
    if (picture->width_is_in_ems)
        width = length_scale(width, maker_em(maker), LENGTH_POINT);
    bool is_drawn = !picture->is_pull_quote && !picture->table;
    if (width > 0 && maker->grid.mode == WRITING_MODE_VERTICAL_RL && is_drawn)
        width = extent_of_printed_width(maker, picture, width);
    return length_min(width, story_columns_width(&maker->columns));
}

/* As many columns as the editor said, or as the picture needs. */
static int columns_of_width(const StoryMaker *maker, const Picture *picture, Length extent)
{
    int needed = length_count_up(extent + maker->columns.gutter, maker->columns.measure + maker->columns.gutter);
    return CLAMP(MAX(picture->columns, needed), 1, maker->columns.count);
}

/* As many columns as it spans on one page, or where that is all there is, from the first on. */
static Length width_of_columns(const StoryMaker *maker, int count)
{
    const StoryColumns *columns = &maker->columns;
    if (columns->fold_before == 0)
        return story_span_width(columns, count);
    return count * (columns->measure + columns->gutter) - columns->gutter;
}

static PictureBlock unset_block(const StoryMaker *maker, const Picture *picture)
{
    PictureBlock block = {.picture = picture, .extent = own_extent(maker, picture)};
    block.line_change = fitting_picture_lines(maker->placement->story, picture, maker->choice.picture_lines);
    block.runs_round = block.extent > 0 || picture->outline;
    block.column_count = columns_of_width(maker, picture, block.extent);
    if (block.extent == 0)
        block.extent = width_of_columns(maker, block.column_count);
    return block;
}

static PictureBlock block_with_texts(StoryMaker *maker, PictureBlock block)
{
    set_texts(maker, &block);
    if (block.picture->member_count > 0) {
        block.member_captions = picture_group_captions(maker, block.picture, block.width);
        block.inner_extent = picture_group_captions_extent(maker, block.picture, block.member_captions);
    }
    block.keeps_shape = block.picture->outline && !block.caption_is_beside;
    return block;
}

PictureBlock picture_block_new(StoryMaker *maker, const Picture *picture)
{
    return block_with_texts(maker, unset_block(maker, picture));
}

/* Caption and credit stand on the page that has more of the picture, on the left one where both have as much. */
PictureBlock picture_block_across_fold(StoryMaker *maker, const Picture *picture, int first_column)
{
    const StoryColumns *columns = &maker->columns;
    PictureBlock block = unset_block(maker, picture);
    int left = columns->fold_before - first_column, right = block.column_count - left;
    if (own_extent(maker, picture) > 0)
        return block_with_texts(maker, block);
    block.extent += columns->fold_extra;
    if (right > left)
        block.text_start = story_column_start(columns, columns->fold_before) - story_column_start(columns, first_column);
    block.text_measure = width_of_columns(maker, MAX(left, right));
    return block_with_texts(maker, block);
}

/* What `lines` body lines leave for the picture itself. */
static Length picture_extent(const StoryMaker *maker, const PictureBlock *block, int lines, int free_sides)
{
    return maker_depth_of_lines(maker, lines) - block->text_extent - block->inner_extent - free_sides * maker->design->picture_gap;
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

/* At the column's top there is nothing to be set off from; beside text its own leading is part of the room. */
static int lines_of_pull_quote(const StoryMaker *maker, const PictureBlock *block, int free_sides)
{
    Length gap = length_max(0, maker->design->picture_gap - (maker_pitch(maker) - maker_em(maker)));
    return maker_lines_of_depth(maker, block->text_extent + free_sides * gap);
}

int picture_block_lines(const StoryMaker *maker, const PictureBlock *block, int free_sides)
{
    const Picture *picture = block->picture;
    if (picture->table || picture->box_blocks)
        return maker_lines_of_depth(maker, block->text_extent + 2 * maker->design->picture_gap);
    if (picture->is_pull_quote)
        return lines_of_pull_quote(maker, block, free_sides);
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
    return MAX(least, (above < below ? lines + 1 : lines) + block->line_change);
}

/* Lines of the caption above the credit's first one. */
static int lines_above_credit(const PictureBlock *block)
{
    return block->caption.lines.count - (block->credit_shares_line ? 1 : 0);
}

static void place_off_fold(StoryMaker *maker, const SetText *set, Length inline_start, Length block_start, Length measure)
{
    SetText text = text_off_fold(maker, set, inline_start, measure);
    maker_place_text(maker, &text, inline_start, block_start);
}

static void place_text_at(StoryMaker *maker, const PictureBlock *block, Length inline_start, Length block_start)
{
    place_off_fold(maker, &block->caption, inline_start, block_start, block->extent);
    if (block->credit.lines.count > 0)
        place_off_fold(maker, &block->credit, inline_start,
                       block_start + lines_above_credit(block) * block->caption.line_pitch, block->extent);
}

static void place_text_beside(StoryMaker *maker, const PictureBlock *block, LogicalRect picture)
{
    Length right = picture.inline_start + picture.inline_extent + caption_room(maker, block);
    maker_place_vertical_text(maker, &block->caption, right, picture.block_start);
    if (block->credit.lines.count > 0)
        maker_place_vertical_text(maker, &block->credit,
                                  right - lines_above_credit(block) * block->caption.line_pitch, picture.block_start);
}

/* With the picture at the right of its columns its caption is at the left. */
static bool caption_comes_first(const PictureBlock *block)
{
    return block->caption_place == CAPTION_BESIDE && block->picture->side == PICTURE_SIDE_RIGHT;
}

static void place_caption_column(StoryMaker *maker, const PictureBlock *block, LogicalRect picture)
{
    Length gap = length_max(maker->design->caption_gap, maker->design->styles[PART_CAPTION]->size);
    Length start = picture.inline_start + picture.inline_extent + gap;
    if (caption_comes_first(block))
        start = picture.inline_start - (block->extent - block->width);
    place_text_at(maker, block, start, picture.block_start + picture.block_extent - caption_extent(block));
}

/* One line alone has a label as wide as itself; with a credit at its end it is as wide as the picture lets it. */
static Length band_width(const StoryMaker *maker, const PictureBlock *block)
{
    bool is_one_line = block->caption.lines.count == 1 && block->credit.lines.count == 0;
    Length whole = block->width - 2 * band_margin(maker);
    return is_one_line ? length_min(whole, block->caption.lines.items[0].width + 2 * band_margin(maker)) : whole;
}

static LogicalRect band_over(const StoryMaker *maker, const PictureBlock *block, LogicalRect picture)
{
    if (block->caption_place != CAPTION_OVER)
        return (LogicalRect){0};
    Length extent = band_extent(maker, block), margin = band_margin(maker);
    return (LogicalRect){
        .inline_start = picture.inline_start + margin,
        .block_start = picture.block_start + picture.block_extent - extent - margin,
        .inline_extent = band_width(maker, block),
        .block_extent = extent,
    };
}

static void place_texts(StoryMaker *maker, const PictureBlock *block, const PlacedPicture *placed)
{
    LogicalRect picture = placed->slot;
    Length margin = band_margin(maker);
    if (block->caption_is_beside)
        place_text_beside(maker, block, picture);
    else if (block->caption_place == CAPTION_BESIDE)
        place_caption_column(maker, block, picture);
    else if (block->caption_place == CAPTION_OVER)
        place_text_at(maker, block, placed->band.inline_start + margin, placed->band.block_start + margin);
    else if (block->caption_place == CAPTION_ABOVE)
        place_text_at(maker, block, picture.inline_start + block->text_start, picture.block_start - block->text_extent);
    else
        place_text_at(maker, block, picture.inline_start + block->text_start,
                      picture.block_start + picture.block_extent + maker->design->caption_gap);
}

/* Of what cropping leaves, at the size of print. */
static int resolution_dpi(const StoryMaker *maker, const PlacedPicture *placed)
{
    bool is_vertical = maker->grid.mode == WRITING_MODE_VERTICAL_RL;
    double width = is_vertical ? placed->slot.block_extent : placed->slot.inline_extent;
    double height = is_vertical ? placed->slot.inline_extent : placed->slot.block_extent;
    const Picture *picture = placed->picture;
    double of_width = picture->pixel_width / (width / LENGTH_POINT / 72);
    double of_height = picture->pixel_height / (height / LENGTH_POINT / 72);
    return (int)fmin(of_width, of_height);
}

static void check_resolution(StoryMaker *maker, const PlacedPicture *placed)
{
    enum { LEAST_DPI = 150 }; /* below it a screen of newsprint, 85 to 100 lines an inch, shows the pixels */
    const Picture *picture = placed->picture;
    if (!picture->path || picture->format == PICTURE_SVG || resolution_dpi(maker, placed) >= LEAST_DPI)
        return;
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                       "\"%s\" has only %d dots per inch where it stands; at least %d are wanted: take a larger file or "
                       "print it smaller",
                       "“%s”在版上只有每英寸 %d 点，至少要 %d 点；请换更大的文件，或把图片排小些", picture->file,
                       resolution_dpi(maker, placed), LEAST_DPI);
}

Length picture_block_top(const PictureBlock *block)
{
    return block->caption_place == CAPTION_ABOVE ? block->text_extent : 0;
}

static LogicalRect picture_rect(const StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    Length gap = slot.text_above ? maker->design->picture_gap : 0;
    return (LogicalRect){
        .inline_start = slot.inline_start + (caption_comes_first(block) ? block->extent - block->width : 0),
        .block_start = maker_line_top(maker, slot.first_line) + gap + picture_block_top(block),
        .inline_extent = block->width,
        .block_extent = picture_block_extent(maker, block, slot.line_count, slot.text_above + slot.text_below) +
                        block->inner_extent,
    };
}

/* In the middle of its body lines. */
static void place_pull_quote(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    Length room = maker_depth_of_lines(maker, slot.line_count) - block->text_extent;
    Length start = maker_line_top(maker, slot.first_line) + (slot.text_above ? room / 2 : 0);
    if (slot.text_above && !slot.text_below)
        start += room - room / 2;
    LogicalRect rule = {slot.inline_start, start, block->width, LENGTH_POINT / 2};
    Ink ink = maker->design->styles[PART_PULL_QUOTE]->ink;
    maker_add_fill(maker, rule, ink, "pull-quote-rule");
    rule.block_start += block->text_extent - rule.block_extent;
    maker_add_fill(maker, rule, ink, "pull-quote-rule");
    place_off_fold(maker, &block->caption, slot.inline_start, start + quote_margin(maker), block->width);
}

void maker_add_picture(StoryMaker *maker, const PlacedPicture *placed)
{
    PlacedPicture known = *placed;
    known.order = placed->picture->is_of_head ? 1 : maker->order;
    known.group = maker->beside ? maker->beside : placed->picture;
    g_array_append_val(maker->pictures, known);
    check_resolution(maker, placed);
}

static void place_block(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    if (block->picture->table) {
        wide_table_place(maker, block, slot);
        return;
    }
    if (block->box) {
        text_box_place(maker, block, slot);
        return;
    }
    if (block->picture->is_pull_quote) {
        place_pull_quote(maker, block, slot);
        return;
    }
    PlacedPicture placed = {.picture = block->picture, .slot = picture_rect(maker, block, slot)};
    placed.band = band_over(maker, block, placed.slot);
    placed.label = maker->design->caption_label;
    if (block->picture->member_count > 0) {
        picture_group_place(maker, block->picture, block->member_captions, placed.slot, maker_add_picture);
        PlacedPicture *last = &g_array_index(maker->pictures, PlacedPicture, maker->pictures->len - 1);
        last->band = placed.band;
        last->label = placed.label;
    } else {
        maker_add_picture(maker, &placed);
    }
    place_texts(maker, block, &placed);
}

void picture_block_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    maker->order = reading_order_of_picture(maker->placement, block->picture, &maker->body_start, maker->beside_count++);
    maker->beside = block->picture;
    place_block(maker, block, slot);
    maker->beside = NULL;
    maker->order = 0;
}

void picture_block_count_overset(StoryMaker *maker, const PictureBlock *block)
{
    for (int i = 0; block->member_captions && i < block->picture->member_count; i++)
        maker_count_overset(maker, &block->member_captions[i]);
    if (block->box)
        text_box_count_overset(maker, block->box);
    maker_count_overset(maker, &block->caption);
    if (block->table)
        wide_table_count_overset(maker, block);
    maker_count_overset(maker, &block->credit);
}
