/*
 * head_picture.c - a head on a picture as wide as its columns: an em inside the picture's edges, on a label or
 * in its own inks alone. The credit is in the picture's last corner.
 */
#include "page/head_picture.h"

#include "page/head_stack.h"
#include "page/picture_block.h"
#include "page/story_fold.h"

enum { LEAST_PICTURE_LINES = 3 };

/* What is put together before it has its place. */
typedef struct HeadOnPicture {
    const Picture *picture;
    HeadStack stack;
    SetText credit;
    Length margin;       /* from the picture's edge to the label */
    Length padding;      /* from the label's edge to the text; 0 without one */
    Length credit_margin; /* round the credit */
    Length extent;       /* of the picture */
    int line_count;      /* body lines, the space below included */
} HeadOnPicture;

static const Picture *picture_of_head(const Story *story)
{
    for (int i = 0; i < story->picture_count; i++)
        if (story->pictures[i].is_of_head)
            return &story->pictures[i];
    return NULL;
}

enum { LEAST_CHARACTERS = 6 }; /* of the body, that a line of the head on a picture has room for */

static bool has_label(const StoryMaker *maker)
{
    return maker->design->head_picture.label.is_filled;
}

/* The picture is its ground, and what fitting gives or takes is the picture's. */
static HeadStack stack_on_picture(StoryMaker *maker, Length width)
{
    const StoryDesign *design = maker->design;
    int head_lines = maker->choice.head_lines;
    StoryDesign *bare = arena_copy(maker->arena, design, 1, sizeof(StoryDesign));
    bare->head_ground = (HeadGround){0};
    maker->design = bare;
    maker->choice.head_lines = 0;
    HeadStack stack = head_stack_new(maker, width);
    maker->design = design;
    maker->choice.head_lines = head_lines;
    return stack;
}

/* Reversed out of the picture where nothing stands behind it. */
static SetText set_credit(StoryMaker *maker, const RunText *credit, Length measure)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[PART_CREDIT], 1, sizeof(TextStyle));
    style->alignment = ALIGNMENT_END;
    if (!has_label(maker))
        style->ink = INK_PAPER;
    return maker_set_text_in_style(maker, credit, PART_CREDIT, style, style->size, measure);
}

static Length credit_extent(const HeadOnPicture *head)
{
    Length extent = set_text_extent(&head->credit);
    return extent > 0 ? extent + 2 * head->credit_margin : 0;
}

/* From the picture's foot to the label. */
static Length foot_margin(const HeadOnPicture *head)
{
    return length_max(head->margin, credit_extent(head) > 0 ? credit_extent(head) + head->credit_margin : 0);
}

/* The least that the head fits on; one in the middle has the same above it as below. */
static Length least_extent(const StoryMaker *maker, const HeadOnPicture *head)
{
    Length foot = foot_margin(head);
    Length top = maker->design->head_picture.at == HEAD_AT_MIDDLE ? foot : head->margin;
    return top + foot + stack_extent(&head->stack) + 2 * head->padding;
}

static int lines_of_shape(const StoryMaker *maker, const Picture *picture)
{
    int width = picture->path ? picture->pixel_width : 3, height = picture->path ? picture->pixel_height : 2;
    Length extent = length_scale(story_columns_width(&maker->field), height, width);
    int lines = maker_lines_of_depth(maker, extent), most = maker->grid.line_count / 2;
    return MAX(LEAST_PICTURE_LINES, MIN(lines, most));
}

/* What the editor asked for, or its shape and what fitting wants; in any case room for the head. */
static int picture_lines(StoryMaker *maker, const HeadOnPicture *head)
{
    int asked = head->picture->lines, least = maker_lines_of_depth(maker, least_extent(maker, head));
    int lines = asked > 0 ? asked : lines_of_shape(maker, head->picture) + maker->choice.head_lines;
    maker->gives_no_more |= maker->choice.head_lines != 0 && (asked > 0 || lines < least);
    if (asked > 0 && asked < least)
        diagnostics_report(maker->diagnostics, SEVERITY_WARNING, head->picture->origin,
                           "the head on \"%s\" needs %d body lines, not %d; give the picture more lines or make the head "
                           "shorter",
                           "“%s”上的标题要占 %d 行，而不是 %d 行；请增加图片的行数，或缩短标题", head->picture->file, least,
                           asked);
    return MAX(lines, least);
}

static HeadOnPicture head_on_picture(StoryMaker *maker, const Picture *picture)
{
    HeadOnPicture head = {
        .picture = picture,
        .margin = maker_em(maker),
        .padding = has_label(maker) ? maker_em(maker) : 0,
        .credit_margin = maker->design->styles[PART_CREDIT]->size / 2,
    };
    Length width = story_columns_width(&maker->field);
    head.credit = set_credit(maker, &picture->credit, length_max(maker_em(maker), width - 2 * head.credit_margin));
    head.stack = stack_on_picture(maker, width - 2 * (head.margin + head.padding));
    int lines = picture_lines(maker, &head);
    head.extent = maker_depth_of_lines(maker, lines);
    head.line_count = length_count_up(head.extent + maker->design->head_gap, maker_pitch(maker));
    return head;
}

