/* transparency_check.h - PDF/X-1a has no transparency: tells which pictures have. */
#ifndef TYPESET_CLI_TRANSPARENCY_CHECK_H
#define TYPESET_CLI_TRANSPARENCY_CHECK_H

#include "base/files.h"
#include "display/display_list.h"

/* `pdf` is what Cairo made of the lists, page for page, behind `leaves_before` others. False when something is transparent; that is reported. */
bool pages_are_opaque(Arena *arena, FileBytes pdf, int leaves_before, const DisplayList *const *lists,
                      Diagnostics *diagnostics);

#endif
