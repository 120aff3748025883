/* proof_pen.c - small type is shaped and broken like any other, in one line of its own width. */
#include "proof/proof_pen.h"

#include "page/place.h"
#include "paragraph/line_breaker.h"

static const char proof_part[] = "proof";

ProofPen proof_pen_new(Arena *arena, Shaper *shaper, DisplayBuilder *builder, const PageDesign *design)
{
    TextStyle *style = arena_copy(arena, design->story_designs[0].styles[PART_BODY], 1, sizeof(TextStyle));
    style->mode = WRITING_MODE_HORIZONTAL;
    style->lang = NULL;
    style->width_scale = 1000;
    style->tracking = style->first_line_indent = style->start_indent = 0;
    style->alignment = ALIGNMENT_START;
    style->composition.keeps_typed_spaces = true; /* they part what a label tells */
    style->composition.char_grid = false;
    return (ProofPen){.arena = arena, .shaper = shaper, .builder = builder, .style = style,
                      .language = MESSAGE_LANGUAGE_CHINESE, .label_size = PROOF_LABEL_SIZE};
}

static const ShapedText *shape_label(const ProofPen *pen, const char *text, Length size)
{
    RunText *source = arena_new_object(pen->arena, RunText);
    *source = run_text_from_string(pen->arena, arena_strdup(pen->arena, text), (SourcePosition){0});
    return shape_text_sized(pen->shaper, pen->arena, source, pen->style, size);
}

static Length start_of_text(Point point, Length width, Alignment alignment)
{
    if (alignment == ALIGNMENT_END)
        return point.x - width;
    return alignment == ALIGNMENT_CENTRE ? point.x - width / 2 : point.x;
}

static void place_label(const ProofPen *pen, const ShapedText *shaped, Rect rect, Ink ink)
{
    LineSettings settings = {.measures = &rect.width, .measure_count = 1, .alignment = ALIGNMENT_START,
                             .composition = &pen->style->composition};
    Lines lines = paragraph_break(pen->arena, shaped, &settings);
    if (lines.count)
        place_line(pen->arena, pen->builder, shaped, &lines.items[0],
                   (LinePlace){.start = {rect.x, rect.y}, .size = rect.height, .ink = ink, .part = proof_part});
}

Rect proof_write(const ProofPen *pen, const char *text, Point point, ProofType type)
{
    if (!*text)
        return (Rect){point.x, point.y, 0, type.size};
    const ShapedText *shaped = shape_label(pen, text, type.size);
    Length width = shaped_text_width(shaped, &pen->style->composition);
    Rect rect = {start_of_text(point, width, type.alignment), point.y, width, type.size};
    place_label(pen, shaped, rect, type.ink);
    return rect;
}

Length proof_text_width(const ProofPen *pen, const char *text, Length size)
{
    return *text ? shaped_text_width(shape_label(pen, text, size), &pen->style->composition) : 0;
}

Length proof_size_within(const ProofPen *pen, const char *text, Length size, Length width)
{
    Length full = proof_text_width(pen, text, size);
    return full > width ? length_max(PROOF_LEAST_SIZE, length_scale(size, width, full)) : size;
}

Length proof_write_lines(const ProofPen *pen, const char *text, Rect room, Length size)
{
    const ShapedText *shaped = shape_label(pen, text, size);
    LineSettings settings = {.measures = &room.width, .measure_count = 1, .alignment = ALIGNMENT_START,
                             .composition = &pen->style->composition};
    Lines lines = paragraph_break(pen->arena, shaped, &settings);
    Length pitch = size + size / 3, depth = lines.count * pitch;
    Length y = room.y - length_max(0, depth - room.height);
    for (int i = 0; i < lines.count; i++)
        place_line(pen->arena, pen->builder, shaped, &lines.items[i],
                   (LinePlace){.start = {room.x, y + i * pitch}, .size = size, .ink = INK_BLACK, .part = proof_part});
    return y + depth;
}

void proof_label(const ProofPen *pen, const char *text, Point point, ProofType type, Ink plate)
{
    const ShapedText *shaped = shape_label(pen, text, type.size);
    Length width = shaped_text_width(shaped, &pen->style->composition), edge = type.size / 6;
    Rect rect = {start_of_text(point, width, type.alignment), point.y, width, type.size};
    display_add_fill(pen->builder, rect_inset(rect, -edge, -edge), plate, proof_part);
    place_label(pen, shaped, rect, type.ink);
}

void proof_frame(const ProofPen *pen, Rect rect, Length thickness, Ink ink)
{
    Rect top = rect, foot = rect, left = rect, right = rect;
    top.height = foot.height = left.width = right.width = thickness;
    foot.y = rect_bottom(rect) - thickness;
    right.x = rect_right(rect) - thickness;
    display_add_fill(pen->builder, top, ink, proof_part);
    display_add_fill(pen->builder, foot, ink, proof_part);
    display_add_fill(pen->builder, left, ink, proof_part);
    display_add_fill(pen->builder, right, ink, proof_part);
}
