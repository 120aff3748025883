/* main.c - from the command line to an exit status. */
#include "base/diagnostics.h"
#include "cli/message_printer.h"
#include "cli/options.h"
#include "cli/pipeline.h"
#include "cli/watch_command.h"

#include <stdio.h>

#ifndef TYPESET_VERSION
#define TYPESET_VERSION "0.1.0"
#endif

static ExitStatus explain_mistake(const Options *options, const char *mistake)
{
    bool in_chinese = options->language == MESSAGE_LANGUAGE_CHINESE;
    fprintf(stderr, "typeset: %s: %s\n", in_chinese ? "用法" : "usage", mistake);
    return EXIT_STATUS_WRONG_USAGE;
}

static ExitStatus print_text(const char *text)
{
    if (fputs(text, stdout) >= 0 && fflush(stdout) == 0)
        return EXIT_STATUS_WELL;
    perror("typeset");
    return EXIT_STATUS_MACHINE_FAILED;
}

static ExitStatus run_pipeline(const Options *options)
{
    Diagnostics *diagnostics = diagnostics_new(options->language);
    ExitStatus status = pipeline_run(options, diagnostics);
    messages_print(stderr, diagnostics, print_settings_for(stderr));
    diagnostics_free(diagnostics);
    return status;
}

static ExitStatus run_command(const Options *options)
{
    switch (options->command) {
    case COMMAND_HELP: return print_text(options_help(options->language));
    case COMMAND_VERSION: return print_text("typeset " TYPESET_VERSION "\n");
    case COMMAND_WATCH: return watch_run(options);
    case COMMAND_TYPESET:
    case COMMAND_CHECK:
    case COMMAND_PROOF:
    case COMMAND_IMPORT:
    case COMMAND_PREFLIGHT:
    case COMMAND_SEPARATE:
    case COMMAND_DIFF: break;
    }
    return run_pipeline(options);
}

/* setlocale is never called: numbers, dates and fonts must not depend on the desk's locale. */
int main(int argument_count, char **arguments)
{
    Arena *arena = arena_new();
    Options options;
    const char *mistake;
    ExitStatus status;
    if (options_parse(arena, argument_count, arguments, &options, &mistake))
        status = run_command(&options);
    else
        status = explain_mistake(&options, mistake);
    arena_free(arena);
    return (int)status;
}
