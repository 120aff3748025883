/* font_role.c - finding a role. */
#include "issue/font_role.h"

#include <string.h>

const FontRole *find_font_role(const FontRoles *roles, const char *name)
{
    for (int i = 0; i < roles->count; i++)
        if (strcmp(roles->roles[i].name, name) == 0)
            return &roles->roles[i];
    return NULL;
}
