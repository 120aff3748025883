/* picture_outline.c - see picture_outline.h. */
#include "issue/picture_outline.h"

#include <glib.h>
#include <math.h>

static const OutlineBand empty_band = {OUTLINE_SCALE + 1, -1};

void picture_outline_clear(PictureOutline *outline)
{
    for (int i = 0; i < OUTLINE_BANDS; i++)
        outline->rows[i] = outline->columns[i] = empty_band;
}

static void widen(OutlineBand *band, double from, double to)
{
    band->from = MIN(band->from, (int)floor(from * OUTLINE_SCALE));
    band->to = MAX(band->to, (int)ceil(to * OUTLINE_SCALE));
}

/* Where the edge is along the band when it is at `position` across it. */
static double along_at(OutlinePoint a, OutlinePoint b, double position)
{
    return b.y > a.y ? a.x + (b.x - a.x) * (position - a.y) / (b.y - a.y) : a.x;
}

/* For bands across y; for those across x the caller has changed x and y. */
static void add_to_bands(OutlineBand *bands, OutlinePoint a, OutlinePoint b)
{
    if (a.y > b.y) {
        OutlinePoint lower = a;
        a = b;
        b = lower;
    }
    int first = CLAMP((int)floor(a.y * OUTLINE_BANDS), 0, OUTLINE_BANDS - 1);
    int last = CLAMP((int)floor(b.y * OUTLINE_BANDS), 0, OUTLINE_BANDS - 1);
    for (int i = first; i <= last; i++) {
        double from = fmax(a.y, (double)i / OUTLINE_BANDS), to = fmin(b.y, (double)(i + 1) / OUTLINE_BANDS);
        double x = along_at(a, b, from), y = b.y > a.y ? along_at(a, b, to) : b.x;
        widen(&bands[i], fmin(x, y), fmax(x, y));
    }
}

void picture_outline_add_edge(PictureOutline *outline, OutlinePoint a, OutlinePoint b)
{
    add_to_bands(outline->rows, a, b);
    add_to_bands(outline->columns, (OutlinePoint){a.y, a.x}, (OutlinePoint){b.y, b.x});
}

bool picture_outline_is_empty(const PictureOutline *outline)
{
    for (int i = 0; i < OUTLINE_BANDS; i++)
        if (outline->rows[i].from <= outline->rows[i].to)
            return false;
    return true;
}

OutlineBand outline_extent(const OutlineBand *bands, int first, int last)
{
    OutlineBand widest = empty_band;
    int from = CLAMP(first * OUTLINE_BANDS / OUTLINE_SCALE, 0, OUTLINE_BANDS - 1);
    int to = CLAMP(last * OUTLINE_BANDS / OUTLINE_SCALE, 0, OUTLINE_BANDS - 1);
    for (int i = from; i <= to; i++) {
        widest.from = MIN(widest.from, bands[i].from);
        widest.to = MAX(widest.to, bands[i].to);
    }
    return widest;
}
