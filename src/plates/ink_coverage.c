/* ink_coverage.c - sums first, so that every patch costs the same, then areas by filling from dot to dot. */
#include "plates/ink_coverage.h"

#include <glib.h>
#include <stdbool.h>

enum { FULL = 255, TENTHS_OF_FULL = 1000 };

InkSums ink_sums(Arena *arena, const Plates *plates)
{
    int width = plates->width + 1;
    uint64_t *sums = arena_new_array(arena, uint64_t, (size_t)width * (size_t)(plates->height + 1));
    for (int y = 0; y < plates->height; y++) {
        const uint64_t *above = sums + (size_t)y * (size_t)width;
        uint64_t *line = sums + (size_t)(y + 1) * (size_t)width, row = 0;
        for (int x = 0; x < plates->width; x++) {
            for (int i = 0; i < plates->count; i++)
                row += FULL - plates->items[i].dots[(size_t)y * (size_t)plates->width + (size_t)x];
            line[x + 1] = above[x + 1] + row;
        }
    }
    return (InkSums){width, sums};
}

static uint64_t sum_to(const InkSums *ink, int x, int y)
{
    return ink->sums[(size_t)y * (size_t)ink->width + (size_t)x];
}

static uint64_t sum_of(const InkSums *ink, PixelRect rect)
{
    int right = rect.x + rect.width, foot = rect.y + rect.height;
    return sum_to(ink, right, foot) - sum_to(ink, rect.x, foot) - sum_to(ink, right, rect.y) +
           sum_to(ink, rect.x, rect.y);
}

int ink_mean(const InkSums *ink, PixelRect rect)
{
    uint64_t sum = sum_of(ink, rect);
    uint64_t full = (uint64_t)FULL * (uint64_t)rect.width * (uint64_t)rect.height;
    return (int)((sum * TENTHS_OF_FULL + full / 2) / full);
}

/* --- areas ------------------------------------------------------------------------------------------ */

typedef struct AreaSearch {
    const InkSums *ink;
    PixelRect within;
    int side;
    uint64_t limit; /* sum of a patch */
    unsigned char *dense; /* dots of `within`: 1 those of dense patches, 2 those of areas found */
    GArray *found;        /* DenseArea */
    GArray *open;         /* int: dots whose neighbours are to be looked at */
} AreaSearch;

static unsigned char *dot_at(const AreaSearch *search, int x, int y)
{
    return search->dense + (size_t)y * (size_t)search->within.width + (size_t)x;
}

/* `x`, `y` from the corner of `within`. */
static PixelRect patch_at(const AreaSearch *search, int x, int y)
{
    return (PixelRect){search->within.x + x, search->within.y + y, search->side, search->side};
}

static void mark_patch(const AreaSearch *search, int x, int y)
{
    for (int row = y; row < y + search->side; row++)
        for (int column = x; column < x + search->side; column++)
            *dot_at(search, column, row) = 1;
}

static bool mark_dense_patches(const AreaSearch *search)
{
    bool any = false;
    for (int y = 0; y + search->side <= search->within.height; y++)
        for (int x = 0; x + search->side <= search->within.width; x++)
            if (sum_of(search->ink, patch_at(search, x, y)) > search->limit) {
                mark_patch(search, x, y);
                any = true;
            }
    return any;
}

static void take_dot(AreaSearch *search, int x, int y)
{
    if (x < 0 || y < 0 || x >= search->within.width || y >= search->within.height || *dot_at(search, x, y) != 1)
        return;
    int dot = y * search->within.width + x;
    *dot_at(search, x, y) = 2;
    g_array_append_val(search->open, dot);
}

static void stretch(PixelRect *bounds, int x, int y)
{
    int right = MAX(bounds->x + bounds->width, x + 1), foot = MAX(bounds->y + bounds->height, y + 1);
    bounds->x = MIN(bounds->x, x);
    bounds->y = MIN(bounds->y, y);
    bounds->width = right - bounds->x;
    bounds->height = foot - bounds->y;
}

/* The patch that begins at a dot of the area may be the densest. */
static void look_at_patch(const AreaSearch *search, DenseArea *area, int x, int y)
{
    if (x + search->side > search->within.width || y + search->side > search->within.height)
        return;
    PixelRect patch = patch_at(search, x, y);
    int tenths = ink_mean(search->ink, patch);
    if (tenths <= area->tenths)
        return;
    area->tenths = tenths;
    area->peak = patch;
}

static void take_neighbours(AreaSearch *search, int x, int y)
{
    take_dot(search, x - 1, y);
    take_dot(search, x + 1, y);
    take_dot(search, x, y - 1);
    take_dot(search, x, y + 1);
}

static void find_area(AreaSearch *search, int x, int y)
{
    DenseArea area = {.bounds = {x, y, 1, 1}};
    take_dot(search, x, y);
    while (search->open->len > 0) {
        int dot = g_array_index(search->open, int, search->open->len - 1);
        g_array_set_size(search->open, search->open->len - 1);
        int column = dot % search->within.width, row = dot / search->within.width;
        stretch(&area.bounds, column, row);
        look_at_patch(search, &area, column, row);
        take_neighbours(search, column, row);
    }
    area.bounds.x += search->within.x;
    area.bounds.y += search->within.y;
    g_array_append_val(search->found, area);
}

static void find_areas(AreaSearch *search)
{
    search->open = g_array_new(FALSE, FALSE, sizeof(int));
    for (int y = 0; y < search->within.height; y++)
        for (int x = 0; x < search->within.width; x++)
            if (*dot_at(search, x, y) == 1)
                find_area(search, x, y);
    g_array_unref(search->open);
}

DenseAreas dense_areas(Arena *arena, const InkSums *ink, PixelRect within, int side, int limit_tenths)
{
    size_t dots = (size_t)MAX(within.width, 0) * (size_t)MAX(within.height, 0);
    AreaSearch search = {
        .ink = ink,
        .within = within,
        .side = side,
        .limit = (uint64_t)FULL * (uint64_t)(side * side) * (uint64_t)limit_tenths / TENTHS_OF_FULL,
        .dense = g_malloc0(dots + 1),
        .found = g_array_new(FALSE, FALSE, sizeof(DenseArea)),
    };
    if (mark_dense_patches(&search))
        find_areas(&search);
    DenseAreas areas = {arena_copy(arena, search.found->data, search.found->len, sizeof(DenseArea)), (int)search.found->len};
    g_array_unref(search.found);
    g_free(search.dense);
    return areas;
}
