/* flow_notes.c - which notes the units of a text are, and which their marks ask for. */
#include "flow/flow_text.h"

#include <glib.h>

int flow_note_of_unit(const FlowText *text, int unit)
{
    return text->blocks[text->units[unit].block].note;
}

static bool text_has_notes(const ShapedText *text)
{
    for (int i = 0; i < text->source->count; i++)
        if (text->source->runs[i].note > 0)
            return true;
    return false;
}

static int last_note_of_clusters(const ShapedText *text, int first, int end)
{
    int last = 0;
    for (int i = first; i < end; i++)
        last = MAX(last, text->source->runs[text->clusters[i].run].note);
    return last;
}

static int last_note_of_row(const SetTable *table, int row)
{
    int last = 0;
    for (int i = 0; i < table->cell_count; i++)
        if (table->cells[i].row == row && table->cells[i].text)
            last = MAX(last, last_note_of_clusters(table->cells[i].text, 0, table->cells[i].text->cluster_count));
    return last;
}

static int last_note_of_unit(const FlowText *text, const FlowUnit *unit)
{
    const FlowBlock *block = &text->blocks[unit->block];
    if (unit->table)
        return last_note_of_row(unit->table, unit->first_line);
    if (unit->line_count == 0 || !text_has_notes(block->text))
        return 0;
    const Line *first = &block->lines.items[unit->first_line];
    return last_note_of_clusters(block->text, first->first_cluster, first[unit->line_count - 1].end_cluster);
}

int flow_last_note_marked(const FlowText *text, int unit_count)
{
    int last = 0;
    for (int i = 0; i < unit_count; i++)
        last = MAX(last, last_note_of_unit(text, &text->units[i]));
    return last;
}
