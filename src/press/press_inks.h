/* press_inks.h - colours of content streams in process and spot inks. A step of finish.c. */
#ifndef TYPESET_PRESS_PRESS_INKS_H
#define TYPESET_PRESS_PRESS_INKS_H

#include "press/page_content.h"
#include "press/press_colours.h"

/*
 * Writes every colour as inks: codes (issue/ink_code.h) as the inks they stand for, spot inks in
 * colour spaces of their own, greys as black, other colours, those of drawings, by the profile. Full
 * black overprints, everything else knocks out. For a proof all of them are written as sRGB. The
 * context is a PressColours.
 */
ContentChange press_inks_write;

/* Readies the document for that: transparency is mixed in inks, and the forms and patterns that drawings are made of are written so too. */
void press_inks_prepare(qpdf_data document, PressColours *colours);

/* True when some colour of the document is still red, green and blue. */
bool document_has_rgb(qpdf_data document);

#endif
