/* desk_check.h - a program of the desk's own that reads every story and remarks on it: wrong words, names, numbers. */
#ifndef TYPESET_ISSUE_DESK_CHECK_H
#define TYPESET_ISSUE_DESK_CHECK_H

#include "base/diagnostics.h"

typedef struct DeskCheck {
    const char *name;             /* as its remarks are signed */
    const char *program;          /* as the editor wrote it */
    const char *path;             /* absolute; NULL: it cannot be started (already reported) */
    const char *folder;           /* the manifest's, absolute; the program works there */
    const char *const *arguments; /* behind the name; NULL ends them */
    int longest_seconds;          /* for one story */
    SourcePosition origin;
} DeskCheck;

#endif
