/* fitting_reader.h - the table `fitting` of a story design and of a placement. */
#ifndef TYPESET_MANIFEST_FITTING_READER_H
#define TYPESET_MANIFEST_FITTING_READER_H

#include "issue/page_design.h"
#include "manifest/length_reader.h"

/* Reads `fitting` into `design`, whose headline style stands already; what the table does not name stays as it is. */
void read_fitting(KeyReader *reader, LengthUnits body, StoryDesign *design);

#endif
