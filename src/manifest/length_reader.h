/* length_reader.h - lengths as people write them: "390mm", "9.4pt", "2em", "1.5L". */
#ifndef TYPESET_MANIFEST_LENGTH_READER_H
#define TYPESET_MANIFEST_LENGTH_READER_H

#include "base/length.h"
#include "manifest/key_reader.h"

/* What the relative units stand for at this place; 0: that unit cannot be used here. */
typedef struct LengthUnits {
    Length em;   /* em, 字 */
    Length line; /* L, 行: the pitch of the body */
} LengthUnits;

typedef struct LengthRange {
    LengthUnits units;
    Length least;
    Length most;
    Length fallback;
} LengthRange;

/* No side of a sheet is longer, so no sum of lengths leaves the range of a Length. */
Length longest_length(void);

Length read_length(KeyReader *reader, const char *key, LengthRange range);

/* A length from 0 to the longest; the usual case of read_length. */
Length read_distance(KeyReader *reader, const char *key, LengthUnits units, Length fallback);

/* Whether the value of `key` is written in em or 字, where what they stand for is known later only. */
bool length_is_in_ems(const KeyReader *reader, const char *key);

/* For messages: "9.4pt", long ones in mm. */
const char *length_to_words(Arena *arena, Length length);

#endif
