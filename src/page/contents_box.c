/* contents_box.c - lists of contents (目录, 导读): entries one below the other, in columns, and on from block to block. */
#include "page/contents_entry.h"

/* Entries of one block: from which on, and where they stand. */
typedef struct ContentsFill {
    ContentsBox box;
    const ContentsEntry *entries;
    int count;
    Length room; /* depth of a column */
} ContentsFill;

static Length column_measure(const Furniture *item, Length measure)
{
    int columns = item->contents.columns;
    return length_max(item->style->size, (measure - (columns - 1) * item->contents.column_gap) / columns);
}

static void add_item(ContentsBox *box, const ContentsEntry *entry, bool is_first)
{
    const ContentsDesign *design = &box->shape->item->contents;
    box->is_section = entry->section != NULL;
    if (!entry->section) {
        contents_entry_add(box, entry);
        return;
    }
    if (!is_first)
        box->top += design->section_gap;
    if (*entry->section)
        contents_section_add(box, entry->section);
}

/* From the top of the first em box to the foot of the last one. */
static Length depth_of(const ContentsBox *box)
{
    const Furniture *item = box->shape->item;
    return box->top - item->entry_gap - item->style->line_pitch + item->style->size;
}

/* A section takes its first entry with it. Returns where what was tried ends. */
static int end_of_group(const ContentsFill *fill, int first)
{
    int end = first + 1;
    while (end < fill->count && fill->entries[end - 1].section)
        end++;
    return end;
}

/* Entries from `first` on that a column has room for; returns the first that it has not. */
static int fill_column(ContentsFill *fill, int first)
{
    ContentsBox *box = &fill->box;
    box->top = 0;
    for (int next = first; next < fill->count;) {
        Length top = box->top;
        guint line_count = box->shape->lines->len, rule_count = box->shape->rules->len;
        int end = end_of_group(fill, next);
        for (int i = next; i < end; i++) {
            box->entry = i + 1;
            add_item(box, &fill->entries[i], next == first && i == next);
        }
        if (depth_of(box) > fill->room) {
            box->top = top;
            g_array_set_size(box->shape->lines, line_count);
            g_array_set_size(box->shape->rules, rule_count);
            return next;
        }
        next = end;
    }
    return fill->count;
}

static void move_down(FurnitureShape *shape, guint first_line, guint first_rule, Length by)
{
    for (guint i = first_line; i < shape->lines->len; i++)
        g_array_index(shape->lines, FurnitureLine, i).em_box.y += by;
    for (guint i = first_rule; i < shape->rules->len; i++)
        g_array_index(shape->rules, FurnitureRule, i).rect.y += by;
}

/* Column after column; returns the first entry that finds no room in the block. */
static int fill_block(ContentsFill *fill, const FurnitureScene *scene, int first)
{
    const Furniture *item = fill->box.shape->item;
    Length measure = fill->box.measure, deepest = 0;
    int next = first;
    fill->box.measure = column_measure(item, measure);
    for (int column = 0; column < item->contents.columns && next < fill->count; column++) {
        next = fill_column(fill, next);
        deepest = length_max(deepest, depth_of(&fill->box));
        fill->box.left += fill->box.measure + item->contents.column_gap;
    }
    Length top = furniture_list_top(item, scene, deepest);
    move_down(fill->box.shape, 0, 0, top);
    fill->box.shape->rect = (Rect){furniture_x(item, scene, measure), top, measure, deepest};
    return next;
}

static ContentsFill fill_for(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape)
{
    const Furniture *item = shape->item;
    const BlockPlacement *block = scene->block;
    ContentsFill fill = {
        .box = {.arena = arena, .shaper = shaper, .shape = shape, .is_of_issue = block->contents_chain > 0},
        .entries = block->contents,
        .count = block->contents_count,
        .room = block->contents_chain > 0 ? furniture_list_room(item, scene) : G_MAXINT32 / 2,
    };
    fill.box.measure = item->width > 0 ? item->width : scene->frame.width - 2 * item->inset;
    fill.box.left = furniture_x(item, scene, fill.box.measure);
    fill.box.page_width = contents_page_width(&fill.box, fill.entries, fill.count);
    return fill;
}

static const Furniture *contents_of_block(const BlockDesign *design)
{
    for (int i = 0; i < design->item_count; i++)
        if (design->items[i].kind == FURNITURE_CONTENTS)
            return &design->items[i];
    return NULL;
}

/* How many entries another block takes; it is set for that and thrown away. */
static int entries_taken(Arena *arena, Shaper *shaper, const FurnitureScene *scene, int first)
{
    FurnitureShape shape = {
        .item = contents_of_block(scene->block->block),
        .lines = g_array_new(FALSE, FALSE, sizeof(FurnitureLine)),
        .rules = g_array_new(FALSE, FALSE, sizeof(FurnitureRule)),
    };
    ContentsFill fill = fill_for(arena, shaper, scene, &shape);
    int next = fill_block(&fill, scene, first);
    g_array_unref(shape.lines);
    g_array_unref(shape.rules);
    return next;
}

/* The block of the same contents that comes after `after`, in the order of pages; the first for NULL. */
static bool find_block_of_chain(Arena *arena, const Issue *issue, int chain, const BlockPlacement *after,
                                FurnitureScene *scene)
{
    bool is_behind = !after;
    for (int i = 0; i < issue->page_count; i++)
        for (int k = 0; k < issue->pages[i].block_count; k++) {
            const BlockPlacement *block = &issue->pages[i].blocks[k];
            if (is_behind && block->contents_chain == chain) {
                *scene = furniture_block_scene(arena, issue, &issue->pages[i], block);
                return true;
            }
            is_behind |= block == after;
        }
    return false;
}

/* Where the contents go on in this block. */
static int first_entry(Arena *arena, Shaper *shaper, const FurnitureScene *scene)
{
    const BlockPlacement *before = NULL;
    FurnitureScene other;
    int next = 0;
    while (find_block_of_chain(arena, scene->issue, scene->block->contents_chain, before, &other) &&
           other.block != scene->block) {
        next = entries_taken(arena, shaper, &other, next);
        before = other.block;
    }
    return next;
}

bool contents_go_on(const FurnitureScene *scene)
{
    Arena *arena = arena_new();
    FurnitureScene other;
    bool found = scene->block->contents_chain > 0 &&
                 find_block_of_chain(arena, scene->issue, scene->block->contents_chain, scene->block, &other);
    arena_free(arena);
    return found;
}

static int count_entries(const ContentsEntry *entries, int count)
{
    int found = 0;
    for (int i = 0; i < count; i++)
        found += !entries[i].section;
    return found;
}

void contents_shape(Arena *arena, Shaper *shaper, const FurnitureScene *scene, FurnitureShape *shape)
{
    if (!scene->block || scene->block->contents_count == 0)
        return;
    ContentsFill fill = fill_for(arena, shaper, scene, shape);
    int first = scene->block->contents_chain > 0 ? first_entry(arena, shaper, scene) : 0;
    int next = fill_block(&fill, scene, first);
    shape->left_over = count_entries(fill.entries + next, fill.count - next);
}
