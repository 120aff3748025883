/* excerpt.c - cuts a window out of a source line, counted in terminal cells. */
#include "cli/excerpt.h"
#include "base/cell_width.h"

#include <glib.h>
#include <string.h>

/* Cells kept clear of the window's ends for the marks that say it was cut. */
enum { CUT_MARK_CELLS = 2, INDENT_CELLS = 4 };

static int cells_of(gunichar character)
{
    return character == '\t' ? 1 : cell_width_of_character(character);
}

/* Where the window begins so that `place` stands in its first two thirds. */
static const char *window_start(const char *line, const char *place, int cells)
{
    int room = cells * 2 / 3;
    const char *start = place;
    while (start > line) {
        const char *before = g_utf8_prev_char(start);
        room -= cells_of(g_utf8_get_char(before));
        if (room < 0)
            break;
        start = before;
    }
    return start;
}

/* Appends characters from `from` while they fit; returns where it stopped. */
static const char *append_window(GString *out, const char *from, int cells)
{
    while (*from) {
        gunichar character = g_utf8_get_char(from);
        cells -= cells_of(character);
        if (cells < 0)
            break;
        g_string_append_unichar(out, character == '\t' || g_unichar_iscntrl(character) ? ' ' : character);
        from = g_utf8_next_char(from);
    }
    return from;
}

static int cells_between(const char *start, const char *end)
{
    int cells = 0;
    for (; start < end; start = g_utf8_next_char(start))
        cells += cells_of(g_utf8_get_char(start));
    return cells;
}

/* The `column`th character of `line`; its end when the line is shorter. */
static const char *place_in_line(const char *line, int column)
{
    long characters = g_utf8_strlen(line, -1);
    return g_utf8_offset_to_pointer(line, MIN(column - 1, characters));
}

char *excerpt_of_line(Arena *arena, const char *line, int column, int columns)
{
    int cells = MAX(columns - INDENT_CELLS - 2 * CUT_MARK_CELLS, 20);
    const char *place = place_in_line(line, column);
    const char *start = window_start(line, place, cells);
    GString *out = g_string_new("    ");

    g_string_append(out, start > line ? "… " : "");
    const char *end = append_window(out, start, cells);
    g_string_append(out, *end ? " …\n" : "\n");
    int indent = INDENT_CELLS + (start > line ? CUT_MARK_CELLS : 0) + cells_between(start, place);
    g_string_append_printf(out, "%*s^\n", indent, "");
    char *excerpt = arena_strndup(arena, out->str, out->len);
    g_string_free(out, TRUE);
    return excerpt;
}

/* The text of one line, cut out in place; NULL when there is no such line. */
static char *find_line(char *text, int line)
{
    for (int i = 1; i < line && text; i++) {
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    if (text)
        text[strcspn(text, "\r\n")] = '\0';
    return text;
}

void excerpt_print(FILE *stream, SourcePosition position, int columns)
{
    gchar *text = NULL;
    gsize length = 0;
    if (!position.file || position.line < 1 || position.column < 1)
        return;
    if (!g_file_get_contents(position.file, &text, &length, NULL))
        return;
    bool is_text = strlen(text) == length; /* a Word document has no lines to show */
    char *line = is_text ? find_line(text, position.line) : NULL;
    if (line && g_utf8_validate(line, -1, NULL)) {
        Arena *arena = arena_new();
        fputs(excerpt_of_line(arena, line, position.column, columns), stream);
        arena_free(arena);
    }
    g_free(text);
}
