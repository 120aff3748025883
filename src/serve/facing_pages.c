/* facing_pages.c - right-hand pages are odd; covers lie where the sheet has them, whatever their numbers. */
#include "serve/facing_pages.h"

static bool is_spread(const LiveState *state, int index)
{
    return state->layout->pages[index].page->spread != NULL;
}

static bool is_right_hand(const LiveState *state, int index)
{
    const Page *page = state->layout->pages[index].page;
    switch (page->cover) {
    case COVER_FRONT:
    case COVER_INSIDE_BACK: return true;
    case COVER_INSIDE_FRONT:
    case COVER_BACK: return false;
    case COVER_NONE: break;
    }
    return page->number % 2 != 0;
}

/* Pages left out of the manifest leave a side white: 2 lies beside 3, but 2 not beside 5. */
static bool face_each_other(const LiveState *state, int left)
{
    if (left + 1 >= state->page_count || is_spread(state, left) || is_spread(state, left + 1))
        return false;
    const Page *page = state->layout->pages[left].page, *next = state->layout->pages[left + 1].page;
    bool is_numbered = page->cover == COVER_NONE && next->cover == COVER_NONE;
    return !is_right_hand(state, left) && is_right_hand(state, left + 1) &&
           (!is_numbered || next->number == page->number + 1);
}

const FacingPages *facing_pages(Arena *arena, const LiveState *state, int *count)
{
    FacingPages *views = arena_new_array(arena, FacingPages, state->page_count + 1);
    *count = 0;
    for (int i = 0; state->layout && i < state->page_count; i++) {
        bool is_left = is_spread(state, i) || !is_right_hand(state, i);
        FacingPages view = is_left ? (FacingPages){i, -1} : (FacingPages){-1, i};
        if (face_each_other(state, i))
            view.right = ++i;
        views[(*count)++] = view;
    }
    return views;
}
