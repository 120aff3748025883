/* abstract_text.h - abstract (摘要) and keywords (关键词), their labels run in. */
#ifndef TYPESET_FLOW_ABSTRACT_TEXT_H
#define TYPESET_FLOW_ABSTRACT_TEXT_H

#include "issue/page_design.h"

/* The label in its own face, a full space, and the text; the text as it is when there is no label. */
const RunText *abstract_text(Arena *arena, const StoryDesign *design, const EditorNote *note);

/* Its style; in a column the inset that the design gives is an indent. */
const TextStyle *abstract_style(Arena *arena, const StoryDesign *design, bool in_column);

/* Team or source that take several lines: no longer flush at their end. */
const TextStyle *source_style_of_lines(Arena *arena, const TextStyle *style);

#endif
