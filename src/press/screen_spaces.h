/* screen_spaces.h - tells which colour spaces are red, green and blue. Shared by the steps that convert them. */
#ifndef TYPESET_PRESS_SCREEN_SPACES_H
#define TYPESET_PRESS_SCREEN_SPACES_H

#include "press/press_colours.h"

/* DeviceRGB, CalRGB or an ICC profile of three components; all are taken for sRGB, as drawings and pictures are. */
bool space_is_screen(qpdf_data document, qpdf_oh space);

/* An Indexed space over one of these. */
bool space_is_palette(qpdf_data document, qpdf_oh space);

/* The same colours in inks; null when they cannot be read. */
qpdf_oh palette_in_inks(qpdf_data document, qpdf_oh space, const PressColours *colours);

#endif
