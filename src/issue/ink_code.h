/* ink_code.h - inks on their way through a program that knows only red, green and blue. */
#ifndef TYPESET_ISSUE_INK_CODE_H
#define TYPESET_ISSUE_INK_CODE_H

#include "issue/ink.h"

#include <stdbool.h>

/* In millionths, which Cairo writes out in full; each below 1,000,000. */
typedef struct InkCode {
    int red;
    int green;
    int blue;
} InkCode;

/* A colour from which the ink is got back to the last thousandth. It looks like nothing in particular. */
InkCode ink_code_from_ink(Ink ink);

/*
 * False when the colour is no code. None of the 16.7 million colours of eight bits is one. A spot
 * ink comes back without its alternate.
 */
bool ink_from_code(InkCode code, Ink *ink);

#endif
