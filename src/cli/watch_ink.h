/* watch_ink.h - 总墨量 of a page that is watched. */
#ifndef TYPESET_CLI_WATCH_INK_H
#define TYPESET_CLI_WATCH_INK_H

#include "cli/options.h"
#include "live/live_issue.h"
#include "proof/proof.h"

/* Of page `index`, from 0, of the setting shown. NULL when it could not be measured. Lives in `arena`; takes seconds. */
const ProofInk *watch_ink_of_page(Arena *arena, const Options *options, const LiveState *state, Shaper *shaper, int index);

#endif
