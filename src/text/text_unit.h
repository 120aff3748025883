/* text_unit.h - the editor's text cut into the units that rules speak of: a character, ——, ……, a letter. Inside text/ only. */
#ifndef TYPESET_TEXT_TEXT_UNIT_H
#define TYPESET_TEXT_TEXT_UNIT_H

#include "issue/style.h"
#include "issue/text_run.h"
#include "text/character_class.h"

#include <stdbool.h>

/* Most characters that one unit is made of: a base with its selector and accents. */
enum { TEXT_UNIT_LIMIT = 8 };

typedef struct TextUnit {
    uint32_t characters[TEXT_UNIT_LIMIT];
    int character_count;
    CharacterClass class;
    int run;             /* index of the RunText's run */
    int run_offset;      /* bytes into it */
    unsigned marks;      /* RunMark of that run */
    Language language;   /* of the run: whose faces, */
    Region region;       /* and whose marks */
    bool is_cell;        /* stands in one cell of a vertical line, its characters side by side */
    bool joins_after;    /* U+2060: no break here */
    bool opens_after;    /* U+200B: a break is welcome here */
    bool breaks_after;   /* a forced break follows */
    bool hyphenates_after; /* U+00AD or a dictionary: a word may be divided here, with a hyphen */
} TextUnit;

typedef struct TextUnits {
    TextUnit *items;
    int count;
} TextUnits;

/* What becomes of spaces that the desk typed. */
typedef enum TypedSpaces {
    TYPED_SPACES_BY_RULE, /* CLREQ: one between Han, none beside a mark or between Han and Latin */
    TYPED_SPACES_OF_HEAD, /* the same, and one beside a mark stays: it parts phrases */
    TYPED_SPACES_KEPT,
} TypedSpaces;

TypedSpaces typed_spaces_in_style(const TextStyle *style);

/*
 * Converts and cuts `source`: full-width letters and figures become ASCII, vertical forms their base,
 * typed spaces are dropped or kept by CLREQ, all of them kept in Korean and Western text and when the
 * style says so. In heads, one beside a mark stays too: it parts phrases. Free items with g_free.
 */
TextUnits text_units_from_runs(const RunText *source, const TextStyle *style);

/* Set in the Western face with its own widths: letters, figures, spaces, narrow signs; not in a cell. */
bool text_unit_is_western(const TextUnit *unit);

/* Set in a fraction of an em that the rules fix, in thousandths; 0 for what keeps the font's width. */
int text_unit_frame(const TextUnit *unit, Region region);

#endif
