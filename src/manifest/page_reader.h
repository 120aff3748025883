/* page_reader.h - [[page]] → Page[], and the stories that the pages place → Story[]. */
#ifndef TYPESET_MANIFEST_PAGE_READER_H
#define TYPESET_MANIFEST_PAGE_READER_H

#include "issue/issue.h"
#include "manifest/issue_reader.h"
#include "toml/toml_value.h"

/*
 * Reads the list of pages, which may be NULL, into pages and stories of `issue`; issue->design is
 * set before. Without a design only the stories are read, so that their mistakes are reported too.
 */
void pages_read(Arena *arena, const TomlValue *array, const IssueReaderSettings *settings,
                Issue *issue, Diagnostics *diagnostics);

#endif
