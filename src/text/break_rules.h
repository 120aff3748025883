/* break_rules.h - 禁则: where a line may end (CLREQ, GB/T 15834). Inside text/ only. */
#ifndef TYPESET_TEXT_BREAK_RULES_H
#define TYPESET_TEXT_BREAK_RULES_H

#include "text/text_unit.h"

typedef struct BreakRight {
    bool may_break;  /* after the unit */
    bool must_break;
    bool hyphenates; /* a line that ends here shows a hyphen */
    bool is_joined;  /* inside an unbreakable group: no gap of justification opens either */
    int penalty;     /* of a break that is allowed and not liked */
} BreakRight;

/* Writes `count` rights, one after each unit; the right after the last one means nothing. */
void break_rights_resolve(const TextUnit *units, int count, ProhibitionLevel level, BreakRight *rights);

#endif
