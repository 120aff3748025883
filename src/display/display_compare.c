/* display_compare.c - item by item, field by field; the first difference ends it. */
#include "display/display_compare.h"

#include <string.h>

static bool texts_equal(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool points_equal(Point a, Point b)
{
    return a.x == b.x && a.y == b.y;
}

static bool rects_equal(Rect a, Rect b)
{
    return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

/* An ink is numbers alone, without room between them. */
static bool inks_equal(const Ink *a, const Ink *b)
{
    return memcmp(a, b, sizeof(Ink)) == 0;
}

static bool clusters_equal(const DisplayGlyphs *a, const DisplayGlyphs *b)
{
    for (int i = 0; i < a->cluster_count; i++) {
        const DisplayCluster *one = &a->clusters[i], *other = &b->clusters[i];
        if (one->byte_count != other->byte_count || one->glyph_count != other->glyph_count ||
            one->is_generated != other->is_generated)
            return false;
    }
    return true;
}

static bool lettering_equal(const DisplayGlyphs *a, const DisplayGlyphs *b)
{
    return a->setting == b->setting && a->font == b->font && a->size == b->size && a->width_scale == b->width_scale &&
           a->height_scale == b->height_scale && inks_equal(&a->ink, &b->ink);
}

static bool glyphs_equal(const DisplayGlyphs *a, const DisplayGlyphs *b)
{
    return points_equal(a->origin, b->origin) && a->width == b->width && a->text_length == b->text_length &&
           a->glyph_count == b->glyph_count && a->cluster_count == b->cluster_count && a->line == b->line &&
           lettering_equal(a, b) && memcmp(a->text, b->text, (size_t)a->text_length) == 0 &&
           memcmp(a->glyphs, b->glyphs, (size_t)a->glyph_count * sizeof(DisplayGlyph)) == 0 && clusters_equal(a, b) &&
           texts_equal(a->part, b->part) && texts_equal(a->story, b->story) && texts_equal(a->link, b->link) &&
           texts_equal(a->lang, b->lang) && a->is_label == b->is_label && a->ruby == b->ruby;
}

static bool fills_equal(const DisplayFill *a, const DisplayFill *b)
{
    return rects_equal(a->rect, b->rect) && inks_equal(&a->ink, &b->ink) && texts_equal(a->part, b->part);
}

static bool dots_equal(const DisplayDot *a, const DisplayDot *b)
{
    return rects_equal(a->rect, b->rect) && inks_equal(&a->ink, &b->ink) && texts_equal(a->part, b->part);
}

static bool waves_equal(const DisplayWave *a, const DisplayWave *b)
{
    return rects_equal(a->rect, b->rect) && inks_equal(&a->ink, &b->ink) && a->period == b->period &&
           a->thickness == b->thickness && texts_equal(a->part, b->part);
}

static bool paths_equal(const DisplayPath *a, const DisplayPath *b)
{
    return a->count == b->count && a->is_closed == b->is_closed && a->corner == b->corner &&
           a->corner_size == b->corner_size && a->hollow_size == b->hollow_size && a->thickness == b->thickness &&
           a->dash == b->dash && a->gap == b->gap && inks_equal(&a->ink, &b->ink) && texts_equal(a->part, b->part) &&
           memcmp(a->points, b->points, (size_t)a->count * sizeof(Point)) == 0;
}

static bool files_equal(const Picture *a, const Picture *b)
{
    return texts_equal(a->file, b->file) && !a->path == !b->path && a->byte_count == b->byte_count &&
           (a->byte_count == 0 || memcmp(a->bytes, b->bytes, a->byte_count) == 0) &&
           texts_equal(a->alternative, b->alternative);
}

static bool pictures_equal(const DisplayPicture *a, const DisplayPicture *b)
{
    return a->crop_x == b->crop_x && a->crop_y == b->crop_y && a->crop_width == b->crop_width &&
           a->crop_height == b->crop_height && rects_equal(a->slot, b->slot) && a->turns == b->turns && texts_equal(a->story, b->story) &&
           files_equal(a->picture, b->picture);
}

static bool tags_equal(const DisplayTag *a, const DisplayTag *b)
{
    return texts_equal(a->name, b->name) && texts_equal(a->story, b->story) && texts_equal(a->title, b->title) &&
           texts_equal(a->lang, b->lang) && a->key == b->key && a->goes_on == b->goes_on &&
           a->is_vertical == b->is_vertical && a->order == b->order;
}

static bool columns_equal(const DisplayColumn *a, const DisplayColumn *b)
{
    return rects_equal(a->rect, b->rect) && texts_equal(a->story, b->story);
}

static bool outlines_equal(const DisplayOutline *a, const DisplayOutline *b)
{
    return a->level == b->level && points_equal(a->point, b->point) && texts_equal(a->title, b->title);
}

static bool anchors_equal(const DisplayAnchor *a, const DisplayAnchor *b)
{
    return points_equal(a->point, b->point) && texts_equal(a->name, b->name);
}

static bool items_equal(const DisplayItem *a, const DisplayItem *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case DISPLAY_GLYPHS: return glyphs_equal(&a->as.glyphs, &b->as.glyphs);
    case DISPLAY_FILL: return fills_equal(&a->as.fill, &b->as.fill);
    case DISPLAY_DOT: return dots_equal(&a->as.dot, &b->as.dot);
    case DISPLAY_WAVE: return waves_equal(&a->as.wave, &b->as.wave);
    case DISPLAY_PATH: return paths_equal(&a->as.path, &b->as.path);
    case DISPLAY_PICTURE: return pictures_equal(&a->as.picture, &b->as.picture);
    case DISPLAY_TAG_BEGIN: return tags_equal(&a->as.tag, &b->as.tag);
    case DISPLAY_OUTLINE: return outlines_equal(&a->as.outline, &b->as.outline);
    case DISPLAY_ANCHOR: return anchors_equal(&a->as.anchor, &b->as.anchor);
    case DISPLAY_COLUMN: return columns_equal(&a->as.column, &b->as.column);
    case DISPLAY_TAG_END: break;
    }
    return true;
}

static bool grids_equal(const DisplayGrid *a, const DisplayGrid *b)
{
    return points_equal(a->origin, b->origin) && a->line_pitch == b->line_pitch &&
           a->baseline_offset == b->baseline_offset && a->line_count == b->line_count;
}

bool display_lists_equal(const DisplayList *a, const DisplayList *b)
{
    if (a->item_count != b->item_count || a->page_number != b->page_number ||
        a->last_page_number != b->last_page_number || !texts_equal(a->page_label, b->page_label) ||
        a->sheet.width != b->sheet.width || a->sheet.height != b->sheet.height || !grids_equal(&a->grid, &b->grid))
        return false;
    for (int i = 0; i < a->item_count; i++)
        if (!items_equal(&a->items[i], &b->items[i]))
            return false;
    return true;
}
