/*
 * live_dump.c - a live issue driven line by line: live_dump MANIFEST DATA_FOLDER. For each line of the input, a path, the
 * issue is set again, without waiting for a save; the dump of its pages goes to the path, its messages to that path with
 * ".messages" behind it. Prints for each whether it is current, how many pages changed by their versions, how many by
 * their dumps though no version tells it, and the memory of the program in KB.
 */
#include "display/display_dump.h"
#include "live/live_issue.h"

#include <glib.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void write_text(const char *path, const char *text)
{
    g_file_set_contents(path, text, -1, NULL);
}

static const char *const severities[] = {"note", "warning", "error", "failure"};

static void write_messages(const char *path, const Diagnostics *messages)
{
    int count;
    GString *text = g_string_new(NULL);
    const Diagnostic *items = diagnostics_sorted(messages, &count);
    for (int i = 0; i < count; i++) {
        SourcePosition at = items[i].position;
        g_string_append(text, at.file ? at.file : "typeset");
        if (at.file && at.line > 0)
            g_string_append_printf(text, ":%d", at.line);
        if (at.file && at.line > 0 && at.column > 0)
            g_string_append_printf(text, ":%d", at.column);
        g_string_append_printf(text, ": %s: %s\n", severities[items[i].severity], items[i].message);
    }
    char *beside = g_strconcat(path, ".messages", NULL);
    write_text(beside, text->str);
    g_free(beside);
    g_string_free(text, TRUE);
}

/* What is given back to the system first, so that only what is held counts. */
static long memory_in_kb(void)
{
    char *status = NULL;
    malloc_trim(0);
    if (!g_file_get_contents("/proc/self/status", &status, NULL, NULL))
        return 0;
    const char *line = strstr(status, "VmRSS:");
    long memory = line ? strtol(line + strlen("VmRSS:"), NULL, 10) : 0;
    g_free(status);
    return memory;
}

typedef struct Dumps {
    GPtrArray *pages; /* of the setting before */
    int told;         /* changed by their versions */
    int untold;       /* changed, and no version tells it */
} Dumps;

static void dump_page(Dumps *dumps, const LiveState *state, int page, GString *all)
{
    Arena *arena = arena_new();
    const char *dump = display_dump(arena, state->pages[page]);
    bool is_told = state->page_versions[page] == state->version;
    bool is_new = page >= (int)dumps->pages->len || strcmp(dumps->pages->pdata[page], dump) != 0;
    dumps->told += is_told;
    dumps->untold += is_new && !is_told;
    if (page >= (int)dumps->pages->len)
        g_ptr_array_set_size(dumps->pages, page + 1);
    g_free(dumps->pages->pdata[page]);
    dumps->pages->pdata[page] = g_strdup(dump);
    g_string_append(all, dump);
    arena_free(arena);
}

static void dump_pages(Dumps *dumps, const LiveState *state, const char *path)
{
    GString *all = g_string_new(NULL);
    dumps->told = dumps->untold = 0;
    for (int i = 0; i < state->page_count; i++)
        dump_page(dumps, state, i, all);
    write_text(path, all->str);
    g_string_free(all, TRUE);
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 3)
        return 2;
    const char *folders[] = {arguments[2]};
    LiveIssue *issue = live_issue_new(&(LiveSettings){
        .file = arguments[1], .data_folders = folders, .data_folder_count = 1, .language = MESSAGE_LANGUAGE_ENGLISH});
    Dumps dumps = {.pages = g_ptr_array_new()};
    char path[4096];
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = '\0';
        const LiveState *state = live_issue_set(issue);
        dump_pages(&dumps, state, path);
        write_messages(path, state->messages);
        printf("%s %d %d %ld\n", state->is_current ? "current" : "old", dumps.told, dumps.untold, memory_in_kb());
        fflush(stdout);
    }
    g_ptr_array_set_free_func(dumps.pages, g_free);
    g_ptr_array_unref(dumps.pages);
    live_issue_free(issue);
    return 0;
}
