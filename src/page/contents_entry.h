/* contents_entry.h - one entry of the contents set into lines: title, leaders, author, page. Used inside page/ only. */
#ifndef TYPESET_PAGE_CONTENTS_ENTRY_H
#define TYPESET_PAGE_CONTENTS_ENTRY_H

#include "page/furniture_shape.h"

/* What the lines of all entries share; of several columns one at a time. */
typedef struct ContentsBox {
    Arena *arena;
    Shaper *shaper;
    FurnitureShape *shape;
    Length left;
    Length measure;
    Length top;        /* of the next line's em box */
    Length page_width; /* of the widest page number: leaders keep to one raster, authors end at one place before it */
    int entry;         /* that is being set, as FurnitureLine has it */
    bool is_section;
    bool is_of_issue;  /* contents of a whole issue: titles are cut at phrases, authors named, sections headed */
} ContentsBox;

/* The widest of the page numbers. */
Length contents_page_width(const ContentsBox *box, const ContentsEntry *entries, int count);

/* Sets one entry and moves `top` below it. */
void contents_entry_add(ContentsBox *box, const ContentsEntry *entry);

/* The same for the name of a section, with its mark and its rule. */
void contents_section_add(ContentsBox *box, const char *section);

#endif
