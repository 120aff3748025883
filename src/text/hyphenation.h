/* hyphenation.h - which words of the text may be divided, and where. Inside text/ and its tests only. */
#ifndef TYPESET_TEXT_HYPHENATION_H
#define TYPESET_TEXT_HYPHENATION_H

#include "text/text_unit.h"

/* Keeps the dictionaries that have been needed. */
typedef struct Hyphenator Hyphenator;

Hyphenator *hyphenator_new(Diagnostics *diagnostics); /* must outlive it */
void hyphenator_free(Hyphenator *hyphenator);

/* Languages without a dictionary are looked for and told again, to `diagnostics`. */
void hyphenator_begin_run(Hyphenator *hyphenator, Diagnostics *diagnostics);

/*
 * Sets hyphenates_after in the Western words of `units`, each in the language of its run, else of
 * `style_lang`, else in English. Whole stay short words, names of capitals, code, addresses,
 * compounds with a hyphen of their own, and words that the editor divided by U+00AD. A language without a
 * dictionary is told once, as a note at its first word; false when some word is of such a one.
 */
bool words_hyphenate(Hyphenator *hyphenator, const TextUnits *units, const RunText *source, const char *style_lang);

#endif
