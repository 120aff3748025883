/* structure_tags.c - which element of PDF (ISO 32000-1, 14.8.4) stands for which part. */
#include "render/structure_tags.h"

#include <assert.h>
#include <glib.h>
#include <string.h>

typedef struct TagMeaning {
    const char *tag;
    const char *element; /* NULL: not part of what is read */
} TagMeaning;

static const TagMeaning meanings[] = {
    {"story", "Sect"},   {"headline", "H1"},     {"subhead", "H2"}, {"subhead_2", "H3"}, {"subhead_3", "H4"}, {"subhead_4", "H5"},
    {"brief", "Sect"}, {"brief_head", "H2"},
      {"quote", "BlockQuote"},
    {"figure", "Figure"}, {"caption", "Caption"}, {"furniture", NULL},
    {"table", "Table"},   {"table_row", "TR"},    {"table_head", "TH"}, {"table_cell", "TD"},
    {"table_repeated", NULL}, {"table_repeated_row", NULL},
    {"ruby", "Note"},     {"remark", "Note"},    {"note", "Note"},
};

struct StructureTags {
    GPtrArray *open; /* elements, outermost first; NULL for a tag without one */
    bool wants_span;
};

StructureTags *structure_tags_new(void)
{
    StructureTags *tags = g_new0(StructureTags, 1);
    tags->open = g_ptr_array_new();
    return tags;
}

void structure_tags_free(StructureTags *tags)
{
    g_ptr_array_unref(tags->open);
    g_free(tags);
}

/* All other parts are paragraphs: kicker, byline, body ... */
static const char *element_of_tag(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(meanings); i++)
        if (strcmp(meanings[i].tag, name) == 0)
            return meanings[i].element;
    return "P";
}

/* Looks at what stands directly in the tag that begins at `begin`. */
static bool holds_inner_elements(const DisplayList *list, int begin)
{
    int depth = 1;
    for (int i = begin + 1; i < list->item_count && depth > 0; i++) {
        const DisplayItem *item = &list->items[i];
        depth += (item->kind == DISPLAY_TAG_BEGIN) - (item->kind == DISPLAY_TAG_END);
        if (depth == 1 && item->kind == DISPLAY_GLYPHS &&
            (item->as.glyphs.link || item->as.glyphs.setting == GLYPHS_UPRIGHT))
            return true;
    }
    return false;
}

void structure_tags_begin(StructureTags *tags, cairo_t *cairo, const DisplayList *list, int index)
{
    const char *element = element_of_tag(list->items[index].as.tag.name);
    if (element)
        cairo_tag_begin(cairo, element, NULL);
    g_ptr_array_add(tags->open, (gpointer)element);
    tags->wants_span = element && holds_inner_elements(list, index);
}

void structure_tags_end(StructureTags *tags, cairo_t *cairo)
{
    assert(tags->open->len > 0);
    const char *element = g_ptr_array_remove_index(tags->open, tags->open->len - 1);
    if (element)
        cairo_tag_end(cairo, element);
    tags->wants_span = false; /* no part has both inner parts and text of its own */
}

bool structure_tags_want_span(const StructureTags *tags)
{
    return tags->wants_span;
}
