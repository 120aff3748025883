/* block_lines.h - how the lines of a block are broken: indents by its style and kind. Called by flow_text.c. */
#ifndef TYPESET_FLOW_BLOCK_LINES_H
#define TYPESET_FLOW_BLOCK_LINES_H

#include "flow/list_text.h"
#include "paragraph/line_breaker.h"

/* For any text of a style; `measure` is borrowed for as long as the settings are used. */
LineSettings line_settings(const TextStyle *style, const Length *measure);

/* For block `index`: lists, lyrics, speeches and notes hang. */
LineSettings block_line_settings(const ListHangs *hangs, const Story *story, int index, const TextStyle *style,
                                 const Length *measure);

#endif
