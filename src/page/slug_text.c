/* slug_text.c - sets it as furniture of a page that has nothing else. */
#include "page/slug_text.h"
#include "page/furniture.h"
#include "page/grid.h"

enum { SLUG_POINTS = 7, SLUG_PITCH_POINTS = 8 };

Length slug_text_depth(void)
{
    return SLUG_PITCH_POINTS * LENGTH_POINT;
}

static TextStyle *slug_style(Arena *arena, const TextStyle *body, Ink ink)
{
    TextStyle *style = arena_new_object(arena, TextStyle);
    *style = *body;
    style->size = SLUG_POINTS * LENGTH_POINT;
    style->line_pitch = slug_text_depth();
    style->mode = WRITING_MODE_HORIZONTAL;
    style->ink = ink;
    style->composition.keeps_typed_spaces = true; /* they part issue, page and time */
    return style;
}

/* Furniture is placed from the type area. */
void place_slug_text(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, const SlugText *slug)
{
    const Page page = {.number = 1, .section = "", .editors = ""};
    const TextStyle *body = find_style(issue->design, "body");
    if (!body)
        return;
    Rect type_area = page_type_area(issue->design, page.number);
    Length start = type_area.x + (slug->is_centred ? type_area.width / 2 : 0);
    Furniture text = {
        .kind = FURNITURE_TEXT,
        .text = slug->text,
        .style = slug_style(arena, body, slug->ink),
        .ink = slug->ink,
        .anchor = slug->is_centred ? ANCHOR_CENTRE : ANCHOR_LEFT,
        .inset = slug->place.x - start,
        .edge = EDGE_TOP,
        .offset = type_area.y - slug->place.y,
    };
    place_furniture_item(arena, shaper, builder, &text, issue, &page);
}

void place_page_frame(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const Issue *issue, Rect frame,
                      const char *label)
{
    enum { HAIRLINE = LENGTH_POINT / 4 };
    const Point corners[] = {{frame.x, frame.y},
                             {rect_right(frame), frame.y},
                             {rect_right(frame), rect_bottom(frame)},
                             {frame.x, rect_bottom(frame)}};
    DisplayPath outline = {.points = arena_copy(arena, corners, 4, sizeof(Point)),
                           .count = 4,
                           .is_closed = true,
                           .thickness = HAIRLINE,
                           .ink = INK_BLACK,
                           .part = "mark"};
    SlugText text = {
        .text = label,
        .place = {frame.x + frame.width / 2, rect_bottom(frame) + slug_text_depth() * 3 / 2},
        .is_centred = true,
        .ink = INK_BLACK,
    };
    display_add_path(builder, &outline);
    place_slug_text(arena, shaper, builder, issue, &text);
}
