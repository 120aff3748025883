/* proof_pen.h - lines, frames and small type for what proofs add to pages. Inside proof/ only. */
#ifndef TYPESET_PROOF_PROOF_PEN_H
#define TYPESET_PROOF_PROOF_PEN_H

#include "display/display_list.h"
#include "issue/issue.h"
#include "text/shaper.h"

/* Inks of proofs: not those of the paper, so that nobody takes them for the page's own. */
#define PROOF_RED ((Ink){.magenta = 1000, .yellow = 900})
#define PROOF_ORANGE ((Ink){.magenta = 500, .yellow = 1000})
#define PROOF_GREEN ((Ink){.cyan = 800, .yellow = 1000, .black = 200})
#define PROOF_PALE_GREEN ((Ink){.cyan = 200, .yellow = 300})
#define PROOF_BLUE ((Ink){.cyan = 1000, .magenta = 500})
#define PROOF_CYAN ((Ink){.cyan = 500})
#define PROOF_DARK_CYAN ((Ink){.cyan = 1000, .black = 350})
#define PROOF_GREY ((Ink){.black = 550})

enum { PROOF_HAIRLINE = LENGTH_POINT / 4, PROOF_TYPE_SIZE = 9 * LENGTH_POINT, PROOF_LABEL_SIZE = 7 * LENGTH_POINT,
       PROOF_LEAST_SIZE = 4 * LENGTH_POINT };

typedef struct ProofPen {
    Arena *arena;
    Shaper *shaper;
    DisplayBuilder *builder;
    const TextStyle *style; /* face and rules of composition for small type */
    MessageLanguage language; /* of labels: Chinese on paper */
    Length label_size;        /* of those of overlays */
} ProofPen;

typedef struct ProofType {
    Length size;
    Ink ink;
    Alignment alignment; /* of `point`: the start, middle or end of the line */
} ProofType;

/* Text on paper is drawn in the face of the body. */
ProofPen proof_pen_new(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const PageDesign *design);

/* One line of text, the top of its em box at `point`; returns where it stands. */
Rect proof_write(const ProofPen *pen, const char *text, Point point, ProofType type);

/* How wide it would be. */
Length proof_text_width(const ProofPen *pen, const char *text, Length size);

/* `size`, or as small as it takes for the text to be no wider than `width`, but never too small to read. */
Length proof_size_within(const ProofPen *pen, const char *text, Length size, Length width);

/*
 * Black text in lines from the top of `room`, or from higher up where it would end below its foot; returns where it
 * ends.
 */
Length proof_write_lines(const ProofPen *pen, const char *text, Rect room, Length size);

/* One line of text on a plate of `plate` ink, a little larger than the text. */
void proof_label(const ProofPen *pen, const char *text, Point point, ProofType type, Ink plate);

/* Four rules inside the edges of `rect`. */
void proof_frame(const ProofPen *pen, Rect rect, Length thickness, Ink ink);

#endif
