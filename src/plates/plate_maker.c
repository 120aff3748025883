/*
 * plate_maker.c - see plate_maker.h. mutool draws pages with all their inks (-O 2) in the amounts that the file has
 * (-N); the image that can hold spot inks has to be a file with a name, so there is a folder for them meanwhile.
 */
#include "plates/plate_maker.h"

#include "base/program.h"
#include "plates/layered_image.h"

#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>

enum { LONGEST_SECONDS = 600, PAGES_AT_ONCE = 16, LARGE_DPI = 100 };
static const size_t largest_image = (size_t)2 << 30;

typedef struct PlateMaker {
    const PlateOrder *order;
    const char *program;
    const char *folder;
    FILE *input;
    PlatesVisit *visit;
    void *context;
    Diagnostics *diagnostics;
} PlateMaker;

bool plates_are_possible(void)
{
    Arena *arena = arena_new();
    bool possible = program_path(arena, "mutool") != NULL;
    arena_free(arena);
    return possible;
}

/* --- what goes wrong ---------------------------------------------------------------------------- */

static SourcePosition position_of(const PlateOrder *order)
{
    return (SourcePosition){.file = order->label};
}

static void report_not_installed(const PlateOrder *order, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, position_of(order),
                       "plates are made by the program mutool; install the package mupdf-tools",
                       "分色要用程序 mutool；请安装软件包 mupdf-tools");
}

static void report_machine(const PlateOrder *order, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_FAILURE, position_of(order),
                       "mutool could not be run to make plates: %s", "没能运行 mutool 来分色：%s", g_strerror(errno));
}

static void report_no_image(const PlateMaker *maker, int page, const ProgramResult *result)
{
    if (result->ending == PROGRAM_WAS_ENDED)
        diagnostics_report(maker->diagnostics, SEVERITY_ERROR, position_of(maker->order),
                           "mutool did not come to an end with page %d; ask for a lower --resolution",
                           "mutool 处理不完第 %d 页；请把 --resolution 改小", page);
    else
        diagnostics_report(maker->diagnostics, SEVERITY_ERROR, position_of(maker->order),
                           "mutool made no plates of page %d: %s", "mutool 没能给第 %d 页分色：%s", page, result->said);
}

/* --- pages ----------------------------------------------------------------------------------------- */

static gchar *image_path(const PlateMaker *maker, int page)
{
    return g_strdup_printf("%s/%d.psd", maker->folder, page);
}

static bool show_image(const PlateMaker *maker, int page, GMappedFile *file, const ProgramResult *result)
{
    Plates plates;
    Arena *arena = arena_new();
    FileBytes bytes = {(const unsigned char *)g_mapped_file_get_contents(file), g_mapped_file_get_length(file)};
    bool readable = bytes.bytes && layered_image_read(arena, bytes, &plates);
    if (!readable)
        report_no_image(maker, page, result);
    bool goes_on = readable && maker->visit(&plates, page, maker->context);
    arena_free(arena);
    return goes_on;
}

static bool show_page(const PlateMaker *maker, int page, const ProgramResult *result)
{
    gchar *path = image_path(maker, page);
    GMappedFile *file = g_mapped_file_new(path, FALSE, NULL);
    bool goes_on = file && show_image(maker, page, file, result);
    if (!file)
        report_no_image(maker, page, result);
    else
        g_mapped_file_unref(file);
    g_unlink(path);
    g_free(path);
    return goes_on;
}

/* "1,3,4" */
static const char *page_list(Arena *arena, const int *pages, int count)
{
    const char *list = "";
    for (int i = 0; i < count; i++)
        list = arena_printf(arena, "%s%s%d", list, i ? "," : "", pages[i]);
    return list;
}

static ProgramResult draw_pages(Arena *arena, const PlateMaker *maker, const int *pages, int count)
{
    const char *const arguments[] = {"draw", "-q", "-c", "cmyk", "-N", "-O", "2", "-F", "psd", "-r",
                                     arena_printf(arena, "%d", maker->order->resolution_dpi), "-o", "%d.psd",
                                     "/dev/fd/0", page_list(arena, pages, count), NULL};
    ProgramCall call = {maker->program, arguments, maker->folder, maker->input, LONGEST_SECONDS, largest_image, false};
    return program_run(arena, &call);
}

static bool make_some(const PlateMaker *maker, const int *pages, int count)
{
    Arena *arena = arena_new();
    ProgramResult result = draw_pages(arena, maker, pages, count);
    bool goes_on = result.ending != PROGRAM_NOT_STARTED;
    if (!goes_on)
        report_machine(maker->order, maker->diagnostics);
    for (int i = 0; goes_on && i < count; i++)
        goes_on = show_page(maker, pages[i], &result);
    arena_free(arena);
    return goes_on;
}

/* Images of one page may be as large as a disk has room for. */
static bool make_all(const PlateMaker *maker)
{
    const PlateOrder *order = maker->order;
    int at_once = order->resolution_dpi > LARGE_DPI ? 1 : PAGES_AT_ONCE;
    bool goes_on = true;
    for (int i = 0; goes_on && i < order->page_count; i += at_once)
        goes_on = make_some(maker, order->pages + i, MIN(at_once, order->page_count - i));
    return goes_on;
}

static void remove_folder(const PlateMaker *maker)
{
    for (int i = 0; i < maker->order->page_count; i++) {
        gchar *path = image_path(maker, maker->order->pages[i]);
        g_unlink(path);
        g_free(path);
    }
    g_rmdir(maker->folder);
}

bool plates_make(const PlateOrder *order, PlatesVisit *visit, void *context, Diagnostics *diagnostics)
{
    Arena *arena = arena_new();
    PlateMaker maker = {order, program_path(arena, "mutool"), NULL, NULL, visit, context, diagnostics};
    bool made = false;
    if (!maker.program) {
        report_not_installed(order, diagnostics);
    } else {
        gchar *folder = g_dir_make_tmp("typeset-plates-XXXXXX", NULL);
        maker.folder = folder;
        maker.input = folder ? program_input(order->pdf) : NULL;
        if (maker.input)
            made = make_all(&maker);
        else
            report_machine(order, diagnostics);
        if (maker.input)
            fclose(maker.input);
        if (folder)
            remove_folder(&maker);
        g_free(folder);
    }
    arena_free(arena);
    return made;
}
