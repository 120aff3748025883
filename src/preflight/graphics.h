/* graphics.h - what the checks of graphics share while content_check.c walks over the pages. */
#ifndef TYPESET_PREFLIGHT_GRAPHICS_H
#define TYPESET_PREFLIGHT_GRAPHICS_H

#include "preflight/checked_file.h"
#include "preflight/content_walk.h"
#include "preflight/icc_profile.h"

#include <glib.h>

typedef struct PaintStack PaintStack;

typedef struct Graphics {
    CheckedFile *file;
    bool has_intent;         /* there is an output intent for PDF/A with a profile */
    IccProfile intent;       /* that profile */
    GHashTable *profiles;    /* object numbers of ICC profiles: IccProfile in the arena */
    GHashTable *separations; /* names of colourants: digest of what they stand for */
    GHashTable *checked;     /* object numbers of what was looked at, once for all */
    ResourceNames *known;    /* names used so far: colours, ExtGStates and images in the arena */
    PaintStack *paint;
    int spaces_left; /* colour spaces that may still be followed from the one being checked */
} Graphics;

/* True the first time for an object; always for direct ones. */
bool graphics_is_new(Graphics *graphics, qpdf_oh object);

#endif
