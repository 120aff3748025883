/* source_cursor.c - see source_cursor.h. */
#include "story/source_cursor.h"

#include <glib.h>
#include <string.h>

struct SourceCursor {
    const char *end;
    const char *file;
    int first_line;
    GPtrArray *lines; /* where each line begins */
    int line;         /* from 0 */
    const char *position;
    int column; /* of `position`, in characters, from 1 */
};

bool is_guard(const char *c, const char *end)
{
    return end - c >= GUARD_LENGTH && (unsigned char)c[0] == 0xEF && (unsigned char)c[1] == 0xB7 &&
           (unsigned char)c[2] >= 0x90 && (unsigned char)c[2] <= 0xAF;
}

char *text_without_guard(Arena *arena, const char *text)
{
    const char *end = text + strlen(text);
    char *result = arena_strndup(arena, text, (size_t)(end - text));
    char *to = result;
    for (const char *c = text; c < end;) {
        if (is_guard(c, end))
            c += GUARD_LENGTH;
        else
            *to++ = *c++;
    }
    *to = '\0';
    return result;
}

/* A line ends with LF, CR LF or CR, as cmark has it. */
static const char *after_line(const char *c, const char *end)
{
    while (c < end && *c != '\n' && *c != '\r')
        c++;
    if (c < end && *c == '\r')
        c++;
    if (c < end && *c == '\n')
        c++;
    return c;
}

SourceCursor *source_cursor_new(const char *text, size_t length, const char *file, int first_line)
{
    SourceCursor *cursor = g_new0(SourceCursor, 1);
    cursor->end = text + length;
    cursor->file = file;
    cursor->first_line = first_line;
    cursor->lines = g_ptr_array_new();
    for (const char *c = text; c < cursor->end; c = after_line(c, cursor->end))
        g_ptr_array_add(cursor->lines, (gpointer)c);
    cursor->position = text;
    cursor->column = 1;
    return cursor;
}

void source_cursor_free(SourceCursor *cursor)
{
    g_ptr_array_unref(cursor->lines);
    g_free(cursor);
}

int source_line_count(const SourceCursor *cursor)
{
    return (int)cursor->lines->len;
}

const char *source_line(const SourceCursor *cursor, int line, size_t *length)
{
    const char *start = cursor->lines->pdata[line - 1];
    const char *end = start;
    while (end < cursor->end && *end != '\n' && *end != '\r')
        end++;
    *length = (size_t)(end - start);
    return start;
}

static void advance_to(SourceCursor *cursor, const char *target)
{
    while (cursor->position < target) {
        cursor->column += !is_guard(cursor->position, cursor->end);
        cursor->position = g_utf8_next_char(cursor->position);
    }
}

static const char *line_end(const SourceCursor *cursor)
{
    size_t length;
    if (cursor->line >= source_line_count(cursor))
        return cursor->end;
    const char *start = source_line(cursor, cursor->line + 1, &length);
    return start + length;
}

const char *source_cursor_rest_of_line(const SourceCursor *cursor, Arena *arena)
{
    ptrdiff_t rest = line_end(cursor) - cursor->position;
    return arena_strndup(arena, cursor->position, rest > 0 ? (size_t)rest : 0);
}

void source_cursor_go(SourceCursor *cursor, int line, int column_bytes)
{
    int last = source_line_count(cursor) - 1;
    if (last < 0)
        return;
    cursor->line = CLAMP(line - 1, 0, last);
    cursor->position = cursor->lines->pdata[cursor->line];
    cursor->column = 1;
    ptrdiff_t longest = line_end(cursor) - cursor->position;
    advance_to(cursor, cursor->position + CLAMP(column_bytes, 0, longest));
}

void source_cursor_next_line(SourceCursor *cursor)
{
    source_cursor_go(cursor, cursor->line + 2, 0);
}

SourcePosition source_cursor_position(const SourceCursor *cursor)
{
    return (SourcePosition){cursor->file, cursor->line + cursor->first_line, cursor->column};
}

SourcePosition source_cursor_find(SourceCursor *cursor, const char *piece)
{
    gssize rest = line_end(cursor) - cursor->position;
    const char *found = rest > 0 ? g_strstr_len(cursor->position, rest, piece) : NULL;
    if (!found)
        return source_cursor_position(cursor);
    advance_to(cursor, found);
    SourcePosition position = source_cursor_position(cursor);
    advance_to(cursor, found + strlen(piece));
    return position;
}
