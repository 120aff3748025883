/* press_profile.h - finds the ICC profile of the printing. */
#ifndef TYPESET_COLOUR_PRESS_PROFILE_H
#define TYPESET_COLOUR_PRESS_PROFILE_H

#include "colour/ink_profile.h"
#include "issue/page_design.h"

/*
 * For files that go to the press: the profile that the layout names, else the one that Debian's ghostscript works with. NULL, and
 * reported, when there is none or it is none for CMYK. Its bytes live in `arena`; free the profile
 * with ink_profile_free.
 */
InkProfile *find_press_profile(Arena *arena, const PageDesign *design, Diagnostics *diagnostics);

/*
 * The same for files to be looked at, which do without: NULL when there is none; one that the layout
 * names and that cannot be used is warned of.
 */
InkProfile *find_screen_profile(Arena *arena, const PageDesign *design, Diagnostics *diagnostics);

#endif
