/* watch_line.h - the line that `typeset watch` prints for each setting. */
#ifndef TYPESET_CLI_WATCH_LINE_H
#define TYPESET_CLI_WATCH_LINE_H

#include "live/live_issue.h"

/* "set 3 in 0.09 s: pages 5, 6 changed; 1 error, 2 warnings", "all 32 pages" when all are new. Lives in `arena`. */
const char *watch_line(Arena *arena, const LiveState *state, double seconds, MessageLanguage language);

/* "issue.pdf written in 0.35 s" */
const char *watch_pdf_line(Arena *arena, const char *file, bool is_written, double seconds, MessageLanguage language);

#endif
