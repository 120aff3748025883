/* head_place_reader.h - the keys that say where a head stands: in a story design, or for one story of a page. */
#ifndef TYPESET_MANIFEST_HEAD_PLACE_READER_H
#define TYPESET_MANIFEST_HEAD_PLACE_READER_H

#include "issue/page_design.h"
#include "manifest/key_reader.h"

/* Reads `columns`, `division` and the keys head_*; what is not given stays as it is in `design`. */
void read_head_place(KeyReader *reader, StoryDesign *design);

#endif
