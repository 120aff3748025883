/* shape_memo.h - shaped texts kept from one setting of an issue to the next. Inside text/ only. */
#ifndef TYPESET_TEXT_SHAPE_MEMO_H
#define TYPESET_TEXT_SHAPE_MEMO_H

#include "base/memo.h"
#include "text/shaped_text.h"

/* Whether the text can be kept: what stands between the lines hangs on more than its runs say of themselves. */
bool shape_memo_takes(const RunText *source);

/* A copy in `arena` of what was kept for the same text in the same style and size; NULL when there is nothing. */
ShapedText *shape_memo_find(Memo *memo, Arena *arena, const RunText *source, const TextStyle *style, Length size);

/* Keeps a copy of `text`, and tells it under which number. */
void shape_memo_keep(Memo *memo, ShapedText *text, Length size);

#endif
