/* unicode_map.h - ToUnicode of Cairo's fonts: read for the characters of glyphs, and written shorter. */
#ifndef TYPESET_PRESS_UNICODE_MAP_H
#define TYPESET_PRESS_UNICODE_MAP_H

#include <glib.h>
#include <qpdf/qpdf-c.h>

/*
 * The first character of each code of `map`, a ToUnicode stream of lines "<code> <text>" (ISO 32000-1, 9.10.3), by code:
 * guint32, 0 where there is none. NULL for a map that is written otherwise. Free with g_array_unref.
 */
GArray *unicode_map_characters(qpdf_data document, qpdf_oh map);

/* Has every such map of the document name only the first and last code of each run of codes. A step of finish.c. */
void unicode_maps_shorten(qpdf_data document);

#endif
