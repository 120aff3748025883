/* galley_notes.h - readings and remarks beside the lines of a galley: the author reads all that is printed. For
 * galley.c only. */
#ifndef TYPESET_PROOF_GALLEY_NOTES_H
#define TYPESET_PROOF_GALLEY_NOTES_H

#include "page/line_remarks.h"
#include "proof/proof_pen.h"

/* What stands over a line of size `em`, and what under it, off its em box; 0 where there is nothing. */
Length galley_room_over(const ShapedText *text, const Line *line, Length em);
Length galley_room_under(const ShapedText *text, Length em);

/* The lines of one paragraph on one sheet, in their order. */
typedef struct GalleyParagraph {
    const ShapedText *text;
    const RemarkHost *lines;
    int line_count;
    Rect margin; /* where to write what finds no room beside the lines */
} GalleyParagraph;

/*
 * Adds the remarks as on the page. What finds no room beside its paragraph stands in the margin, from the height of
 * the line in which its base begins, behind that base in brackets; returns where the last of that ends, or the top of
 * the margin.
 */
Length galley_remarks_place(const ProofPen *pen, const GalleyParagraph *paragraph);

#endif
