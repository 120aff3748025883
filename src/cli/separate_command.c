/* separate_command.c - see separate_command.h. */
#include "cli/separate_command.h"

#include "base/files.h"
#include "plates/grey_image.h"
#include "plates/page_colours.h"
#include "plates/plate_maker.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

typedef struct Separation {
    const Run *run;
    GString *table;
} Separation;

static bool in_chinese(const Run *run)
{
    return run->options->language == MESSAGE_LANGUAGE_CHINESE;
}

static SourcePosition position_of(const Run *run)
{
    return (SourcePosition){.file = run->options->issue_file};
}

/* --- the pages -------------------------------------------------------------------------------------- */

static void report_screen_colours(const Run *run, int page)
{
    diagnostics_report(run->diagnostics, SEVERITY_ERROR, position_of(run),
                       "page %d has colours of screens (RGB), which no plate prints; make the file with --target press",
                       "第 %d 页有屏幕色（RGB），无法分色；请用 --target press 生成", page);
}

static void report_missing_pages(const Run *run, const PageRange *range, int page_count)
{
    diagnostics_report(run->diagnostics, SEVERITY_ERROR, position_of(run),
                       "--pages: there is no page %d in the file; its pages are counted from 1 to %d",
                       "--pages：文件里没有第 %d 页；按文件的页数从 1 数到 %d", range->last, page_count);
}

/* False when a page is asked for that the file has not; that is reported. */
static bool ranges_are_there(const Run *run, int page_count)
{
    const Options *options = run->options;
    for (int i = 0; i < options->page_range_count; i++)
        if (options->page_ranges[i].last > page_count) {
            report_missing_pages(run, &options->page_ranges[i], page_count);
            return false;
        }
    return true;
}

/* Those asked for; pages that cannot be separated are reported. */
static GArray *pages_to_separate(const Run *run, qpdf_data document)
{
    GArray *pages = g_array_new(FALSE, FALSE, sizeof(int));
    int page_count = qpdf_get_num_pages(document);
    if (!ranges_are_there(run, page_count))
        return pages;
    for (int page = 1; page <= page_count; page++) {
        if (!page_is_wanted(run->options, page))
            continue;
        if (page_colours(document, page - 1).has_screen_colours)
            report_screen_colours(run, page);
        g_array_append_val(pages, page);
    }
    return pages;
}

static GArray *find_pages(const Run *run, FileBytes pdf)
{
    GArray *pages = NULL;
    qpdf_data document = qpdf_init();
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    if (!(qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL) & QPDF_ERRORS))
        pages = pages_to_separate(run, document);
    else
        diagnostics_report(run->diagnostics, SEVERITY_ERROR, position_of(run), "is no PDF that can be read",
                           "不是能读的 PDF");
    while (qpdf_has_error(document)) /* one that nobody asked for would be printed */
        qpdf_get_error(document);
    qpdf_cleanup(&document);
    return pages;
}

/* --- files ------------------------------------------------------------------------------------------ */

/* An ink's name as part of a file name: what file systems or a shell may take for something else becomes "-". */
static const char *name_for_file(Arena *arena, const char *ink)
{
    gchar *valid = g_utf8_make_valid(ink, -1);
    GString *name = g_string_new(NULL);
    for (const char *c = valid; *c; c = g_utf8_next_char(c)) {
        gunichar character = g_utf8_get_char(c);
        bool is_plain = character >= 128 ? g_unichar_isalnum(character) : g_ascii_isalnum((gchar)character) || *c == '_';
        if (is_plain)
            g_string_append_unichar(name, character);
        else if (name->len > 0 && name->str[name->len - 1] != '-')
            g_string_append_c(name, '-');
    }
    if (name->len > 0 && name->str[name->len - 1] == '-')
        g_string_truncate(name, name->len - 1);
    const char *kept = arena_strdup(arena, name->len > 0 ? name->str : "spot");
    g_string_free(name, TRUE);
    g_free(valid);
    return kept;
}

