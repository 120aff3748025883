/* display_copy.c - the arithmetic of moved and scaled items. */
#include "display/display_copy.h"

static Length scaled(Length length, CopyPlace place)
{
    return length_scale(length, place.numerator, place.denominator);
}

static Point moved_point(Point point, CopyPlace place)
{
    return (Point){place.offset.x + scaled(point.x, place), place.offset.y + scaled(point.y, place)};
}

/* From both corners, so that what touched before touches still. */
static Rect moved_rect(Rect rect, CopyPlace place)
{
    Point start = moved_point((Point){rect.x, rect.y}, place);
    Point end = moved_point((Point){rect_right(rect), rect_bottom(rect)}, place);
    return (Rect){start.x, start.y, length_max(1, end.x - start.x), length_max(1, end.y - start.y)};
}

static void add_glyphs(Arena *arena, DisplayBuilder *builder, const DisplayGlyphs *glyphs, CopyPlace place)
{
    DisplayGlyphs copy = *glyphs;
    DisplayGlyph *moved = arena_copy(arena, glyphs->glyphs, (size_t)glyphs->glyph_count, sizeof(DisplayGlyph));
    for (int i = 0; i < glyphs->glyph_count; i++) {
        Point point = moved_point((Point){moved[i].x, moved[i].y}, place);
        moved[i].x = point.x;
        moved[i].y = point.y;
    }
    copy.glyphs = moved;
    copy.size = scaled(glyphs->size, place);
    copy.width = scaled(glyphs->width, place);
    copy.origin = moved_point(glyphs->origin, place);
    display_add_glyphs(builder, &copy);
}

static void add_picture(DisplayBuilder *builder, const DisplayPicture *picture, CopyPlace place)
{
    DisplayPicture copy = *picture;
    copy.slot = moved_rect(picture->slot, place);
    display_add_picture(builder, &copy);
}

static void add_dot(DisplayBuilder *builder, const DisplayDot *dot, CopyPlace place)
{
    DisplayDot copy = *dot;
    copy.rect = moved_rect(dot->rect, place);
    display_add_dot(builder, &copy);
}

static void add_wave(DisplayBuilder *builder, const DisplayWave *wave, CopyPlace place)
{
    DisplayWave copy = *wave;
    copy.rect = moved_rect(wave->rect, place);
    copy.period = length_max(1, scaled(wave->period, place));
    copy.thickness = length_max(1, scaled(wave->thickness, place));
    display_add_wave(builder, &copy);
}

static void add_path(Arena *arena, DisplayBuilder *builder, const DisplayPath *path, CopyPlace place)
{
    DisplayPath copy = *path;
    Point *points = arena_new_array(arena, Point, path->count);
    for (int i = 0; i < path->count; i++)
        points[i] = moved_point(path->points[i], place);
    copy.points = points;
    copy.corner_size = scaled(path->corner_size, place);
    copy.hollow_size = scaled(path->hollow_size, place);
    copy.thickness = path->thickness ? length_max(1, scaled(path->thickness, place)) : 0;
    copy.dash = scaled(path->dash, place);
    copy.gap = path->gap ? length_max(1, scaled(path->gap, place)) : 0;
    display_add_path(builder, &copy);
}

static void add_item(Arena *arena, DisplayBuilder *builder, const DisplayItem *item, CopyPlace place)
{
    switch (item->kind) {
    case DISPLAY_GLYPHS: add_glyphs(arena, builder, &item->as.glyphs, place); break;
    case DISPLAY_FILL:
        display_add_fill(builder, moved_rect(item->as.fill.rect, place), item->as.fill.ink, item->as.fill.part);
        break;
    case DISPLAY_DOT: add_dot(builder, &item->as.dot, place); break;
    case DISPLAY_WAVE: add_wave(builder, &item->as.wave, place); break;
    case DISPLAY_PATH: add_path(arena, builder, &item->as.path, place); break;
    case DISPLAY_PICTURE: add_picture(builder, &item->as.picture, place); break;
    case DISPLAY_TAG_BEGIN: display_begin_element(builder, &item->as.tag); break;
    case DISPLAY_TAG_END: display_end_tag(builder); break;
    case DISPLAY_OUTLINE:
        if (place.numerator == place.denominator)
            display_add_outline(builder, item->as.outline.level, item->as.outline.title,
                                moved_point(item->as.outline.point, place));
        break;
    case DISPLAY_ANCHOR:
        if (place.numerator == place.denominator)
            display_add_anchor(builder, item->as.anchor.name, moved_point(item->as.anchor.point, place));
        break;
    case DISPLAY_COLUMN:
        display_add_column(builder, item->as.column.story, moved_rect(item->as.column.rect, place));
        break;
    }
}

void display_add_copy(Arena *arena, DisplayBuilder *builder, const DisplayList *list, CopyPlace place)
{
    for (int i = 0; i < list->item_count; i++)
        add_item(arena, builder, &list->items[i], place);
}
