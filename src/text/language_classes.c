/* language_classes.c - the table of exceptions by language. Called by text_unit.c after class_context.c. */
#include "text/language_classes.h"

#include <glib.h>

#define SET(language) (1u << (language))
enum {
    JAPANESE = SET(LANGUAGE_JAPANESE),
    SPACED = SET(LANGUAGE_KOREAN) | SET(LANGUAGE_WESTERN), /* words parted by spaces, marks of the Western kind */
};

typedef struct ExceptionRow {
    uint32_t first;
    uint32_t last;
    unsigned languages;
    CharacterClass class;
    const char *clause;
} ExceptionRow;

static const ExceptionRow exception_rows[] = {
    {'-', '-', SPACED, CLASS_LETTER, "a hyphen joins words"},
    {'/', '/', SPACED, CLASS_LETTER, ""},
    {'~', '~', SPACED, CLASS_LETTER, "KLREQ: 5~10일"},
    {0x00B7, 0x00B7, SPACED, CLASS_LETTER, "KLREQ: 가운뎃점, as wide as the face has it"},
    {0x2010, 0x2014, SPACED, CLASS_LETTER, "dashes are part of the word before"},
    {0x2018, 0x2019, SPACED, CLASS_LETTER, "KLREQ: quotes are the face's own, not an em wide"},
    {0x201C, 0x201D, SPACED, CLASS_LETTER, "KLREQ"},
    {0x2025, 0x2026, SPACED, CLASS_LETTER, "KLREQ: the ellipsis ends a word"},
    {0xFF1A, 0xFF1B, JAPANESE, CLASS_INTERPUNCT, "JLREQ cl-05, 3.1.2: ： ； stand in the middle as ・ does"},
};

static CharacterClass class_in_language(const TextUnit *unit, CharacterClass class)
{
    uint32_t character = unit->characters[0];
    for (size_t i = 0; i < G_N_ELEMENTS(exception_rows); i++) {
        const ExceptionRow *row = &exception_rows[i];
        if (character >= row->first && character <= row->last && row->languages & SET(unit->language))
            return row->class;
    }
    return class;
}

void language_classes_resolve(const TextUnit *units, int count, CharacterClass *classes)
{
    for (int i = 0; i < count; i++)
        if (SET(units[i].language) & (JAPANESE | SPACED))
            classes[i] = class_in_language(&units[i], classes[i]);
}
