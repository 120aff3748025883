/* ink.h - colours as the press names them. What a screen shows for them is decided in render/. */
#ifndef TYPESET_ISSUE_INK_H
#define TYPESET_ISSUE_INK_H

/* Amounts of the four process inks in thousandths; a tint is already multiplied in. */
typedef struct Ink {
    int cyan;
    int magenta;
    int yellow;
    int black;
} Ink;

#define INK_BLACK ((Ink){.black = 1000})
#define INK_PAPER ((Ink){0})

#endif
