/* png_writer.h - one page as pixels, for proofs and for looking at in tests. */
#ifndef TYPESET_RENDER_PNG_WRITER_H
#define TYPESET_RENDER_PNG_WRITER_H

#include "base/files.h"
#include "colour/ink_profile.h"
#include "display/display_list.h"

/*
 * The page on white at `resolution_dpi`, every started pixel counted, inks as `profile` prints
 * them, without one in plain colours. The result lives in `arena`; a failure (a page too large for
 * memory) is reported and gives false.
 */
bool png_write(Arena *arena, const DisplayList *list, double resolution_dpi, const InkProfile *profile,
               FileBytes *png, Diagnostics *diagnostics);

#endif
