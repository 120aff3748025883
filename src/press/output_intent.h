/* output_intent.h - what printing a document is made for. A step of finish.c. */
#ifndef TYPESET_PRESS_OUTPUT_INTENT_H
#define TYPESET_PRESS_OUTPUT_INTENT_H

#include "colour/ink_profile.h"

#include <qpdf/qpdf-c.h>

/* Says in the catalog what printing the document is made for (ISO 32000-1, 14.11.5). */
void output_intent_set(qpdf_data document, const InkProfile *profile);

#endif
