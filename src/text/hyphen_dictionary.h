/* hyphen_dictionary.h - where libhyphen's dictionaries lie, and what one says of a word. Inside text/ only. */
#ifndef TYPESET_TEXT_HYPHEN_DICTIONARY_H
#define TYPESET_TEXT_HYPHEN_DICTIONARY_H

#include <stdbool.h>
#include <stdint.h>

typedef struct HyphenDictionary HyphenDictionary;

/* Longer words are codes or chemistry, and stay whole. */
enum { HYPHENATED_WORD_LIMIT = 64 };

/*
 * The dictionary for a BCP 47 tag, "en-GB" or "fr": its own, else another one of the same language. Searched
 * in the folders hyphen/ of the data folders of user and system. NULL when none is installed. Free
 * with hyphen_dictionary_close.
 */
HyphenDictionary *hyphen_dictionary_open(const char *tag);
void hyphen_dictionary_close(HyphenDictionary *dictionary);

/*
 * Writes for each of the `count` letters of a word, at most HYPHENATED_WORD_LIMIT, whether it may be divided
 * after it. Divisions that would change the spelling are left out.
 */
void hyphen_dictionary_divide(HyphenDictionary *dictionary, const uint32_t *letters, int count, bool *divides);

#endif
