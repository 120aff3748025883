/* copy_wish.h - what is done about slips of the keyboard in manuscripts: stray spaces, half-width marks and the like. */
#ifndef TYPESET_ISSUE_COPY_WISH_H
#define TYPESET_ISSUE_COPY_WISH_H

#include <stdbool.h>

typedef enum CopyKind {
    COPY_SPACES,      /* between two Han characters */
    COPY_PUNCTUATION, /* half-width marks in Chinese text, doubled stops */
    COPY_QUOTES,      /* straight ones */
    COPY_DOTS,        /* ... and 。。。 for …… */
    COPY_DASHES,      /* -- and a single — for ——, ~ for ～ */
    COPY_WIDTH,       /* full-width figures and letters */
    COPY_KIND_COUNT
} CopyKind;

typedef struct CopyWish {
    bool report;   /* tell what was found and is not mended */
    unsigned mend; /* 1 << CopyKind */
} CopyWish;

#endif
