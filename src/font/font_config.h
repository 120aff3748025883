/* font_config.h - the project's Fontconfig configuration, whole or narrowed to the families of the roles. Inside font/ only. */
#ifndef TYPESET_FONT_FONT_CONFIG_H
#define TYPESET_FONT_FONT_CONFIG_H

#include "issue/font_role.h"

#include <fontconfig/fontconfig.h>
#include <stdbool.h>

/*
 * Loads what the file names and nothing of the system's. `only_roles` leaves out all families that no
 * role names. Never NULL; `readable` tells whether the file could be read. Free with FcConfigDestroy.
 */
FcConfig *font_config_new(const FontRoles *roles, bool only_roles, bool *readable);

#endif
