/* proof_writer.c - names and formats; the sheets come from proof/, the bytes from render/. */
#include "cli/proof_writer.h"

#include "base/files.h"
#include "cli/finished_pdf.h"
#include "cli/output_check.h"
#include "cli/proof_ink.h"
#include "cli/pdf_date.h"
#include "colour/press_profile.h"
#include "proof/proof.h"
#include "render/png_writer.h"
#include "render/svg_writer.h"

#include <errno.h>
#include <glib.h>
#include <string.h>

/* What all files of one job share. */
typedef struct ProofFiles {
    Arena *arena;
    const ProofJob *job;
    const char *time; /* as in the PDF */
    InkProfile *profile; /* NULL: inks are shown in plain colours */
    Diagnostics *diagnostics;
} ProofFiles;

static bool folder_is_there(const char *folder, Diagnostics *diagnostics)
{
    if (g_mkdir_with_parents(folder, 0777) == 0)
        return true;
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = folder},
                       "the folder for the proofs cannot be made: %s", "无法建立存放校样的文件夹：%s",
                       g_strerror(errno));
    return false;
}

/* A folder may hold the desk's own files too. */
static void write_file(const ProofFiles *files, const char *name, const char *ending, FileBytes bytes)
{
    Options output = *files->job->options;
    gchar *path = g_strdup_printf("%s/%s.%s", output.output_folder, name, ending);
    output.output_file = arena_strdup(files->arena, path);
    g_free(path);
    if (outputs_are_possible(&output, files->diagnostics) &&
        outputs_spare_inputs(&output, files->job->issue, files->diagnostics))
        file_replace(output.output_file, bytes.bytes, bytes.length, files->diagnostics);
}

static void write_pdf(const ProofFiles *files, const char *name, const DisplayList *const *lists, int count)
{
    const Issue *issue = files->job->issue;
    PdfSettings settings = {
        .title = arena_printf(files->arena, "%s %s", issue->title, proof_stage_title(files->job->options->stage)),
        .author = issue->author,
        .profile = files->profile,
        .creation_date = files->time,
    };
    PdfOrder order = {.lists = lists, .count = count, .settings = settings, .language = issue->language};
    FileBytes finished;
    if (finished_pdf_make(files->arena, &order, &finished, files->diagnostics))
        write_file(files, name, "pdf", finished);
}

static void write_picture_files(const ProofFiles *files, const ProofSheet *sheet)
{
    const Options *options = files->job->options;
    FileBytes bytes;
    if (options->formats & PROOF_PNG &&
        png_write(files->arena, sheet->list, options->resolution_dpi, files->profile, &bytes, files->diagnostics))
        write_file(files, sheet->name, "png", bytes);
    if (options->formats & PROOF_SVG && svg_write(files->arena, sheet->list, files->profile, &bytes, files->diagnostics))
        write_file(files, sheet->name, "svg", bytes);
}

static void write_sheets(const ProofFiles *files, const ProofSheets *sheets, const ProofSheet *contact)
{
    const Options *options = files->job->options;
    const DisplayList **lists = arena_new_array(files->arena, const DisplayList *, sheets->count);
    for (int i = 0; i < sheets->count; i++) {
        lists[i] = sheets->items[i].list;
        write_picture_files(files, &sheets->items[i]);
    }
    write_picture_files(files, contact);
    if (options->formats & PROOF_PDF) {
        write_pdf(files, proof_stage_key(options->stage), lists, sheets->count);
        write_pdf(files, contact->name, &contact->list, 1);
    }
}

/* Midnight of the issue's date says nothing that the date does not. */
static const char *printed_time(Arena *arena, const char *time)
{
    return g_str_has_suffix(time, "T00:00:00Z") ? arena_strndup(arena, time, strcspn(time, "T")) : time;
}

void proof_write_files(Arena *arena, const ProofJob *job, Diagnostics *diagnostics)
{
    const char *time = pdf_date(arena, g_getenv("SOURCE_DATE_EPOCH"), job->issue->date);
    ProofFiles files = {.arena = arena, .job = job, .time = time, .diagnostics = diagnostics};
    files.profile = find_screen_profile(arena, job->issue->design, diagnostics);
    ProofSource source = {job->issue, job->layout, job->pages->items, job->pages->count,
                          wants_ink(job->options) ? proof_inks(arena, job, time, diagnostics) : NULL};
    ProofSettings settings = {.stage = job->options->stage,
                              .overlays = job->options->overlays,
                              .time = printed_time(arena, time),
                              .program = "typeset " TYPESET_VERSION};
    ProofSheets sheets = proof_sheets_new(arena, job->shaper, &source, &settings);
    ProofSheet contact = proof_contact_sheet(arena, job->shaper, &source, &settings, &sheets);
    if (folder_is_there(job->options->output_folder, diagnostics))
        write_sheets(&files, &sheets, &contact);
    ink_profile_free(files.profile);
}
