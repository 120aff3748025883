/* proof_sheet.h - the paper a proof stands on: its head line, its margins. Inside proof/ only. */
#ifndef TYPESET_PROOF_PROOF_SHEET_H
#define TYPESET_PROOF_PROOF_SHEET_H

#include "proof/proof.h"
#include "proof/proof_pen.h"

/* "校样 · 大样 · 河畔观察 240 期 · 第 3 版 · 版本 1a2b3c4d · 2026-11-20 · typeset 0.1.0"; `subject` is 第 3 版 here. */
const char *proof_head(Arena *arena, const ProofSource *source, const ProofSettings *settings, const char *subject);

/* Pages with a margin around them: overlays on a page proof, the signature box below a final one. */
ProofSheets proof_page_sheets(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings);

/* Every story placed on one of the pages, in its measure; as many sheets as it takes. */
ProofSheets proof_galley_sheets(Arena *arena, Shaper *shaper, const ProofSource *source, const ProofSettings *settings);

#endif
