/* text_packing.h - pages' text written shorter, the same glyphs in the same places. A change of page_content.h. */
#ifndef TYPESET_PRESS_TEXT_PACKING_H
#define TYPESET_PRESS_TEXT_PACKING_H

#include "press/page_content.h"

/*
 * In a justified line Cairo writes a number between any two glyphs, and codes in hexadecimal. Packs
 * a page's text anew, with the commonest number of a line as character spacing
 * (ISO 32000-1, 9.3.2) and codes as bytes; the sums of all distances stay as they are to the last
 * unit. Needs no context.
 */
ContentChange text_pack;

#endif
