/* live_issue.h - an issue kept in memory and set again when a file that it read is saved. For `typeset watch`. */
#ifndef TYPESET_LIVE_LIVE_ISSUE_H
#define TYPESET_LIVE_LIVE_ISSUE_H

#include "base/diagnostics.h"
#include "display/display_list.h"
#include "page/compose.h"
#include "proof/fit_report.h"

typedef struct LiveIssue LiveIssue;

typedef struct LiveSettings {
    const char *file;                /* the manifest, as given on the command line */
    const char *const *data_folders; /* searched for layouts/ and fonts/ after the manifest's own folder */
    int data_folder_count;
    bool pictures_may_be_anywhere;   /* else a picture outside the manifest's folder is refused, */
    bool programs_may_be_anywhere;   /* else a program of the desk outside it */
    bool desk_checks_are_left_out;   /* such programs are not run */
    MessageLanguage language;
} LiveSettings;

/* What the last setting gave; valid until the next live_issue_set. */
typedef struct LiveState {
    int version;              /* 1 and up, one more with each setting */
    bool is_current;          /* false: the manuscript could not be set, pages are those of the last good setting */
    const IssueLayout *layout; /* of the pages shown; NULL before the first good setting, as are pages and report */
    const DisplayList *const *pages;
    int page_count;
    const int *page_versions; /* version in which each page last changed */
    const FitReport *report;  /* of the pages shown; least_cut and least_addition are not looked for */
    const Diagnostics *messages; /* of the last setting, good or not */
    const char *const *files; /* every file read, or missed: manifest, layout, stories, pictures ... */
    int file_count;
} LiveState;

/* Copies the settings. Free with live_issue_free. */
LiveIssue *live_issue_new(const LiveSettings *settings);
void live_issue_free(LiveIssue *issue); /* NULL is allowed */

/*
 * Reads and sets the issue now. What is the same as in the setting before is taken over from it; the pages are those
 * of a fresh run, byte for byte. Where the manifest or its layout cannot be read, or the machine fails, the
 * pages of the last good setting stay.
 */
const LiveState *live_issue_set(LiveIssue *issue);

/* The shaper of the pages shown, for proof sheets and remedies; NULL before the first good setting. */
Shaper *live_issue_shaper(const LiveIssue *issue);

/* A descriptor for poll, readable when live_issue_take_changes should be called. */
int live_issue_descriptor(const LiveIssue *issue);

/*
 * Takes what has happened since the last call and never waits. True when a file that the last setting read was saved,
 * appeared or went, and has been quiet for some milliseconds since: set again.
 */
bool live_issue_take_changes(LiveIssue *issue);

#endif
