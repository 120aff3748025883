/* pandoc.c - see pandoc.h. The document goes in and the tree comes out through unnamed files: no shell, no name that an
 * option might be made of, and in pandoc's sandbox, where it can read nothing else. */
#include "import/pandoc.h"
#include "base/program.h"

#include <errno.h>
#include <glib.h>
#include <string.h>

enum {
    LONGEST_SECONDS = 60,
    LONGEST_JSON = 256 * 1024 * 1024,
};

/* A pandoc before 2.15 has no sandbox; it says so and is run without. */
static ProgramResult run_pandoc(Arena *arena, const char *program, FILE *document)
{
    ProgramResult result = {.ending = PROGRAM_NOT_STARTED};
    for (int sandboxed = 1; sandboxed >= 0; sandboxed--) {
        const char *const arguments[] = {"--from=docx+styles", "--to=json", sandboxed ? "--sandbox" : NULL, NULL};
        ProgramCall call = {program, arguments, NULL, document, LONGEST_SECONDS, LONGEST_JSON, false};
        result = program_run(arena, &call);
        if (result.ending != PROGRAM_COMPLAINED || !strstr(result.said, "sandbox"))
            break;
    }
    return result;
}

static void report_failed(const ProgramResult *result, const char *label, SourcePosition asked_at,
                          Diagnostics *diagnostics)
{
    if (result->ending == PROGRAM_WAS_ENDED)
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                           "pandoc did not come to an end with \"%s\"; open it in a word processor, save it again, or save it "
                           "as Markdown",
                           "pandoc 处理不完“%s”；请在文字处理软件里打开后重新保存，或存成 Markdown", label);
    else
        diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                           "pandoc cannot read \"%s\": %s; open it in a word processor and save it again as .docx",
                           "pandoc 读不了“%s”：%s；请在文字处理软件里打开后重新存成 .docx", label, result->said);
}

static void report_machine(const char *label, SourcePosition asked_at, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_FAILURE, asked_at, "pandoc could not be run for \"%s\": %s",
                       "没能运行 pandoc 来读“%s”：%s", label, g_strerror(errno));
}

static void report_not_installed(const char *label, SourcePosition asked_at, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, asked_at,
                       "\"%s\" is a Word document, which the program pandoc reads; install the package pandoc, or save "
                       "the story as Markdown",
                       "“%s”是 Word 文档，要由 pandoc 来读；请安装软件包 pandoc，或把稿件存成 Markdown", label);
}

bool pandoc_read_docx(Arena *arena, FileBytes document, const char *label, SourcePosition asked_at, FileBytes *json,
                      Diagnostics *diagnostics)
{
    ProgramResult result = {.ending = PROGRAM_NOT_STARTED};
    const char *program = program_path(arena, "pandoc");
    if (!program) {
        report_not_installed(label, asked_at, diagnostics);
        return false;
    }
    FILE *input = program_input(document);
    if (input)
        result = run_pandoc(arena, program, input);
    if (result.ending == PROGRAM_NOT_STARTED)
        report_machine(label, asked_at, diagnostics);
    else if (result.ending == PROGRAM_ENDED_WELL)
        *json = result.output;
    else
        report_failed(&result, label, asked_at, diagnostics);
    if (input)
        fclose(input);
    return result.ending == PROGRAM_ENDED_WELL;
}
