/* han_western_gap.h - 中西间距: gaps between Han and Western text, word spaces, tracking (CLREQ). Inside text/ only. */
#ifndef TYPESET_TEXT_HAN_WESTERN_GAP_H
#define TYPESET_TEXT_HAN_WESTERN_GAP_H

#include "text/shaped_text.h"
#include "text/text_unit.h"

/*
 * Writes gap_after, gap_after_min and gap_after_max of all clusters; clusters[i] is units[i].
 * Word spaces give a part of their body to the gap, so that they can stretch and shrink.
 */
void han_western_gaps_open(Cluster *clusters, const TextUnit *units, int count, const TextStyle *style, Length tracking);

#endif
