/* code_order.h - which glyph of a face gets which code in the PDF. Called by slim_faces.c. */
#ifndef TYPESET_RENDER_CODE_ORDER_H
#define TYPESET_RENDER_CODE_ORDER_H

#include "display/display_list.h"

#include <glib.h>

/*
 * Cairo gives the glyphs of a CID face codes of two bytes, from 1 on, in the order in which it is first shown them. It
 * is shown them on a leaf of its own before the pages, in an order that leaves text easy to pack: frequent
 * glyphs share few second bytes, and their first bytes tell them apart. A magazine's text becomes a twentieth
 * smaller. The leaf is taken out again by press/finish.c.
 */
typedef struct GlyphUse {
    const DisplayGlyphs *run; /* where it first stands, */
    unsigned glyph;           /* its number in the font's file, */
    const char *text;         /* and what it stands for there */
    int byte_count;
    int count;                /* how often it stands by itself */
    int first;                /* how many others came before */
} GlyphUse;

typedef struct GlyphCensus GlyphCensus;

GlyphCensus *glyph_census_new(void);
void glyph_census_free(GlyphCensus *census);

/* Counts the glyphs of a run that stand for a character each. The run must stay as long as the census. */
void glyph_census_add(GlyphCensus *census, const DisplayGlyphs *run);

/* GlyphUse: of codes 1, 2, 3 ... The caller unrefs it. */
GArray *glyphs_by_code(const GlyphCensus *census);

#endif
