/* character_map_check.h - limits of CMaps (object_check.c finds them). */
#ifndef TYPESET_PREFLIGHT_CHARACTER_MAP_CHECK_H
#define TYPESET_PREFLIGHT_CHARACTER_MAP_CHECK_H

#include "preflight/checked_file.h"

enum { CHARACTER_MAP_REQUIREMENT_COUNT = 1 };
extern const Requirement character_map_requirements[CHARACTER_MAP_REQUIREMENT_COUNT];

void check_character_map(CheckedFile *file, qpdf_oh stream);

/* The largest CID that the text of a CMap gives; -1 when it gives none. */
long long largest_cid(const char *text, size_t length);

#endif
