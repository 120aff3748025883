/* options.h - what the command line asks for. */
#ifndef TYPESET_CLI_OPTIONS_H
#define TYPESET_CLI_OPTIONS_H

#include "base/arena.h"
#include "base/diagnostics.h"
#include "issue/issue.h"
#include "preflight/preflight.h"
#include "press/imposition.h"
#include "proof/proof.h"

#include <stdbool.h>

typedef enum Command {
    COMMAND_TYPESET, /* make the PDF, or a dump */
    COMMAND_CHECK,   /* everything but the PDF */
    COMMAND_PROOF,   /* sheets for the desk */
    COMMAND_IMPORT,  /* a Word document becomes a story file */
    COMMAND_DIFF,    /* what has changed from one issue or report to another */
    COMMAND_PREFLIGHT, /* hold finished PDF files to their standards */
    COMMAND_SEPARATE, /* plates of a PDF's pages */
    COMMAND_WATCH,   /* set again at each save */
    COMMAND_HELP,
    COMMAND_VERSION,
} Command;

typedef enum ProofFormat { PROOF_PDF = 1 << 0, PROOF_PNG = 1 << 1, PROOF_SVG = 1 << 2 } ProofFormat;

typedef enum DumpKind { DUMP_NONE, DUMP_LINES, DUMP_FRAMES, DUMP_DISPLAY } DumpKind;

/* Whom the PDF is for: readers, the plate maker, or whoever wants to see before what the press will print. */
typedef enum Target { TARGET_SCREEN, TARGET_PRESS, TARGET_PROOF } Target;

/* Page numbers as printed on the paper, both included, or a page of the cover. */
typedef struct PageRange {
    int first;
    int last;
    Cover cover; /* COVER_NONE: the numbers hold */
} PageRange;

typedef struct Options {
    Command command;
    const char *issue_file;       /* import: the document; separate: the PDF */
    const char *old_file;         /* diff: the issue or report to compare with; issue_file is the new one */
    const char *output_file;      /* NULL: a dump goes to standard output */
    const char *report_file;      /* NULL: none */
    const PageRange *page_ranges; /* in the order asked for */
    int page_range_count;         /* 0: all pages */
    DumpKind dump;
    const char *output_folder;    /* proofs, plates; NULL for other commands */
    ProofStage stage;
    unsigned overlays;            /* ProofOverlay */
    unsigned formats;             /* ProofFormat */
    int resolution_dpi;           /* of PNG: proofs, plates */
    bool json;                    /* diff, preflight: for programs */
    const char *const *pdf_files; /* preflight */
    int pdf_file_count;
    unsigned standards;           /* preflight: Standard; 0: those that a file claims */
    bool lists_clauses;           /* preflight: tell what is checked and what is not */
    Target target;
    ImpositionScheme imposition;
    Length creep;                 /* saddle: of each sheet in the one outside it */
    bool serves;                  /* watch: shows the pages in a browser */
    int port;                     /* for that; 0: the usual one */
    bool strict;
    bool audit; /* read the finished PDF back */
    bool pictures_may_be_anywhere;
    MessageLanguage language;
} Options;

/*
 * Reads the command line. False when it cannot be followed: `mistake` then says what is wrong and
 * what to do, in the language asked for. `arguments` stays as it is; everything in `options` and
 * `mistake` lives in `arena`.
 */
bool options_parse(Arena *arena, int argument_count, char *const *arguments, Options *options,
                   const char **mistake);

/* The language that LC_ALL, LC_MESSAGES or LANG asks for: Chinese for zh, else English. */
MessageLanguage language_from_environment(void);

bool page_is_wanted(const Options *options, int page_number);

/* The text for --help, with examples. */
const char *options_help(MessageLanguage language);

#endif
