/* picture_memo.h - what drawings turned out to be, kept from one reading to the next. */
#ifndef TYPESET_MANIFEST_PICTURE_MEMO_H
#define TYPESET_MANIFEST_PICTURE_MEMO_H

#include "base/memo.h"
#include "manifest/picture_file.h"

/* As picture_identify. An SVG file that was sound the last time is not read again; `memo` may be NULL. */
bool picture_identify_kept(Memo *memo, Picture *picture, const FileBytes *bytes, Diagnostics *diagnostics);

#endif
