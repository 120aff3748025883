/* used_spots.h - which plates a page needs besides the four. */
#ifndef TYPESET_DISPLAY_USED_SPOTS_H
#define TYPESET_DISPLAY_USED_SPOTS_H

#include "display/display_list.h"

/* Bit 0 is set when some item is in the first spot ink, and so on. */
unsigned used_spots(const DisplayItem *items, int count);

#endif
