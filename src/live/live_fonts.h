/* live_fonts.h - fonts and shaper that outlive the settings. Inside live/ only. */
#ifndef TYPESET_LIVE_LIVE_FONTS_H
#define TYPESET_LIVE_LIVE_FONTS_H

#include "text/shaper.h"

typedef struct LiveFonts LiveFonts;

LiveFonts *live_fonts_new(void);
void live_fonts_free(LiveFonts *fonts);

/*
 * The shaper for an issue of these roles, which complains to `diagnostics` from here on. It is the one of the setting
 * before with all that it has kept, unless other fonts fill the roles now. NULL, and reported, when there are none.
 */
Shaper *live_fonts_shaper(LiveFonts *fonts, const FontRoles *roles, Diagnostics *diagnostics);

/* Behind a good setting, when those before are gone: forgets the texts that it did not need. */
void live_fonts_forget(LiveFonts *fonts);

#endif
