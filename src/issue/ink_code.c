/* ink_code.c - cyan, magenta and yellow in the upper digits of the three, black and a mark in the lower ones. */
#include "issue/ink_code.h"

/*
 * Lower digits run from 0 to 898, so that thousand thousandths of an ink still stay below a million.
 * The mark is a number that the lower digits of n / 255 never are, for any n.
 */
enum { BASE = 899, BLACK_BASE = 500, MARK = 502, GREEN_MARK = 300 };

static int in_range(int thousandths)
{
    if (thousandths < 0)
        return 0;
    return thousandths > 1000 ? 1000 : thousandths;
}

InkCode ink_code_from_ink(Ink ink)
{
    int black = in_range(ink.black);
    return (InkCode){
        .red = in_range(ink.cyan) * BASE + black % BLACK_BASE,
        .green = in_range(ink.magenta) * BASE + GREEN_MARK + black / BLACK_BASE,
        .blue = in_range(ink.yellow) * BASE + MARK,
    };
}

bool ink_from_code(InkCode code, Ink *ink)
{
    *ink = (Ink){
        .cyan = code.red / BASE,
        .magenta = code.green / BASE,
        .yellow = code.blue / BASE,
        .black = code.red % BASE + (code.green % BASE - GREEN_MARK) * BLACK_BASE,
    };
    InkCode again = ink_code_from_ink(*ink);
    return code.red >= 0 && code.green >= 0 && code.blue >= 0 && again.red == code.red &&
           again.green == code.green && again.blue == code.blue;
}
