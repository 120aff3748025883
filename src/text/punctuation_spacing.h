/* punctuation_spacing.h - 标点挤压: the blanks of marks inside a line, in pairs and at line edges (CLREQ). */
#ifndef TYPESET_TEXT_PUNCTUATION_SPACING_H
#define TYPESET_TEXT_PUNCTUATION_SPACING_H

#include "base/writing_mode.h"
#include "text/shaped_text.h"

/* Which half of a mark's em is blank. */
typedef enum BlankSide {
    BLANK_NONE,
    BLANK_BEFORE,
    BLANK_AFTER,
    BLANK_BOTH, /* a quarter of an em on either side: Taiwan and Hong Kong set these marks in the middle, Japan ・：； */
} BlankSide;

BlankSide mark_blank_side(CharacterClass class, Region region);

/*
 * What stands before the first mark of a paragraph whose first line is indented by `indent`: below
 * zero where the mark hangs into the indent.
 */
Length blank_at_paragraph_start(const Cluster *cluster, const Composition *composition, Length indent);

/* The inked part of a mark that has a blank side: half an em, all of it where it stands in the middle. */
Length mark_body(uint32_t character, CharacterClass class, Length em, WritingMode mode);

/*
 * Writes blank_before and blank_after of all clusters: natural inside a line, neighbours squeezed
 * whatever run, font or size they are in. `class`, `em` and `body` must stand already; a mark that
 * fills its em has no blank to give.
 */
void punctuation_space(Cluster *clusters, int count, const Composition *composition);

/* `line_end` of the style; marks that nothing touches (`none`) keep their ems at line ends too. */
LineEndTrim line_end_trim(const Composition *composition);

/* What stays of the blanks when the cluster is the first or the last that is seen in its line. */
Length blank_at_line_start(const Cluster *cluster, const Composition *composition);
Length blank_at_line_end(const Cluster *cluster, const Composition *composition, LineEndTrim trim);

#endif
