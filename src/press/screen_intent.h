/* screen_intent.h - what the colours of a PDF for the screen are, and other things that PDF/A asks for. A step of finish.c. */
#ifndef TYPESET_PRESS_SCREEN_INTENT_H
#define TYPESET_PRESS_SCREEN_INTENT_H

#include <qpdf/qpdf-c.h>

/*
 * An output intent of sRGB (ISO 19005-2, 6.2.3), made here and alike on every machine; pictures are shown with the pixels
 * that they have (6.2.8).
 */
void screen_intent_set(qpdf_data document);

#endif
