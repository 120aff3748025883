/* family_index.h - the installed faces of the families that the roles name, found in one walk. Inside font/ only. */
#ifndef TYPESET_FONT_FAMILY_INDEX_H
#define TYPESET_FONT_FAMILY_INDEX_H

#include "issue/font_role.h"

#include <fontconfig/fontconfig.h>
#include <stdint.h>

/* One upright face of normal width. Owned by its index; strings belong to the Fontconfig pattern. */
typedef struct Face {
    FcPattern *pattern; /* borrowed from the configuration */
    const char *family; /* the name it was asked for by */
    const char *file;
    int index;          /* inside a collection */
    int weight;         /* as in OpenType */
    enum { PROBE_OPEN, PROBE_TRIMMABLE, PROBE_FIXED } probe; /* of the blank halves of marks */
} Face;

typedef struct FamilyIndex FamilyIndex;

/* Walks all fonts of `config` once. Free with family_index_free; `config` must outlive it. */
FamilyIndex *family_index_new(FcConfig *config, const FontRoles *roles);
void family_index_free(FamilyIndex *families);

/* The face of exactly this family whose weight is nearest; NULL when the family is not installed. */
Face *find_face(const FamilyIndex *families, const char *family, int weight);

/*
 * Any installed face with `character`: Chinese faces first, then the nearest weight, then by name,
 * so that the choice does not depend on the order of folders. NULL when there is none.
 */
Face *find_face_for_character(FamilyIndex *families, uint32_t character, int weight);

#endif
