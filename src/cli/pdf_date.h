/* pdf_date.h - the date a PDF says it was made. */
#ifndef TYPESET_CLI_PDF_DATE_H
#define TYPESET_CLI_PDF_DATE_H

#include "base/arena.h"
#include "issue/issue.h"

/*
 * In ISO 8601: SOURCE_DATE_EPOCH when it is set to seconds, else midnight of the issue's own date;
 * never the clock, so that the same input gives the same bytes. Lives in `arena`.
 */
const char *pdf_date(Arena *arena, const char *source_date_epoch, Date issue_date);

#endif
