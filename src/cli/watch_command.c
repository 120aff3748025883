/* watch_command.c - one thread that waits for a save, a request or a signal, and sets, writes and answers in turn. */
#include "cli/watch_command.h"

#include "cli/data_folders.h"
#include "cli/message_printer.h"
#include "cli/other_language.h"
#include "cli/output_check.h"
#include "cli/page_choice.h"
#include "cli/watch_ink.h"
#include "cli/watch_line.h"
#include "serve/live_server.h"

#include <errno.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* The browser comes first: the PDF waits until it has asked for nothing for so long, or for so long at most. */
enum { QUIET_MS = 250, LONGEST_DELAY_MS = 3000 };

typedef struct Watch {
    const Options *options;
    LiveIssue *issue;
    LiveServer *server; /* NULL: nobody looks at it in a browser */
    const LiveState *state;
    OtherLanguage other; /* for a browser that speaks it */
    int signals;        /* a descriptor from which those are read that end it */
    bool pdf_is_due;
    gint64 due_since;   /* in microseconds; */
    gint64 quiet_since; /* that the browser has asked for something */
} Watch;

static double seconds_since(gint64 start)
{
    return (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC;
}

static void print_line(const char *line)
{
    printf("%s\n", line);
    fflush(stdout);
}

static void print_messages(const Diagnostics *messages)
{
    messages_print(stderr, messages, print_settings_for(stderr));
}

/* --- setting and writing ---------------------------------------------------------------------------- */

static void set_again(Watch *watch)
{
    Arena *arena = arena_new();
    gint64 start = g_get_monotonic_time();
    watch->state = live_issue_set(watch->issue);
    double seconds = seconds_since(start);
    if (watch->server)
        live_server_show(watch->server, watch->state, live_issue_shaper(watch->issue));
    print_messages(watch->state->messages);
    print_line(watch_line(arena, watch->state, seconds, watch->options->language));
    watch->pdf_is_due = watch->options->output_file != NULL;
    watch->due_since = watch->quiet_since = g_get_monotonic_time();
    arena_free(arena);
}

/* What only shows when the PDF is made: damaged pictures, the audit. */
static bool write_pages(const Watch *watch, Arena *arena, Diagnostics *messages)
{
    const LiveState *state = watch->state;
    Run run = {.options = watch->options, .arena = arena, .diagnostics = messages};
    ChosenPages pages;
    if (!state->is_current || !outputs_spare_inputs(watch->options, state->layout->issue, messages) ||
        !pages_choose(arena, watch->options, (DisplayList *const *)state->pages, state->page_count, &pages, messages))
        return false;
    diagnostics_append(messages, state->messages); /* what --strict goes by */
    return run_write_pdf(&run, state->layout->issue, &pages, live_issue_shaper(watch->issue));
}

/* Of the messages only those that the setting did not have are new. */
static void print_new_messages(const Watch *watch, const Diagnostics *messages)
{
    int count, known_count;
    const Diagnostic *known = diagnostics_sorted(watch->state->messages, &known_count);
    const Diagnostic *all = diagnostics_sorted(messages, &count);
    Diagnostics *added = diagnostics_new(watch->options->language);
    for (int i = 0; i < count; i++) {
        bool is_known = false;
        for (int k = 0; k < known_count && !is_known; k++)
            is_known = g_str_equal(known[k].message, all[i].message);
        if (!is_known)
            diagnostics_report(added, all[i].severity, all[i].position, "%s", "%s", all[i].message);
    }
    print_messages(added);
    diagnostics_free(added);
}

static void write_pdf(Watch *watch)
{
    Arena *arena = arena_new();
    Diagnostics *messages = diagnostics_new(watch->options->language);
    gint64 start = g_get_monotonic_time();
    bool written = write_pages(watch, arena, messages);
    print_new_messages(watch, messages);
    const Options *options = watch->options;
    print_line(watch_pdf_line(arena, options->output_file, written, seconds_since(start), options->language));
    watch->pdf_is_due = false;
    diagnostics_free(messages);
    arena_free(arena);
}

/* --- waiting ---------------------------------------------------------------------------------------- */

/* Blocked before any thread starts, so that they are read from the descriptor and never break into a setting. */
static int block_signals(void)
{
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGINT);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &ending, NULL);
    return signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* In how many milliseconds the PDF is to be written. */
