/* structure_marks.h - takes the marks of the structure tree out of pages that lose it. A change of page_content.h. */
#ifndef TYPESET_PRESS_STRUCTURE_MARKS_H
#define TYPESET_PRESS_STRUCTURE_MARKS_H

#include "press/page_content.h"

/* Spans with an ActualText of their own stay: text is copied by them. Needs no context. */
ContentChange structure_marks_drop;

#endif
