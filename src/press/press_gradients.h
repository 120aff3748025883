/* press_gradients.h - gradients of drawings in process inks. A step of finish.c. */
#ifndef TYPESET_PRESS_PRESS_GRADIENTS_H
#define TYPESET_PRESS_PRESS_GRADIENTS_H

#include "press/press_colours.h"

/*
 * Shadings in red, green and blue run through inks instead: between greys through black alone, else
 * by as many steps as eyes can tell, each by the profile. Those of masks stay grey.
 */
void gradients_convert(qpdf_data document, PressColours *colours);

#endif
