/* finish.h - from Cairo's PDF to the one that is delivered, in one pass of libqpdf. */
#ifndef TYPESET_PRESS_FINISH_H
#define TYPESET_PRESS_FINISH_H

#include "base/files.h"
#include "cff/glyph_boxes.h"
#include "colour/ink_profile.h"
#include "press/impose.h"
#include "press/metadata.h"
#include "press/page_boxes.h"
#include "press/press_claim.h"
#include "structure/document_structure.h"

typedef struct FinishSettings {
    DocumentFacts about;
    const DocumentStructure *structure; /* of the pages that `pdf` has */
    const char *const *page_labels;  /* of the finished pages */
    int page_label_count;
    PageMargins margins;
    const Imposition *imposition;    /* NULL: pages as they are */
    const InkProfile *ink_profile;   /* for the press, or a proof of it; NULL: for the screen */
    const PressClaim *claim;         /* for the press, what the file says it keeps to; NULL: nothing */
    SpotInks spot_inks;
    bool for_proof;                  /* colours as the press will print them, for looking at */
    const BoxedFaces *boxed_faces;   /* that `pdf` was written with; NULL: there are none */
    int leaves_before;               /* pages that come before those of the structure, and go */
} FinishSettings;

typedef enum FinishOutcome {
    FINISH_FAILED,       /* that is reported */
    FINISH_DONE,
    FINISH_LACKS_GLYPHS, /* not all are out of their boxes: write it again, without any; nothing is reported */
} FinishOutcome;

/*
 * Rewrites `pdf`: catalog and metadata completed, the structure tree written, furniture marked as
 * artifacts, faces slimmed, pages labelled and put on sheets, CMYK pictures turned round. Text, places and looks stay; with
 * an ink profile every colour becomes one of inks, and one that cannot is an error. The id is made from the contents: the same `pdf` gives the same bytes. The
 * result lives in `arena`.
 */
FinishOutcome pdf_finish(Arena *arena, FileBytes pdf, const FinishSettings *settings, FileBytes *result,
                         Diagnostics *diagnostics);

#endif
