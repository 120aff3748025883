/* imposed_places.c - the places of pages on a side of a sheet. */
#include "press/imposition.h"

Length imposition_shift(const ImpositionSettings *settings, int side)
{
    enum { SIDES_OF_SHEET = 2 };
    return settings->scheme == IMPOSITION_SADDLE ? side / SIDES_OF_SHEET * settings->creep : 0;
}

/* --- full size, side by side ---------------------------------------------------------------------- */

/* The page keeps its bleed on three sides and ends at the fold, over which the shift has taken some of it. */
static ImposedPlace place_beside_fold(const ImpositionSettings *settings, int page, bool right, Length shift)
{
    Length width = settings->page.width, bleed = settings->bleed;
    return (ImposedPlace){
        .page = page,
        .shown = {right ? shift : -bleed, -bleed, width - shift + bleed, settings->page.height + 2 * bleed},
        .corner = {right ? width - shift : shift, 0},
        .thousandths = 1000,
    };
}

/* An inner sheet is pushed out by those it lies in, and the cut takes more of it. */
static ImposedSide folded_side(const ImpositionSettings *settings, const int *slots, Length shift)
{
    Size sheet = {2 * settings->page.width, settings->page.height};
    ImposedSide side = {
        .sheet = sheet,
        .trim = {shift, 0, sheet.width - 2 * shift, sheet.height},
        .bleed = settings->bleed,
    };
    for (int slot = 0; slot < 2; slot++)
        if (slots[slot] != BLANK_PAGE)
            side.places[side.place_count++] = place_beside_fold(settings, slots[slot], slot == 1, shift);
    return side;
}

/* --- reduced, two rows of two --------------------------------------------------------------------- */

/* What lies round the reduced pages, as parts of the sheet's shorter side; under each there is room for its number. */
static Length edge_of(Size sheet)
{
    return length_min(sheet.width, sheet.height) / 24;
}

static int reduction(Size sheet)
{
    Length edge = edge_of(sheet);
    double width = (double)(sheet.width - 3 * edge) / 2 / sheet.width;
    double height = (double)(sheet.height - 4 * edge) / 2 / sheet.height;
    return (int)(1000 * (width < height ? width : height));
}

/* The halves of a spread move together over the gap. */
static Length move_to_other_half(const ImposedPage *pages, int page, Length gap)
{
    if (pages[page].is_joined)
        return gap / 2;
    return page > 0 && pages[page - 1].is_joined ? gap / 2 - gap : 0;
}

static ImposedPlace place_reduced(Size sheet, const ImposedPage *pages, int page, int slot)
{
    int thousandths = reduction(sheet), row = slot / 2, column = slot % 2;
    Length edge = edge_of(sheet), width = length_scale(sheet.width, thousandths, 1000);
    Length left = (sheet.width - 2 * width - edge) / 2;
    Length row_height = (sheet.height - edge) / 2;
    return (ImposedPlace){
        .page = page,
        .shown = {0, 0, sheet.width, sheet.height},
        .corner = {left + column * (width + edge) + move_to_other_half(pages, page, edge), edge + row * row_height},
        .thousandths = thousandths,
    };
}

static ImposedSide reduced_side(const ImpositionSettings *settings, const ImposedPage *pages, const int *slots)
{
    ImposedSide side = {.sheet = settings->page, .trim = {0, 0, settings->page.width, settings->page.height}};
    for (int slot = 0; slot < MOST_PAGES_OF_SIDE; slot++)
        if (slots[slot] != BLANK_PAGE)
            side.places[side.place_count++] = place_reduced(settings->page, pages, slots[slot], slot);
    return side;
}

ImposedSide imposition_side(const ImpositionSettings *settings, const ImposedOrder *order, int side)
{
    const int *slots = order->slots + side * order->slots_per_side;
    if (settings->scheme == IMPOSITION_FOUR_UP)
        return reduced_side(settings, order->pages, slots);
    return folded_side(settings, slots, imposition_shift(settings, side));
}
