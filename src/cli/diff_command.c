/* diff_command.c - two states of an issue side by side. */
#include "cli/diff_command.h"

#include "base/files.h"
#include "cli/finished_pdf.h"
#include "cli/output_check.h"
#include "colour/press_profile.h"
#include "font/font_set.h"
#include "proof/diff_overlay.h"
#include "proof/fit_reader.h"
#include "proof/page_items.h"

#include <glib.h>
#include <stdio.h>

/* One of the two. Fonts and shaper are NULL for a report. */
typedef struct DiffSide {
    Issue *issue;
    FontSet *fonts;
    Shaper *shaper;
    Composed composed;
} DiffSide;

static bool is_report(const char *file)
{
    return g_str_has_suffix(file, ".json");
}

static bool load_report(const Run *run, const char *file, DiffSide *side)
{
    FileBytes json;
    return file_read(run->arena, file, file, (SourcePosition){.file = file}, &json, run->diagnostics) &&
           fit_report_read(run->arena, json, file, &side->composed.report, run->diagnostics);
}

static bool set_issue(const Run *run, const char *file, DiffSide *side)
{
    side->issue = run_read_issue(run, file);
    if (!side->issue || run_has_failed(run))
        return false;
    side->fonts = font_set_new(&side->issue->font_roles, run->diagnostics);
    if (run_has_failed(run))
        return false;
    side->shaper = shaper_new(side->fonts, run->diagnostics);
    side->composed = run_compose(run, side->issue, side->shaper);
    fit_report_add_items(run->arena, &side->composed.report, side->composed.pages, side->composed.page_count);
    return !run_has_failed(run);
}

static bool load_side(const Run *run, const char *file, DiffSide *side)
{
    return is_report(file) ? load_report(run, file, side) : set_issue(run, file, side);
}

/* Both sets of fonts live until both issues are set: see font_set.h. */
static void side_close(DiffSide *side)
{
    if (side->shaper)
        shaper_free(side->shaper);
    if (side->fonts)
        font_set_free(side->fonts);
}

static void print_diff(const Run *run, const LayoutDiff *diff)
{
    const char *text = run->options->json ? layout_diff_json(run->arena, diff)
                                          : layout_diff_text(run->arena, diff, run->options->language);
    progress_end(run->progress);
    if (fputs(text, stdout) < 0 || fflush(stdout) != 0)
        diagnostics_report(run->diagnostics, SEVERITY_FAILURE, (SourcePosition){0}, "cannot write to standard output",
                           "写不了标准输出");
}

static void write_overlay(const Run *run, const DiffSide *side, const LayoutDiff *diff)
{
    const Issue *issue = side->composed.layout->issue;
    ProofSource source = {issue, side->composed.layout, (const DisplayList *const *)side->composed.pages,
                          side->composed.page_count, NULL};
    ProofSheets sheets = diff_sheets_new(run->arena, side->shaper, &source, diff);
    const DisplayList **lists = arena_new_array(run->arena, const DisplayList *, sheets.count);
    for (int i = 0; i < sheets.count; i++)
        lists[i] = sheets.items[i].list;
    InkProfile *profile = find_screen_profile(run->arena, issue->design, run->diagnostics);
    PdfSettings settings = {.title = issue->title, .author = issue->author, .profile = profile,
                            .creation_date = run_creation_date(run, issue)};
    PdfOrder order = {.lists = lists, .count = sheets.count, .settings = settings, .language = issue->language};
    FileBytes finished;
    if (finished_pdf_make(run->arena, &order, &finished, run->diagnostics))
        file_replace(run->options->output_file, finished.bytes, finished.length, run->diagnostics);
    ink_profile_free(profile);
}

static bool output_is_possible(const Run *run)
{
    Options old = *run->options;
    old.issue_file = old.old_file;
    if (!run->options->output_file)
        return true;
    if (!is_report(run->options->issue_file))
        return outputs_are_possible(run->options, run->diagnostics) && outputs_are_possible(&old, run->diagnostics);
    diagnostics_report(run->diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                       "-o shows the new pages, which a report does not hold; name the new manifest instead of \"%s\"",
                       "-o 要画出新版面，报告里没有；请写新的期次文件，而不是“%s”", run->options->issue_file);
    return false;
}

static bool inputs_are_spared(const Run *run, const DiffSide *side)
{
    return !run->options->output_file || !side->issue ||
           outputs_spare_inputs(run->options, side->issue, run->diagnostics);
}

static bool compare(const Run *run, const DiffSide *before, const DiffSide *after)
{
    if (!inputs_are_spared(run, before) || !inputs_are_spared(run, after))
        return false;
    LayoutDiff diff = layout_diff(run->arena, &before->composed.report, &after->composed.report);
    print_diff(run, &diff);
    if (run->options->output_file)
        write_overlay(run, after, &diff);
    return true;
}

bool diff_run(const Run *run)
{
    DiffSide before = {0}, after = {0};
    if (!output_is_possible(run))
        return false;
    bool loaded = load_side(run, run->options->old_file, &before) && load_side(run, run->options->issue_file, &after);
    bool possible = !loaded || compare(run, &before, &after);
    side_close(&before);
    side_close(&after);
    return possible;
}
