/* border.c - which lines, dots, waves and pictures a rule or a frame is made of. */
#include "page/border.h"

#include <glib.h>
#include <stdlib.h>

/* One of the lines that a rule is made of, in thousandths of its thickness. */
typedef struct RuleLine {
    int from;
    int to;
} RuleLine;

typedef struct RuleLines {
    RuleLine lines[2];
    int count;
} RuleLines;

static RuleLines lines_of_rule(RuleKind kind)
{
    switch (kind) {
    case RULE_DOUBLE: return (RuleLines){{{0, 250}, {750, 1000}}, 2};
    case RULE_THICK_THIN: return (RuleLines){{{0, 550}, {820, 1000}}, 2};
    case RULE_THIN_THICK: return (RuleLines){{{0, 180}, {450, 1000}}, 2};
    default: return (RuleLines){{{0, 1000}}, 1};
    }
}

static Length part_of(Length thickness, int thousandths)
{
    return length_scale(thickness, thousandths, 1000);
}

/* --- rules ------------------------------------------------------------------------------------ */

static bool runs_down(Rect rect)
{
    return rect.height > rect.width;
}

static void place_lines(DisplayBuilder *builder, Rect rect, RuleStyle rule, const char *part)
{
    RuleLines lines = lines_of_rule(rule.kind);
    Length thickness = runs_down(rect) ? rect.width : rect.height;
    for (int i = 0; i < lines.count; i++) {
        Length from = part_of(thickness, lines.lines[i].from), to = part_of(thickness, lines.lines[i].to);
        Rect line = runs_down(rect) ? (Rect){rect.x + from, rect.y, to - from, rect.height}
                                    : (Rect){rect.x, rect.y + from, rect.width, to - from};
        display_add_fill(builder, line, rule.ink, part);
    }
}

/* A stroke takes this much of a wave's whole depth. */
enum { WAVE_STROKE = 5, WAVE_PERIOD = 3 };

static void place_wave(DisplayBuilder *builder, Rect rect, Ink ink, const char *part)
{
    Length depth = length_min(rect.width, rect.height), stroke = length_max(1, depth / WAVE_STROKE);
    Rect middle = runs_down(rect) ? rect_inset(rect, stroke / 2, 0) : rect_inset(rect, 0, stroke / 2);
    display_add_wave(builder, &(DisplayWave){
                                  .rect = middle, .period = WAVE_PERIOD * depth, .thickness = stroke, .ink = ink, .part = part});
}

/* Dashes of a line of `length`, so that it begins and ends with one. A dot has no length of its own. */
static void fit_dashes(DisplayPath *path, Length length, RuleKind kind)
{
    Length wished_dash = kind == RULE_DOTTED ? 0 : 4 * path->thickness;
    Length wished_gap = 2 * path->thickness + (kind == RULE_DOTTED ? path->thickness / 2 : 0);
    int steps = (int)length_max(1, (length - wished_dash) / (wished_dash + wished_gap));
    path->dash = wished_dash;
    path->gap = length_max(1, (length - wished_dash) / steps - wished_dash);
}

static void place_dashes(Arena *arena, DisplayBuilder *builder, Point start, Point end, RuleStyle rule, const char *part)
{
    Point *points = arena_new_array(arena, Point, 2);
    DisplayPath path = {.points = points, .count = 2, .thickness = rule.thickness, .ink = rule.ink, .part = part};
    points[0] = start;
    points[1] = end;
    fit_dashes(&path, abs(end.x - start.x) + abs(end.y - start.y), rule.kind);
    display_add_path(builder, &path);
}

static void place_dashed_rect(Arena *arena, DisplayBuilder *builder, Rect rect, RuleStyle rule, const char *part)
{
    rule.thickness = length_min(rect.width, rect.height);
    Length half = rule.thickness / 2;
    Point start = {rect.x + half, rect.y + half};
    Point end = runs_down(rect) ? (Point){start.x, rect_bottom(rect) - half} : (Point){rect_right(rect) - half, start.y};
    place_dashes(arena, builder, start, end, rule, part);
}

