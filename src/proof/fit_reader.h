/* fit_reader.h - a saved fit report read back, for comparing with a later one. */
#ifndef TYPESET_PROOF_FIT_READER_H
#define TYPESET_PROOF_FIT_READER_H

#include "base/files.h"
#include "proof/fit_report.h"

/*
 * Pages, stories and lines of a report written with --report, lengths exactly as they were; frames,
 * areas and messages are left out. Lives in `arena`. Bytes that are no such report are reported on
 * `path` as an error and give false.
 */
bool fit_report_read(Arena *arena, FileBytes json, const char *path, FitReport *report, Diagnostics *diagnostics);

#endif
