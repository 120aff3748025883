/* program.h - runs another program and takes what it writes. The only place that starts one. */
#ifndef TYPESET_BASE_PROGRAM_H
#define TYPESET_BASE_PROGRAM_H

#include "base/files.h"

#include <stdio.h>

typedef struct ProgramCall {
    const char *program;          /* its path, from program_path */
    const char *const *arguments; /* those behind the name; NULL ends them */
    const char *folder;           /* to work in; NULL: ours */
    FILE *input;                  /* read from its start */
    int longest_seconds;          /* then it is ended; of computing time, and of waiting */
    size_t longest_file;          /* that it may write, in bytes */
    bool is_foreign;              /* brought by whoever wrote the issue: of our environment it gets PATH and TMPDIR alone */
} ProgramCall;

typedef enum ProgramEnding {
    PROGRAM_ENDED_WELL,
    PROGRAM_COMPLAINED,  /* by its exit status */
    PROGRAM_WAS_ENDED,   /* it took too long, wrote too much, or crashed */
    PROGRAM_NOT_STARTED, /* errno says why */
} ProgramEnding;

typedef struct ProgramResult {
    ProgramEnding ending;
    FileBytes output;    /* what it wrote to its standard output */
    const char *said;    /* the first line on its standard error; "" for none */
} ProgramResult;

/* Where the program is installed, in `arena`; NULL when it is not. */
const char *program_path(Arena *arena, const char *name);

/* An unnamed file with these bytes, for `input`; the caller closes it. NULL, with errno, when there is no room for it. */
FILE *program_input(FileBytes bytes);

/*
 * Starts the program, without a shell and with the locale C.UTF-8, and waits for it. What it writes goes through
 * unnamed files. The result lives in `arena`.
 */
ProgramResult program_run(Arena *arena, const ProgramCall *call);

#endif
