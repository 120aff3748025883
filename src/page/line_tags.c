/* line_tags.c - see line_tags.h. What a paragraph is, the manuscript knows: its blocks are looked up. */
#include "page/line_tags.h"

#include "page/reading_order.h"
#include "page/story_jump.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The blocks that the line's paragraph was written among: those of a box, or of the story. */
static const Block *blocks_of_line(const StoryLayout *layout, const PlacedLine *line)
{
    return line->box_blocks ? line->box_blocks : layout->placement->story->blocks;
}

static int index_of_block(const PlacedLine *line)
{
    return line->box_blocks ? line->box_block : line->source - 1 - FLOW_FIRST_BLOCK;
}

/* The block that the line's paragraph was written as; NULL for all else. */
static const Block *block_of_line(const StoryLayout *layout, const PlacedLine *line)
{
    const Story *story = layout->placement->story;
    if (line->box_blocks)
        return &line->box_blocks[line->box_block];
    int index = line->source - 1 - FLOW_FIRST_BLOCK;
    return line->source > 0 && line->note == 0 && index >= 0 && index < story->block_count ? &story->blocks[index] : NULL;
}

static DisplayTag *add_tag(LineTags *tags, const StoryLayout *layout, const char *name, int key)
{
    assert(tags->count < MOST_TAGS_OF_LINE);
    DisplayTag *tag = &tags->tags[tags->count++];
    *tag = (DisplayTag){.name = name, .story = layout->placement->story->id, .key = key};
    return tag;
}

/* --- tables --------------------------------------------------------------------------------------- */

static void add_cell(LineTags *tags, const StoryLayout *layout, const PlacedLine *line)
{
    const PlacedCell *cell = &line->cell;
    if (cell->is_repeated) {
        add_tag(tags, layout, "table_repeated_row", 0);
        add_tag(tags, layout, "table_repeated", 0);
        return;
    }
    add_tag(tags, layout, "table_row", cell->row)->order = cell->row;
    DisplayTag *tag = add_tag(tags, layout, cell->is_head ? "table_head" : "table_cell", cell->cell->column + 1);
    tag->order = cell->cell->column + 1;
    tag->row_span = cell->cell->row_span;
    tag->column_span = cell->cell->column_span;
}

/* A table of the text is known by its source, a wide one by its own key. */
static void add_table(LineTags *tags, const StoryLayout *layout, const PlacedLine *line)
{
    add_tag(tags, layout, "table", line->table ? abs(line->table) : line->source);
    add_cell(tags, layout, line);
}

/* The paragraph before a table of the text; a table whose rows had to be set as lines has none of its own. */
static void add_table_title(LineTags *tags, const StoryLayout *layout, const PlacedLine *line)
{
    add_tag(tags, layout, "table", line->table ? abs(line->table) : line->source + 1);
    add_tag(tags, layout, line->table < 0 ? "table_repeated" : "table_title", 0);
}

/* --- lists, quotes, notes ------------------------------------------------------------------------- */

static int first_of_continued(const Block *blocks, int index)
{
    while (index > 0 && blocks[index].continued)
        index--;
    return index;
}

/* The item that the one at `index` stands in; -1 for an outermost one. */
static int outer_item(const Block *blocks, int index)
{
    int level = blocks[index].level;
    for (int i = index - 1; i >= 0 && blocks[i].kind == BLOCK_LIST_ITEM; i--)
        if (blocks[i].level < level)
            return first_of_continued(blocks, i);
    return -1;
}

static void add_items(LineTags *tags, const StoryLayout *layout, const Block *blocks, int index, int depth)
{
    enum { DEEPEST = 5 };
    int outer = outer_item(blocks, index);
    if (outer >= 0 && depth < DEEPEST)
        add_items(tags, layout, blocks, outer, depth + 1);
    add_tag(tags, layout, "list", blocks[index].list + 1);
    add_tag(tags, layout, "list_item", index + 1);
    add_tag(tags, layout, "list_body", 1);
}

static void add_list_item(LineTags *tags, const StoryLayout *layout, const PlacedLine *line)
{
    const Block *blocks = blocks_of_line(layout, line);
    int index = index_of_block(line);
    add_items(tags, layout, blocks, first_of_continued(blocks, index), 0);
    add_tag(tags, layout, "p", index + 1 + FLOW_FIRST_BLOCK);
}

static void add_quote(LineTags *tags, const StoryLayout *layout, const PlacedLine *line)
{
    int index = index_of_block(line);
    add_tag(tags, layout, "quote", first_of_continued(blocks_of_line(layout, line), index) + 1);
    add_tag(tags, layout, "p", index + 1 + FLOW_FIRST_BLOCK);
}

