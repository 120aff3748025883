/* desk_checks.h - runs the programs that the manifest names over all stories and reports what they remark. */
#ifndef TYPESET_DESK_DESK_CHECKS_H
#define TYPESET_DESK_DESK_CHECKS_H

#include "issue/issue.h"

/*
 * What the programs have answered so far in a session that sets the issue again and again: a story whose text
 * and places are as they were is not given to them a second time. NULL does for a single run.
 */
typedef struct DeskMemory DeskMemory;

DeskMemory *desk_memory_new(void);
void desk_memory_free(DeskMemory *memory); /* NULL is allowed */

/*
 * `issue` is as it was read. Several programs run at once, but remarks are reported in the order of checks and
 * stories. A program that fails is reported where the manifest names it.
 */
void desk_checks_run(Arena *arena, const Issue *issue, DeskMemory *memory, Diagnostics *diagnostics);

#endif
