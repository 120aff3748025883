/* name_spacing.h - names of two characters as wide as those of three, short heads spaced out (8.3). Inside text/ only. */
#ifndef TYPESET_TEXT_NAME_SPACING_H
#define TYPESET_TEXT_NAME_SPACING_H

#include "text/shaped_text.h"
#include "text/text_unit.h"

/*
 * With the style's spread_names: a name of two Han characters, behind a typed space or alone, gets an em
 * between them, as does one that was typed with a space in it; one typed with U+3000 has it already. The
 * spaces beside such a name are an em too, so that it does not fall apart. With spread_short: a text of
 * two characters gets an em between them, of three half an em. Called when the gaps stand.
 */
void names_spread(Cluster *clusters, const TextUnit *units, int count, const TextStyle *style);

#endif
