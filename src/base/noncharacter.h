/* noncharacter.h - code points that are no characters and never will be: U+FFFE, U+10FFFF, U+FDD0 and the like. */
#ifndef TYPESET_BASE_NONCHARACTER_H
#define TYPESET_BASE_NONCHARACTER_H

#include "base/arena.h"

#include <stdint.h>

/* The character itself, or 〓 for what is none: Cairo refuses a whole PDF for one of them. */
uint32_t sound_character(uint32_t character);

/* The first that is none; NULL when all of the text is sound. */
const char *find_noncharacter(const char *text, size_t length);

/* A copy of UTF-8 text made of sound characters. It lives in `arena`. */
char *sound_text(Arena *arena, const char *text, size_t length);

#endif
