/* run_in_text.h - a label, a dateline or a headline that opens a text in a face of its own; texts put together from runs. */
#ifndef TYPESET_FLOW_RUN_IN_TEXT_H
#define TYPESET_FLOW_RUN_IN_TEXT_H

#include "issue/style.h"
#include "issue/text_run.h"

/* The runs of both with `middle`, or nothing for NULL, between them. The result lives in `arena`. */
RunText runs_joined(Arena *arena, const RunText *before, const TextRun *middle, const RunText *after);

/* `lines` in strong type, a full space, and `text`. */
RunText run_in_text(Arena *arena, const RunText *lines, int line_count, const RunText *text);

/* The style of such a text: that of `text`, its strong type in the face of `label`. */
const TextStyle *run_in_style(Arena *arena, const TextStyle *text, const TextStyle *label);

#endif
