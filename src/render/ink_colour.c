/* ink_colour.c - the plain conversion of process inks, without profiles. */
#include "render/ink_colour.h"
#include "issue/ink_code.h"

static double share(int thousandths)
{
    if (thousandths < 0)
        return 0;
    return thousandths > 1000 ? 1 : thousandths / 1000.0;
}

ScreenColour screen_colour_from_ink(Ink ink)
{
    double light = 1 - share(ink.black);
    return (ScreenColour){
        .red = (1 - share(ink.cyan)) * light,
        .green = (1 - share(ink.magenta)) * light,
        .blue = (1 - share(ink.yellow)) * light,
    };
}

ScreenColour code_colour_from_ink(Ink ink)
{
    InkCode code = ink_code_from_ink(ink);
    return (ScreenColour){code.red / 1e6, code.green / 1e6, code.blue / 1e6};
}