/* --- all others ----------------------------------------------------------------------------------- */

/* Heads of a part that goes on elsewhere are no headings of the story once more. */
static const char *name_of_part(const StoryLayout *layout, const PlacedLine *line)
{
    if (line->part == PART_BODY || line->part == PART_DROP_CAP)
        return "p";
    if (line->part == PART_HEADLINE && jump_is_told(layout->placement->jump_in))
        return "jump_headline";
    return story_part_name(line->part);
}

/* Lines of a head, and of the label beside a summary, are one element; rows set as lines of text are not. */
static int key_of_part(const PlacedLine *line)
{
    if (line->part == PART_HEADLINE || line->part == PART_SUMMARY_LABEL)
        return 1;
    return line->part == PART_TABLE ? 0 : line->source;
}

static bool is_of_box(StoryPart part)
{
    return part == PART_BOX || part == PART_BOX_TITLE;
}

static void add_own_tags(LineTags *tags, const StoryLayout *layout, const PlacedLine *line)
{
    const Block *block = block_of_line(layout, line);
    if (is_of_box(line->part))
        add_tag(tags, layout, "sidebar", line->order);
    if (line->cell.of) {
        add_table(tags, layout, line);
    } else if (line->table != 0 || (block && block->kind == BLOCK_TABLE_TITLE)) {
        add_table_title(tags, layout, line);
    } else if (line->note > 0) {
        add_tag(tags, layout, "note", line->note);
        add_tag(tags, layout, "p", line->source);
    } else if (block && block->kind == BLOCK_LIST_ITEM) {
        add_list_item(tags, layout, line);
    } else if (block && block->kind == BLOCK_QUOTE) {
        add_quote(tags, layout, line);
    } else {
        add_tag(tags, layout, name_of_part(layout, line), key_of_part(line));
    }
}

LineTags line_tags(const StoryLayout *layout, const PlacedLine *line)
{
    LineTags tags = {.count = 0};
    const Story *story = layout->placement->story;
    int order = reading_order_of_line(layout, line);
    if (line->brief > 0) { /* a section of its own, named after its manuscript */
        DisplayTag *brief = add_tag(&tags, layout, "brief", line->brief);
        brief->story = story->briefs[line->brief - 1]->id;
        brief->lang = story->briefs[line->brief - 1]->lang;
        brief->order = order;
    }
    int own = tags.count;
    add_own_tags(&tags, layout, line);
    tags.tags[own].order = order;
    tags.tags[tags.count - 1].lang = line->text->style->lang;
    return tags;
}

static bool is_same(const DisplayTag *a, const DisplayTag *b)
{
    return a->key == b->key && strcmp(a->name, b->name) == 0;
}

/* Cells without text have no line; they are there all the same. */
static void declare_empty_cells(DisplayBuilder *builder, const DisplayTag *row, const PlacedCell *cell)
{
    for (int i = 0; i < cell->of->cell_count; i++) {
        const SetCell *other = &cell->of->cells[i];
        if (other->row != cell->row - 1 || other->text)
            continue;
        display_begin_element(builder, &(DisplayTag){
            .name = cell->is_head ? "table_head" : "table_cell",
            .story = row->story,
            .key = other->column + 1,
            .order = other->column + 1,
            .row_span = other->row_span,
            .column_span = other->column_span,
        });
        display_end_tag(builder);
    }
}

void line_tags_change(DisplayBuilder *builder, LineTags *open, const LineTags *next, const PlacedCell *cell)
{
    int shared = 0, wanted = next ? next->count : 0;
    while (shared < open->count && shared + 1 < wanted && is_same(&open->tags[shared], &next->tags[shared]))
        shared++;
    for (int i = open->count; i > shared; i--)
        display_end_tag(builder);
    for (int i = shared; i < wanted; i++) {
        display_begin_element(builder, &next->tags[i]);
        if (cell && cell->of && strcmp(next->tags[i].name, "table_row") == 0)
            declare_empty_cells(builder, &next->tags[i], cell);
    }
    *open = next ? *next : (LineTags){.count = 0};
}

void line_tags_end_paragraph(DisplayBuilder *builder, LineTags *open)
{
    display_end_tag(builder);
    open->count--;
}

bool line_has_label(const StoryLayout *layout, const PlacedLine *line)
{
    const Block *block = block_of_line(layout, line);
    const RunText *source = line->text->source;
    if (line->note > 0)
        return source->count > 0 && source->runs[0].anchor && !(source->runs[0].marks & RUN_NOTE_MARK);
    return block && block->kind == BLOCK_LIST_ITEM && (block->marker || block->marker_is_typed);
}
