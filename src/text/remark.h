/* remark.h - shapes what is said beside a text (CLREQ 5.5.7). Inside text/ only. */
#ifndef TYPESET_TEXT_REMARK_H
#define TYPESET_TEXT_REMARK_H

#include "text/annotation.h"

/* Fills the remarks of `text` from its runs; its own clusters stay as they are. */
void remarks_attach(const AnnotationShaping *shaping, ShapedText *text);

#endif
