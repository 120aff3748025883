/* diagnostics.c - the collection of messages of one run. */
#include "base/diagnostics.h"

#include <glib.h>
#include <stdarg.h>
#include <string.h>

struct Diagnostics {
    MessageLanguage language;
    Arena *arena;       /* message texts and file names */
    GArray *items;      /* Diagnostic, in the order reported */
    GArray *sorted;     /* made on demand */
    GPtrArray *files;   /* file names in the order first seen, so that the issue comes before its stories */
};

Diagnostics *diagnostics_new(MessageLanguage language)
{
    Diagnostics *diagnostics = g_new0(Diagnostics, 1);
    diagnostics->language = language;
    diagnostics->arena = arena_new();
    diagnostics->items = g_array_new(FALSE, FALSE, sizeof(Diagnostic));
    diagnostics->sorted = g_array_new(FALSE, FALSE, sizeof(Diagnostic));
    diagnostics->files = g_ptr_array_new();
    return diagnostics;
}

void diagnostics_free(Diagnostics *diagnostics)
{
    if (!diagnostics)
        return;
    g_array_unref(diagnostics->items);
    g_array_unref(diagnostics->sorted);
    g_ptr_array_unref(diagnostics->files);
    arena_free(diagnostics->arena);
    g_free(diagnostics);
}

MessageLanguage diagnostics_language(const Diagnostics *diagnostics)
{
    return diagnostics->language;
}

/* The collection's own copy of a file name: one pointer for each name. NULL stays NULL. */
static const char *known_file(Diagnostics *diagnostics, const char *file)
{
    if (!file)
        return NULL;
    for (guint i = 0; i < diagnostics->files->len; i++)
        if (strcmp(diagnostics->files->pdata[i], file) == 0)
            return diagnostics->files->pdata[i];
    char *copy = arena_strdup(diagnostics->arena, file);
    g_ptr_array_add(diagnostics->files, copy);
    return copy;
}

void diagnostics_mention_file(Diagnostics *diagnostics, const char *file)
{
    known_file(diagnostics, file);
}

static bool same_diagnostic(const Diagnostic *a, const Diagnostic *b)
{
    return a->severity == b->severity && a->position.file == b->position.file &&
           a->position.line == b->position.line && a->position.column == b->position.column &&
           strcmp(a->message, b->message) == 0;
}

static bool already_reported(const Diagnostics *diagnostics, const Diagnostic *diagnostic)
{
    for (guint i = 0; i < diagnostics->items->len; i++)
        if (same_diagnostic(&g_array_index(diagnostics->items, Diagnostic, i), diagnostic))
            return true;
    return false;
}

void diagnostics_report(Diagnostics *diagnostics, Severity severity, SourcePosition position,
                        const char *english, const char *chinese, ...)
{
    va_list arguments;
    va_start(arguments, chinese);
    bool in_chinese = diagnostics->language == MESSAGE_LANGUAGE_CHINESE;
    char *message = g_strdup_vprintf(in_chinese ? chinese : english, arguments);
    va_end(arguments);

    Diagnostic diagnostic = {
        .severity = severity,
        .position = {known_file(diagnostics, position.file), position.line, position.column},
        .message = message,
    };
    if (!already_reported(diagnostics, &diagnostic)) {
        diagnostic.message = arena_strdup(diagnostics->arena, message);
        g_array_append_val(diagnostics->items, diagnostic);
    }
    g_free(message);
}

void diagnostics_append(Diagnostics *diagnostics, const Diagnostics *others)
{
    for (guint i = 0; i < others->items->len; i++) {
        const Diagnostic *other = &g_array_index(others->items, Diagnostic, i);
        diagnostics_report(diagnostics, other->severity, other->position, "%s", "%s", other->message);
    }
}

int diagnostics_count(const Diagnostics *diagnostics, Severity severity)
{
    int count = 0;
    for (guint i = 0; i < diagnostics->items->len; i++)
        count += g_array_index(diagnostics->items, Diagnostic, i).severity == severity;
    return count;
}

bool diagnostics_have_errors(const Diagnostics *diagnostics)
{
    return diagnostics_count(diagnostics, SEVERITY_ERROR) + diagnostics_count(diagnostics, SEVERITY_FAILURE) > 0;
}

/* The place of a file in the order of first mention; messages without a file come first. */
static int file_rank(const Diagnostics *diagnostics, const char *file)
{
    for (guint i = 0; i < diagnostics->files->len; i++)
        if (diagnostics->files->pdata[i] == file)
            return (int)i;
    return -1;
}

static gint compare_places(gconstpointer left, gconstpointer right, gpointer user)
{
    const Diagnostic *a = left, *b = right;
    int by_file = file_rank(user, a->position.file) - file_rank(user, b->position.file);
    if (by_file)
        return by_file;
    if (a->position.line != b->position.line)
        return a->position.line - b->position.line;
    return a->position.column - b->position.column;
}

const Diagnostic *diagnostics_sorted(const Diagnostics *diagnostics, int *count)
{
    g_array_set_size(diagnostics->sorted, 0);
    g_array_append_vals(diagnostics->sorted, diagnostics->items->data, diagnostics->items->len);
    g_array_sort_with_data(diagnostics->sorted, compare_places, (gpointer)diagnostics); /* stable in GLib */
    *count = (int)diagnostics->sorted->len;
    return (const Diagnostic *)diagnostics->sorted->data;
}
