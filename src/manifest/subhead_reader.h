/* subhead_reader.h - the keys of a story design that say how its subheads stand. */
#ifndef TYPESET_MANIFEST_SUBHEAD_READER_H
#define TYPESET_MANIFEST_SUBHEAD_READER_H

#include "issue/page_design.h"
#include "manifest/key_reader.h"

/* subhead_lines = 2, or [2, 1, 1] for the levels; run_in_subheads = 3. */
void read_subhead_keys(KeyReader *reader, StoryDesign *design);

#endif
