/* pipeline.c - the whole program on one screen: read, fonts, layout, then what was asked for. */
#include "cli/pipeline.h"
#include "base/files.h"
#include "cli/composition.h"
#include "cli/diff_command.h"
#include "cli/output_check.h"
#include "cli/page_choice.h"
#include "cli/finished_check.h"
#include "cli/finished_pdf.h"
#include "cli/import_command.h"
#include "cli/imposed_pages.h"
#include "cli/ink_check.h"
#include "cli/preflight_command.h"
#include "colour/press_profile.h"
#include "cli/proof_writer.h"
#include "cli/separate_command.h"
#include "desk/desk_checks.h"
#include "display/display_dump.h"
#include "font/font_set.h"
#include "lint/page_lint.h"
#include "proof/fit_remedy.h"
#include "proof/page_items.h"
#include "proof/pdf_audit.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

/* Under --strict the old PDF stays as soon as there is anything to complain about. */
static bool is_held_back(const Run *run)
{
    return run->options->strict && (diagnostics_have_errors(run->diagnostics) ||
                                    diagnostics_count(run->diagnostics, SEVERITY_WARNING) > 0);
}

/* At the file's own place: its message comes after those of what is to be mended. */
static void report_held_back(const Run *run)
{
    diagnostics_report(run->diagnostics, SEVERITY_NOTE, (SourcePosition){.file = run->options->output_file},
                       "left as it was: --strict allows no errors and no warnings",
                       "保持原样：--strict 不容许有错误或警告");
}

/* A proof, too, is made of inks. */
static bool is_for_press(const Run *run)
{
    return run->options->target != TARGET_SCREEN;
}

static PageMargins page_margins(const Run *run, const Issue *issue)
{
    bool for_press = is_for_press(run);
    return (PageMargins){
        .margin = for_press ? printer_marks_room(issue->design) : issue->design->bleed,
        .bleed = issue->design->bleed,
        .shows_margin = for_press,
    };
}

static PdfOrder pdf_order(const Run *run, const Issue *issue, const ChosenPages *pages, const InkProfile *profile)
{
    PageMargins margins = page_margins(run, issue);
    PdfSettings settings = {
        .margin = margins.margin,
        .for_press = is_for_press(run),
        .profile = profile,
        .title = issue->number > 0 ? arena_printf(run->arena, "%s %d", issue->title, issue->number) : issue->title,
        .author = issue->author,
        .creation_date = run_creation_date(run, issue),
    };
    return (PdfOrder){
        .lists = pages->items,
        .count = pages->count,
        .settings = settings,
        .language = issue->language,
        .is_for_reading = run->options->target == TARGET_SCREEN && run->options->imposition == IMPOSITION_NONE,
        .margins = margins,
        .ink_profile = is_for_press(run) ? profile : NULL,
        .spot_inks = issue->design->spot_inks,
        .for_proof = run->options->target == TARGET_PROOF,
    };
}

static void order_sheets(PdfOrder *order, const ImposedPages *imposed)
{
    order->lists = imposed->lists;
    order->count = imposed->count;
    order->imposition = &imposed->imposition;
    order->settings.margin = imposed->imposition.margin;
}

/* `imposed` is NULL when pages stay as they are. False when it could not be made; that is reported. */
static bool make_pdf(const Run *run, const Issue *issue, const ChosenPages *pages, const ImposedPages *imposed,
                     FileBytes *finished)
{
    InkProfile *profile = is_for_press(run) ? find_press_profile(run->arena, issue->design, run->diagnostics)
                                            : find_screen_profile(run->arena, issue->design, run->diagnostics);
    if (is_for_press(run) && !profile)
        return false;
    PdfOrder order = pdf_order(run, issue, pages, profile);
    PressClaim claim = {issue->design->press_standard, issue->design->press_condition};
    order.claim = run->options->target == TARGET_PRESS ? &claim : NULL;
    if (imposed)
        order_sheets(&order, imposed);
    bool made = finished_pdf_make(run->arena, &order, finished, run->diagnostics);
    ink_profile_free(profile);
    return made;
}

bool run_write_pdf(const Run *run, const Issue *issue, const ChosenPages *pages, Shaper *shaper)
{
    FileBytes finished;
    ImposedPages imposed;
    bool imposes = run->options->imposition != IMPOSITION_NONE;
    if (imposes)
        imposed = imposed_pages_new(run, issue, shaper, pages);
    progress_step(run->progress, "writing the PDF", "生成 PDF");
    if (!make_pdf(run, issue, pages, imposes ? &imposed : NULL, &finished))
        return false;
    if (run->options->target == TARGET_PRESS)
        check_ink(run, &(InkCheck){issue, pages, imposes ? &imposed : NULL, finished});
    const ChosenPages *shown = imposes ? &imposed.sheets : pages;
    if (run->options->audit &&
        !audit_pdf(finished, shown->items, shown->count, run->options->output_file, run->diagnostics))
        return false;
    if (!finished_pdf_keeps_its_standards(run->arena, finished, run->options->output_file, run->diagnostics))
        return false;
    if (!is_held_back(run)) /* a picture may turn out damaged only when it is drawn */
        return file_replace(run->options->output_file, finished.bytes, finished.length, run->diagnostics);
    report_held_back(run);
    return false;
}

