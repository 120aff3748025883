/* furniture.h - what is not a story: page header, folio, rules, and the blocks that stand in areas. */
#ifndef TYPESET_PAGE_FURNITURE_H
#define TYPESET_PAGE_FURNITURE_H

#include "display/display_list.h"
#include "issue/issue.h"
#include "text/shaper.h"

/*
 * `template` with its fields filled in, all those of furniture_field.h and of [issue.fields]. What stands in
 * square brackets goes when a field in it is empty: "[第{number}期]". An unknown field stays as it is; the
 * layout reader has reported it. The result lives in `arena`.
 */
char *furniture_text(Arena *arena, const char *template, const Issue *issue, const Page *page);

/* The same with the block's own texts, which win. */
char *furniture_text_of_block(Arena *arena, const char *template, const Issue *issue, const Page *page,
                              const FieldTexts *own);

/* One thing of it, also of kinds that no layout asks for. */
void place_furniture_item(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Furniture *item,
                          const Issue *issue, const Page *page);

/* Adds all furniture of the design that stands on `page`, and the blocks in its areas. */
void place_furniture(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, const Page *page);

/* Reports whatever in the blocks of `page` reaches beyond its area, and texts that run into each other. */
void check_blocks(Arena *arena, Shaper *shaper, const Issue *issue, const Page *page, Diagnostics *diagnostics);

#endif
