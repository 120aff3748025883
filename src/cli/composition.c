/* composition.c - read, lay out, compose, audit: what all commands have in common. */
#include "cli/composition.h"

#include "cli/data_folders.h"
#include "cli/pdf_date.h"
#include "manifest/issue_reader.h"

#include <glib.h>

Issue *run_read_issue(const Run *run, const char *file)
{
    DataFolders folders = find_data_folders(run->arena);
    IssueReaderSettings settings = {
        .file = file,
        .data_folders = folders.items,
        .data_folder_count = folders.count,
        .pictures_may_be_anywhere = run->options->pictures_may_be_anywhere,
    };
    progress_step(run->progress, "reading the issue", "读取稿件");
    return issue_read(run->arena, &settings, run->diagnostics);
}

const char *run_creation_date(const Run *run, const Issue *issue)
{
    return pdf_date(run->arena, g_getenv("SOURCE_DATE_EPOCH"), issue->date);
}

Composed run_compose(const Run *run, const Issue *issue, Shaper *shaper)
{
    progress_step(run->progress, "making up the pages", "排版");
    PrinterMarks marks = {.time = run_creation_date(run, issue)};
    /* Sheets have marks of their own. */
    bool has_marks = run->options->target != TARGET_SCREEN && run->options->imposition == IMPOSITION_NONE;
    return issue_compose(run->arena, shaper, issue, has_marks ? &marks : NULL, run->diagnostics);
}

bool run_has_failed(const Run *run)
{
    return diagnostics_count(run->diagnostics, SEVERITY_FAILURE) > 0;
}
