/* options_reader.h - what the files that read the command line share. */
#ifndef TYPESET_CLI_OPTIONS_READER_H
#define TYPESET_CLI_OPTIONS_READER_H

#include "cli/options.h"

#include <glib.h>

/* What GOption fills in; strings are its own and freed with free_raw_options. */
typedef struct RawOptions {
    char *output;
    char *report;
    char *pages;
    char *dump;
    char *stage;
    char *overlay;
    char *format;
    char *resolution;
    char *target;
    char *imposition;
    char *creep;
    char *language;
    char *standard;
    char *port;
    gboolean serves;
    gboolean clauses;
    gboolean json;
    gboolean strict;
    gboolean audit;
    gboolean outside_pictures;
    gboolean help;
    gboolean version;
} RawOptions;

/* What the steps of reading hand on to each other. */
typedef struct OptionsReader {
    Arena *arena;
    Options *options;
    const char *mistake; /* the first one found; NULL while all is well */
} OptionsReader;

/* Keeps the first mistake: what follows often comes from it. */
void report_mistake(OptionsReader *reader, const char *english, const char *chinese, ...)
    __attribute__((format(printf, 2, 4), format(printf, 3, 4)));

#endif
