/* western_breaks.h - breaks inside Western words: hyphens, divided words, addresses, spaces that hold. Inside text/ only. */
#ifndef TYPESET_TEXT_WESTERN_BREAKS_H
#define TYPESET_TEXT_WESTERN_BREAKS_H

#include "text/break_rules.h"

/*
 * Opens the rights inside addresses, after hyphens of long compounds and where a word may be divided, and
 * closes those after spaces that hold a number together (CLREQ, GB/T 15834).
 */
void western_breaks_open(const TextUnit *units, int count, BreakRight *rights);

/* How many units from `from` on stand without a space between them in Western type; 0 for a Han character. */
int western_word_length(const TextUnit *units, int count, int from);

/* Whether that is an address of the net or of the mail, which is never hyphenated. */
bool western_word_is_address(const TextUnit *word, int length);

#endif
