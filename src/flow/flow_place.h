/* flow_place.h - characters of the manuscript in clusters and rows, by which places in a story are told. Inside flow/ only. */
#ifndef TYPESET_FLOW_FLOW_PLACE_H
#define TYPESET_FLOW_FLOW_PLACE_H

#include "flow/flow_text.h"

/* Characters that count; none of what we added. */
int cluster_character_count(const ShapedText *text, const Cluster *cluster);

bool cluster_is_space(const ShapedText *text, const Cluster *cluster);

/* Of the cells that begin in the row. */
int table_row_character_count(const SetTable *table, int row);

#endif
