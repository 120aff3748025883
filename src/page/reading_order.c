/* reading_order.c - see reading_order.h. */
#include "page/reading_order.h"

#include "page/story_jump.h"

#include <glib.h>

enum {
    STEP = 1000,          /* from block to block */
    OF_HEAD_PICTURE = 1,
    OF_PICTURES = 500,    /* of the front matter: between head and text */
    MOST_PICTURES = 90,   /* of one area that are told apart */
    KEY_OF_TABLES = 1 << 24,
    OF_NOTES = 1 << 28,
};

/* Sources count from 0, and those of PlacedLine from 1. */
static int order_of_source(int source)
{
    return (source + 1) * STEP;
}

/* A paragraph that goes on behind the place is read to its end first; else the place is before it. */
static int order_at_place(const FlowPlace *place, int share)
{
    return order_of_source(place->source) + (place->characters > 0 ? share : share - STEP / 2);
}

static int order_of_jump_line(const StoryLayout *layout, const PlacedLine *line)
{
    enum { LEADS_ON = 300, COMES_FROM = 310 };
    return line->leads_on ? order_at_place(&layout->body_end, LEADS_ON) : order_at_place(&layout->body_start, COMES_FROM);
}

/* The head above a part that goes on elsewhere is read where that part begins. */
static int order_of_head(const StoryLayout *layout)
{
    enum { OF_HEAD = 320 };
    return jump_is_told(layout->placement->jump_in) ? order_at_place(&layout->body_start, OF_HEAD) : 0;
}

int reading_order_of_line(const StoryLayout *layout, const PlacedLine *line)
{
    if (line->note > 0)
        return OF_NOTES + line->note;
    if (line->part == PART_JUMP)
        return order_of_jump_line(layout, line);
    if (line->order > 0)
        return line->order;
    return line->source > 0 ? order_of_source(line->source - 1) : order_of_head(layout);
}

int reading_order_of_picture(const StoryPlacement *placement, const Picture *picture, const FlowPlace *start, int index)
{
    enum { OF_PART = 330 };
    int within = MIN(index, MOST_PICTURES);
    if (picture->is_of_head)
        return OF_HEAD_PICTURE;
    if (picture->block > 0)
        return order_of_source(FLOW_FIRST_BLOCK + picture->block - 1) - 2 * MOST_PICTURES + within;
    return placement->jump_in ? order_at_place(start, OF_PART) + within : OF_PICTURES + within;
}

int reading_key_of_table(const Picture *picture)
{
    enum { WIDEST_LINE = 512 };
    const SourcePosition *origin = &picture->table->origin;
    return KEY_OF_TABLES + origin->line * WIDEST_LINE + origin->column % WIDEST_LINE;
}
