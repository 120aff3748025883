/* wide_table.c - see wide_table.h. */
#include "page/wide_table.h"

#include "page/reading_order.h"
#include "page/story_table.h"

#include <string.h>

/* Its parts are all one to those who count characters: they come with pictures, not with the body. */
static const SetTable *set_for_width(StoryMaker *maker, const Picture *picture, Length width)
{
    TableLook look = {
        .cell = maker->design->styles[PART_WIDE_TABLE],
        .head = maker->design->styles[PART_TABLE_HEAD],
        .cell_part = PART_WIDE_TABLE,
        .head_part = PART_WIDE_TABLE,
        .design = maker->design->table,
        .line_pitch = maker_pitch(maker),
        .em = maker_em(maker),
    };
    return table_set(maker->arena,
                     table_shape(maker->arena, maker->shaper, picture->table, &picture->caption, picture->title_runs, &look),
                     width);
}

static SetText set_runs(StoryMaker *maker, RunText runs, StoryPart style, Length measure)
{
    SetText set = maker_set_text(maker, arena_copy(maker->arena, &runs, 1, sizeof(RunText)), style, measure);
    set.part = PART_WIDE_TABLE;
    return set;
}

static void report_as_text(StoryMaker *maker, const Picture *picture, bool is_vertical)
{
    diagnostics_report(maker->diagnostics, SEVERITY_WARNING, picture->origin,
                       is_vertical ? "a vertical story has no tables: this one is set as text; place it in a horizontal story"
                                   : "the table finds no room for its %d columns, each of them a character at least: it is "
                                     "set as text; give it more columns of the story",
                       is_vertical ? "直排稿件里不能排表格，这张表按文字排出；请把表格放到横排稿件里"
                                   : "这个宽度排不下表格的 %d 列（每列至少一字），按文字排出；请让它多占几栏",
                       picture->table->column_count);
}

/* What parts two cells, or ends a row: the program's, not the manuscript's. */
static void add_space(GArray *runs, bool ends_row)
{
    TextRun space = {.text = "　", .length = (int)strlen("　"), .marks = RUN_ADDED};
    if (ends_row)
        space = (TextRun){.text = "", .marks = RUN_ADDED | RUN_FORCED_BREAK};
    g_array_append_val(runs, space);
}

static TableRows rows_of_part(const Picture *picture)
{
    return (TableRows){picture->first_row, picture->end_row > 0 ? picture->end_row : picture->table->row_count};
}

static RunText rows_as_lines(StoryMaker *maker, const Picture *picture)
{
    const Table *table = picture->table;
    TableRows rows = rows_of_part(picture);
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    g_array_append_vals(runs, picture->caption.runs, (guint)picture->title_runs);
    for (int i = rows.first * table->column_count; i < rows.end * table->column_count; i++) {
        const TableCell *cell = &table->cells[i];
        if (runs->len > 0)
            add_space(runs, i % table->column_count == 0);
        g_array_append_vals(runs, &picture->caption.runs[picture->title_runs + cell->first_run], (guint)cell->run_count);
    }
    RunText text = {arena_copy(maker->arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len};
    g_array_unref(runs);
    return text;
}

static Length gap_below_title(const StoryMaker *maker, const PictureBlock *block)
{
    return block->table && block->caption.lines.count > 0 ? maker_em(maker) / 2 : 0;
}

void wide_table_set(StoryMaker *maker, PictureBlock *block)
{
    const Picture *picture = block->picture;
    bool is_vertical = maker->grid.mode == WRITING_MODE_VERTICAL_RL;
    TableRows rows = rows_of_part(picture);
    block->width = block->extent;
    block->caption_place = CAPTION_ABOVE;
    block->table = is_vertical ? NULL : set_for_width(maker, picture, block->extent);
    RunText title = {picture->caption.runs, picture->title_runs};
    if (block->table) {
        block->caption = set_runs(maker, title, PART_TABLE_TITLE, block->extent);
        block->text_extent = set_text_extent(&block->caption) + gap_below_title(maker, block) +
                             table_depth(block->table, rows.first, rows.end);
        return;
    }
    report_as_text(maker, picture, is_vertical);
    block->caption = set_runs(maker, rows_as_lines(maker, picture), PART_WIDE_TABLE, block->extent);
    block->text_extent = set_text_extent(&block->caption);
}

void wide_table_place(StoryMaker *maker, const PictureBlock *block, PictureSlot slot)
{
    Length gap = maker->design->picture_gap, start = maker_line_top(maker, slot.first_line);
    Length end = start + maker_depth_of_lines(maker, slot.line_count), title = set_text_extent(&block->caption);
    start += slot.text_above ? gap : 0;
    end -= slot.text_below ? gap : 0;
    int key = reading_key_of_table(block->picture);
    if (block->table)
        maker->table = block->picture->first_row > 0 ? -key : key; /* the title is repeated */
    maker_place_text(maker, &block->caption, slot.inline_start, start);
    if (!block->table)
        return;
    start += title + gap_below_title(maker, block);
    maker->table_count++;
    maker_place_rows(maker, block->table, rows_of_part(block->picture),
                     (LogicalRect){slot.inline_start, start, block->width, end - start});
    maker->table = 0;
}

void wide_table_count_overset(StoryMaker *maker, const PictureBlock *block)
{
    TableRows rows = rows_of_part(block->picture);
    for (int row = rows.first; row < rows.end; row++)
        maker_count_overset_row(maker, block->table, row);
}
