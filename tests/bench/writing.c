/*
 * writing.c - what a PDF costs beside what Cairo takes to write the same pages: writing cairo|typeset MANIFEST
 * DATA_FOLDER.
 *
 * Sets the issue and then, once, either has Cairo draw its pages into a PDF in memory, or makes the file that typeset
 * delivers: slim fonts, tags, metadata, held to its standards. Prints the milliseconds of that step alone, by the clock
 * and of the processor, and the size of the file.
 */
#include "cli/finished_check.h"
#include "cli/finished_pdf.h"
#include "live/live_issue.h"
#include "render/cairo_painter.h"

#include <cairo-pdf.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const char creation_date[] = "2026-11-20T00:00:00Z";

static double milliseconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static cairo_status_t append_bytes(void *bytes, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(bytes, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void draw_page(CairoPainter *painter, cairo_surface_t *surface, cairo_t *cairo, const DisplayList *page)
{
    cairo_pdf_surface_set_size(surface, length_to_points(page->sheet.width), length_to_points(page->sheet.height));
    cairo_painter_draw(painter, cairo, page);
    cairo_show_page(cairo);
}

/* Pages as Cairo writes them when nothing is asked of it but to show them; faces are those of the fonts' files. */
static size_t write_by_cairo(const LiveState *state, Diagnostics *diagnostics)
{
    GByteArray *bytes = g_byte_array_new();
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append_bytes, bytes, 1, 1);
    cairo_t *cairo = cairo_create(surface);
    CairoPainter *painter = cairo_painter_new(PAINT_DOCUMENT, diagnostics);
    for (int i = 0; i < state->page_count; i++)
        draw_page(painter, surface, cairo, state->pages[i]);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    size_t length = bytes->len;
    cairo_surface_destroy(surface);
    cairo_painter_free(painter);
    g_byte_array_unref(bytes);
    return length;
}

/* 0 for a file that typeset would not deliver. */
static size_t write_by_typeset(const LiveState *state, Diagnostics *diagnostics)
{
    Arena *arena = arena_new();
    FileBytes file = {0};
    PdfOrder order = {
        .lists = state->pages,
        .count = state->page_count,
        .settings = {.title = state->layout->issue->title, .creation_date = creation_date},
        .language = state->layout->issue->language,
        .is_for_reading = true,
    };
    bool is_made = finished_pdf_make(arena, &order, &file, diagnostics) &&
                   finished_pdf_keeps_its_standards(arena, file, "bench.pdf", diagnostics);
    size_t length = is_made ? file.length : 0;
    arena_free(arena);
    return length;
}

static int measure(const LiveState *state, bool is_cairo, Diagnostics *diagnostics)
{
    double clock = milliseconds(CLOCK_MONOTONIC), processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    size_t length = is_cairo ? write_by_cairo(state, diagnostics) : write_by_typeset(state, diagnostics);
    printf("%.1f %.1f %zu\n", milliseconds(CLOCK_MONOTONIC) - clock,
           milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor, length);
    return length ? 0 : 1;
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 4)
        return 2;
    const char *folders[] = {arguments[3]};
    LiveIssue *issue = live_issue_new(&(LiveSettings){.file = arguments[2], .data_folders = folders, .data_folder_count = 1});
    const LiveState *state = live_issue_set(issue);
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    int status = state->page_count ? measure(state, strcmp(arguments[1], "cairo") == 0, diagnostics) : 1;
    diagnostics_free(diagnostics);
    live_issue_free(issue);
    return status;
}
