/* live_issue.c - one setting after the other: the new one takes the place of the old one when it is there and good. */
#include "live/live_issue.h"

#include "base/memo.h"
#include "desk/desk_checks.h"
#include "display/display_compare.h"
#include "lint/page_lint.h"
#include "live/file_watch.h"
#include "live/live_fonts.h"
#include "manifest/issue_reader.h"
#include "proof/composed_issue.h"

#include <glib.h>

/* All of a good setting lives in its arena. */
typedef struct Setting {
    Arena *arena;
    Composed composed;
} Setting;

struct LiveIssue {
    Arena *arena;         /* the settings asked for */
    LiveSettings settings;
    FileWatch *watch;
    Memo *memo;           /* of reading */
    DeskMemory *desk;     /* of what the programs of the desk said */
    LiveFonts *fonts;
    Shaper *shaper;       /* of the pages shown; NULL: there are none */
    Setting shown;
    GArray *page_versions; /* int */
    ReadFiles *files;
    GPtrArray *paths;     /* of them */
    Diagnostics *messages;
    LiveState state;
};

static LiveSettings copied_settings(Arena *arena, const LiveSettings *settings)
{
    LiveSettings own = *settings;
    const char **folders = arena_new_array(arena, const char *, settings->data_folder_count);
    for (int i = 0; i < settings->data_folder_count; i++)
        folders[i] = arena_strdup(arena, settings->data_folders[i]);
    own.data_folders = folders;
    own.file = arena_strdup(arena, settings->file);
    return own;
}

LiveIssue *live_issue_new(const LiveSettings *settings)
{
    LiveIssue *issue = g_new0(LiveIssue, 1);
    issue->arena = arena_new();
    issue->settings = copied_settings(issue->arena, settings);
    issue->watch = file_watch_new();
    issue->memo = memo_new();
    issue->desk = desk_memory_new();
    issue->fonts = live_fonts_new();
    issue->page_versions = g_array_new(FALSE, TRUE, sizeof(int));
    issue->paths = g_ptr_array_new();
    return issue;
}

void live_issue_free(LiveIssue *issue)
{
    if (!issue)
        return;
    arena_free(issue->shown.arena);
    live_fonts_free(issue->fonts);
    file_watch_free(issue->watch);
    memo_free(issue->memo);
    desk_memory_free(issue->desk);
    g_array_unref(issue->page_versions);
    g_ptr_array_unref(issue->paths);
    read_files_free(issue->files);
    diagnostics_free(issue->messages);
    arena_free(issue->arena);
    g_free(issue);
}

/* --- one setting ------------------------------------------------------------------------------------ */

static bool has_failed(const Diagnostics *messages)
{
    return diagnostics_count(messages, SEVERITY_FAILURE) > 0;
}

static Issue *read_issue(const LiveIssue *issue, Arena *arena, ReadFiles *files, Diagnostics *messages)
{
    IssueReaderSettings settings = {
        .file = issue->settings.file,
        .data_folders = issue->settings.data_folders,
        .data_folder_count = issue->settings.data_folder_count,
        .pictures_may_be_anywhere = issue->settings.pictures_may_be_anywhere,
        .programs_may_be_anywhere = issue->settings.programs_may_be_anywhere,
        .desk_checks_are_left_out = issue->settings.desk_checks_are_left_out,
        .files = files,
        .memo = issue->memo,
    };
    memo_begin_round(issue->memo);
    Issue *read = issue_read(arena, &settings, messages);
    if (read && read->design->press_profile)
        read_files_note(files, read->design->press_profile);
    return has_failed(messages) ? NULL : read;
}

/* As a fresh run does it, step by step. False where that would have no pages to show. */
static bool set_pages(LiveIssue *issue, Setting *setting, ReadFiles *files, Diagnostics *messages)
{
    const Issue *read = read_issue(issue, setting->arena, files, messages);
    Shaper *shaper = read ? live_fonts_shaper(issue->fonts, &read->font_roles, messages) : NULL;
    if (!shaper)
        return false;
    setting->composed = issue_compose(setting->arena, shaper, read, NULL, messages);
    if (has_failed(messages))
        return false;
    const IssueLayout *layout = setting->composed.layout;
    lint_issue(setting->arena, layout->issue, layout, messages);
    if (has_failed(messages))
        return false;
    desk_checks_run(setting->arena, read, issue->desk, messages);
    issue->shaper = shaper;
    return true;
}

/* --- what is shown ---------------------------------------------------------------------------------- */

/* Page by page as they are counted from the first: a page that others have moved to another place has changed. */
static void compare_pages(LiveIssue *issue, const Composed *before, const Composed *now)
{
    g_array_set_size(issue->page_versions, (guint)now->page_count);
    for (int i = 0; i < now->page_count; i++)
        if (i >= before->page_count || !display_lists_equal(before->pages[i], now->pages[i]))
            g_array_index(issue->page_versions, int, i) = issue->state.version;
}

/* The setting before is given up only now, when the new one is there. */
static void show(LiveIssue *issue, Setting setting)
{
    compare_pages(issue, &issue->shown.composed, &setting.composed);
    arena_free(issue->shown.arena);
    issue->shown = setting;
    memo_forget_unused(issue->memo);
    live_fonts_forget(issue->fonts);
}

static void take_files(LiveIssue *issue, ReadFiles *files)
{
    file_watch_aim(issue->watch, files);
    read_files_free(issue->files);
    issue->files = files;
    g_ptr_array_set_size(issue->paths, 0);
    for (int i = 0; i < read_files_count(files); i++)
        g_ptr_array_add(issue->paths, (gpointer)read_files_path(files, i));
}

static void fill_state(LiveIssue *issue, bool is_current)
{
    const Composed *composed = &issue->shown.composed;
    issue->state = (LiveState){
        .version = issue->state.version,
        .is_current = is_current,
        .layout = composed->layout,
        .pages = (const DisplayList *const *)composed->pages,
        .page_count = composed->page_count,
        .page_versions = (const int *)(const void *)issue->page_versions->data,
        .report = composed->layout ? &composed->report : NULL,
        .messages = issue->messages,
        .files = (const char *const *)issue->paths->pdata,
        .file_count = (int)issue->paths->len,
    };
}

const LiveState *live_issue_set(LiveIssue *issue)
{
    Setting setting = {.arena = arena_new()};
    Diagnostics *messages = diagnostics_new(issue->settings.language);
    ReadFiles *files = read_files_new();
    issue->state.version++;
    bool is_good = set_pages(issue, &setting, files, messages);
    if (is_good)
        show(issue, setting);
    else
        arena_free(setting.arena);
    if (!is_good && issue->shaper) /* what it complained to is given up here */
        shaper_begin_run(issue->shaper, messages);
    diagnostics_free(issue->messages);
    issue->messages = messages;
    take_files(issue, files);
    fill_state(issue, is_good);
    return &issue->state;
}

Shaper *live_issue_shaper(const LiveIssue *issue)
{
    return issue->shaper;
}

int live_issue_descriptor(const LiveIssue *issue)
{
    return file_watch_descriptor(issue->watch);
}

bool live_issue_take_changes(LiveIssue *issue)
{
    return file_watch_take(issue->watch);
}
