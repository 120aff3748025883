/* run_fonts.h - which font a run of the manuscript asks for: role, weight, size. Inside text/ only. */
#ifndef TYPESET_TEXT_RUN_FONTS_H
#define TYPESET_TEXT_RUN_FONTS_H

#include "font/font_set.h"
#include "issue/style.h"
#include "issue/text_run.h"

/* The fonts of runs with the same marks in the same language. */
typedef struct RunFonts {
    FontRequest han;
    FontRequest western;
    const Font *han_font;     /* NULL when nothing is installed */
    const Font *western_font;
    Length em;                /* along the line; superiors are smaller, page/ raises them */
} RunFonts;

/* Of letters that stand upright in vertical lines: what shortens turned ones (长体) lowers them (扁体). */
FontRequest upright_request(FontRequest turned);

/* Of a text in `style` and `size`; `run` has its marks and, where it has one, its face. */
RunFonts run_fonts_find(FontSet *fonts, const TextStyle *style, const TextRun *run, Language language, Length size);

#endif
