/* picture_file.h - what kind of picture some bytes are and how large; judged by content, not by the file's ending. */
#ifndef TYPESET_MANIFEST_PICTURE_FILE_H
#define TYPESET_MANIFEST_PICTURE_FILE_H

#include "base/files.h"
#include "issue/story.h"

/*
 * Sets format, orientation, pixel_width and pixel_height of `picture`, as it stands upright, from `bytes`. False, and reported at the
 * picture's origin, when it is no JPEG, PNG or SVG or is broken.
 */
bool picture_identify(Picture *picture, const FileBytes *bytes, Diagnostics *diagnostics);

#endif
