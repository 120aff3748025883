/* ink_overlay.c - see ink_overlay.h. */
#include "proof/ink_overlay.h"

#include <glib.h>

/* From here on paper has to be chosen with care, in percent. */
enum { MUCH_INK = 200, STEPS = 3 };

static const Ink step_inks[STEPS] = {
    {.yellow = 600}, {.magenta = 150, .yellow = 1000}, {.magenta = 500, .yellow = 1000}};

/* Where steps begin: at 200 %, or at two thirds of a limit near that. */
static int first_percent(int limit)
{
    return MIN(MUCH_INK, limit * 2 / 3);
}

static Rect cell_rect(const OverlayPage *page, const ProofInk *ink, int index)
{
    Length x = index % ink->columns * ink->cell, y = index / ink->columns * ink->cell;
    Rect cell = {x, y, length_min(ink->cell, page->list->sheet.width - x), length_min(ink->cell, page->list->sheet.height - y)};
    cell.x += page->origin.x;
    cell.y += page->origin.y;
    return cell;
}

static void add_cell(const ProofPen *pen, Rect cell, int percent, int limit)
{
    int first = first_percent(limit);
    if (percent > limit) {
        display_add_fill(pen->builder, cell, PROOF_RED, "proof");
    } else if (percent >= first) {
        int step = (percent - first) * STEPS / MAX(limit - first + 1, 1);
        DisplayDot dot = {rect_inset(cell, cell.width / 6, cell.height / 6), step_inks[step], "proof"};
        display_add_dot(pen->builder, &dot);
    }
}

/* The densest cell says how much it has. */
static void label_densest(const ProofPen *pen, const OverlayPage *page, const ProofInk *ink, int limit)
{
    int densest = 0;
    for (int i = 1; i < ink->columns * ink->rows; i++)
        if (ink->percents[i] > ink->percents[densest])
            densest = i;
    if (ink->percents[densest] < first_percent(limit))
        return;
    Rect cell = cell_rect(page, ink, densest);
    Ink plate = ink->percents[densest] > limit ? PROOF_RED : PROOF_ORANGE;
    proof_label(pen, arena_printf(pen->arena, "%d%%", ink->percents[densest]), (Point){rect_right(cell), rect_bottom(cell)},
                (ProofType){pen->label_size, INK_PAPER, ALIGNMENT_START}, plate);
}

void ink_overlay_add(const ProofPen *pen, const OverlayPage *page)
{
    const ProofInk *ink = page->ink;
    int limit = page->issue->design->ink_limit;
    if (!ink || ink->columns * ink->rows == 0)
        return;
    for (int i = 0; i < ink->columns * ink->rows; i++)
        add_cell(pen, cell_rect(page, ink, i), ink->percents[i], limit);
    label_densest(pen, page, ink, limit);
}