void rule_place(Arena *arena, DisplayBuilder *builder, Rect rect, RuleStyle rule, const char *part)
{
    switch (rule.kind) {
    case RULE_WAVY: place_wave(builder, rect, rule.ink, part); break;
    case RULE_DOTTED:
    case RULE_DASHED: place_dashed_rect(arena, builder, rect, rule, part); break;
    default: place_lines(builder, rect, rule, part); break;
    }
}

/* --- frames ----------------------------------------------------------------------------------- */

static DisplayPath closed_path(const Outline *outline, Ink ink, const FrameStyle *frame, const char *part)
{
    return (DisplayPath){
        .points = outline->points,
        .count = outline->count,
        .is_closed = true,
        .corner = frame->corner,
        .corner_size = frame->corner_size,
        .hollow_size = frame->corner_size,
        .ink = ink,
        .part = part,
    };
}

/*
 * Corners of a line further inside are smaller, so that all lines keep their distance; where the outline turns
 * the other way they are larger, and so is a notch. A cut loses 2 - sqrt(2) of the distance.
 */
static void move_corners_inside(DisplayPath *path, const FrameStyle *frame, Length distance)
{
    Length change = frame->corner == CORNER_CUT ? length_scale(distance, 586, 1000) : distance;
    if (frame->corner == CORNER_NOTCH)
        change = -change;
    path->corner_size = length_max(0, frame->corner_size - change);
    path->hollow_size = length_max(0, frame->corner_size + change);
}

static void place_frame_line(Arena *arena, DisplayBuilder *builder, const Outline *outline, RuleStyle rule,
                             RuleLine line, const FrameStyle *frame, const char *part)
{
    Length from = part_of(rule.thickness, line.from), to = part_of(rule.thickness, line.to);
    Outline middle = outline_inset(arena, outline, (from + to) / 2);
    DisplayPath path = closed_path(&middle, rule.ink, frame, part);
    move_corners_inside(&path, frame, (from + to) / 2);
    path.thickness = to - from;
    display_add_path(builder, &path);
}

/* With square corners every side begins and ends with a dash; else they run on round the corners. */
static void place_dashed_frame(Arena *arena, DisplayBuilder *builder, const Outline *outline, RuleStyle rule,
                               const FrameStyle *frame, const char *part)
{
    Outline middle = outline_inset(arena, outline, rule.thickness / 2);
    DisplayPath path = closed_path(&middle, rule.ink, frame, part);
    Length length = 0;
    for (int i = 0; i < middle.count; i++) {
        Point start = middle.points[i], end = middle.points[(i + 1) % middle.count];
        length += abs(end.x - start.x) + abs(end.y - start.y);
        if (frame->corner == CORNER_SQUARE)
            place_dashes(arena, builder, start, end, rule, part);
    }
    if (frame->corner == CORNER_SQUARE)
        return;
    path.thickness = rule.thickness;
    move_corners_inside(&path, frame, rule.thickness / 2);
    fit_dashes(&path, length, rule.kind);
    display_add_path(builder, &path);
}

/* Quarter turns clockwise of what stands upright at the top. */
static int turns_of_side(const Outline *outline, int side)
{
    Point start = outline->points[side], end = outline->points[(side + 1) % outline->count];
    if (start.y == end.y)
        return end.x > start.x ? 0 : 2;
    return end.y > start.y ? 1 : 3;
}

/* An outer corner; at an inner one the outline turns to the left. */
static bool turns_right_at(const Outline *outline, int corner)
{
    int before = (corner + outline->count - 1) % outline->count;
    return (turns_of_side(outline, before) + 1) % 4 == turns_of_side(outline, corner);
}

/* The strip of a frame along a side of the outline; at outer and at inner corners it goes on, or ends before them. */
static Rect side_strip(const Outline *outline, int side, Length depth, Length at_outer, Length at_inner)
{
    int next = (side + 1) % outline->count, turns = turns_of_side(outline, side);
    Point start = outline->points[side], end = outline->points[next];
    Length before = turns_right_at(outline, side) ? at_outer : at_inner;
    Length after = turns_right_at(outline, next) ? at_outer : at_inner;
    Length length = abs(end.x - start.x) + abs(end.y - start.y) + before + after;
    switch (turns) {
    case 0: return (Rect){start.x - before, start.y, length, depth};
    case 1: return (Rect){start.x - depth, start.y - before, depth, length};
    case 2: return (Rect){end.x - after, end.y - depth, length, depth};
    default: return (Rect){end.x, end.y - after, depth, length};
    }
}

