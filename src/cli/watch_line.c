/* watch_line.c - see watch_line.h. */
#include "cli/watch_line.h"

#include <glib.h>

enum { MOST_PAGES_NAMED = 12 };

static int changed_count(const LiveState *state)
{
    int count = 0;
    for (int i = 0; i < state->page_count; i++)
        count += state->page_versions[i] == state->version;
    return count;
}

/* "5, 6, 封面" */
static void append_changed_pages(GString *line, const LiveState *state, const char *between)
{
    bool is_first = true;
    for (int i = 0; i < state->page_count; i++)
        if (state->page_versions[i] == state->version) {
            g_string_append_printf(line, "%s%s", is_first ? "" : between, state->pages[i]->page_label);
            is_first = false;
        }
}

static void append_changes_in_english(GString *line, const LiveState *state)
{
    int count = changed_count(state);
    if (count == 0)
        g_string_append(line, "no page changed");
    else if (count == state->page_count)
        g_string_append_printf(line, count == 1 ? "%d page" : "all %d pages", count);
    else if (count > MOST_PAGES_NAMED)
        g_string_append_printf(line, "%d of %d pages changed", count, state->page_count);
    else {
        g_string_append(line, count == 1 ? "page " : "pages ");
        append_changed_pages(line, state, ", ");
        g_string_append(line, " changed");
    }
}

static void append_changes_in_chinese(GString *line, const LiveState *state)
{
    int count = changed_count(state);
    if (count == 0)
        g_string_append(line, "版面没有变化");
    else if (count == state->page_count)
        g_string_append_printf(line, "全部 %d 版", count);
    else if (count > MOST_PAGES_NAMED)
        g_string_append_printf(line, "%d 版有变化（共 %d 版）", count, state->page_count);
    else {
        g_string_append(line, "有变化的版：");
        append_changed_pages(line, state, "、");
    }
}

static void append_severities(GString *line, const Diagnostics *messages, bool in_chinese)
{
    int errors = diagnostics_count(messages, SEVERITY_ERROR) + diagnostics_count(messages, SEVERITY_FAILURE);
    int warnings = diagnostics_count(messages, SEVERITY_WARNING);
    if (in_chinese)
        g_string_append_printf(line, "；错误 %d，警告 %d", errors, warnings);
    else
        g_string_append_printf(line, "; %d error%s, %d warning%s", errors, errors == 1 ? "" : "s", warnings,
                               warnings == 1 ? "" : "s");
}

const char *watch_line(Arena *arena, const LiveState *state, double seconds, MessageLanguage language)
{
    GString *line = g_string_new(NULL);
    bool in_chinese = language == MESSAGE_LANGUAGE_CHINESE;
    if (!state->is_current)
        g_string_append_printf(line, in_chinese ? "第 %d 次排不成，保留上次的版面" : "setting %d failed, the last pages stay",
                               state->version);
    else {
        g_string_append_printf(line, in_chinese ? "第 %d 次排好，用 %.2f 秒：" : "set %d in %.2f s: ", state->version, seconds);
        (in_chinese ? append_changes_in_chinese : append_changes_in_english)(line, state);
    }
    append_severities(line, state->messages, in_chinese);
    const char *text = arena_strdup(arena, line->str);
    g_string_free(line, TRUE);
    return text;
}

const char *watch_pdf_line(Arena *arena, const char *file, bool is_written, double seconds, MessageLanguage language)
{
    bool in_chinese = language == MESSAGE_LANGUAGE_CHINESE;
    if (!is_written)
        return arena_printf(arena, in_chinese ? "%s 保持原样" : "%s stays as it was", file);
    return arena_printf(arena, in_chinese ? "已写入 %s，用 %.2f 秒" : "%s written in %.2f s", file, seconds);
}
