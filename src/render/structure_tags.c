/* structure_tags.c - begins and ends Cairo's tags as marks begin and end. */
#include "render/structure_tags.h"

#include <glib.h>

enum { MOST_OPEN = 2 };

struct StructureTags {
    const PageMarks *marks;
    int mark;                    /* that is open; 0: none */
    const char *open[MOST_OPEN]; /* Cairo's names for it, outermost first */
    int open_count;
};

StructureTags *structure_tags_new(void)
{
    return g_new0(StructureTags, 1);
}

void structure_tags_free(StructureTags *tags)
{
    g_free(tags);
}

void structure_tags_use(StructureTags *tags, const PageMarks *marks)
{
    tags->marks = marks;
}

static void begin(StructureTags *tags, cairo_t *cairo, const char *name, const char *attributes)
{
    cairo_tag_begin(cairo, name, attributes);
    tags->open[tags->open_count++] = name;
}

static void end_mark(StructureTags *tags, cairo_t *cairo)
{
    while (tags->open_count > 0)
        cairo_tag_end(cairo, tags->open[--tags->open_count]);
    tags->mark = 0;
}

/* Upright glyphs stand in an element that nothing else uses, from which press/ knows their fonts. */
static void begin_mark(StructureTags *tags, cairo_t *cairo, const DisplayItem *item, const char *link)
{
    bool is_upright = item->kind == DISPLAY_GLYPHS && item->as.glyphs.setting == GLYPHS_UPRIGHT;
    if (link)
        begin(tags, cairo, CAIRO_TAG_LINK, link);
    if (is_upright)
        begin(tags, cairo, "NonStruct", NULL);
    else if (!link)
        begin(tags, cairo, "P", NULL);
}

void structure_tags_follow(StructureTags *tags, cairo_t *cairo, const DisplayList *list, int index, const char *link)
{
    int mark = tags->marks ? tags->marks->items[index] : 0;
    if (mark == tags->mark)
        return;
    end_mark(tags, cairo);
    if (mark > 0)
        begin_mark(tags, cairo, &list->items[index], link);
    tags->mark = mark;
}

void structure_tags_end_page(StructureTags *tags, cairo_t *cairo)
{
    end_mark(tags, cairo);
}
