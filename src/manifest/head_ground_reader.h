/* head_ground_reader.h - the key that says what stands behind a head. */
#ifndef TYPESET_MANIFEST_HEAD_GROUND_READER_H
#define TYPESET_MANIFEST_HEAD_GROUND_READER_H

#include "issue/page_design.h"
#include "manifest/ink_reader.h"
#include "manifest/length_reader.h"

/* Reads head_ground = { ink, tint, thickness, inset, parts }; not filled and without a rule when it is not there. */
HeadGround read_head_ground(KeyReader *reader, const InkPalette *palette, LengthUnits body);

#endif
