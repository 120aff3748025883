/* run_in_subhead.h - a subhead that opens the paragraph below it, in its own face. */
#ifndef TYPESET_FLOW_RUN_IN_SUBHEAD_H
#define TYPESET_FLOW_RUN_IN_SUBHEAD_H

#include "issue/page_design.h"

/* Whether block `index` is a subhead of a level that the design runs in, and a paragraph follows; else it stands alone. */
bool subhead_runs_in(const StoryDesign *design, const Story *story, int index);

/*
 * The subhead in its own face at the size of the text, an em, none behind a stop, and the paragraph's own text.
 * `marked` is the subhead's text with its note marks.
 */
RunText text_with_run_in_subhead(Arena *arena, const StoryDesign *design, const Block *subhead, const RunText *marked,
                                 const RunText *paragraph);

#endif
