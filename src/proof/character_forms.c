/* character_forms.c - the changes of characters that setting may make; any other is a mistake. Called by audit.c. */
#include "proof/audit.h"

#include <glib.h>

/* Each row is one mark in several codes. */
static const uint32_t look_alikes[][6] = {
    {0x00B7, 0x2027, 0x2022, 0x30FB, 0xFF65}, /* interpuncts */
    {0x2014, 0x2015, 0x2500, 0xFE31, 0xFE58}, /* dashes */
};

static bool stands_in_row(const uint32_t *row, uint32_t character)
{
    for (; *row; row++)
        if (*row == character)
            return true;
    return false;
}

/* Half-width and full-width forms, small and vertical ones: Unicode's compatibility blocks for marks and letters. */
static bool is_presentation_form(uint32_t character)
{
    return (character >= 0xFE10 && character <= 0xFE6F) || (character >= 0xFF01 && character <= 0xFF65);
}

static bool same_compatibility_form(uint32_t a, uint32_t b)
{
    gunichar one[4], other[4];
    gsize one_length = g_unichar_fully_decompose(a, TRUE, one, G_N_ELEMENTS(one));
    gsize other_length = g_unichar_fully_decompose(b, TRUE, other, G_N_ELEMENTS(other));
    if (one_length != other_length)
        return false;
    for (gsize i = 0; i < one_length; i++)
        if (one[i] != other[i])
            return false;
    return true;
}

bool character_may_stand_for(uint32_t set, uint32_t typed)
{
    if (set == typed)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(look_alikes); i++)
        if (stands_in_row(look_alikes[i], set) && stands_in_row(look_alikes[i], typed))
            return true;
    return is_presentation_form(typed) && same_compatibility_form(set, typed);
}
