/* diff_overlay.h - the pages of the new state with what has changed in colour. */
#ifndef TYPESET_PROOF_DIFF_OVERLAY_H
#define TYPESET_PROOF_DIFF_OVERLAY_H

#include "proof/layout_diff.h"
#include "proof/proof.h"

/*
 * One sheet for each page of `source`: bars beside lines that are changed, reflowed, moved or new, and
 * marks where lines have gone; frames round items, thin ones where they were. Lives in `arena`.
 */
ProofSheets diff_sheets_new(Arena *arena, Shaper *shaper, const ProofSource *source, const LayoutDiff *diff);

#endif