static int pdf_delay(const Watch *watch)
{
    gint64 end = MIN(watch->quiet_since + QUIET_MS * 1000, watch->due_since + LONGEST_DELAY_MS * 1000);
    gint64 left = (end - g_get_monotonic_time() + 999) / 1000;
    return watch->server ? (int)MAX(left, 0) : 0;
}

/* The milliseconds to wait at most; -1: until something happens. */
static int wait_limit(const Watch *watch)
{
    int limit = watch->server ? live_server_wait_limit(watch->server) : -1;
    if (!watch->pdf_is_due)
        return limit;
    return limit < 0 ? pdf_delay(watch) : MIN(limit, pdf_delay(watch));
}

static void serve(Watch *watch, bool is_asked)
{
    if (!watch->server)
        return;
    live_server_work(watch->server);
    if (is_asked)
        watch->quiet_since = g_get_monotonic_time();
}

/* One round. False when it is to end. */
static bool wait_and_work(Watch *watch)
{
    struct pollfd waiting[] = {
        {.fd = watch->signals, .events = POLLIN},
        {.fd = live_issue_descriptor(watch->issue), .events = POLLIN},
        {.fd = watch->server ? live_server_descriptor(watch->server) : -1, .events = POLLIN},
    };
    int ready = poll(waiting, G_N_ELEMENTS(waiting), wait_limit(watch));
    if ((ready < 0 && errno != EINTR) || waiting[0].revents)
        return false;
    if (live_issue_take_changes(watch->issue))
        set_again(watch);
    serve(watch, waiting[2].revents != 0);
    if (watch->pdf_is_due && pdf_delay(watch) == 0)
        write_pdf(watch);
    return true;
}

static const Diagnostics *messages_in_other_language(void *closure)
{
    Watch *watch = closure;
    return other_language_messages(&watch->other, watch->state->version);
}

static const ProofInk *ink_of_page(void *closure, Arena *arena, int index)
{
    Watch *watch = closure;
    return watch_ink_of_page(arena, watch->options, watch->state, live_issue_shaper(watch->issue), index);
}

static LiveSettings live_settings(Arena *arena, const Options *options)
{
    DataFolders folders = find_data_folders(arena);
    return (LiveSettings){
        .file = options->issue_file,
        .data_folders = folders.items,
        .data_folder_count = folders.count,
        .pictures_may_be_anywhere = options->pictures_may_be_anywhere,
        .programs_may_be_anywhere = options->programs_may_be_anywhere,
        .desk_checks_are_left_out = options->leaves_desk_checks_out,
        .language = options->language,
    };
}

static bool begin_to_serve(Watch *watch, Diagnostics *messages)
{
    watch->server = live_server_new(watch->options->port, messages);
    if (!watch->server)
        return false;
    live_server_use_messages(watch->server, messages_in_other_language, watch);
    live_server_use_ink(watch->server, ink_of_page, watch);
    print_line(live_server_address(watch->server));
    return true;
}

static bool begin(Watch *watch, Arena *arena, Diagnostics *messages)
{
    watch->other.settings = live_settings(arena, watch->options);
    watch->issue = live_issue_new(&watch->other.settings);
    return !watch->options->serves || begin_to_serve(watch, messages);
}

static ExitStatus work_until_ended(Watch *watch, Diagnostics *messages)
{
    Arena *arena = arena_new();
    bool begins = begin(watch, arena, messages);
    if (begins) {
        set_again(watch);
        while (wait_and_work(watch))
            continue;
    }
    live_server_free(watch->server);
    other_language_free(&watch->other);
    live_issue_free(watch->issue);
    arena_free(arena);
    return begins ? EXIT_STATUS_WELL : EXIT_STATUS_MACHINE_FAILED;
}

ExitStatus watch_run(const Options *options)
{
    Diagnostics *messages = diagnostics_new(options->language);
    Watch watch = {.options = options, .signals = block_signals()};
    ExitStatus status = EXIT_STATUS_WRONG_USAGE;
    if (outputs_are_possible(options, messages))
        status = work_until_ended(&watch, messages);
    print_messages(messages);
    diagnostics_free(messages);
    close(watch.signals);
    return status;
}
