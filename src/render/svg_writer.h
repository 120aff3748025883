/* svg_writer.h - one page as a drawing, for browsers and for whoever wants to work on in it. */
#ifndef TYPESET_RENDER_SVG_WRITER_H
#define TYPESET_RENDER_SVG_WRITER_H

#include "base/files.h"
#include "colour/ink_profile.h"
#include "display/display_list.h"

/*
 * The page in points, letters as outlines, inks as `profile` prints them, without one in plain
 * colours. The result lives in `arena`; a failure is reported and gives false.
 */
bool svg_write(Arena *arena, const DisplayList *list, const InkProfile *profile, FileBytes *svg,
               Diagnostics *diagnostics);

/* The same without paper under it: what lies over a page. */
bool svg_write_without_ground(Arena *arena, const DisplayList *list, FileBytes *svg, Diagnostics *diagnostics);

#endif
