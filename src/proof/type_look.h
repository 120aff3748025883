/* type_look.h - how a line of type looks: its typefaces and inks, the commonest first. Inside proof/ only. */
#ifndef TYPESET_PROOF_TYPE_LOOK_H
#define TYPESET_PROOF_TYPE_LOOK_H

#include "display/display_list.h"

#include <glib.h>

typedef struct TypeLook {
    GArray *typefaces; /* of how many bytes of text each is */
    GArray *inks;
} TypeLook;

TypeLook type_look_new(void);
void type_look_add(TypeLook *look, Arena *arena, const DisplayGlyphs *glyphs, const SpotInks *spots);
void type_look_close(TypeLook *look);

/* All of them, with " + " between. Live in `arena`. */
const char *type_look_typefaces(const TypeLook *look, Arena *arena);
const char *type_look_inks(const TypeLook *look, Arena *arena);

/* Whether the commonest is the same; where words were changed, the others may come and go with them. */
bool looks_begin_alike(const char *a, const char *b);

/* "C0 M100 Y90 K0", or the name of a spot ink, its amount and what stands for it. Lives in `arena`. */
const char *ink_words(Arena *arena, Ink ink, const SpotInks *spots);

#endif
