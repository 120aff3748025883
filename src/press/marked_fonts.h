/* marked_fonts.h - reads a content stream for the fonts of certain marked content. Called by vertical_fonts.c. */
#ifndef TYPESET_PRESS_MARKED_FONTS_H
#define TYPESET_PRESS_MARKED_FONTS_H

#include <glib.h>

/* Adds to `names`, which owns its keys, the fonts ("/f-0-0") that show text inside marked content of `tag` ("/Span"). */
void marked_fonts_collect(const unsigned char *content, gsize length, const char *tag, GHashTable *names);

#endif
