/* character_class.h - what a character is to Chinese composition (CLREQ, UAX #14). */
#ifndef TYPESET_TEXT_CHARACTER_CLASS_H
#define TYPESET_TEXT_CHARACTER_CLASS_H

#include <stdint.h>

typedef enum CharacterClass {
    CLASS_OPENING,     /* OP （《“ */
    CLASS_CLOSING,     /* CL ）》” */
    CLASS_PAUSE,       /* CM 、，；： */
    CLASS_STOP,        /* FS 。． */
    CLASS_EXCLAMATION, /* EX ！？ */
    CLASS_COMPOSITE,   /* NS ‼ 々 */
    CLASS_INTERPUNCT,  /* MD · */
    CLASS_CONNECTOR,   /* CN – ～ single — */
    CLASS_DASH,        /* DS —— one atom of 2 em */
    CLASS_ELLIPSIS,    /* EL …… one atom of 2 em */
    CLASS_SOLIDUS,     /* SL / between Han */
    CLASS_WIDE_SPACE,  /* SP U+3000 */
    CLASS_SPACE,       /* WS U+0020 and the non-breaking ones */
    CLASS_HAN,         /* HZ ideographs and symbols set like them */
    CLASS_HANGUL,      /* HG Hangul: as wide as its face has it, no gap beside Latin, broken as korean_break says */
    CLASS_SYMBOL,      /* like HZ for breaking, without a Han-Latin gap: ① ※ → */
    CLASS_LETTER,      /* LT Western letters and marks */
    CLASS_DIGIT,       /* DG 0-9 */
    CLASS_PREFIX,      /* PR ￥ $ № */
    CLASS_POSTFIX,     /* PO % ℃ */
    CLASS_COUNT,
} CharacterClass;

/* Two-letter name as the reference writes it: "OP". For dumps and tests. */
const char *character_class_name(CharacterClass class);

/* The class of a character by itself; quotes, dashes, dots and solidi still depend on their neighbours. */
CharacterClass character_class_of(uint32_t character);

/*
 * The classes of a whole text, neighbours considered (CLREQ, UAX #14): pairs of quotes are
 * Chinese or Western as pairs, — by runs, · and / by neighbours, U+FE00 and U+FE01 decide. Writes
 * `count` classes.
 */
void character_classes_resolve(const uint32_t *characters, int count, CharacterClass *classes);

#endif
