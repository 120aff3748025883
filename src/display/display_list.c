/* display_list.c - collects what stands on a page, in painting order. */
#include "display/display_list.h"
#include "display/used_spots.h"

#include <assert.h>
#include <glib.h>

struct DisplayBuilder {
    Arena *arena;
    DisplayList *list;
    GArray *items; /* DisplayItem */
    int open_tags;
};

DisplayBuilder *display_builder_new(Arena *arena, int page_number, const char *page_label, Size sheet)
{
    DisplayBuilder *builder = g_new0(DisplayBuilder, 1);
    builder->arena = arena;
    builder->items = g_array_new(FALSE, FALSE, sizeof(DisplayItem));
    builder->list = arena_new_object(arena, DisplayList);
    builder->list->page_number = builder->list->last_page_number = page_number;
    builder->list->page_label = page_label;
    builder->list->sheet = sheet;
    return builder;
}

bool display_item_paints(const DisplayItem *item)
{
    switch (item->kind) {
    case DISPLAY_GLYPHS: return item->as.glyphs.glyph_count > 0;
    case DISPLAY_FILL:
    case DISPLAY_DOT:
    case DISPLAY_WAVE:
    case DISPLAY_PATH:
    case DISPLAY_PICTURE: return true;
    case DISPLAY_TAG_BEGIN:
    case DISPLAY_TAG_END:
    case DISPLAY_OUTLINE:
    case DISPLAY_ANCHOR:
    case DISPLAY_COLUMN: break;
    }
    return false;
}

static void add_item(DisplayBuilder *builder, DisplayItem item)
{
    g_array_append_val(builder->items, item);
}

void display_set_last_page(DisplayBuilder *builder, int page_number)
{
    builder->list->last_page_number = page_number;
}

void display_set_grid(DisplayBuilder *builder, DisplayGrid grid)
{
    builder->list->grid = grid;
}

void display_set_spot_inks(DisplayBuilder *builder, SpotInks spot_inks)
{
    builder->list->spot_inks = spot_inks;
}

unsigned display_builder_spots(const DisplayBuilder *builder)
{
    return used_spots((const DisplayItem *)(void *)builder->items->data, (int)builder->items->len);
}

/* Every byte and every glyph belongs to one cluster; else text copied from the PDF would run out of step. */
static bool clusters_cover_everything(const DisplayGlyphs *glyphs)
{
    int bytes = 0, count = 0;
    for (int i = 0; i < glyphs->cluster_count; i++) {
        bytes += glyphs->clusters[i].byte_count;
        count += glyphs->clusters[i].glyph_count;
    }
    return bytes == glyphs->text_length && count == glyphs->glyph_count;
}

void display_add_glyphs(DisplayBuilder *builder, const DisplayGlyphs *glyphs)
{
    assert(clusters_cover_everything(glyphs));
    add_item(builder, (DisplayItem){.kind = DISPLAY_GLYPHS, .as.glyphs = *glyphs});
}

void display_add_fill(DisplayBuilder *builder, Rect rect, Ink ink, const char *part)
{
    DisplayFill fill = {.rect = rect, .ink = ink, .part = part};
    add_item(builder, (DisplayItem){.kind = DISPLAY_FILL, .as.fill = fill});
}

void display_add_dot(DisplayBuilder *builder, const DisplayDot *dot)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_DOT, .as.dot = *dot});
}

void display_add_wave(DisplayBuilder *builder, const DisplayWave *wave)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_WAVE, .as.wave = *wave});
}

void display_add_path(DisplayBuilder *builder, const DisplayPath *path)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_PATH, .as.path = *path});
}

void display_add_picture(DisplayBuilder *builder, const DisplayPicture *picture)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_PICTURE, .as.picture = *picture});
}

void display_begin_tag(DisplayBuilder *builder, const char *name, const char *story)
{
    display_begin_element(builder, &(DisplayTag){.name = name, .story = story});
}

void display_begin_element(DisplayBuilder *builder, const DisplayTag *tag)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_TAG_BEGIN, .as.tag = *tag});
    builder->open_tags++;
}

void display_end_tag(DisplayBuilder *builder)
{
    assert(builder->open_tags > 0);
    add_item(builder, (DisplayItem){.kind = DISPLAY_TAG_END});
    builder->open_tags--;
}

void display_add_outline(DisplayBuilder *builder, int level, const char *title, Point point)
{
    DisplayOutline outline = {.title = title, .level = level, .point = point};
    add_item(builder, (DisplayItem){.kind = DISPLAY_OUTLINE, .as.outline = outline});
}

void display_add_anchor(DisplayBuilder *builder, const char *name, Point point)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_ANCHOR, .as.anchor = {name, point}});
}

void display_add_column(DisplayBuilder *builder, const char *story, Rect rect)
{
    add_item(builder, (DisplayItem){.kind = DISPLAY_COLUMN, .as.column = {story, rect}});
}

DisplayList *display_builder_finish(DisplayBuilder *builder)
{
    assert(builder->open_tags == 0);
    DisplayList *list = builder->list;
    list->item_count = (int)builder->items->len;
    list->items = arena_copy(builder->arena, builder->items->data, builder->items->len, sizeof(DisplayItem));
    g_array_unref(builder->items);
    g_free(builder);
    return list;
}
