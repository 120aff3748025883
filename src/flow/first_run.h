/* first_run.h - a marker, a number or a name before a text, which is its first run. Inside flow/ only. */
#ifndef TYPESET_FLOW_FIRST_RUN_H
#define TYPESET_FLOW_FIRST_RUN_H

#include "text/shaped_text.h"

/* From the start of its first body to the end of its last one. */
Length first_run_width(const ShapedText *text);

/* Puts `gap` between it and what follows: it neither opens nor closes, and no line ends inside or behind the run. */
void first_run_set_apart(ShapedText *text, Length gap);

#endif
