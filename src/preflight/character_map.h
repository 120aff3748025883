/* character_map.h - CMaps: codes of strings to CIDs or to Unicode (ISO 32000-1, 9.7.5 and 9.10.3). */
#ifndef TYPESET_PREFLIGHT_CHARACTER_MAP_H
#define TYPESET_PREFLIGHT_CHARACTER_MAP_H

#include <stdbool.h>
#include <stddef.h>

typedef struct CharacterMap CharacterMap;

/* What is not understood is passed over. */
CharacterMap *character_map_new(const void *bytes, size_t length);

/* Codes of two bytes that are CIDs themselves: Identity-H and Identity-V. */
CharacterMap *character_map_new_identity(void);
void character_map_free(CharacterMap *map); /* NULL is allowed */

/* The writing mode that the stream says; 0 when it says none. */
int character_map_writing_mode(const CharacterMap *map);

/* The CMap that the stream builds on ("Identity-H"); NULL: none. */
const char *character_map_base(const CharacterMap *map);

/* Whether it says how strings part into codes; without it codes are single bytes. */
bool character_map_has_codes(const CharacterMap *map);

typedef struct CharacterCode {
    unsigned value;
    int length; /* in bytes, 1 to 4 */
} CharacterCode;

/* Takes the code at `at` and moves on, by at least a byte; false at the end. */
bool character_map_next(const CharacterMap *map, const unsigned char *bytes, size_t length, size_t *at, CharacterCode *code);

/* -1: the code is not mapped. */
int character_map_cid(const CharacterMap *map, CharacterCode code);

typedef enum UnicodeMapping {
    UNICODE_MISSING,   /* not mapped, or to nothing */
    UNICODE_PRESENT,
    UNICODE_FORBIDDEN, /* has U+0000, U+FEFF or U+FFFE */
} UnicodeMapping;

/* Codes are compared by value alone: the maps of simple fonts write theirs with one byte or with two. */
UnicodeMapping character_map_unicode(const CharacterMap *map, unsigned code);

#endif
