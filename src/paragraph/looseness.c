/* looseness.c - see looseness.h. */
#include "paragraph/looseness.h"

int line_looseness(const Line *line, const ShapedText *text)
{
    int limit = text->style->composition.loose_limit;
    Length em = line->loosest_gap ? text->clusters[line->first_cluster].em : 0;
    if (!em || !limit || line->loosest_gap <= length_of_em(em, limit))
        return 0;
    return (int)((int64_t)line->loosest_gap * 1000 / em);
}
