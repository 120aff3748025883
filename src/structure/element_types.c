/* element_types.c - a table of what is what. */
#include "structure/element_types.h"

#include <stddef.h>
#include <string.h>

#define COUNT_OF(array) (int)(sizeof(array) / sizeof(array)[0])

static const ElementType types[] = {
    {"story", "Art", NULL},
    {"brief", "Brief", "Sect"},
    {"sidebar", "Sidebar", "Sect"},
    {"headline", "H", NULL},
    {"brief_head", "H", NULL},
    {"subhead", "H", NULL},
    {"subhead_2", "H", NULL},
    {"subhead_3", "H", NULL},
    {"subhead_4", "H", NULL},
    {"kicker", "Kicker", "P"},
    {"deck", "Deck", "P"},
    {"byline", "Byline", "P"},
    {"rubric", "Rubric", "P"},
    {"summary", "Summary", "P"},
    {"editor_note", "EditorNote", "P"},
    {"credit", "Credit", "P"},
    {"box_title", "SidebarTitle", "P"},
    {"jump_headline", "ContinuedHead", "P"},
    {"caption", "Caption", NULL},
    {"figure", "Figure", NULL},
    {"quote", "BlockQuote", NULL},
    {"list", "L", NULL},
    {"list_item", "LI", NULL},
    {"list_body", "LBody", NULL},
    {"note", "Note", NULL},
    {"remark", "Note", NULL},
    {"ruby", "Ruby", NULL},
    {"jump", "JumpLine", "P"},
    {"table", "Table", NULL},
    {"table_title", "Caption", NULL},
    {"table_row", "TR", NULL},
    {"table_head", "TH", NULL},
    {"table_cell", "TD", NULL},
    {"table_repeated_row", NULL, NULL},
    {"table_repeated", NULL, NULL},
    {"contents", "TOC", NULL},
    {"contents_section", "TOCI", NULL},
    {"contents_entry", "TOCI", NULL},
    {"colophon", "Colophon", "Sect"},
    {"pull_quote", NULL, NULL}, /* words that the text has, too: nobody hears them twice */
    {"furniture", NULL, NULL},
};

const ElementType *element_type_of_tag(const char *tag)
{
    static const ElementType paragraph = {"p", "P", NULL};
    for (int i = 0; i < COUNT_OF(types); i++)
        if (strcmp(types[i].tag, tag) == 0)
            return &types[i];
    return &paragraph;
}

const ElementType *own_element_type(int index)
{
    for (int i = 0; i < COUNT_OF(types); i++)
        if (types[i].standard && index-- == 0)
            return &types[i];
    return NULL;
}

int heading_level_of_tag(const char *tag)
{
    static const struct {
        const char *tag;
        int level;
    } levels[] = {{"headline", 1}, {"brief_head", 2}, {"subhead", 2}, {"subhead_2", 3}, {"subhead_3", 4}, {"subhead_4", 5}};
    for (int i = 0; i < COUNT_OF(levels); i++)
        if (strcmp(levels[i].tag, tag) == 0)
            return levels[i].level;
    return 0;
}
