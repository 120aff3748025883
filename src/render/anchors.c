/* anchors.c - see anchors.h. */
#include "render/anchors.h"

#include <cairo-pdf.h>
#include <glib.h>

struct AnchorNames {
    GHashTable *names; /* of strings that the display lists own, to the first DisplayAnchor of each */
};

static void add_anchor(AnchorNames *names, const DisplayAnchor *anchor)
{
    if (!g_hash_table_contains(names->names, anchor->name))
        g_hash_table_insert(names->names, (gpointer)anchor->name, (gpointer)anchor);
}

AnchorNames *anchor_names_new(const DisplayList *const *lists, int count)
{
    AnchorNames *names = g_new0(AnchorNames, 1);
    names->names = g_hash_table_new(g_str_hash, g_str_equal);
    for (int page = 0; page < count; page++)
        for (int i = 0; i < lists[page]->item_count; i++)
            if (lists[page]->items[i].kind == DISPLAY_ANCHOR)
                add_anchor(names, &lists[page]->items[i].as.anchor);
    return names;
}

void anchor_names_free(AnchorNames *names)
{
    g_hash_table_unref(names->names);
    g_free(names);
}

bool anchor_names_hold(const AnchorNames *names, const char *name)
{
    return g_hash_table_contains(names->names, name);
}

static void write_anchor(cairo_t *cairo, const DisplayAnchor *anchor, Length margin)
{
    char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(x, sizeof x, "%.3f", length_to_points(anchor->point.x + margin));
    g_ascii_formatd(y, sizeof y, "%.3f", length_to_points(anchor->point.y + margin));
    char *attributes = g_strdup_printf("name='%s' x=%s y=%s", anchor->name, x, y);
    cairo_tag_begin(cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end(cairo, CAIRO_TAG_DEST);
    g_free(attributes);
}

void anchors_write(cairo_t *cairo, const AnchorNames *names, const DisplayList *list, Length margin)
{
    for (int i = 0; i < list->item_count; i++) {
        const DisplayAnchor *anchor = &list->items[i].as.anchor;
        if (list->items[i].kind == DISPLAY_ANCHOR && g_hash_table_lookup(names->names, anchor->name) == anchor)
            write_anchor(cairo, anchor, margin);
    }
}
