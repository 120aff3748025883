/* cell_width.h - how wide text stands on a terminal, where a Han character takes two cells. */
#ifndef TYPESET_BASE_CELL_WIDTH_H
#define TYPESET_BASE_CELL_WIDTH_H

#include <stdint.h>

/* 2 for wide East Asian characters, 0 for combining and control characters, else 1. */
int cell_width_of_character(uint32_t character);

/* Of a whole UTF-8 text. */
int cell_width(const char *text);

#endif
