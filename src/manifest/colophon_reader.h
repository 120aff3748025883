/* colophon_reader.h - "colophon" of a block: labels and what belongs to them (版权页). */
#ifndef TYPESET_MANIFEST_COLOPHON_READER_H
#define TYPESET_MANIFEST_COLOPHON_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

/* Reads the rows of a block that has a colophon; what cannot be set is reported and left out. */
void read_colophon(KeyReader *placement, const FieldTexts *fields, BlockPlacement *block);

#endif
