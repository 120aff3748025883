/* wide_table_reader.h - a table across columns, which the front matter holds. Used inside manifest/ only. */
#ifndef TYPESET_MANIFEST_WIDE_TABLE_READER_H
#define TYPESET_MANIFEST_WIDE_TABLE_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"
#include "story/body_reader.h"

/* The keys `text` and `title`; false, and reported, when there is no table in the text. */
bool read_wide_table(KeyReader *reader, Picture *table);

/* A text of the front matter read as a body: one of several lines begins on the line after its quotation marks. */
StoryBody body_of_text(KeyReader *reader, const TomlValue *text);

#endif
