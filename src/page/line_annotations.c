/* line_annotations.c - see line_annotations.h. Called by place.c when a paragraph's lines stand. */
#include "page/line_annotations.h"

#include "page/line_marks.h"
#include "page/marked_line.h"
#include "paragraph/line_breaker.h"

#include <glib.h>

/* Thousandths: off the character's frame, in its em; between neighbours, in their own (CLREQ 5.5.4). */
enum { READING_DISTANCE = 62, READING_GAP = 250 };

/* The annotations of a line, by index: those whose bases begin in it. */
typedef struct AnnotationRange {
    int first;
    int end;
} AnnotationRange;

static AnnotationRange annotations_in(const ShapedText *text, const Line *line)
{
    AnnotationRange range = {0, 0};
    while (range.first < text->annotation_count &&
           text->annotations[range.first].first_cluster < line->first_cluster)
        range.first++;
    range.end = range.first;
    while (range.end < text->annotation_count && text->annotations[range.end].first_cluster < line->visible_end)
        range.end++;
    return range;
}

bool line_has_annotations(const ShapedText *text, const Line *line)
{
    AnnotationRange range = annotations_in(text, line);
    return range.first < range.end;
}

Length line_readings_depth(const ShapedText *text, const Line *line, Length em)
{
    AnnotationRange range = annotations_in(text, line);
    Length depth = 0;
    for (int i = range.first; i < range.end; i++)
        if (text->annotations[i].kind != ANNOTATION_ZHUYIN)
            depth = length_max(depth, text->annotations[i].size + length_of_em(em, READING_DISTANCE));
    return depth;
}

static Length centred_start(const MarkedLine *marked, const ShapedAnnotation *annotation)
{
    int last = length_min(annotation->end_cluster, marked->line->visible_end) - 1;
    Length centre = (frame_start(marked, annotation->first_cluster) + frame_end(marked, last)) / 2;
    return centre - annotation->width / 2;
}

static Length gap_before_next(const ShapedAnnotation *annotation)
{
    return annotation->width + length_of_em(annotation->size, READING_GAP);
}

/* Moves what stands beyond the line's start to its edge, and all after it that then would touch. */
static void keep_off_start(const ShapedAnnotation *annotations, int count, Length *starts)
{
    Length free_from = 0;
    for (int i = 0; i < count; i++) {
        starts[i] = length_max(starts[i], free_from);
        free_from = starts[i] + gap_before_next(&annotations[i]);
    }
}

static void keep_off_end(const ShapedAnnotation *annotations, int count, Length *starts, Length end)
{
    Length free_to = end;
    for (int i = count - 1; i >= 0; i--) {
        starts[i] = length_min(starts[i], free_to - annotations[i].width);
        free_to = starts[i] - length_of_em(annotations[i].size, READING_GAP);
    }
}

/* Off the characters' frames, or off the dots of its base where they stand on the same side. */
static Length reading_distance(const MarkedLine *marked, const ShapedAnnotation *annotation)
{
    int depth = marks_depth_before(run_of(marked, annotation->first_cluster)->marks, marked->text->style->mode);
    return em_share(marked, depth + READING_DISTANCE);
}

/* The reading's own element, in which its base stands, too. */
static void begin_ruby(const MarkedLine *marked, const ShapedAnnotation *annotation)
{
    int index = 0;
    while (marked->text->annotations[index].first_cluster != annotation->first_cluster)
        index++;
    display_begin_element(marked->builder, &(DisplayTag){
        .name = "ruby", .story = marked->place->story, .key = ruby_key(marked->place, index + 1)});
}

