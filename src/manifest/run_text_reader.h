/* run_text_reader.h - keys whose value is text that will be set: with its spans, white space folded. */
#ifndef TYPESET_MANIFEST_RUN_TEXT_READER_H
#define TYPESET_MANIFEST_RUN_TEXT_READER_H

#include "issue/text_run.h"
#include "manifest/key_reader.h"

typedef struct TextLines {
    RunText *lines;
    int count;
} TextLines;

/* None when the key is missing or empty. */
RunText read_run_text(KeyReader *reader, const char *key);

/* Of a text in a list. */
RunText run_text_of_value(const KeyReader *reader, const TomlValue *text);

/* Text in lines of the editor's: a list, or one string cut at each |. Empty lines are left out. */
TextLines read_text_lines(KeyReader *reader, const char *key);

#endif
