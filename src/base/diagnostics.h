/* diagnostics.h - what the desk is told: collected by every stage, printed only by cli/. */
#ifndef TYPESET_BASE_DIAGNOSTICS_H
#define TYPESET_BASE_DIAGNOSTICS_H

#include "base/arena.h"

#include <stdbool.h>

/* A place in a text file. `file` lives at least as long as the issue; line and column count from 1. */
typedef struct SourcePosition {
    const char *file; /* as the editor would name it; NULL when there is no place */
    int line;         /* 0: the file as a whole */
    int column;       /* in characters; 0: the line as a whole */
} SourcePosition;

typedef enum Severity {
    SEVERITY_NOTE,    /* worth knowing; the page is as asked for */
    SEVERITY_WARNING, /* the page was made, but somebody should look */
    SEVERITY_ERROR,   /* the desk wrote something wrong, or text does not fit */
    SEVERITY_FAILURE, /* the machine failed: a file that cannot be read or written */
} Severity;

typedef enum MessageLanguage { MESSAGE_LANGUAGE_ENGLISH, MESSAGE_LANGUAGE_CHINESE } MessageLanguage;

typedef struct Diagnostic {
    Severity severity;
    SourcePosition position;
    const char *message; /* one line, in the language of the run, without severity or place */
} Diagnostic;

typedef struct Diagnostics Diagnostics;

Diagnostics *diagnostics_new(MessageLanguage language);
void diagnostics_free(Diagnostics *diagnostics);
MessageLanguage diagnostics_language(const Diagnostics *diagnostics);

/*
 * Adds a message. Both wordings are given where the mistake is found, so that neither is
 * forgotten; they take the same arguments, and the Chinese one may reorder them with %1$s. A
 * message says what was found and what to do. A message that repeats one already there, place
 * and all, is left out.
 */
void diagnostics_report(Diagnostics *diagnostics, Severity severity, SourcePosition position,
                        const char *english, const char *chinese, ...)
    __attribute__((format(printf, 4, 6), format(printf, 5, 6)));

/*
 * Messages about files are sorted in the order in which the files are first mentioned. Called for
 * the manifest before it is read, so that its messages stand before those of its stories.
 */
void diagnostics_mention_file(Diagnostics *diagnostics, const char *file);

/* Adds all messages of another collection of the same language, as if they were reported now. */
void diagnostics_append(Diagnostics *diagnostics, const Diagnostics *others);

int diagnostics_count(const Diagnostics *diagnostics, Severity severity);
bool diagnostics_have_errors(const Diagnostics *diagnostics); /* errors or failures */

/* All messages in the order of file, line and column; messages of one place keep their order. Borrowed. */
const Diagnostic *diagnostics_sorted(const Diagnostics *diagnostics, int *count);

#endif
