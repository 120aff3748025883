/* lint_reader.h - [lint] of a layout: which rules of the page hold, and how severe a breach is. */
#ifndef TYPESET_MANIFEST_LINT_READER_H
#define TYPESET_MANIFEST_LINT_READER_H

#include "issue/lint_rule.h"
#include "manifest/key_reader.h"

/* Reads a table that may be NULL; a rule that it does not name is as usual. */
LintSettings lint_read(Arena *arena, const TomlValue *table, Diagnostics *diagnostics);

#endif
