/* ink.h - colours as the press names them. What a screen shows for them is decided in render/. */
#ifndef TYPESET_ISSUE_INK_H
#define TYPESET_ISSUE_INK_H

/* Amounts in thousandths; a tint is already multiplied in. */
typedef struct Ink {
    int cyan; /* these four are of the process inks; of a spot ink they are its alternate, for screens */
    int magenta;
    int yellow;
    int black;
    int spot; /* 0: none; 1 and up: an ink of its own plate, 1 + its index in SpotInks; or INK_ON_EVERY_PLATE */
    int spot_amount;
} Ink;

#define INK_BLACK ((Ink){.black = 1000})
#define INK_PAPER ((Ink){0})

/* Marks by which the plates are laid over each other. */
enum { INK_ON_EVERY_PLATE = -1 };
#define INK_REGISTRATION                                                                                           \
    ((Ink){.cyan = 1000, .magenta = 1000, .yellow = 1000, .black = 1000, .spot = INK_ON_EVERY_PLATE, .spot_amount = 1000})

/* An ink that is mixed before it is printed (专色). */
typedef struct SpotInk {
    const char *name; /* on the plate, such as "PANTONE 185 C" */
    Ink alternate;    /* what process inks come nearest to it */
} SpotInk;

/* Those of an issue; each name once. */
typedef struct SpotInks {
    const SpotInk *items;
    int count;
} SpotInks;

enum { SPOT_INK_LIMIT = 27 }; /* a file's plates; what viewers can show is not much more */

#endif
