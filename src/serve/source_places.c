/* source_places.c - a list of all that pages took from files, looked through for the last one before a place. */
#include "serve/source_places.h"

#include "issue/spread.h"
#include "page/grid.h"
#include "serve/line_places.h"

#include <glib.h>
#include <string.h>

typedef struct KnownPlace {
    SourcePosition origin;
    SourcePlace place;
} KnownPlace;

struct SourcePlaces {
    Arena *arena;
    GArray *items; /* KnownPlace */
};

static void know(SourcePlaces *places, SourcePosition origin, int page, Rect rect)
{
    KnownPlace known = {origin, {page, rect}};
    if (origin.file)
        g_array_append_val(places->items, known);
}

static void know_areas(SourcePlaces *places, const Issue *issue, const Page *page, int index)
{
    const PageDesign *design = page_design_of(issue, page);
    for (int i = 0; i < page->placement_count; i++)
        know(places, page->placements[i].origin, index, area_rect(design, page->number, page->placements[i].area));
    for (int i = 0; i < page->block_count; i++)
        know(places, page->blocks[i].origin, index, area_rect(design, page->number, page->blocks[i].area));
    for (int i = 0; i < page->area_count; i++)
        know(places, page->areas[i].origin, index, area_rect(design, page->number, &page->areas[i]));
}

/* A story as a whole: its area where it begins, which comes first. */
static void know_stories(SourcePlaces *places, const PageLayout *layout, int index)
{
    for (int i = 0; i < layout->story_count; i++) {
        const StoryLayout *story = layout->stories[i];
        const StoryPlacement *placement = story->placement;
        Rect rect = area_rect(story->design, story->page_number, placement->area);
        know(places, placement->story->origin, index, rect);
        know(places, placement->origin, index, rect);
    }
}

static void know_display(SourcePlaces *places, const DisplayList *list, int index)
{
    LinePlaces lines = line_places_of_page(places->arena, list);
    for (int i = 0; i < lines.count; i++)
        know(places, lines.items[i].source, index, lines.items[i].rect);
    for (int i = 0; i < list->item_count; i++)
        if (list->items[i].kind == DISPLAY_PICTURE)
            know(places, list->items[i].as.picture.picture->origin, index, list->items[i].as.picture.slot);
}

SourcePlaces *source_places_new(const LiveState *state)
{
    SourcePlaces *places = g_new0(SourcePlaces, 1);
    places->arena = arena_new();
    places->items = g_array_new(FALSE, FALSE, sizeof(KnownPlace));
    for (int i = 0; state->layout && i < state->page_count; i++) {
        const DisplayList *list = state->pages[i];
        know_stories(places, &state->layout->pages[i], i);
        know_areas(places, state->layout->issue, state->layout->pages[i].page, i);
        know_display(places, list, i);
        know(places, state->layout->pages[i].page->origin, i, (Rect){0, 0, list->sheet.width, list->sheet.height});
    }
    return places;
}

void source_places_free(SourcePlaces *places)
{
    if (!places)
        return;
    g_array_unref(places->items);
    arena_free(places->arena);
    g_free(places);
}

static int compare_positions(SourcePosition a, SourcePosition b)
{
    return a.line != b.line ? a.line - b.line : a.column - b.column;
}

bool source_place_find(const SourcePlaces *places, SourcePosition position, SourcePlace *place)
{
    const KnownPlace *best = NULL;
    if (position.column == 0)
        position.column = G_MAXINT; /* the line as a whole */
    for (guint i = 0; position.file && i < places->items->len; i++) {
        const KnownPlace *known = &g_array_index(places->items, KnownPlace, i);
        bool is_before =
            strcmp(known->origin.file, position.file) == 0 && compare_positions(known->origin, position) <= 0;
        if (is_before && (!best || compare_positions(known->origin, best->origin) > 0))
            best = known;
    }
    if (best)
        *place = best->place;
    return best != NULL;
}
