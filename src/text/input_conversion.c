/* input_conversion.c - full-width letters and figures, vertical forms: what CLREQ advises not to store. Called by text_unit.c. */
#include "text/input_conversion.h"

#include <glib.h>

typedef struct Conversion {
    uint32_t from;
    uint32_t to;
} Conversion;

/* Vertical presentation forms: authors should not use them (CLREQ); the font's vert feature makes them. Sorted. */
static const Conversion conversions[] = {
    {0xFE10, 0xFF0C}, {0xFE11, 0x3001}, {0xFE12, 0x3002}, {0xFE13, 0xFF1A}, {0xFE14, 0xFF1B},
    {0xFE15, 0xFF01}, {0xFE16, 0xFF1F}, {0xFE17, 0x3016}, {0xFE18, 0x3017}, {0xFE19, 0x2026},
    {0xFE30, 0x2025}, {0xFE31, 0x2014}, {0xFE32, 0x2013}, {0xFE33, 0xFF3F}, {0xFE34, 0xFE4F},
    {0xFE35, 0xFF08}, {0xFE36, 0xFF09}, {0xFE37, 0xFF5B}, {0xFE38, 0xFF5D}, {0xFE39, 0x3014},
    {0xFE3A, 0x3015}, {0xFE3B, 0x3010}, {0xFE3C, 0x3011}, {0xFE3D, 0x300A}, {0xFE3E, 0x300B},
    {0xFE3F, 0x3008}, {0xFE40, 0x3009}, {0xFE41, 0x300C}, {0xFE42, 0x300D}, {0xFE43, 0x300E},
    {0xFE44, 0x300F}, {0xFE47, 0xFF3B}, {0xFE48, 0xFF3D}, {0xFE50, 0xFF0C}, {0xFE51, 0x3001},
    {0xFE52, 0xFF0E}, {0xFE54, 0xFF1B}, {0xFE55, 0xFF1A}, {0xFE56, 0xFF1F}, {0xFE57, 0xFF01},
    {0xFE58, 0x2014}, {0xFE59, 0xFF08}, {0xFE5A, 0xFF09}, {0xFE5B, 0xFF5B}, {0xFE5C, 0xFF5D},
    {0xFE5D, 0x3014}, {0xFE5E, 0x3015},
};

/* ｡ ｢ ｣ ､ ･ of half-width kana: a mark of half an em has no blank to squeeze (JLREQ 3.1.2 has them full). */
static const uint32_t halfwidth_marks[] = {0x3002, 0x300C, 0x300D, 0x3001, 0x30FB};
enum { HALFWIDTH_FIRST = 0xFF61, HALFWIDTH_LAST = 0xFF65 };

static bool is_fullwidth_alphanumeric(uint32_t character)
{
    return (character >= 0xFF10 && character <= 0xFF19) || (character >= 0xFF21 && character <= 0xFF3A) ||
           (character >= 0xFF41 && character <= 0xFF5A);
}

uint32_t converted_character(uint32_t character)
{
    if (is_fullwidth_alphanumeric(character))
        return character - 0xFEE0;
    if (character >= HALFWIDTH_FIRST && character <= HALFWIDTH_LAST)
        return halfwidth_marks[character - HALFWIDTH_FIRST];
    if (character < 0xFE10 || character > 0xFE5E)
        return character == '\t' || character == '\n' || character == '\r' ? ' ' : character;
    for (size_t i = 0; i < G_N_ELEMENTS(conversions); i++)
        if (conversions[i].from == character)
            return conversions[i].to;
    return character;
}

bool character_is_dropped(uint32_t character)
{
    return character == 0xFEFF || (character < 0x20) ||
           (character >= 0x7F && character <= 0x9F) || (character >= 0x202A && character <= 0x202E);
}
