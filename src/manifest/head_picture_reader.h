/* head_picture_reader.h - the picture that a head stands on: the story's own, and how the design sets the head on it. */
#ifndef TYPESET_MANIFEST_HEAD_PICTURE_READER_H
#define TYPESET_MANIFEST_HEAD_PICTURE_READER_H

#include "issue/page_design.h"
#include "manifest/ink_reader.h"

/* Reads head_picture = { file, alt, credit, focus, lines } of a front matter; false when it is not there. */
bool read_head_picture(KeyReader *front_matter, Picture *picture);

/* Reads the design's head_picture = { at, label }. */
HeadPictureDesign read_head_picture_design(KeyReader *reader, const InkPalette *palette);

/* "none", an ink, or { ink, tint } of the label under text on a picture; paper when it is not there. */
LabelDesign read_label(KeyReader *reader, const char *key, const InkPalette *palette);

#endif
