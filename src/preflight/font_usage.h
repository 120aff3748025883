/* font_usage.h - which fonts the text of a file is shown in, and which codes of them. */
#ifndef TYPESET_PREFLIGHT_FONT_USAGE_H
#define TYPESET_PREFLIGHT_FONT_USAGE_H

#include "preflight/character_map.h"
#include "preflight/checked_file.h"

#include <glib.h>

typedef enum CodeUse {
    CODE_IS_SHOWN = 1 << 0,   /* in any rendering mode */
    CODE_IS_VISIBLE = 1 << 1, /* in one that paints or clips: not mode 3 */
} CodeUse;

typedef struct UsedFont {
    qpdf_oh font;           /* dictionary that Tf named */
    FaultPlace place;       /* the font, and the first page that shows text in it */
    bool is_composite;
    CharacterMap *encoding; /* of a composite font; NULL: predefined, its codes are not known here */
    bool is_visible;
    GHashTable *codes;      /* value of a code + 1: CodeUse, and the code's length above it */
} UsedFont;

#define USED_CODE_VALUE(key) ((unsigned)GPOINTER_TO_SIZE(key) - 1)
#define USED_CODE_USE(value) (GPOINTER_TO_INT(value) & 3)
#define USED_CODE_LENGTH(value) (GPOINTER_TO_INT(value) >> 2)

/* UsedFont *, each font once; freed with g_ptr_array_unref. */
GPtrArray *font_usage_collect(CheckedFile *file);

#endif
