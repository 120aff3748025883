/* ink_measure.c - pages at a low resolution: a patch of 2 mm is six dots wide. */
#include "plates/ink_measure.h"

#include "plates/ink_coverage.h"
#include "plates/page_colours.h"
#include "plates/page_frame.h"
#include "plates/plate_maker.h"

#include <glib.h>
#include <math.h>

enum { MEASURE_DPI = 72, PATCH_DOTS = 6, TOLERATED_TENTHS = 10 };

typedef struct InkMeasurement {
    Arena *arena;
    const InkQuestion *question;
    GArray *pages;    /* int: those to be measured */
    GArray *trims;    /* Rect: of each */
    GArray *excesses; /* InkExcess */
    GArray *maps;     /* InkMap */
} InkMeasurement;

/* --- which pages ------------------------------------------------------------------------------------- */

static void add_page(InkMeasurement *measurement, qpdf_data document, int page)
{
    Rect trim = page_trim(document, page - 1);
    g_array_append_val(measurement->pages, page);
    g_array_append_val(measurement->trims, trim);
}

/* Black alone never comes to more than 100 %. */
static void find_pages(InkMeasurement *measurement, qpdf_data document)
{
    const InkQuestion *question = measurement->question;
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; question->pages && i < question->page_count; i++)
        if (question->pages[i] <= page_count)
            add_page(measurement, document, question->pages[i]);
    for (int page = 1; !question->pages && page <= page_count; page++)
        if (page_colours(document, page - 1).has_other_inks)
            add_page(measurement, document, page);
}

/* A file that cannot be read has no pages: mutool is not asked for it. */
static void open_and_find_pages(InkMeasurement *measurement)
{
    FileBytes pdf = measurement->question->pdf;
    qpdf_data document = qpdf_init();
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    if (!(qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL) & QPDF_ERRORS))
        find_pages(measurement, document);
    while (qpdf_has_error(document)) /* one that nobody asked for would be printed */
        qpdf_get_error(document);
    qpdf_cleanup(&document);
}

/* --- one page ---------------------------------------------------------------------------------------- */

static double dots_of(Length length)
{
    return length_to_points(length) * MEASURE_DPI / 72;
}

static Length length_of_dots(double dots)
{
    return length_from_points(dots * 72 / MEASURE_DPI);
}

static PixelRect dots_inside(Rect rect, const Plates *plates)
{
    int x = CLAMP((int)ceil(dots_of(rect.x)), 0, plates->width), y = CLAMP((int)ceil(dots_of(rect.y)), 0, plates->height);
    int right = CLAMP((int)floor(dots_of(rect_right(rect))), x, plates->width);
    int foot = CLAMP((int)floor(dots_of(rect_bottom(rect))), y, plates->height);
    return (PixelRect){x, y, right - x, foot - y};
}

static Rect seen_from(Rect trim, PixelRect dots)
{
    return (Rect){length_of_dots(dots.x) - trim.x, length_of_dots(dots.y) - trim.y, length_of_dots(dots.width),
                  length_of_dots(dots.height)};
}

static void add_excess(InkMeasurement *measurement, int page, Rect trim, const DenseArea *area)
{
    Rect peak = seen_from(trim, area->peak);
    InkExcess excess = {page, {peak.x + peak.width / 2, peak.y + peak.height / 2}, seen_from(trim, area->bounds),
                        (area->tenths + 5) / 10};
    g_array_append_val(measurement->excesses, excess);
}

static void add_excesses(InkMeasurement *measurement, Arena *scratch, const InkSums *ink, int page, Rect trim,
                         PixelRect within)
{
    int limit = measurement->question->limit_percent * 10 + TOLERATED_TENTHS;
    DenseAreas areas = dense_areas(scratch, ink, within, PATCH_DOTS, limit);
    for (int i = 0; i < areas.count; i++)
        add_excess(measurement, page, trim, &areas.items[i]);
}

static void add_map(InkMeasurement *measurement, const InkSums *ink, const Plates *plates, Rect trim)
{
    Length cell = measurement->question->map_cell;
    InkMap map = {cell, length_count_up(trim.width, cell), length_count_up(trim.height, cell), NULL};
    int *percents = arena_new_array(measurement->arena, int, (size_t)map.columns * (size_t)map.rows);
    for (int i = 0; i < map.columns * map.rows; i++) {
        Rect place = {trim.x + i % map.columns * cell, trim.y + i / map.columns * cell, cell, cell};
        PixelRect dots = dots_inside(place, plates);
        percents[i] = dots.width > 0 && dots.height > 0 ? (ink_mean(ink, dots) + 5) / 10 : 0;
    }
    map.percents = percents;
    g_array_append_val(measurement->maps, map);
}

static Rect trim_of(const InkMeasurement *measurement, int page)
{
    guint i = 0;
    while (g_array_index(measurement->pages, int, i) != page)
        i++;
    return g_array_index(measurement->trims, Rect, i);
}

static bool measure_page(const Plates *plates, int page, void *context)
{
    InkMeasurement *measurement = context;
    Rect trim = trim_of(measurement, page);
    Arena *scratch = arena_new();
    InkSums ink = ink_sums(scratch, plates);
    add_excesses(measurement, scratch, &ink, page, trim, dots_inside(trim, plates));
    if (measurement->question->map_cell > 0)
        add_map(measurement, &ink, plates, trim);
    arena_free(scratch);
    return true;
}

/* --- all --------------------------------------------------------------------------------------------- */

static void take_answer(InkMeasurement *measurement, InkAnswer *answer)
{
    *answer = (InkAnswer){
        .excesses = arena_copy(measurement->arena, measurement->excesses->data, measurement->excesses->len, sizeof(InkExcess)),
        .excess_count = (int)measurement->excesses->len,
        .maps = arena_copy(measurement->arena, measurement->maps->data, measurement->maps->len, sizeof(InkMap)),
    };
}

bool ink_measure(Arena *arena, const InkQuestion *question, InkAnswer *answer, Diagnostics *diagnostics)
{
    InkMeasurement measurement = {
        arena, question, g_array_new(FALSE, FALSE, sizeof(int)), g_array_new(FALSE, FALSE, sizeof(Rect)),
        g_array_new(FALSE, FALSE, sizeof(InkExcess)), g_array_new(FALSE, FALSE, sizeof(InkMap))};
    open_and_find_pages(&measurement);
    PlateOrder order = {question->pdf, question->label, (const int *)(void *)measurement.pages->data,
                        (int)measurement.pages->len, MEASURE_DPI};
    bool measured = order.page_count == 0 || plates_make(&order, measure_page, &measurement, diagnostics);
    take_answer(&measurement, answer);
    g_array_unref(measurement.pages);
    g_array_unref(measurement.trims);
    g_array_unref(measurement.excesses);
    g_array_unref(measurement.maps);
    return measured;
}