/* Two inks never share a file, not even where file systems take capitals for small letters. */
static const char *plate_file_name(Arena *arena, GHashTable *taken, int page, const char *ink)
{
    const char *plain = name_for_file(arena, ink), *name = plain;
    for (int number = 2;; number++) {
        gchar *key = g_utf8_strdown(name, -1);
        if (g_hash_table_add(taken, key)) /* which owns the key from here on */
            return arena_printf(arena, "page-%03d-%s.png", page, name);
        name = arena_printf(arena, "%s-%d", plain, number);
    }
}

static bool write_plate(const Run *run, const Plates *plates, const Plate *plate, const char *name)
{
    GreyImage image = {plates->width, plates->height, plate->dots, run->options->resolution_dpi};
    size_t length;
    unsigned char *bytes = grey_image_pack(&image, &length);
    gchar *path = g_build_filename(run->options->output_folder, name, NULL);
    bool written = bytes && file_replace(path, bytes, length, run->diagnostics);
    if (!bytes)
        diagnostics_report(run->diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = run->options->output_folder},
                           "\"%s\" could not be made: there is no room for it in memory", "“%s”无法生成：内存不够", name);
    g_free(path);
    g_free(bytes);
    return written;
}

/* --- the table -------------------------------------------------------------------------------------- */

static void add_row(GString *table, const Plates *plates, int page, const Plate *plate, const char *file)
{
    int64_t inked = 0, all = (int64_t)plates->width * plates->height;
    double ink = 0;
    for (int64_t i = 0; i < all; i++) {
        inked += plate->dots[i] < 255;
        ink += 255 - plate->dots[i];
    }
    g_string_append_printf(table, "%d\t%s\t%" G_GINT64_FORMAT "\t%.3f\t%s\n", page, plate->name, inked,
                           ink / 255 * 100 / (double)all, file);
}

static bool write_page(const Plates *plates, int page, void *context)
{
    Separation *separation = context;
    Arena *arena = arena_new();
    GHashTable *taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool written = true;
    for (int i = 0; written && i < plates->count; i++) {
        const char *name = plate_file_name(arena, taken, page, plates->items[i].name);
        written = write_plate(separation->run, plates, &plates->items[i], name);
        add_row(separation->table, plates, page, &plates->items[i], name);
    }
    g_hash_table_unref(taken);
    arena_free(arena);
    return written;
}

/* --- the command ------------------------------------------------------------------------------------ */

static bool folder_is_there(const Run *run)
{
    if (g_mkdir_with_parents(run->options->output_folder, 0777) == 0)
        return true;
    diagnostics_report(run->diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = run->options->output_folder},
                       "the folder for the plates cannot be made: %s", "无法建立存放分色图的文件夹：%s", g_strerror(errno));
    return false;
}

static void separate(Separation *separation, FileBytes pdf)
{
    const Run *run = separation->run;
    GArray *pages = find_pages(run, pdf);
    if (pages && !diagnostics_have_errors(run->diagnostics) && folder_is_there(run)) {
        PlateOrder order = {pdf, run->options->issue_file, (const int *)(void *)pages->data, (int)pages->len,
                            run->options->resolution_dpi};
        progress_step(run->progress, "making plates", "分色");
        plates_make(&order, write_page, separation, run->diagnostics);
    }
    if (pages)
        g_array_unref(pages);
}

bool separate_run(const Run *run)
{
    const char *path = run->options->issue_file;
    const char *head = in_chinese(run) ? "页\t色版\t着墨像素\t墨量%\t文件\n" : "page\tplate\tinked pixels\tink %\tfile\n";
    Separation separation = {run, g_string_new(head)};
    FileBytes pdf;
    if (file_read(run->arena, path, path, position_of(run), &pdf, run->diagnostics))
        separate(&separation, pdf);
    progress_end(run->progress);
    bool has_rows = strlen(head) < separation.table->len;
    bool printed = !has_rows || (fputs(separation.table->str, stdout) >= 0 && fflush(stdout) == 0);
    g_string_free(separation.table, TRUE);
    return printed;
}