static void write_text(const Run *run, const char *path, const char *text)
{
    if (path) {
        file_replace(path, text, strlen(text), run->diagnostics);
        return;
    }
    progress_end(run->progress);
    if (fputs(text, stdout) < 0 || fflush(stdout) != 0)
        diagnostics_report(run->diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                           "cannot write to standard output", "写不了标准输出");
}

static const char *display_dumps(Arena *arena, const ChosenPages *pages)
{
    GString *all = g_string_new(NULL);
    for (int i = 0; i < pages->count; i++)
        g_string_append(all, display_dump(arena, pages->items[i]));
    const char *text = arena_strndup(arena, all->str, all->len);
    g_string_free(all, TRUE);
    return text;
}

static const char *dump_text(const Run *run, const ChosenPages *pages, const FitReport *report)
{
    switch (run->options->dump) {
    case DUMP_LINES: return fit_report_lines_dump(run->arena, report);
    case DUMP_FRAMES: return fit_report_frames_dump(run->arena, report);
    case DUMP_DISPLAY:
    case DUMP_NONE: break;
    }
    return display_dumps(run->arena, pages);
}

static void write_proofs(const Run *run, const ChosenPages *pages, const Composed *composed,
                         Shaper *shaper)
{
    ProofJob job = {run->options, composed->layout->issue, composed->layout, pages, shaper};
    progress_step(run->progress, "drawing the proofs", "生成校样");
    proof_write_files(run->arena, &job, run->diagnostics);
}

static void deliver(const Run *run, const ChosenPages *pages, Composed *composed, Shaper *shaper)
{
    FitReport *report = &composed->report;
    if (run->options->command == COMMAND_CHECK || run->options->report_file)
        fit_report_find_remedies(shaper, composed->layout, report);
    if (run->options->command == COMMAND_PROOF)
        write_proofs(run, pages, composed, shaper);
    else if (run->options->command == COMMAND_CHECK)
        write_text(run, NULL, fit_report_text(run->arena, report, run->options->language));
    else if (run->options->dump != DUMP_NONE)
        write_text(run, run->options->output_file, dump_text(run, pages, report));
    else if (is_held_back(run))
        report_held_back(run);
    else
        run_write_pdf(run, composed->layout->issue, pages, shaper);
    if (run->options->report_file) {
        fit_report_add_items(run->arena, report, composed->pages, composed->page_count);
        write_text(run, run->options->report_file, fit_report_json(run->arena, report, run->diagnostics));
    }
}

static ExitStatus status_of_messages(const Run *run)
{
    if (run_has_failed(run))
        return EXIT_STATUS_MACHINE_FAILED;
    if (diagnostics_have_errors(run->diagnostics) || is_held_back(run))
        return EXIT_STATUS_CONTENT_ERRORS;
    return EXIT_STATUS_WELL;
}

static void run_desk_checks(const Run *run, const Issue *issue)
{
    if (issue->desk_check_count == 0)
        return;
    progress_step(run->progress, "running the desk's checks", "运行检查程序");
    desk_checks_run(run->arena, issue, NULL, run->diagnostics);
}

static ExitStatus compose_and_deliver(const Run *run, const Issue *issue, Shaper *shaper)
{
    ChosenPages pages;
    Composed composed = run_compose(run, issue, shaper);
    if (run_has_failed(run))
        return EXIT_STATUS_MACHINE_FAILED;
    lint_issue(run->arena, composed.layout->issue, composed.layout, run->diagnostics);
    run_desk_checks(run, issue);
    if (!pages_choose(run->arena, run->options, composed.pages, composed.page_count, &pages, run->diagnostics))
        return EXIT_STATUS_WRONG_USAGE;
    deliver(run, &pages, &composed, shaper);
    return status_of_messages(run);
}

static ExitStatus run_all(const Run *run)
{
    if (run->options->command == COMMAND_DIFF)
        return diff_run(run) ? status_of_messages(run) : EXIT_STATUS_WRONG_USAGE;
    if (run->options->command == COMMAND_PREFLIGHT)
        return preflight_run(run) ? status_of_messages(run) : EXIT_STATUS_MACHINE_FAILED;
    if (run->options->command == COMMAND_SEPARATE)
        return separate_run(run) ? status_of_messages(run) : EXIT_STATUS_MACHINE_FAILED;
    if (!outputs_are_possible(run->options, run->diagnostics))
        return EXIT_STATUS_WRONG_USAGE;
    if (run->options->command == COMMAND_IMPORT)
        return import_run(run) ? status_of_messages(run) : EXIT_STATUS_WRONG_USAGE;
    Issue *issue = run_read_issue(run, run->options->issue_file);
    if (!issue || run_has_failed(run))
        return status_of_messages(run);
    if (!outputs_spare_inputs(run->options, issue, run->diagnostics))
        return EXIT_STATUS_WRONG_USAGE;
    FontSet *fonts = font_set_new(&issue->font_roles, run->diagnostics);
    Shaper *shaper = shaper_new(fonts, run->diagnostics);
    ExitStatus status = run_has_failed(run) ? EXIT_STATUS_MACHINE_FAILED : compose_and_deliver(run, issue, shaper);
    shaper_free(shaper);
    font_set_free(fonts);
    return status;
}

ExitStatus pipeline_run(const Options *options, Diagnostics *diagnostics)
{
    Run run = {
        .options = options,
        .arena = arena_new(),
        .diagnostics = diagnostics,
        .progress = progress_new(options->language),
    };
    ExitStatus status = run_all(&run);
    progress_free(run.progress);
    arena_free(run.arena);
    return status;
}
