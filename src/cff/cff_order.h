/* cff_order.h - glyphs of CFF data in another order. Called by press/font_slimming.c. */
#ifndef TYPESET_CFF_CFF_ORDER_H
#define TYPESET_CFF_CFF_ORDER_H

#include <glib.h>
#include <stdbool.h>

/*
 * CFF data with the programs of glyphs in ascending order of `keys`, one for each CID; glyph 0 stays first. The charset
 * says which CID each one is, so that every code still shows what it showed. Only for CID fonts whose CIDs are their
 * glyph numbers, as Cairo makes them; NULL for others and for data that do not hold together.
 */
GByteArray *cff_in_order(const unsigned char *cff, gsize length, const guint32 *keys, unsigned key_count);

#endif
