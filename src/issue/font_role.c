/* font_role.c - finding a role; copies of all of them, for fonts that outlive the issue they were opened for. */
#include "issue/font_role.h"

#include <string.h>

const FontRole *find_font_role(const FontRoles *roles, const char *name)
{
    for (int i = 0; i < roles->count; i++)
        if (strcmp(roles->roles[i].name, name) == 0)
            return &roles->roles[i];
    return NULL;
}

/* --- copies ------------------------------------------------------------------------------------------- */

static const char *copied(Arena *arena, const char *text)
{
    return text ? arena_strdup(arena, text) : NULL;
}

static const char **families_copied(Arena *arena, const char **names, int count)
{
    const char **own = arena_new_array(arena, const char *, count);
    for (int i = 0; i < count; i++)
        own[i] = arena_strdup(arena, names[i]);
    return own;
}

static FontRole role_copied(Arena *arena, const FontRole *role)
{
    FontRole own = *role;
    own.name = copied(arena, role->name);
    own.han_families = families_copied(arena, role->han_families, role->han_family_count);
    own.western_families = families_copied(arena, role->western_families, role->western_family_count);
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        own.of_language[i].names = families_copied(arena, role->of_language[i].names, role->of_language[i].count);
    own.package = copied(arena, role->package);
    own.substitute = copied(arena, role->substitute);
    own.origin.file = copied(arena, role->origin.file);
    return own;
}

FontRoles font_roles_copy(Arena *arena, const FontRoles *roles)
{
    FontRoles own = {
        .roles = arena_new_array(arena, FontRole, roles->count),
        .count = roles->count,
        .fontconfig_file = copied(arena, roles->fontconfig_file),
    };
    for (int i = 0; i < roles->count; i++)
        own.roles[i] = role_copied(arena, &roles->roles[i]);
    return own;
}

static bool texts_equal(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool families_equal(const char **a, int count, const char **b, int other_count)
{
    if (count != other_count)
        return false;
    for (int i = 0; i < count; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

static bool roles_equal(const FontRole *a, const FontRole *b)
{
    for (int i = 0; i < LANGUAGE_COUNT; i++)
        if (!families_equal(a->of_language[i].names, a->of_language[i].count, b->of_language[i].names,
                            b->of_language[i].count))
            return false;
    return families_equal(a->han_families, a->han_family_count, b->han_families, b->han_family_count) &&
           families_equal(a->western_families, a->western_family_count, b->western_families, b->western_family_count) &&
           texts_equal(a->name, b->name) && texts_equal(a->package, b->package) &&
           texts_equal(a->substitute, b->substitute) && texts_equal(a->origin.file, b->origin.file) &&
           a->origin.line == b->origin.line && a->origin.column == b->origin.column;
}

bool font_roles_equal(const FontRoles *a, const FontRoles *b)
{
    if (a->count != b->count || !texts_equal(a->fontconfig_file, b->fontconfig_file))
        return false;
    for (int i = 0; i < a->count; i++)
        if (!roles_equal(&a->roles[i], &b->roles[i]))
            return false;
    return true;
}
