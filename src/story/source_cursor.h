/* source_cursor.h - finds the place of a piece of text in its Markdown source. cmark's own columns count
 * bytes and forget the marks of quotes and lists on further lines, so each piece is looked up. */
#ifndef TYPESET_STORY_SOURCE_CURSOR_H
#define TYPESET_STORY_SOURCE_CURSOR_H

#include "base/diagnostics.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * U+FDD0, a character that no text may hold: body_reader.c guards brackets with it. The others of
 * its block, up to U+FDEF, mark spans (span_source.h). None of them has a column.
 */
#define GUARD_CHARACTER "\xEF\xB7\x90"

/* Whether one of those begins at `c`; they are all three bytes long. */
bool is_guard(const char *c, const char *end);
enum { GUARD_LENGTH = 3 };

/* A copy of `text` with the guards taken out. */
char *text_without_guard(Arena *arena, const char *text);

typedef struct SourceCursor SourceCursor;

/* `text` and `file` are borrowed; `first_line` is the line of the file on which `text` begins. */
SourceCursor *source_cursor_new(const char *text, size_t length, const char *file, int first_line);
void source_cursor_free(SourceCursor *cursor);

int source_line_count(const SourceCursor *cursor);
/* A line, from 1, without its end; `length` gets its bytes. Borrowed. */
const char *source_line(const SourceCursor *cursor, int line, size_t *length);

/* What stands on the cursor's line from the cursor on: a copy. */
const char *source_cursor_rest_of_line(const SourceCursor *cursor, Arena *arena);

/* Moves to a line of the text, counted from 1, and `column_bytes` bytes into it. */
void source_cursor_go(SourceCursor *cursor, int line, int column_bytes);
void source_cursor_next_line(SourceCursor *cursor);

/* The place where the cursor stands, in the file. */
SourcePosition source_cursor_position(const SourceCursor *cursor);

/*
 * The place of `piece` on the line, from the cursor on, with the cursor moved behind it. A piece
 * that is not written so (an entity) is taken to stand at the cursor.
 */
SourcePosition source_cursor_find(SourceCursor *cursor, const char *piece);

#endif
