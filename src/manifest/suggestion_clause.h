/* suggestion_clause.h - the end of a message about a wrong word: what it may have meant, or what there is. */
#ifndef TYPESET_MANIFEST_SUGGESTION_CLAUSE_H
#define TYPESET_MANIFEST_SUGGESTION_CLAUSE_H

#include "base/diagnostics.h"

/*
 * `; did you mean "lead"?`, else `; there are: lead, talk`, else "" when there are no candidates;
 * in the language of the run. Lives in the arena.
 */
const char *suggestion_clause(Arena *arena, const Diagnostics *diagnostics, const char *word,
                              const char *const *candidates, int candidate_count);

#endif
