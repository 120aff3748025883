/* flow_place.c - how many characters of the manuscript stand in lines and rows, and before a place. */
#include "flow/flow_place.h"

#include <glib.h>
#include <limits.h>

int cluster_character_count(const ShapedText *text, const Cluster *cluster)
{
    const TextRun *run = &text->source->runs[cluster->run];
    if (!run->origin.file || run->marks & RUN_NOTE_MARK)
        return 0;
    return characters_counted(text->text + cluster->text_start, cluster->text_length);
}

static int clusters_character_count(const ShapedText *text, int first, int end)
{
    int count = 0;
    for (int i = first; i < end; i++)
        count += cluster_character_count(text, &text->clusters[i]);
    return count;
}

int line_character_count(const ShapedText *text, const Line *line)
{
    return clusters_character_count(text, line->first_cluster, line->end_cluster);
}

bool cluster_is_space(const ShapedText *text, const Cluster *cluster)
{
    return g_unichar_isspace(g_utf8_get_char(text->text + cluster->text_start));
}

int table_row_character_count(const SetTable *table, int row)
{
    int count = 0;
    for (int i = 0; i < table->cell_count; i++)
        if (table->cells[i].row == row && table->cells[i].text)
            count += clusters_character_count(table->cells[i].text, 0, table->cells[i].text->cluster_count);
    return count;
}

static int rows_character_count(const SetTable *table, int first, int end)
{
    int count = 0;
    for (int row = first; row < end; row++)
        count += table_row_character_count(table, row);
    return count;
}

/* Of a block from where it begins here to one of its units; all of it without one. */
static int characters_of_block(const FlowBlock *block, const FlowUnit *until)
{
    if (block->table)
        return rows_character_count(block->table, block->first_row, until ? until->first_line : block->table->row_count);
    if (!block->text)
        return 0;
    int end = until ? block->lines.items[until->first_line].first_cluster : block->text->cluster_count;
    return clusters_character_count(block->text, block->line_settings.first_cluster, end);
}

FlowPlace flow_place_of_unit(const FlowText *text, int unit)
{
    if (unit == text->unit_count)
        return (FlowPlace){.source = INT_MAX};
    const FlowUnit *next = &text->units[unit];
    FlowPlace place = {.source = text->blocks[next->block].source};
    if (place.source == text->settings.start.source)
        place.characters = text->settings.start.characters;
    for (int i = 0; i < next->block; i++)
        if (text->blocks[i].source == place.source)
            place.characters += characters_of_block(&text->blocks[i], NULL);
    bool has_text = next->line_count > 0 || next->table;
    place.characters += has_text ? characters_of_block(&text->blocks[next->block], next) : 0;
    return place;
}

int flow_unit_character_count(const FlowText *text, int unit)
{
    const FlowUnit *counted = &text->units[unit];
    const FlowBlock *block = &text->blocks[counted->block];
    int count = counted->table ? table_row_character_count(counted->table, counted->first_line) : 0;
    for (int line = 0; line < counted->line_count; line++)
        count += line_character_count(block->text, &block->lines.items[counted->first_line + line]);
    return count;
}
