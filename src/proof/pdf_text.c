/* pdf_text.c - asks poppler's pdftotext, another program: nothing of it is linked, and no other run needs it. */
#include "proof/pdf_text.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The PDF as a file for the other program. The caller removes and frees it; NULL when there is no room for one. */
static char *temporary_file(FileBytes pdf)
{
    char *path = NULL;
    int descriptor = g_file_open_tmp("typeset-XXXXXX.pdf", &path, NULL);
    if (descriptor < 0)
        return NULL;
    close(descriptor);
    if (g_file_set_contents(path, (const char *)pdf.bytes, (gssize)pdf.length, NULL))
        return path;
    g_unlink(path);
    g_free(path);
    return NULL;
}

/* In raw order nothing is moved: what a page draws first comes first. The caller frees the text. */
static char *text_of_file(const char *path)
{
    char *arguments[] = {"pdftotext", "-q", "-raw", "-enc", "UTF-8", (char *)path, "-", NULL};
    char *text = NULL;
    int status = -1;
    GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL;
    bool ran = g_spawn_sync(NULL, arguments, NULL, flags, NULL, NULL, &text, NULL, &status, NULL);
    if (ran && g_spawn_check_wait_status(status, NULL) && g_utf8_validate(text, -1, NULL))
        return text;
    g_free(text);
    return NULL;
}

/* pdftotext ends each page with a form feed. */
static PdfText pages_of_text(Arena *arena, const char *all)
{
    char **parts = g_strsplit(all, "\f", -1);
    int count = (int)g_strv_length(parts);
    PdfText text = {.pages = arena_new_array(arena, const char *, count), .page_count = count > 0 ? count - 1 : 0};
    for (int i = 0; i < text.page_count; i++)
        text.pages[i] = arena_strdup(arena, parts[i]);
    g_strfreev(parts);
    return text;
}

bool pdf_text_is_possible(void)
{
    char *program = g_find_program_in_path("pdftotext");
    g_free(program);
    return program != NULL;
}

bool pdf_text_read(Arena *arena, FileBytes pdf, PdfText *text)
{
    char *path = temporary_file(pdf);
    char *all = path ? text_of_file(path) : NULL;
    if (all)
        *text = pages_of_text(arena, all);
    if (path)
        g_unlink(path);
    g_free(path);
    g_free(all);
    return all != NULL;
}
