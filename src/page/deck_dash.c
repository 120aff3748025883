/* deck_dash.c - see deck_dash.h. */
#include "page/deck_dash.h"

#include <string.h>

enum { DASH_EMS = 2 };

static const char dash[] = "——";

static bool has_dash(const RunText *deck)
{
    return strncmp(deck->runs[0].text, dash, strlen("—")) == 0 || strncmp(deck->runs[0].text, "⸺", strlen("⸺")) == 0;
}

/* The dash is the program's own: no character of the manuscript. Set text keeps its source, which is in the arena therefore. */
static const RunText *with_dash(Arena *arena, const RunText *deck)
{
    RunText joined = {.runs = arena_new_array(arena, TextRun, deck->count + 1), .count = deck->count + 1};
    joined.runs[0] = (TextRun){.text = dash, .length = (int)strlen(dash), .marks = RUN_ADDED};
    for (int i = 0; i < deck->count; i++)
        joined.runs[i + 1] = deck->runs[i];
    return arena_copy(arena, &joined, 1, sizeof(RunText));
}

static void move_to_middle(SetText *set, Length measure)
{
    Length widest = 0;
    for (int i = 0; i < set->lines.count; i++)
        widest = length_max(widest, set->lines.items[i].indent + set->lines.items[i].width);
    for (int i = 0; i < set->lines.count; i++)
        set->lines.items[i].indent += length_max(0, measure - widest) / 2;
}

static SetText hung_lines(StoryMaker *maker, const RunText *deck, const TextStyle *asked, Length measure)
{
    TextStyle *style = arena_copy(maker->arena, asked, 1, sizeof(TextStyle));
    bool is_centred = asked->alignment == ALIGNMENT_CENTRE;
    Length hang = DASH_EMS * (asked->size + asked->tracking);
    style->start_indent += hang;
    style->first_line_indent -= hang;
    if (is_centred)
        style->alignment = ALIGNMENT_START;
    SetText set = maker_set_text_in_style(maker, deck, PART_DECK, style, style->size, measure);
    if (is_centred)
        move_to_middle(&set, measure);
    return set;
}

SetText deck_with_dash(StoryMaker *maker, const RunText *deck, Length measure)
{
    enum { LEAST_EMS = 2 * DASH_EMS }; /* in less of a measure the hanging lines would be single characters */
    const TextStyle *style = maker->design->styles[PART_DECK];
    if (deck->count == 0)
        return maker_set_text(maker, deck, PART_DECK, measure);
    const RunText *text = has_dash(deck) ? deck : with_dash(maker->arena, deck);
    SetText set = maker_set_text(maker, text, PART_DECK, measure);
    bool hangs = style->alignment != ALIGNMENT_END && style->alignment != ALIGNMENT_SPREAD &&
                 measure >= LEAST_EMS * style->size;
    return set.lines.count > 1 && hangs ? hung_lines(maker, text, style, measure) : set;
}
