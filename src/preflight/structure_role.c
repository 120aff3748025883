/* structure_role.c - see structure_role.h. */
#include "preflight/structure_role.h"

#include <string.h>

/* Real maps lead on once or twice. A longer way counts as one that comes back. */
enum { LONGEST_WAY = 40 };

static const char *const names[ROLE_COUNT] = {
    "", "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
    "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
    "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby",
    "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
};

const char *role_name(StructureRole role)
{
    return names[role];
}

StructureRole role_from_name(const char *name)
{
    for (int role = 1; role < ROLE_COUNT; role++)
        if (strcmp(name, names[role]) == 0)
            return (StructureRole)role;
    return ROLE_NONE;
}

static bool is_among(const char *const *passed, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(passed[i], name) == 0)
            return true;
    return false;
}

/* The names that a type is mapped to in turn, itself first; ends before one that was there. */
static int follow(const char *type, RoleMapStep *next, const void *context, const char **passed, bool *comes_back)
{
    int count = 0;
    const char *at = type;
    while (at && count < LONGEST_WAY && !is_among(passed, count, at)) {
        passed[count++] = at;
        at = next(at, context);
    }
    *comes_back = at != NULL;
    return count;
}

RoleMapping role_mapping(const char *type, RoleMapStep *next, const void *context)
{
    const char *passed[LONGEST_WAY];
    RoleMapping mapping = {ROLE_NONE, false, false};
    StructureRole own = role_from_name(type);
    int count = follow(type, next, context, passed, &mapping.is_circular);
    if (count == 1) /* not mapped, or to itself */
        mapping.role = own;
    for (int i = 1; i < count && mapping.role == ROLE_NONE; i++)
        mapping.role = role_from_name(passed[i]);
    mapping.is_remapped = own != ROLE_NONE && own != mapping.role;
    return mapping;
}
