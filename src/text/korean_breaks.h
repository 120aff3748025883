/* korean_breaks.h - where lines of Hangul may end: at syllables or at words, never before a mark. Inside text/ only. */
#ifndef TYPESET_TEXT_KOREAN_BREAKS_H
#define TYPESET_TEXT_KOREAN_BREAKS_H

#include "text/break_rules.h"

/* Takes away the rights that Korean does not have (KLREQ); those of a U+200B stay. */
void korean_breaks_close(const TextUnit *units, int count, KoreanBreak korean_break, BreakRight *rights);

#endif
