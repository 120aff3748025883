/* font_role_reader.h - fonts/roles.toml → FontRoles. */
#ifndef TYPESET_MANIFEST_FONT_ROLE_READER_H
#define TYPESET_MANIFEST_FONT_ROLE_READER_H

#include "issue/font_role.h"
#include "manifest/issue_reader.h"

/*
 * Reads the roles found beside the manifest or in a data folder; none, and reported, when there are
 * none.
 */
FontRoles font_roles_read(Arena *arena, const IssueReaderSettings *settings,
                          Diagnostics *diagnostics);

#endif
