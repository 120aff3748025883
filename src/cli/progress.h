/* progress.h - one line on the terminal for runs that take longer than a second. */
#ifndef TYPESET_CLI_PROGRESS_H
#define TYPESET_CLI_PROGRESS_H

#include "base/diagnostics.h"

typedef struct Progress Progress;

/* Nothing is ever shown when standard error is not a terminal. */
Progress *progress_new(MessageLanguage language);

/* Names the step that begins now; both wordings are kept as they are, not copied. Without progress, NULL, none is shown. */
void progress_step(Progress *progress, const char *english, const char *chinese);

/* Erases the line for good; called before anything else goes to the terminal. */
void progress_end(Progress *progress);

/* Erases the line and frees. NULL is allowed. */
void progress_free(Progress *progress);

#endif
