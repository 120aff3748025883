/* display_dump.h - display lists as text, for --dump=display and for tests. */
#ifndef TYPESET_DISPLAY_DISPLAY_DUMP_H
#define TYPESET_DISPLAY_DISPLAY_DUMP_H

#include "display/display_list.h"

/*
 * One line an item, positions as whole units of 1/1024 pt:
 *   page 3 "3" 1131968x1567488
 *   grid x=58110 y=92886 pitch=12493 baseline=101356 lines=114
 *   begin story lead
 *   glyphs body lead 12 x=58110 y=244120 w=182784 size=9625 font="Noto Serif CJK SC" ink=0,0,0,1000 text="..."
 *   fill column-rule x= y= w= h= ink=
 *   dot emphasis-dot x= y= w= h= ink=
 *   wave book-line x= y= w= h= period= stroke= ink=
 *   picture lead "pictures/a.jpg" x= y= w= h= crop=0,0,1800,1200
 *   end
 * The text lives in `arena`.
 */
const char *display_dump(Arena *arena, const DisplayList *list);

#endif
