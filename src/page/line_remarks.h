/* line_remarks.h - remarks beside the lines of a paragraph (CLREQ 5.5.7): under horizontal lines, left of vertical
 * ones, where no readings stand. */
#ifndef TYPESET_PAGE_LINE_REMARKS_H
#define TYPESET_PAGE_LINE_REMARKS_H

#include "page/place.h"

/* A line with its place on the page. */
typedef struct RemarkHost {
    const Line *line;
    LinePlace place;
} RemarkHost;

/* What a remark under the text needs below the em box of its line, of size `em`; 0 where the text has none. */
Length remarks_depth(const ShapedText *text, Length em);

/* Adds the remarks of `text` beside its lines as glyphs of the part "remark", outside the marks on that side. */
void remarks_place(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const RemarkHost *hosts,
                   int host_count);

/* Keeps in `layout` the lines of remarks that find no room beside their paragraph. They live in `arena`. */
void remarks_account(Arena *arena, StoryLayout *layout);

/* An error for each remark of that account, with the characters over. */
void report_remarks(const StoryLayout *layout, Diagnostics *diagnostics);

#endif