static void place_annotation(Arena *arena, const MarkedLine *marked, const ShapedAnnotation *annotation, Length start)
{
    Length measure = INT32_MAX;
    const TextStyle *style = annotation->text->style;
    LineSettings settings = {
        .measures = &measure, .measure_count = 1, .alignment = style->alignment, .composition = &style->composition};
    Lines lines = paragraph_break(arena, annotation->text, &settings);
    LogicalRect box = {start, -annotation->size - reading_distance(marked, annotation), annotation->width,
                       annotation->size};
    Rect rect = rect_on_page(marked, box);
    LinePlace place = *marked->place;
    place.start = (Point){rect.x, rect.y};
    place.size = annotation->size;
    place.part = "ruby";
    place.has_label = false;
    if (lines.count == 0)
        return;
    begin_ruby(marked, annotation);
    place_line(arena, marked->builder, annotation->text, &lines.items[0], place);
    display_end_tag(marked->builder);
}

/* Where those over the line begin. */
static Length *starts_of_readings(Arena *arena, const MarkedLine *marked, const ShapedAnnotation *readings, int count)
{
    Length *starts = arena_new_array(arena, Length, count);
    for (int i = 0; i < count; i++)
        starts[i] = centred_start(marked, &readings[i]);
    keep_off_start(readings, count, starts);
    keep_off_end(readings, count, starts, marked->line->indent + marked->line->measure);
    return starts;
}

static bool is_tone(const ShapedText *text, int cluster)
{
    gunichar character = g_utf8_get_char(text->text + text->clusters[cluster].text_start);
    return character == 0x02CA || character == 0x02C7 || character == 0x02CB;
}

/* One sign of zhuyin; `across` is counted from the right side of its character, `down` from its top. */
static void place_sign(Arena *arena, const MarkedLine *marked, const ShapedAnnotation *zhuyin, int sign, Length across,
                       Length down)
{
    Length size = zhuyin->size, start = frame_start(marked, zhuyin->first_cluster);
    Length character = character_extent(marked, zhuyin->first_cluster);
    LogicalRect box = is_vertical(marked) ? (LogicalRect){start + down, -across - size, size, size}
                                          : (LogicalRect){start + character + across, down, size, size};
    Rect rect = rect_on_page(marked, box);
    Line line = {.first_cluster = sign, .end_cluster = sign + 1, .visible_end = sign + 1,
                 .positions = arena_new_array(arena, Length, 1)};
    LinePlace place = *marked->place;
    place.start = (Point){rect.x, rect.y};
    place.size = size;
    place.part = "ruby";
    place.has_label = false;
    place_line(arena, marked->builder, zhuyin->text, &line, place);
}

/* CLREQ 5.5.3: the signs in a column in the middle of the character's height, the tone at the last one's upper right. */
static void place_zhuyin(Arena *arena, const MarkedLine *marked, const ShapedAnnotation *zhuyin)
{
    const ShapedText *text = zhuyin->text;
    int signs = 0;
    for (int i = 0; i < text->cluster_count; i++)
        signs += !is_tone(text, i);
    Length down = (marked->place->size - signs * zhuyin->size) / 2;
    begin_ruby(marked, zhuyin);
    for (int i = 0; i < text->cluster_count; i++) {
        if (is_tone(text, i)) {
            place_sign(arena, marked, zhuyin, i, zhuyin->size, down - zhuyin->size - zhuyin->size / 3);
        } else {
            place_sign(arena, marked, zhuyin, i, 0, down);
            down += zhuyin->size;
        }
    }
    display_end_tag(marked->builder);
}

void line_annotations_place(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const Line *line,
                            LinePlace place)
{
    MarkedLine marked = {builder, text, line, &place};
    AnnotationRange range = annotations_in(text, line);
    const ShapedAnnotation *annotations = &text->annotations[range.first];
    int count = range.end - range.first;
    ShapedAnnotation *over = arena_new_array(arena, ShapedAnnotation, count);
    int over_count = 0;
    for (int i = 0; i < count; i++)
        if (annotations[i].kind != ANNOTATION_ZHUYIN)
            over[over_count++] = annotations[i];
    const Length *starts = starts_of_readings(arena, &marked, over, over_count);
    for (int i = 0; i < count; i++)
        if (annotations[i].kind == ANNOTATION_ZHUYIN)
            place_zhuyin(arena, &marked, &annotations[i]);
        else
            place_annotation(arena, &marked, &annotations[i], *starts++);
}
