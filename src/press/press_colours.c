/* press_colours.c - see press_colours.h. */
#include "press/press_colours.h"

#include <glib.h>
#include <math.h>

const char *press_space(const PressColours *colours)
{
    return colours->for_proof ? "/DeviceRGB" : "/DeviceCMYK";
}

int press_component_count(const PressColours *colours)
{
    return colours->for_proof ? 3 : 4;
}

void press_pixels(const PressColours *colours, const unsigned char *rgb, unsigned char *result, unsigned count)
{
    if (colours->for_proof)
        ink_profile_print(colours->profile, rgb, result, count);
    else
        ink_profile_convert(colours->profile, rgb, result, count);
}

static int thousandths(unsigned char part)
{
    return (int)lround(part * 1000 / 255.0);
}

Ink press_ink_of_screen(const PressColours *colours, const double rgb[3])
{
    unsigned char screen[3], inks[4];
    if (fabs(rgb[0] - rgb[1]) < 1e-6 && fabs(rgb[1] - rgb[2]) < 1e-6)
        return (Ink){.black = (int)lround((1 - rgb[0]) * 1000)};
    for (int i = 0; i < 3; i++)
        screen[i] = (unsigned char)lround(CLAMP(rgb[i], 0, 1) * 255);
    ink_profile_convert(colours->profile, screen, inks, 1);
    return (Ink){.cyan = thousandths(inks[0]),
                 .magenta = thousandths(inks[1]),
                 .yellow = thousandths(inks[2]),
                 .black = thousandths(inks[3])};
}

void press_numbers(const PressColours *colours, Ink ink, double *numbers)
{
    unsigned char rgb[3];
    const int amounts[4] = {ink.cyan, ink.magenta, ink.yellow, ink.black};
    if (colours->for_proof)
        ink_profile_show_ink(colours->profile, ink, rgb);
    for (int i = 0; i < press_component_count(colours); i++)
        numbers[i] = colours->for_proof ? rgb[i] / 255.0 : amounts[i] / 1000.0;
}
