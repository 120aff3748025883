/* character_class.c - the table of classes, after CLREQ and UAX #14. What neighbours change stands in class_context.c. */
#include "text/character_class.h"

#include <glib.h>

static const char *const class_names[CLASS_COUNT] = {
    "OP", "CL", "CM", "FS", "EX", "NS", "MD", "CN", "DS", "EL",
    "SL", "SP", "WS", "HZ", "HG", "SY", "LT", "DG", "PR", "PO",
};

const char *character_class_name(CharacterClass class)
{
    return class_names[class];
}

typedef struct ClassRange {
    uint32_t first;
    uint32_t last;
    CharacterClass class;
} ClassRange;

/* Sorted by code point. Characters that stand nowhere here are judged by their Unicode properties. */
static const ClassRange class_ranges[] = {
    {0x0020, 0x0020, CLASS_SPACE},
    {0x0021, 0x0023, CLASS_LETTER},
    {0x0024, 0x0024, CLASS_PREFIX},
    {0x0025, 0x0025, CLASS_POSTFIX},
    {0x0026, 0x002A, CLASS_LETTER},
    {0x002B, 0x002B, CLASS_PREFIX},
    {0x002C, 0x002C, CLASS_LETTER},
    {0x002D, 0x002D, CLASS_CONNECTOR},   /* in Western text: class_context.c */
    {0x002E, 0x002E, CLASS_LETTER},
    {0x002F, 0x002F, CLASS_SOLIDUS},     /* in Western text: class_context.c */
    {0x0030, 0x0039, CLASS_DIGIT},
    {0x003A, 0x007D, CLASS_LETTER},
    {0x007E, 0x007E, CLASS_CONNECTOR},
    {0x00A0, 0x00A0, CLASS_SPACE},
    {0x00A2, 0x00A2, CLASS_POSTFIX},
    {0x00A3, 0x00A3, CLASS_PREFIX},
    {0x00A5, 0x00A5, CLASS_PREFIX},
    {0x00A7, 0x00A7, CLASS_SYMBOL},
    {0x00B0, 0x00B0, CLASS_POSTFIX},
    {0x00B1, 0x00B1, CLASS_PREFIX},
    {0x00B7, 0x00B7, CLASS_INTERPUNCT},
    {0x00D7, 0x00D7, CLASS_SYMBOL},
    {0x00F7, 0x00F7, CLASS_SYMBOL},
    {0x02B0, 0x036F, CLASS_LETTER},
    {0x0370, 0x052F, CLASS_LETTER},      /* Greek, Cyrillic */
    {0x1100, 0x11FF, CLASS_HANGUL},
    {0x2002, 0x200A, CLASS_SPACE},
    {0x2010, 0x2010, CLASS_CONNECTOR},
    {0x2011, 0x2011, CLASS_LETTER},
    {0x2012, 0x2014, CLASS_CONNECTOR},   /* — in runs: class_context.c */
    {0x2015, 0x2015, CLASS_CONNECTOR},
    {0x2018, 0x2018, CLASS_OPENING},     /* quotes as pairs: class_context.c */
    {0x2019, 0x2019, CLASS_CLOSING},
    {0x201C, 0x201C, CLASS_OPENING},
    {0x201D, 0x201D, CLASS_CLOSING},
    {0x2022, 0x2022, CLASS_INTERPUNCT},
    {0x2025, 0x2026, CLASS_ELLIPSIS},
    {0x2027, 0x2027, CLASS_INTERPUNCT},
    {0x202F, 0x202F, CLASS_SPACE},
    {0x2030, 0x2031, CLASS_POSTFIX},
    {0x2032, 0x2033, CLASS_POSTFIX},
    {0x203C, 0x203C, CLASS_COMPOSITE},
    {0x2047, 0x2049, CLASS_COMPOSITE},
    {0x205F, 0x205F, CLASS_SPACE},
    {0x2070, 0x209C, CLASS_LETTER},
    {0x20A0, 0x20AA, CLASS_PREFIX},
    {0x20AB, 0x20AB, CLASS_POSTFIX},
    {0x20AC, 0x20CF, CLASS_PREFIX},
    {0x2103, 0x2103, CLASS_POSTFIX},
    {0x2109, 0x2109, CLASS_POSTFIX},
    {0x2116, 0x2116, CLASS_PREFIX},
    {0x2212, 0x2212, CLASS_PREFIX},
    {0x22EF, 0x22EF, CLASS_ELLIPSIS},
    {0x2500, 0x2500, CLASS_CONNECTOR},   /* dirty input for — */
    {0x2E3A, 0x2E3B, CLASS_DASH},
    {0x3000, 0x3000, CLASS_WIDE_SPACE},
    {0x3001, 0x3001, CLASS_PAUSE},
    {0x3002, 0x3002, CLASS_STOP},
    {0x3003, 0x3004, CLASS_HAN},
    {0x3005, 0x3005, CLASS_COMPOSITE},
    {0x3006, 0x3007, CLASS_HAN},
    {0x3008, 0x3008, CLASS_OPENING},
    {0x3009, 0x3009, CLASS_CLOSING},
    {0x300A, 0x300A, CLASS_OPENING},
    {0x300B, 0x300B, CLASS_CLOSING},
    {0x300C, 0x300C, CLASS_OPENING},
    {0x300D, 0x300D, CLASS_CLOSING},
    {0x300E, 0x300E, CLASS_OPENING},
    {0x300F, 0x300F, CLASS_CLOSING},
    {0x3010, 0x3010, CLASS_OPENING},
    {0x3011, 0x3011, CLASS_CLOSING},
    {0x3012, 0x3013, CLASS_HAN},
    {0x3014, 0x3014, CLASS_OPENING},
    {0x3015, 0x3015, CLASS_CLOSING},
    {0x3016, 0x3016, CLASS_OPENING},
    {0x3017, 0x3017, CLASS_CLOSING},
    {0x3018, 0x3018, CLASS_OPENING},
    {0x3019, 0x3019, CLASS_CLOSING},
    {0x301A, 0x301A, CLASS_OPENING},
    {0x301B, 0x301B, CLASS_CLOSING},
    {0x301C, 0x301C, CLASS_CONNECTOR},
    {0x301D, 0x301D, CLASS_OPENING},
    {0x301E, 0x301F, CLASS_CLOSING},
    {0x303B, 0x303C, CLASS_COMPOSITE},
    {0x3041, 0x3096, CLASS_HAN},
    {0x309D, 0x309E, CLASS_COMPOSITE},
    {0x30A0, 0x30A0, CLASS_CONNECTOR},   /* ゠: JLREQ cl-03 */
    {0x30A1, 0x30FA, CLASS_HAN},
    {0x30FB, 0x30FB, CLASS_INTERPUNCT},
    {0x30FC, 0x30FC, CLASS_HAN},
    {0x30FD, 0x30FE, CLASS_COMPOSITE},
    {0x3105, 0x312F, CLASS_HAN},
    {0x3130, 0x318F, CLASS_HANGUL},
    {0x31A0, 0x31BF, CLASS_HAN},
    {0x3380, 0x33DF, CLASS_POSTFIX},     /* ㎏ ㎡ after a figure; else it is set like any sign of one em */
    {0x3400, 0x4DBF, CLASS_HAN},
    {0x4E00, 0x9FFF, CLASS_HAN},
    {0xA960, 0xA97F, CLASS_HANGUL},
    {0xAC00, 0xD7FF, CLASS_HANGUL},
    {0xE000, 0xF8FF, CLASS_HAN},         /* private use: made-up characters of a printing house */
    {0xF900, 0xFAFF, CLASS_HAN},
    {0xFF01, 0xFF01, CLASS_EXCLAMATION},
    {0xFF04, 0xFF04, CLASS_PREFIX},
    {0xFF05, 0xFF05, CLASS_POSTFIX},
    {0xFF08, 0xFF08, CLASS_OPENING},
    {0xFF09, 0xFF09, CLASS_CLOSING},
    {0xFF0B, 0xFF0B, CLASS_SYMBOL},
    {0xFF0C, 0xFF0C, CLASS_PAUSE},
    {0xFF0D, 0xFF0D, CLASS_CONNECTOR},
    {0xFF0E, 0xFF0E, CLASS_STOP},
    {0xFF0F, 0xFF0F, CLASS_SOLIDUS},
    {0xFF1A, 0xFF1B, CLASS_PAUSE},
    {0xFF1F, 0xFF1F, CLASS_EXCLAMATION},
    {0xFF3B, 0xFF3B, CLASS_OPENING},
    {0xFF3D, 0xFF3D, CLASS_CLOSING},
    {0xFF5B, 0xFF5B, CLASS_OPENING},
    {0xFF5D, 0xFF5D, CLASS_CLOSING},
    {0xFF5E, 0xFF5E, CLASS_CONNECTOR},
    {0xFF5F, 0xFF5F, CLASS_OPENING},
    {0xFF60, 0xFF60, CLASS_CLOSING},
    {0xFF65, 0xFF65, CLASS_INTERPUNCT},
    {0xFF66, 0xFF9F, CLASS_HAN},         /* half-width kana: break_rules.c, text_unit.c */
    {0xFFA0, 0xFFDC, CLASS_HANGUL},
    {0xFFE0, 0xFFE0, CLASS_POSTFIX},
    {0xFFE1, 0xFFE1, CLASS_PREFIX},
    {0xFFE5, 0xFFE5, CLASS_PREFIX},
    {0x20000, 0x323AF, CLASS_HAN},
};

/* LB=AI and other signs count as Han for breaking, but never ask for a Han-Latin gap (1.1, HZ). */
static CharacterClass class_from_properties(uint32_t character)
{
    if (g_unichar_isspace(character))
        return CLASS_SPACE;
    if (g_unichar_isdigit(character))
        return CLASS_DIGIT;
    switch (g_unichar_type(character)) {
    case G_UNICODE_OTHER_LETTER:
        return g_unichar_iswide(character) ? CLASS_HAN : CLASS_LETTER;
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
        return character < 0x100 ? CLASS_LETTER : CLASS_SYMBOL;
    default:
        return g_unichar_iswide(character) || character == 0x203B ? CLASS_SYMBOL : CLASS_LETTER;
    }
}

CharacterClass character_class_of(uint32_t character)
{
    if (character >= 0x4E00 && character <= 0x9FFF)
        return CLASS_HAN;
    int low = 0;
    int high = (int)G_N_ELEMENTS(class_ranges) - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        const ClassRange *range = &class_ranges[middle];
        if (character < range->first)
            high = middle - 1;
        else if (character > range->last)
            low = middle + 1;
        else
            return range->class;
    }
    return class_from_properties(character);
}
