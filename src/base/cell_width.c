/* cell_width.c - cells by GLib's Unicode tables. */
#include "base/cell_width.h"

#include <glib.h>

int cell_width_of_character(uint32_t character)
{
    if (g_unichar_iswide(character))
        return 2;
    if (g_unichar_iszerowidth(character) || g_unichar_iscntrl(character))
        return 0;
    return 1;
}

int cell_width(const char *text)
{
    int cells = 0;
    for (const char *at = text; *at; at = g_utf8_next_char(at))
        cells += cell_width_of_character(g_utf8_get_char(at));
    return cells;
}
