/* ink_code.c - cyan, magenta and yellow in the upper digits of the three, black and a mark in the lower ones. */
#include "issue/ink_code.h"

/*
 * Lower digits run from 0 to 898, so that thousand thousandths of an ink still stay below a million.
 * The marks are numbers that the lower digits of n / 255 never are, for any n.
 */
enum { BASE = 899, BLACK_BASE = 500, MARK = 502, SPOT_MARK = 505, GREEN_MARK = 300, EVERY_PLATE = 1000 };

static int in_range(int thousandths)
{
    if (thousandths < 0)
        return 0;
    return thousandths > 1000 ? 1000 : thousandths;
}

static InkCode code_from_spot(Ink ink)
{
    int number = ink.spot == INK_ON_EVERY_PLATE ? EVERY_PLATE : ink.spot;
    return (InkCode){
        .red = in_range(number) * BASE,
        .green = in_range(ink.spot_amount) * BASE + GREEN_MARK,
        .blue = SPOT_MARK,
    };
}

InkCode ink_code_from_ink(Ink ink)
{
    int black = in_range(ink.black);
    if (ink.spot != 0)
        return code_from_spot(ink);
    return (InkCode){
        .red = in_range(ink.cyan) * BASE + black % BLACK_BASE,
        .green = in_range(ink.magenta) * BASE + GREEN_MARK + black / BLACK_BASE,
        .blue = in_range(ink.yellow) * BASE + MARK,
    };
}

static Ink spot_from_code(InkCode code)
{
    int number = code.red / BASE;
    return (Ink){.spot = number == EVERY_PLATE ? INK_ON_EVERY_PLATE : number, .spot_amount = code.green / BASE};
}

static Ink process_from_code(InkCode code)
{
    return (Ink){
        .cyan = code.red / BASE,
        .magenta = code.green / BASE,
        .yellow = code.blue / BASE,
        .black = code.red % BASE + (code.green % BASE - GREEN_MARK) * BLACK_BASE,
    };
}

bool ink_from_code(InkCode code, Ink *ink)
{
    *ink = code.blue == SPOT_MARK ? spot_from_code(code) : process_from_code(code);
    InkCode again = ink_code_from_ink(*ink);
    return code.red >= 0 && code.green >= 0 && code.blue >= 0 && again.red == code.red &&
           again.green == code.green && again.blue == code.blue;
}
