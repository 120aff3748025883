/* run_in_head.h - a headline that opens the first paragraph of its story (题在文首). */
#ifndef TYPESET_FLOW_RUN_IN_HEAD_H
#define TYPESET_FLOW_RUN_IN_HEAD_H

#include "issue/page_design.h"

/* Whether the design asks for it and the story begins with a paragraph; else the headline stands above. */
bool story_head_runs_in(const StoryDesign *design, const Story *story);

/* The lines of the headline in strong type, a full space after each, and the paragraph's own text. */
RunText text_with_run_in_head(Arena *arena, const Story *story, const RunText *paragraph);

#endif
