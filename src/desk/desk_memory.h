/* desk_memory.h - answers by what was asked. Inside desk/ only. */
#ifndef TYPESET_DESK_DESK_MEMORY_H
#define TYPESET_DESK_DESK_MEMORY_H

#include "base/files.h"
#include "desk/desk_checks.h"

/* False when this was not asked before; else the answer, borrowed. `memory` may be NULL. */
bool desk_memory_find(const DeskMemory *memory, const DeskCheck *check, FileBytes question, FileBytes *answer);

/* Keeps a copy of a sound answer. */
void desk_memory_keep(DeskMemory *memory, const DeskCheck *check, FileBytes question, FileBytes answer);

#endif
