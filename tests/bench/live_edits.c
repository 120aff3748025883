/* live_edits.c - the time from the save of a story to the issue set again, over twenty edits of one character in its
 * middle: live_edits MANIFEST STORY DATA_FOLDER. The story is put back as it was. Prints a line "live median maximum". */
#include "live/live_issue.h"

#include <glib.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EDITS = 20 };

/* A full stop near the middle of the body, before which a character can be put in. */
static gsize place_of_edit(const char *text, gsize length)
{
    const char *place = strstr(text + length / 2, "。");
    return place ? (gsize)(place - text) : length;
}

static char *edited(const char *text, gsize place, int edit)
{
    static const char *const characters[] = {"水", "山", "田", "木", "石"};
    return g_strdup_printf("%.*s%s%s", (int)place, text, characters[edit % (int)G_N_ELEMENTS(characters)], text + place);
}

static void wait_for_change(LiveIssue *issue)
{
    struct pollfd waiting = {.fd = live_issue_descriptor(issue), .events = POLLIN};
    while (!live_issue_take_changes(issue))
        if (poll(&waiting, 1, 5000) == 0)
            exit(1); /* the save was not seen */
}

static int compare_times(const void *a, const void *b)
{
    return *(const gint64 *)a > *(const gint64 *)b ? 1 : -1;
}

static gint64 time_of_edit(LiveIssue *issue, const char *story, const char *text)
{
    gint64 start = g_get_monotonic_time();
    g_file_set_contents(story, text, -1, NULL);
    wait_for_change(issue);
    live_issue_set(issue);
    return g_get_monotonic_time() - start;
}

int main(int argument_count, char **arguments)
{
    gint64 times[EDITS];
    char *text;
    gsize length;
    if (argument_count != 4 || !g_file_get_contents(arguments[2], &text, &length, NULL))
        return 2;
    const char *folders[] = {arguments[3]};
    LiveIssue *issue = live_issue_new(&(LiveSettings){.file = arguments[1], .data_folders = folders, .data_folder_count = 1});
    gsize place = place_of_edit(text, length);
    live_issue_set(issue);
    for (int i = 0; i < EDITS; i++) {
        char *changed = edited(text, place, i);
        times[i] = time_of_edit(issue, arguments[2], changed);
        g_free(changed);
    }
    g_file_set_contents(arguments[2], text, (gssize)length, NULL);
    qsort(times, EDITS, sizeof times[0], compare_times);
    printf("live %.0f ms median %.0f ms maximum of %d edits\n", (double)times[EDITS / 2] / 1000,
           (double)times[EDITS - 1] / 1000, EDITS);
    live_issue_free(issue);
    g_free(text);
    return 0;
}
