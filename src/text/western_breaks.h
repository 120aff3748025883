/* western_breaks.h - breaks inside Western words: hyphens, addresses, spaces that hold. Inside text/ only. */
#ifndef TYPESET_TEXT_WESTERN_BREAKS_H
#define TYPESET_TEXT_WESTERN_BREAKS_H

#include "text/break_rules.h"

/*
 * Opens the rights inside addresses and after hyphens of long compounds and closes those after
 * spaces that hold a number together (CLREQ, GB/T 15834).
 */
void western_breaks_open(const TextUnit *units, int count, BreakRight *rights);

#endif
