/* excerpt.h - the written line under a message, with a caret under the place meant. */
#ifndef TYPESET_CLI_EXCERPT_H
#define TYPESET_CLI_EXCERPT_H

#include "base/arena.h"
#include "base/diagnostics.h"

#include <stdio.h>

/*
 * Two lines of text of at most `columns` cells: the part of `line` around character `column` (from
 * 1) and a caret under it. A paragraph of a story is one long line, so its ends are cut with "…".
 */
char *excerpt_of_line(Arena *arena, const char *line, int column, int columns);

/* Prints the excerpt when the file can still be read and the place has a line and a column. */
void excerpt_print(FILE *stream, SourcePosition position, int columns);

#endif
