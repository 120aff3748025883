/* program.c - see program.h. */
#include "base/program.h"

#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WAIT_MICROSECONDS = 2000 };

typedef struct ProgramRun {
    const ProgramCall *call;
    FILE *output;
    FILE *messages;
    GPid process;
    int status;
    bool is_late;
} ProgramRun;

const char *program_path(Arena *arena, const char *name)
{
    gchar *path = g_find_program_in_path(name);
    const char *kept = path ? arena_strdup(arena, path) : NULL;
    g_free(path);
    return kept;
}

FILE *program_input(FileBytes bytes)
{
    FILE *file = tmpfile();
    if (file && (fwrite(bytes.bytes, 1, bytes.length, file) != bytes.length || fflush(file) != 0)) {
        fclose(file);
        return NULL;
    }
    return file;
}

/* In the child: a document that makes it write without end fills no disk. */
static void limit_child(gpointer data)
{
    const ProgramCall *call = data;
    if (call->is_foreign) /* a group of its own, so that what it starts ends with it */
        setpgid(0, 0);
    struct rlimit size = {call->longest_file, call->longest_file};
    struct rlimit seconds = {(rlim_t)call->longest_seconds, (rlim_t)call->longest_seconds};
    setrlimit(RLIMIT_FSIZE, &size);
    setrlimit(RLIMIT_CPU, &seconds);
}

/* Killed when it takes too long, and waited for in any case. */
static void wait_for(ProgramRun *run)
{
    gint64 deadline = g_get_monotonic_time() + (gint64)run->call->longest_seconds * G_USEC_PER_SEC;
    for (;;) {
        pid_t ended = waitpid(run->process, &run->status, WNOHANG);
        if (ended == run->process || (ended < 0 && errno != EINTR))
            return;
        if (!run->is_late && g_get_monotonic_time() > deadline) {
            kill(run->call->is_foreign ? -run->process : run->process, SIGKILL);
            run->is_late = true;
        }
        g_usleep(WAIT_MICROSECONDS);
    }
}

static gchar **argument_vector(const ProgramCall *call)
{
    GPtrArray *words = g_ptr_array_new();
    g_ptr_array_add(words, g_strdup(call->program));
    for (int i = 0; call->arguments[i]; i++)
        g_ptr_array_add(words, g_strdup(call->arguments[i]));
    g_ptr_array_add(words, NULL);
    return (gchar **)g_ptr_array_free(words, FALSE);
}

/* A foreign program has no use for what else our environment may hold. */
static gchar **small_environment(void)
{
    static const char *const kept[] = {"PATH", "TMPDIR"};
    gchar **environment = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(kept); i++)
        if (g_getenv(kept[i]))
            environment = g_environ_setenv(environment, kept[i], g_getenv(kept[i]), TRUE);
    return environment;
}

static bool start(ProgramRun *run)
{
    gchar **arguments = argument_vector(run->call);
    gchar **environment = run->call->is_foreign ? small_environment() : g_get_environ();
    environment = g_environ_setenv(environment, "LC_ALL", "C.UTF-8", TRUE);
    bool started = g_spawn_async_with_fds(run->call->folder, arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD,
                                          limit_child, (gpointer)run->call, &run->process, fileno(run->call->input),
                                          fileno(run->output), fileno(run->messages), NULL);
    g_strfreev(environment);
    g_strfreev(arguments);
    return started;
}

/* What the child wrote; its descriptor shares our offset, so it is read from the start. */
static FileBytes bytes_of(Arena *arena, FILE *file)
{
    struct stat status;
    if (fstat(fileno(file), &status) != 0)
        return (FileBytes){(const unsigned char *)"", 0};
    char *bytes = arena_new_array(arena, char, (size_t)status.st_size + 1);
    size_t length = 0;
    for (ssize_t got = 1; got > 0 && length < (size_t)status.st_size; length += (size_t)MAX(got, 0))
        got = pread(fileno(file), bytes + length, (size_t)status.st_size - length, (off_t)length);
    return (FileBytes){(const unsigned char *)bytes, length};
}

static const char *first_line(Arena *arena, FileBytes messages)
{
    gchar *valid = g_utf8_make_valid((const char *)messages.bytes, (gssize)messages.length);
    const char *line = arena_strndup(arena, valid, strcspn(valid, "\r\n"));
    g_free(valid);
    return line;
}

static ProgramEnding ending_of(const ProgramRun *run)
{
    if (run->is_late || !WIFEXITED(run->status))
        return PROGRAM_WAS_ENDED;
    return WEXITSTATUS(run->status) == 0 ? PROGRAM_ENDED_WELL : PROGRAM_COMPLAINED;
}

static ProgramResult run_with_files(Arena *arena, ProgramRun *run)
{
    ProgramResult result = {.ending = PROGRAM_NOT_STARTED, .output = {(const unsigned char *)"", 0}, .said = ""};
    if (!run->output || !run->messages || lseek(fileno(run->call->input), 0, SEEK_SET) != 0 || !start(run))
        return result;
    wait_for(run);
    result.ending = ending_of(run);
    result.output = bytes_of(arena, run->output);
    result.said = first_line(arena, bytes_of(arena, run->messages));
    return result;
}

ProgramResult program_run(Arena *arena, const ProgramCall *call)
{
    ProgramRun run = {.call = call, .output = tmpfile(), .messages = tmpfile()};
    ProgramResult result = run_with_files(arena, &run);
    int reason = errno;
    if (run.output)
        fclose(run.output);
    if (run.messages)
        fclose(run.messages);
    errno = reason;
    return result;
}
