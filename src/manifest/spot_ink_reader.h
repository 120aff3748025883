/* spot_ink_reader.h - inks that are printed from plates of their own. Called by ink_reader.c only. */
#ifndef TYPESET_MANIFEST_SPOT_INK_READER_H
#define TYPESET_MANIFEST_SPOT_INK_READER_H

#include "issue/ink.h"
#include "manifest/key_reader.h"

/*
 * `entry` is NAME = { spot = "PANTONE 185 C", alternate = [0, 91, 76, 0] }. Adds the ink to `spots`,
 * whose items have room for SPOT_INK_LIMIT, unless it is there already. What cannot be a plate is
 * reported and gives the alternate in process inks.
 */
Ink read_spot_ink(const KeyReader *palette, const TomlEntry *entry, SpotInks *spots);

/* Four percentages; false when `value` is something else. */
bool ink_from_array(const TomlValue *value, Ink *ink);

#endif
