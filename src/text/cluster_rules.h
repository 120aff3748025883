/* cluster_rules.h - the rules of composition put onto shaped clusters. Inside text/ and its tests only. */
#ifndef TYPESET_TEXT_CLUSTER_RULES_H
#define TYPESET_TEXT_CLUSTER_RULES_H

#include "text/shaped_text.h"
#include "text/text_unit.h"

/*
 * Writes break rights, regions, blanks and gaps of `count` clusters; clusters[i] is units[i], and its class,
 * em and body must stand already, and the width of the hyphen where it hyphenates.
 */
void cluster_rules_apply(Cluster *clusters, const TextUnit *units, int count, const TextStyle *style, Length tracking);

#endif
