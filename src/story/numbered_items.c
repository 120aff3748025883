/* numbered_items.c - see numbered_items.h. */
#include "story/numbered_items.h"

#include "story/typed_number.h"

/* The kinds of number that are open, outermost first: a new kind is a level deeper. */
typedef struct OpenKinds {
    TypedNumberKind kinds[TYPED_NUMBER_KIND_COUNT];
    int count;
    int lists[TYPED_NUMBER_KIND_COUNT]; /* of each kind; 0: none yet */
} OpenKinds;

static TypedNumber number_of_run(const RunText *text, int run)
{
    const TextRun *first = &text->runs[run];
    return typed_number_at(first->text, (size_t)first->length);
}

static bool begins_line(const RunText *text, int run)
{
    return run == 0 || text->runs[run].origin.line != text->runs[run - 1].origin.line;
}

static bool begins_item(const RunText *text, int run)
{
    return begins_line(text, run) && number_of_run(text, run).kind != TYPED_NUMBER_NONE;
}

static int count_items(const RunText *text)
{
    int count = 0;
    for (int run = 0; run < text->count; run++)
        count += begins_item(text, run);
    return count;
}

/* Behind the number there may be a space, which the marker's own gap replaces. */
static TextRun run_behind(const TextRun *run, int length)
{
    TextRun rest = *run;
    rest.remark = NULL;
    while (length < run->length && run->text[length] == ' ')
        length++;
    rest.origin = text_run_position(run, length);
    rest.first_reading += text_run_readings_before(run, length);
    rest.text += length;
    rest.length -= length;
    return rest;
}

RunText text_with_first_run(Arena *arena, const RunText *text, size_t length)
{
    TextRun rest = run_behind(&text->runs[0], (int)length);
    bool parts = rest.length > 0 || rest.marks & RUN_FORCED_BREAK;
    RunText divided = {.count = text->count + parts};
    divided.runs = arena_new_array(arena, TextRun, divided.count);
    for (int i = 0; i < text->count; i++)
        divided.runs[i + (parts && i > 0)] = text->runs[i];
    divided.runs[0].length = (int)length;
    divided.runs[0].marks &= ~(unsigned)RUN_FORCED_BREAK;
    if (parts)
        divided.runs[1] = rest;
    return divided;
}

static int level_of_kind(OpenKinds *open, TypedNumberKind kind)
{
    for (int i = 0; i < open->count; i++)
        if (open->kinds[i] == kind)
            open->count = i;
    open->kinds[open->count++] = kind;
    return open->count;
}

static void append_item(Arena *arena, const Block *block, RunText text, OpenKinds *open, GArray *blocks, int *list_count)
{
    TypedNumber number = number_of_run(&text, 0);
    Block item = *block;
    int outer_level = block->kind == BLOCK_LIST_ITEM ? block->level - 1 : 0;
    item.kind = BLOCK_LIST_ITEM;
    item.level = outer_level + level_of_kind(open, number.kind);
    if (open->lists[number.kind] == 0)
        open->lists[number.kind] = ++*list_count;
    item.list = open->lists[number.kind];
    item.marker = NULL;
    item.marker_is_typed = true;
    item.continued = false;
    item.text = text_with_first_run(arena, &text, number.length);
    item.origin = text.runs[0].origin;
    g_array_append_val(blocks, item);
}

/* What leads up to the items stays what it is. */
static void append_words_before(const Block *block, RunText text, GArray *blocks)
{
    Block before = *block;
    before.text = text;
    g_array_append_val(blocks, before);
}

static void append_items(Arena *arena, const Block *block, GArray *blocks, int *list_count)
{
    OpenKinds open = {0};
    for (int first = 0, end; first < block->text.count; first = end) {
        for (end = first + 1; end < block->text.count && !begins_item(&block->text, end);)
            end++;
        RunText text = {.runs = &block->text.runs[first], .count = end - first};
        if (begins_item(&block->text, first))
            append_item(arena, block, text, &open, blocks, list_count);
        else
            append_words_before(block, text, blocks);
    }
}

static bool holds_items(const Block *block)
{
    bool is_item = block->kind == BLOCK_LIST_ITEM;
    if (block->kind != BLOCK_PARAGRAPH && !is_item)
        return false;
    return count_items(&block->text) > 1;
}

/* - 一、……: the bullet only says that it is an item. */
static bool has_number_for_bullet(const Block *block)
{
    return block->kind == BLOCK_LIST_ITEM && block->marker && !g_ascii_isdigit(*block->marker) &&
           begins_item(&block->text, 0);
}

void append_with_numbered_items(Arena *arena, const Block *block, GArray *blocks, int *list_count)
{
    Block item = *block;
    if (holds_items(block)) {
        append_items(arena, block, blocks, list_count);
        return;
    }
    if (has_number_for_bullet(block)) {
        item.text = text_with_first_run(arena, &block->text, number_of_run(&block->text, 0).length);
        item.marker = NULL;
        item.marker_is_typed = true;
    }
    g_array_append_val(blocks, item);
}
