/* text_box.c - see text_box.h. */
#include "page/text_box.h"

#include "page/box_list.h"

#include "flow/list_text.h"
#include "flow/run_in_text.h"

#include <glib.h>

/* Characters of a line that the eye still finds its way back from. */
enum { LONGEST_LINE = 30 };

static const TextStyle *box_style(const StoryMaker *maker)
{
    return maker->design->styles[PART_BOX];
}

/* --- text ----------------------------------------------------------------------------------------- */

/* Subheads in the strong face, quotes in that of emphasis. */
static const TextStyle *style_of_block(StoryMaker *maker, const Block *block)
{
    TextStyle *style = arena_copy(maker->arena, box_style(maker), 1, sizeof(TextStyle));
    if (block->kind == BLOCK_SUBHEAD) {
        style->font = style->strong_font;
        style->weight = style->strong_weight;
        style->first_line_indent = 0;
        style->alignment = ALIGNMENT_START;
    } else if (block->kind == BLOCK_QUOTE && style->emphasis_font) {
        style->font = style->emphasis_font;
    }
    return style;
}

static const RunText *text_of_block(StoryMaker *maker, const Block *block)
{
    if (!block->marker)
        return &block->text;
    TextRun marker = added_run(list_marker(maker->arena, block, maker->grid.mode));
    RunText *text = arena_new_object(maker->arena, RunText);
    *text = runs_joined(maker->arena, &(RunText){0}, &marker, &block->text);
    return text;
}

static SetText set_block(StoryMaker *maker, const TextBox *box, const BoxLists *lists, const Block *block)
{
    const RunText *text = text_of_block(maker, block);
    if (block->kind == BLOCK_LIST_ITEM)
        return box_list_item_set(maker, lists, (int)(block - box->blocks), text);
    const TextStyle *style = style_of_block(maker, block);
    return maker_set_text_in_style(maker, text, PART_BOX, style, length_min(style->size, box->measure), box->measure);
}

static void add_paragraph(StoryMaker *maker, TextBox *box, const BoxLists *lists, const Block *block)
{
    BoxParagraph paragraph = {.first_line = box->line_count, .keeps_next = block->kind == BLOCK_SUBHEAD};
    paragraph.text = set_block(maker, box, lists, block);
    box->line_count += paragraph.text.lines.count;
    box->paragraphs[box->paragraph_count++] = paragraph;
}

static const BoxParagraph *paragraph_of_line(const TextBox *box, int line)
{
    int i = box->paragraph_count - 1;
    while (i > 0 && box->paragraphs[i].first_line > line)
        i--;
    return &box->paragraphs[i];
}

static bool may_end_with(const TextBox *box, int line)
{
    return line + 1 >= box->line_count || !paragraph_of_line(box, line)->keeps_next;
}

/* The first line of each column is a multiple of this. */
static void divide_lines(TextBox *box)
{
    box->column_lines = (box->line_count + box->column_count - 1) / box->column_count;
    while (box->column_lines < box->line_count) {
        bool is_good = true;
        for (int column = 1; column < box->column_count; column++)
            is_good &= may_end_with(box, column * box->column_lines - 1);
        if (is_good)
            return;
        box->column_lines++;
    }
}

/* --- measures ------------------------------------------------------------------------------------- */

/* Whole characters; what is left over goes to the sides. */
static void measure_box(StoryMaker *maker, TextBox *box, Length extent)
{
    Length em = box_style(maker)->size, wished = maker->design->text_box.inset_inline;
    box->gutter = 2 * em;
    Length within = extent - 2 * wished;
    if (within < em)
        within = length_max(em, extent);
    box->column_count = MAX(1, length_count_up(within + box->gutter, LONGEST_LINE * em + box->gutter));
    Length share = (within - (box->column_count - 1) * box->gutter) / box->column_count;
    box->measure = length_max(em, length_count(share, em) * em);
    Length used = box->column_count * (box->measure + box->gutter) - box->gutter;
    box->inset = (extent - used) / 2;
    box->margin = length_max(em * 2 / 3, wished * 2 / 3);
}

static Length column_extent(const StoryMaker *maker, const TextBox *box)
{
    const TextStyle *style = box_style(maker);
    return box->column_lines > 0 ? (box->column_lines - 1) * style->line_pitch + style->size : 0;
}

static void set_title(StoryMaker *maker, TextBox *box, const Picture *picture, Length extent)
{
    RunText *title = arena_new_object(maker->arena, RunText);
    *title = (RunText){picture->caption.runs, picture->title_runs};
    box->title = maker_set_text(maker, title, PART_BOX_TITLE, length_max(1, extent - 2 * box->inset));
    Length depth = set_text_extent(&box->title);
    box->title_room = depth > 0 ? depth + box_style(maker)->size * 2 / 3 : 0;
}

void text_box_set(StoryMaker *maker, PictureBlock *block)
{
    const Picture *picture = block->picture;
    TextBox *box = arena_new_object(maker->arena, TextBox);
    box->paragraphs = arena_new_array(maker->arena, BoxParagraph, picture->box_block_count);
    measure_box(maker, box, block->extent);
    set_title(maker, box, picture, block->extent);
    box->blocks = picture->box_blocks;
    const BoxLists *lists = box_lists_new(maker, picture, box_style(maker), box->measure);
    for (int i = 0; i < picture->box_block_count; i++)
        add_paragraph(maker, box, lists, &picture->box_blocks[i]);
    divide_lines(box);
    block->box = box;
    block->width = block->extent;
    block->caption_place = CAPTION_BELOW;
    block->text_extent = 2 * box->margin + box->title_room + column_extent(maker, box);
}

/* --- placing -------------------------------------------------------------------------------------- */

static void place_lines(StoryMaker *maker, const TextBox *box, Length inline_start, Length block_start)
{
    Length pitch = box_style(maker)->line_pitch;
    maker->box_blocks = box->blocks;
    for (int i = 0; i < box->paragraph_count; i++) {
        const BoxParagraph *paragraph = &box->paragraphs[i];
        maker->box_block = i;
        for (int line = 0; line < paragraph->text.lines.count; line++) {
            int column = (paragraph->first_line + line) / box->column_lines;
            int row = (paragraph->first_line + line) % box->column_lines;
            maker_place_line(maker, &paragraph->text, line, inline_start + column * (box->measure + box->gutter),
                             block_start + row * pitch);
        }
        maker->next_paragraph++;
    }
    maker->box_blocks = NULL;
}

/* As deep as its body lines let it be; what they leave parts its text from the edges. */
void text_box_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    const TextBox *box = block->box;
    Length gap = maker->design->picture_gap, start = maker_line_top(maker, slot.first_line);
    Length end = start + maker_depth_of_lines(maker, slot.line_count);
    start += slot.text_above ? gap : 0;
    end -= slot.text_below ? gap : 0;
    LogicalRect rect = {slot.inline_start, start, block->width, end - start};
    maker_add_box(maker, rect, &maker->design->text_box, "box");
    Length top = start + box->margin + length_max(0, rect.block_extent - block->text_extent) / 2;
    maker_place_text(maker, &box->title, slot.inline_start + box->inset, top);
    place_lines(maker, box, slot.inline_start + box->inset, top + box->title_room);
}

void text_box_count_overset(StoryMaker *maker, const TextBox *box)
{
    maker_count_overset(maker, &box->title);
    for (int i = 0; i < box->paragraph_count; i++)
        maker_count_overset(maker, &box->paragraphs[i].text);
}
