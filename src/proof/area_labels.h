/* area_labels.h - the words over an area of a page proof: its name at the left, its story's at the right. Inside proof/
 * only. */
#ifndef TYPESET_PROOF_AREA_LABELS_H
#define TYPESET_PROOF_AREA_LABELS_H

#include "page/story_layout.h"
#include "proof/proof_pen.h"

typedef struct AreaLabels {
    const char *area;  /* "lead  4 栏 × 20 行"; "" where the story's says it all */
    const char *story; /* "lead  1200 字，空 2 行约 40 字"; "" without a story */
} AreaLabels;

/*
 * Where both do not stand side by side over an area of `width`, a story of the area's name is not named again, then the
 * area's measures are left out, and at last the area's own name. Either may be NULL: that label is not shown.
 */
AreaLabels area_labels(const ProofPen *pen, const Area *area, const StoryLayout *story, Length width);

#endif
