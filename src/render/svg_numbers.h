/* svg_numbers.h - the same pictures have the same names in every run. Inside render/ only. */
#ifndef TYPESET_RENDER_SVG_NUMBERS_H
#define TYPESET_RENDER_SVG_NUMBERS_H

#include "base/files.h"

/*
 * Cairo calls pictures and surfaces by a number that counts in the whole process, and how many surfaces there were before depends on
 * what its caches threw away, by chance. Here those of `svg` are numbered from 1 as they come. A zero byte stands behind `svg`.
 */
FileBytes svg_renumbered(Arena *arena, FileBytes svg);

#endif
