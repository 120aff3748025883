/* front_matter_reader.h - the keys of a story's head: headline, byline, summary, pictures ... */
#ifndef TYPESET_MANIFEST_FRONT_MATTER_READER_H
#define TYPESET_MANIFEST_FRONT_MATTER_READER_H

#include "issue/story.h"
#include "manifest/key_reader.h"

/* Fills the head of `story` from a table, which may be NULL. The pictures are not opened yet. */
void front_matter_read(Arena *arena, const TomlValue *table, Story *story,
                       Diagnostics *diagnostics);

/* rubric = { name, pinyin }, or the name alone; none when there is no such key. */
Rubric read_rubric(KeyReader *reader);

#endif
