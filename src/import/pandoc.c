/* pandoc.c - see pandoc.h. The document goes in and the tree comes out through unnamed files: no shell, no name that an
 * option might be made of, and in pandoc's sandbox, where it can read nothing else. */
#include "import/pandoc.h"

#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    LONGEST_SECONDS = 60,
    LONGEST_JSON = 256 * 1024 * 1024,
    WAIT_MICROSECONDS = 2000,
};

typedef struct PandocRun {
    FILE *document;
    FILE *json;
    FILE *messages;
    GPid process;
    int status;
    bool is_late;
} PandocRun;

/* In the child: a document that makes pandoc write without end fills no disk. */
static void limit_child(gpointer unused)
{
    (void)unused;
    struct rlimit size = {LONGEST_JSON, LONGEST_JSON}, seconds = {LONGEST_SECONDS, LONGEST_SECONDS};
    setrlimit(RLIMIT_FSIZE, &size);
    setrlimit(RLIMIT_CPU, &seconds);
}

/* Killed when it takes too long, and waited for in any case. */
static void wait_for(PandocRun *run)
{
    gint64 deadline = g_get_monotonic_time() + (gint64)LONGEST_SECONDS * G_USEC_PER_SEC;
    for (;;) {
        pid_t ended = waitpid(run->process, &run->status, WNOHANG);
        if (ended == run->process || (ended < 0 && errno != EINTR))
            return;
        if (!run->is_late && g_get_monotonic_time() > deadline) {
            kill(run->process, SIGKILL);
            run->is_late = true;
        }
        g_usleep(WAIT_MICROSECONDS);
    }
}

static bool start(PandocRun *run, const char *program, bool sandboxed)
{
    const char *arguments[] = {program, "--from=docx+styles", "--to=json", sandboxed ? "--sandbox" : NULL, NULL};
    gchar **environment = g_environ_setenv(g_get_environ(), "LC_ALL", "C.UTF-8", TRUE);
    bool started = g_spawn_async_with_fds(NULL, (gchar **)arguments, environment, G_SPAWN_DO_NOT_REAP_CHILD, limit_child,
                                          NULL, &run->process, fileno(run->document), fileno(run->json),
                                          fileno(run->messages), NULL);
    g_strfreev(environment);
    return started;
}

static bool rewind_all(PandocRun *run)
{
    return fseek(run->document, 0, SEEK_SET) == 0 && lseek(fileno(run->document), 0, SEEK_SET) == 0 &&
           ftruncate(fileno(run->json), 0) == 0 && lseek(fileno(run->json), 0, SEEK_SET) == 0 &&
           ftruncate(fileno(run->messages), 0) == 0 && lseek(fileno(run->messages), 0, SEEK_SET) == 0;
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

static bool ended_well(const PandocRun *run)
{
    return !run->is_late && WIFEXITED(run->status) && WEXITSTATUS(run->status) == 0;
}

/* A pandoc before 2.15 has no sandbox; it says so and is run without. */
static bool run_program(Arena *arena, PandocRun *run, const char *program)
{
    for (int sandboxed = 1; sandboxed >= 0; sandboxed--) {
        if (!rewind_all(run) || !start(run, program, sandboxed))
            return false;
        wait_for(run);
        if (ended_well(run) || !strstr(first_line(arena, bytes_of(arena, run->messages)), "sandbox"))
            return true;
    }
    return true;
}

static void report_failed(Arena *arena, const PandocRun *run, const char *label, SourcePosition asked_at,
                          Diagnostics *diagnostics)
{
    const char *said = first_line(arena, bytes_of(arena, run->messages));
    if (run->is_late || WIFSIGNALED(run->status))
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                           "pandoc did not come to an end with \"%s\"; open it in a word processor, save it again, or save it "
                           "as Markdown",
                           "pandoc 处理不完“%s”；请在文字处理软件里打开后重新保存，或存成 Markdown", label);
    else
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                           "pandoc cannot read \"%s\": %s; open it in a word processor and save it again as .docx",
                           "pandoc 读不了“%s”：%s；请在文字处理软件里打开后重新存成 .docx", label, said);
}

static bool files_open(PandocRun *run, FileBytes document)
{
    run->document = tmpfile();
    run->json = tmpfile();
    run->messages = tmpfile();
    return run->document && run->json && run->messages &&
           fwrite(document.bytes, 1, document.length, run->document) == document.length && fflush(run->document) == 0;
}

static void files_close(PandocRun *run)
{
    FILE *files[] = {run->document, run->json, run->messages};
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++)
        if (files[i])
            fclose(files[i]);
}

static void report_machine(const char *label, SourcePosition asked_at, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_FAILURE, asked_at, "pandoc could not be run for \"%s\": %s",
                       "没能运行 pandoc 来读“%s”：%s", label, g_strerror(errno));
}

bool pandoc_read_docx(Arena *arena, FileBytes document, const char *label, SourcePosition asked_at, FileBytes *json,
                      Diagnostics *diagnostics)
{
    PandocRun run = {0};
    gchar *program = g_find_program_in_path("pandoc");
    if (!program) {
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                           "\"%s\" is a Word document, which the program pandoc reads; install the package pandoc, or save "
                           "the story as Markdown",
                           "“%s”是 Word 文档，要由 pandoc 来读；请安装软件包 pandoc，或把稿件存成 Markdown", label);
        return false;
    }
    bool ran = files_open(&run, document) && run_program(arena, &run, program);
    if (!ran)
        report_machine(label, asked_at, diagnostics);
    else if (!ended_well(&run))
        report_failed(arena, &run, label, asked_at, diagnostics);
    else
        *json = bytes_of(arena, run.json);
    bool well = ran && ended_well(&run);
    files_close(&run);
    g_free(program);
    return well;
}
