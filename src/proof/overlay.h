/* overlay.h - what a page proof shows on top of the page: grid, areas, what is over and free. Inside proof/ only. */
#ifndef TYPESET_PROOF_OVERLAY_H
#define TYPESET_PROOF_OVERLAY_H

#include "proof/proof.h"
#include "proof/proof_pen.h"

/* A page of a proof: where its upper left corner stands on the sheet. */
typedef struct OverlayPage {
    const Issue *issue;
    const PageLayout *layout;
    const DisplayList *list;
    Point origin;
    const ProofInk *ink; /* NULL: not measured */
    unsigned overlays;   /* ProofOverlay: those shown; set by overlay_add */
    bool is_below;       /* what is added lies under the page; set by overlay_add_below alone */
} OverlayPage;

/* What lies under the page, so that nothing on it is hidden: called before the page itself is added. */
void overlay_add_below(const ProofPen *pen, const OverlayPage *page, unsigned overlays);

/* Adds the asked `overlays` (ProofOverlay), tints first, then rules, then labels. */
void overlay_add(const ProofPen *pen, const OverlayPage *page, unsigned overlays);

#endif
