/* x_graphics.h - what the checks of PDF/X on graphics share while x_content_check.c walks over the pages. */
#ifndef TYPESET_PREFLIGHT_X_GRAPHICS_H
#define TYPESET_PREFLIGHT_X_GRAPHICS_H

#include "preflight/checked_file.h"
#include "preflight/content_walk.h"

#include <glib.h>

typedef struct XGraphics {
    CheckedFile *file;
    int intent_components; /* of the output intent's profile; 0: it has none */
    qpdf_oh intent_profile;
    gchar *intent_digest;  /* of the profile's bytes; NULL until somebody asks */
    GHashTable *checked;   /* numbers of objects looked at, once for all */
    ResourceNames *known;  /* names looked at */
    int spaces_left;       /* colour spaces that may still be followed from the one being checked */
} XGraphics;

/* True the first time for an object; always for direct ones. */
bool x_is_new(XGraphics *graphics, qpdf_oh object);

#endif
