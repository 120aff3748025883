/* character_match.h - which characters of two texts are the same ones. Inside proof/ only. */
#ifndef TYPESET_PROOF_CHARACTER_MATCH_H
#define TYPESET_PROOF_CHARACTER_MATCH_H

#include <stdbool.h>
#include <stdint.h>

/* For each character of one text its index in the other; -1 for one that was put in or taken out. */
typedef struct CharacterMatch {
    int *to_after;
    int *to_before;
} CharacterMatch;

/*
 * The longest common subsequence, without islands of a few characters between changes, which would
 * only seem to be the same. Free both arrays with g_free.
 */
CharacterMatch characters_match(const uint32_t *before, int before_count, const uint32_t *after, int after_count);

#endif
