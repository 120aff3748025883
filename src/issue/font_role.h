/* font_role.h - which families fill a role (song, hei, kai, fangsong ...), in the order to try. */
#ifndef TYPESET_ISSUE_FONT_ROLE_H
#define TYPESET_ISSUE_FONT_ROLE_H

#include "issue/style.h"

typedef struct FamilyList {
    const char **names;
    int count;
} FamilyList;

typedef struct FontRole {
    const char *name;
    const char **han_families;      /* for Chinese text and marks, best first */
    int han_family_count;
    FamilyList of_language[LANGUAGE_COUNT]; /* before those, for text in that language; may be empty */
    const char **western_families;  /* for Latin letters and figures; none: the Han face serves */
    int western_family_count;
    const char *package;            /* Debian package that brings the first family */
    const char *substitute;         /* role to use when no family is installed; NULL: any Han face */
    SourcePosition origin;
} FontRole;

typedef struct FontRoles {
    FontRole *roles;
    int count;
    const char *fontconfig_file;    /* the project's own Fontconfig configuration */
} FontRoles;

/* A copy that needs nothing of the original. */
FontRoles font_roles_copy(Arena *arena, const FontRoles *roles);

/* The same roles, families and files, at the same places. */
bool font_roles_equal(const FontRoles *a, const FontRoles *b);

/* NULL when there is no such role. Borrowed. */
const FontRole *find_font_role(const FontRoles *roles, const char *name);

#endif
