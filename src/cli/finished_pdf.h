/* finished_pdf.h - display lists to the PDF that is delivered: drawn by render/, finished by press/. */
#ifndef TYPESET_CLI_FINISHED_PDF_H
#define TYPESET_CLI_FINISHED_PDF_H

#include "press/finish.h"
#include "render/pdf_writer.h"

typedef struct PdfOrder {
    const DisplayList *const *lists;
    int count;
    PdfSettings settings;
    const char *language;          /* BCP 47 */
    bool is_for_reading;           /* pages of an issue for the screen, and no sheets or proofs */
    PageMargins margins;           /* all 0 for proofs */
    const Imposition *imposition;  /* then the last lists are those of its sheets; NULL: pages as they are */
    const InkProfile *ink_profile; /* for the press, or a proof of it; NULL: for the screen */
    const PressClaim *claim;       /* of a press file; NULL: it says nothing */
    SpotInks spot_inks;
    bool for_proof;
} PdfOrder;

/* The result lives in `arena`. False when it could not be made, or may not be as its claim has it; that is reported. */
bool finished_pdf_make(Arena *arena, const PdfOrder *order, FileBytes *result, Diagnostics *diagnostics);

#endif
