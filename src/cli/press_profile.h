/* press_profile.h - finds the ICC profile for files that go to the press. */
#ifndef TYPESET_CLI_PRESS_PROFILE_H
#define TYPESET_CLI_PRESS_PROFILE_H

#include "issue/page_design.h"
#include "press/ink_profile.h"

/*
 * The profile that the layout names, else the one that Debian's ghostscript works with. NULL, and
 * reported, when there is none or it is none for CMYK. Its bytes live in `arena`; free the profile
 * with ink_profile_free.
 */
InkProfile *find_press_profile(Arena *arena, const PageDesign *design, Diagnostics *diagnostics);

#endif
