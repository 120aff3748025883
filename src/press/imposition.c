/* imposition.c - the order of pages on sheets. */
#include "press/imposition.h"

#include <assert.h>
#include <glib.h>

/* Pages and blank ones in reading order. */
typedef struct Sequence {
    ImpositionScheme scheme;
    GArray *slots;  /* int */
    GArray *blanks; /* BlankPages */
} Sequence;

static int slots_per_side(ImpositionScheme scheme)
{
    return scheme == IMPOSITION_FOUR_UP ? 4 : 2;
}

/* Pages that fill whole sheets: one that is folded has four. */
static int pages_of_sheet(ImpositionScheme scheme)
{
    return scheme == IMPOSITION_TWO_UP ? 2 : 4;
}

static void add_blank(Sequence *sequence, int before)
{
    int slot = BLANK_PAGE, count = (int)sequence->blanks->len;
    BlankPages *last = count ? &g_array_index(sequence->blanks, BlankPages, count - 1) : NULL;
    g_array_append_val(sequence->slots, slot);
    if (last && last->before == before)
        last->count++;
    else
        g_array_append_val(sequence->blanks, ((BlankPages){before, 1}));
}

/* A booklet begins with a right-hand page, facing pages with a left-hand one. */
static bool suits(const Sequence *sequence, const ImposedPage *page)
{
    bool is_even = sequence->slots->len % 2 == 0;
    switch (sequence->scheme) {
    case IMPOSITION_SADDLE: return is_even == page->is_right;
    case IMPOSITION_TWO_UP: return is_even == !page->is_right;
    case IMPOSITION_FOUR_UP: return is_even || !page->is_joined;
    case IMPOSITION_NONE: break;
    }
    return true;
}

static void fill_sheets(Sequence *sequence, int before, int pages_behind)
{
    while (((int)sequence->slots->len + pages_behind) % pages_of_sheet(sequence->scheme))
        add_blank(sequence, before);
}

static int count_closing_pages(const ImposedPage *pages, int count)
{
    int closing = 0;
    while (closing < count && pages[count - 1 - closing].closes_issue)
        closing++;
    return closing;
}

static void take_pages(Sequence *sequence, const ImposedPage *pages, int count)
{
    int closing = sequence->scheme == IMPOSITION_SADDLE ? count_closing_pages(pages, count) : 0;
    for (int i = 0; i < count; i++) {
        if (closing && i == count - closing)
            fill_sheets(sequence, i, closing);
        if (!suits(sequence, &pages[i]))
            add_blank(sequence, i);
        g_array_append_val(sequence->slots, i);
    }
    fill_sheets(sequence, count, 0);
}

/* The outermost sheet has the last page beside the first; the page behind a right-hand one is printed on its back. */
static int *saddle_slots(Arena *arena, const int *reading, int count)
{
    int *slots = arena_new_array(arena, int, count);
    for (int side = 0; side < count / 2; side++) {
        bool is_back = side % 2;
        int low = reading[side], high = reading[count - 1 - side];
        slots[2 * side] = is_back ? low : high;
        slots[2 * side + 1] = is_back ? high : low;
    }
    return slots;
}

ImposedOrder imposition_order(Arena *arena, ImpositionScheme scheme, const ImposedPage *pages, int count)
{
    Sequence sequence = {scheme, g_array_new(FALSE, FALSE, sizeof(int)),
                         g_array_new(FALSE, FALSE, sizeof(BlankPages))};
    take_pages(&sequence, pages, count);
    int slot_count = (int)sequence.slots->len;
    const int *reading = arena_copy(arena, sequence.slots->data, (size_t)slot_count, sizeof(int));
    ImposedOrder order = {
        .pages = pages,
        .slots = scheme == IMPOSITION_SADDLE ? saddle_slots(arena, reading, slot_count) : reading,
        .slots_per_side = slots_per_side(scheme),
        .side_count = slot_count / slots_per_side(scheme),
        .blanks = arena_copy(arena, sequence.blanks->data, sequence.blanks->len, sizeof(BlankPages)),
        .blank_run_count = (int)sequence.blanks->len,
    };
    g_array_unref(sequence.slots);
    g_array_unref(sequence.blanks);
    return order;
}
