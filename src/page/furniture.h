/* furniture.h - what stands on every page: page header, folio, rules. */
#ifndef TYPESET_PAGE_FURNITURE_H
#define TYPESET_PAGE_FURNITURE_H

#include "display/display_list.h"
#include "issue/issue.h"
#include "text/shaper.h"

/*
 * `template` with its fields filled in: {page}, {page:02}, {pages}, {title}, {number}, {date},
 * {year}, {month}, {day}, {weekday}, {section}, {editors}. What stands in square brackets goes
 * when a field in it is empty: "[第{number}期]". An unknown field stays as it is; the layout reader
 * has reported it. The result lives in `arena`.
 */
char *furniture_text(Arena *arena, const char *template, const Issue *issue, const Page *page);

/* Adds all furniture of the design to `page`. */
/* One thing of it, also of kinds that no layout asks for. */
void place_furniture_item(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Furniture *item,
                          const Issue *issue, const Page *page);

void place_furniture(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, const Page *page);

#endif