/* --- its place ---------------------------------------------------------------------------------- */

static LogicalRect label_rect(const StoryMaker *maker, const HeadOnPicture *head, LogicalRect picture)
{
    Length extent = stack_extent(&head->stack) + 2 * head->padding, room = picture.block_extent - extent;
    LogicalRect label = picture;
    label.inline_start += head->margin;
    label.inline_extent -= 2 * head->margin;
    label.block_extent = extent;
    switch (maker->design->head_picture.at) {
    case HEAD_AT_TOP: label.block_start += head->margin; break;
    case HEAD_AT_MIDDLE: label.block_start += room / 2; break;
    default: label.block_start += room - foot_margin(head); break;
    }
    return label;
}

/* As wide as the longest of its lines, in the corner at the end of the picture's foot. */
static LogicalRect credit_rect(const HeadOnPicture *head, LogicalRect picture)
{
    Length width = 0;
    for (int i = 0; i < head->credit.lines.count; i++)
        width = length_max(width, head->credit.lines.items[i].width);
    width += 2 * head->credit_margin;
    LogicalRect rect = picture;
    rect.inline_start += picture.inline_extent - width;
    rect.inline_extent = width;
    rect.block_start += picture.block_extent - credit_extent(head);
    rect.block_extent = credit_extent(head);
    return rect;
}

static void place_stack_in(StoryMaker *maker, const HeadOnPicture *head, LogicalRect label)
{
    Length start = label.inline_start + head->padding, block = label.block_start + head->padding;
    for (int i = 0; i < (int)head->stack.items->len; i++) {
        const StackItem *item = &g_array_index(head->stack.items, StackItem, i);
        block += item->gap_above;
        SetText text = text_off_fold(maker, &item->text, start, label.inline_extent - 2 * head->padding);
        maker_place_text(maker, &text, start, block);
        block += set_text_extent(&item->text);
    }
}

static void place_on_picture(StoryMaker *maker, const HeadOnPicture *head)
{
    LogicalRect picture = {maker->field.inline_start, maker_line_top(maker, maker->next_line),
                           story_columns_width(&maker->field), head->extent};
    PlacedPicture placed = {.picture = head->picture, .slot = picture, .label = maker->design->head_picture.label};
    LogicalRect label = label_rect(maker, head, picture);
    if (head->stack.items->len > 0)
        placed.band = label;
    if (credit_extent(head) > 0)
        placed.credit_band = credit_rect(head, picture);
    maker_add_picture(maker, &placed);
    place_stack_in(maker, head, label);
    maker_place_text(maker, &head->credit, picture.inline_start + head->credit_margin,
                     placed.credit_band.block_start + head->credit_margin);
    maker->head_picture = head->picture;
    maker->next_line += head->line_count;
}

/* --- where it cannot be ------------------------------------------------------------------------- */

static void report_vertical(StoryMaker *maker, const Picture *picture)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                       "a vertical head does not stand on a picture: \"%s\" stands in the columns; give the story a design "
                       "with a horizontal head, or write the picture under pictures",
                       "直排的标题不能压在图上：“%s”现排在栏里；请换用标题横排的设计，或把图片写在 pictures 下", picture->file);
}

static void report_narrow(StoryMaker *maker, const Picture *picture)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                       "the columns of the head are too narrow for one on a picture: \"%s\" stands in the columns; let the "
                       "head span more of them (head_columns)",
                       "标题所占的栏太窄，不能压在图上：“%s”现排在栏里；请让标题多跨几栏（head_columns）", picture->file);
}

static void report_no_room(StoryMaker *maker, const HeadOnPicture *head)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, head->picture->origin,
                       "the head on \"%s\" takes %d body lines and the story has %d: the picture stands in the columns; "
                       "shorten the head or enlarge the area",
                       "压在“%s”上的标题要 %d 行，而稿件只有 %d 行：图片现排在栏里；请缩短标题，或把版块放大",
                       head->picture->file, head->line_count, MAX(0, maker->field_end - maker->next_line));
}

/* Whether a head of this story can stand on a picture at all; reports that it cannot. */
static bool may_stand_on(StoryMaker *maker, const Picture *picture)
{
    bool is_horizontal = maker->grid.mode == WRITING_MODE_HORIZONTAL &&
                         maker->design->styles[PART_HEADLINE]->mode == WRITING_MODE_HORIZONTAL;
    Length inside = story_columns_width(&maker->field) - (has_label(maker) ? 4 : 2) * maker_em(maker);
    bool is_narrow = inside < LEAST_CHARACTERS * maker_em(maker);
    if (!is_horizontal)
        report_vertical(maker, picture);
    else if (is_narrow)
        report_narrow(maker, picture);
    return is_horizontal && !is_narrow;
}

bool maker_place_head_on_picture(StoryMaker *maker)
{
    const Picture *picture = picture_of_head(maker->placement->story);
    if (!picture || !may_stand_on(maker, picture))
        return false;
    HeadOnPicture head = head_on_picture(maker, picture);
    bool has_room = maker->next_line + head.line_count <= maker->field_end;
    if (has_room)
        place_on_picture(maker, &head);
    else
        report_no_room(maker, &head);
    g_array_unref(head.stack.items);
    return has_room;
}
