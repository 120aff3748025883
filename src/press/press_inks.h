/* press_inks.h - colours of content streams in process inks. A step of finish.c. */
#ifndef TYPESET_PRESS_PRESS_INKS_H
#define TYPESET_PRESS_PRESS_INKS_H

#include "press/ink_profile.h"
#include "press/page_content.h"

/*
 * Writes every colour as CMYK: codes of inks (issue/ink_code.h) as these inks, greys as black, other
 * colours, those of drawings, by the profile. Full black overprints, everything else knocks out.
 * The context is an InkProfile.
 */
ContentChange press_inks_write;

/* Readies the document for that: transparency is mixed in CMYK, and the forms and patterns that drawings are made of are written so too. */
void press_inks_prepare(qpdf_data document, const InkProfile *profile);

/* True when some colour of the document is still red, green and blue: a gradient in a drawing. */
bool document_has_rgb(qpdf_data document);

#endif