static void place_wavy_frame(DisplayBuilder *builder, const Outline *outline, RuleStyle rule, const char *part)
{
    for (int side = 0; side < outline->count; side++)
        place_wave(builder, side_strip(outline, side, rule.thickness, 0, rule.thickness), rule.ink, part);
}

static void place_tile(DisplayBuilder *builder, const Picture *picture, Rect slot, int turns)
{
    display_add_picture(builder, &(DisplayPicture){
                                     .picture = picture,
                                     .slot = slot,
                                     .crop_width = picture->pixel_width,
                                     .crop_height = picture->pixel_height,
                                     .turns = turns,
                                 });
}

/* As many as come nearest to the ornament's own shape, from end to end. */
static void place_tiles(DisplayBuilder *builder, const Picture *picture, Rect strip, int turns)
{
    bool down = turns % 2 != 0;
    Length length = down ? strip.height : strip.width, depth = down ? strip.width : strip.height;
    Length step = length_max(1, length_scale(depth, picture->pixel_width, picture->pixel_height));
    int count = (int)length_max(1, (length + step / 2) / step);
    for (int i = 0; i < count && length > 0; i++) {
        Length from = length_scale(length, i, count), to = length_scale(length, i + 1, count);
        place_tile(builder, picture, down ? (Rect){strip.x, strip.y + from, depth, to - from}
                                          : (Rect){strip.x + from, strip.y, to - from, depth}, turns);
    }
}

/* The square in which the strips of two sides meet, beside the corner and inside the outline. */
static Rect corner_square(Point at, int quadrant, Length depth)
{
    static const int left_of[4] = {0, -1, -1, 0}, above[4] = {0, 0, -1, -1};
    return (Rect){at.x + left_of[quadrant] * depth, at.y + above[quadrant] * depth, depth, depth};
}

static void place_corner(DisplayBuilder *builder, const Outline *outline, int corner, Length depth, const Picture *picture)
{
    int turns = turns_of_side(outline, corner);
    bool is_outer = turns_right_at(outline, corner);
    Rect square = corner_square(outline->points[corner], is_outer ? turns : (turns + 1) % 4, depth);
    place_tile(builder, picture, square, is_outer ? turns : (turns + 3) % 4);
}

static void place_ornaments(DisplayBuilder *builder, const Outline *outline, Length depth, const FrameStyle *frame)
{
    if (!frame->ornament || !frame->ornament->path)
        return;
    const Picture *corner = frame->ornament_corner && frame->ornament_corner->path ? frame->ornament_corner : frame->ornament;
    for (int side = 0; side < outline->count; side++) {
        Rect strip = side_strip(outline, side, depth, -depth, 0);
        place_tiles(builder, frame->ornament, strip, turns_of_side(outline, side));
        place_corner(builder, outline, side, depth, corner);
    }
}

void frame_place(Arena *arena, DisplayBuilder *builder, const Outline *outline, RuleStyle rule,
                 const FrameStyle *frame, const char *part)
{
    RuleLines lines = lines_of_rule(rule.kind);
    switch (rule.kind) {
    case RULE_ORNAMENT: place_ornaments(builder, outline, rule.thickness, frame); break;
    case RULE_WAVY: place_wavy_frame(builder, outline, rule, part); break;
    case RULE_DOTTED:
    case RULE_DASHED: place_dashed_frame(arena, builder, outline, rule, frame, part); break;
    default:
        for (int i = 0; i < lines.count; i++)
            place_frame_line(arena, builder, outline, rule, lines.lines[i], frame, part);
    }
}

void tint_place(DisplayBuilder *builder, const Outline *outline, Ink ink, const FrameStyle *frame, const char *part)
{
    DisplayPath path = closed_path(outline, ink, frame, part);
    display_add_path(builder, &path);
}
