/* ink_overlay.h - 总墨量 on a page proof. Inside proof/ only. */
#ifndef TYPESET_PROOF_INK_OVERLAY_H
#define TYPESET_PROOF_INK_OVERLAY_H

#include "proof/overlay.h"

/* A dot for each cell with much ink, so that what is printed stays to be seen; too much fills the cell. */
void ink_overlay_add(const ProofPen *pen, const OverlayPage *page);

#endif
