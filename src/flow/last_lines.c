/* last_lines.c - see last_lines.h. */
#include "flow/last_lines.h"

#include "paragraph/line_breaker.h"

#include <glib.h>

/* A paragraph with a line less or more, and how much that shows. */
typedef struct ChangedParagraph {
    int block;
    Lines lines;
    int visibility;
} ChangedParagraph;

static bool may_change(const FlowBlock *block)
{
    bool is_text = block->kind != BLOCK_SUBHEAD && block->kind != BLOCK_SECTION_BREAK && block->text;
    return is_text && block->cap_lines == 0 && block->line_settings.alignment == ALIGNMENT_JUSTIFY && block->lines.count > 1;
}

static int visibility_of(const FlowBlock *block, Lines changed, int change)
{
    int visibility = 0;
    if (change < 0)
        return line_character_count(block->text, &block->lines.items[block->lines.count - 1]);
    for (int i = 0; i < changed.count; i++)
        visibility = MAX(visibility, changed.items[i].loosest_gap);
    return visibility;
}

static GArray *changed_paragraphs(Arena *arena, const FlowBlock *blocks, int count, int change)
{
    GArray *changed = g_array_new(FALSE, FALSE, sizeof(ChangedParagraph));
    for (int i = 0; i < count; i++) {
        if (!may_change(&blocks[i]))
            continue;
        LineSettings settings = blocks[i].line_settings;
        settings.line_change = change;
        Lines lines = paragraph_break(arena, blocks[i].text, &settings);
        ChangedParagraph paragraph = {i, lines, visibility_of(&blocks[i], lines, change)};
        if (lines.count == blocks[i].lines.count + change)
            g_array_append_val(changed, paragraph);
    }
    return changed;
}

/* The story's order decides between equals. */
static gint compare_visibility(gconstpointer a, gconstpointer b)
{
    const ChangedParagraph *first = a, *second = b;
    int difference = first->visibility - second->visibility;
    return difference ? difference : first->block - second->block;
}

int last_lines_change(Arena *arena, FlowBlock *blocks, int count, int wanted)
{
    int change = wanted < 0 ? -1 : 1;
    GArray *changed = changed_paragraphs(arena, blocks, count, change);
    int taken = MIN(ABS(wanted), (int)changed->len);
    g_array_sort(changed, compare_visibility);
    for (int i = 0; i < taken; i++) {
        const ChangedParagraph *paragraph = &g_array_index(changed, ChangedParagraph, i);
        blocks[paragraph->block].lines = paragraph->lines;
        blocks[paragraph->block].line_settings.line_change = change;
    }
    g_array_unref(changed);
    return change * taken;
}
