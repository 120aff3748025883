/* mark_scene.h - for tests of marks beside the line: a text with spans, set in lines and placed on a page. */
#ifndef TYPESET_TESTS_UNIT_MARK_SCENE_H
#define TYPESET_TESTS_UNIT_MARK_SCENE_H

#include "font_scene.h"
#include "page/line_annotations.h"
#include "page/line_marks.h"
#include "page/line_remarks.h"
#include "page/mark_room.h"
#include "paragraph/line_breaker.h"
#include "story/span_reading.h"

/* Sixteen points: an em of 16384 units, so that the shares of an em are whole. */
enum { MARK_EM = 16 * LENGTH_POINT, MARK_PITCH = 2 * MARK_EM, MARK_LEFT = 10 * MARK_EM, MARK_TOP = 5 * MARK_EM };

static inline Length ems(double count) { return (Length)(count * MARK_EM + 0.5); }

#define assert_near(value, wanted) g_assert_cmpint(ABS((value) - (wanted)), <=, 2)

typedef struct MarkScene {
    FontScene fonts;
    RunText source;
    const ShapedText *text;
    Lines lines;
    DisplayList *page;
} MarkScene;

static inline LinePlace mark_place(WritingMode mode, int line)
{
    LinePlace place = {.start = {MARK_LEFT, MARK_TOP}, .size = MARK_EM, .part = "body", .story = "a", .number = line + 1};
    if (mode == WRITING_MODE_VERTICAL_RL)
        place.start.x -= line * MARK_PITCH;
    else
        place.start.y += line * MARK_PITCH;
    return place;
}

static inline void mark_scene_compose(MarkScene *scene)
{
    Arena *arena = scene->fonts.arena;
    DisplayBuilder *builder = display_builder_new(arena, 1, "1", (Size){100 * MARK_EM, 100 * MARK_EM});
    WritingMode mode = scene->fonts.style.mode;
    RemarkHost *hosts = arena_new_array(arena, RemarkHost, scene->lines.count);
    for (int i = 0; i < scene->lines.count; i++) {
        hosts[i] = (RemarkHost){&scene->lines.items[i], mark_place(mode, i)};
        place_line(arena, builder, scene->text, &scene->lines.items[i], mark_place(mode, i));
        line_annotations_place(arena, builder, scene->text, &scene->lines.items[i], mark_place(mode, i));
    }
    remarks_place(arena, builder, scene->text, hosts, scene->lines.count);
    scene->page = display_builder_finish(builder);
}

/* After a change of the style. */
static inline void mark_scene_set_again(MarkScene *scene, int measure_ems)
{
    Length measure = measure_ems * MARK_EM;
    scene->text = shape_text(scene->fonts.shaper, scene->fonts.arena, &scene->source, &scene->fonts.style);
    LineSettings settings = {.measures = &measure, .measure_count = 1, .alignment = ALIGNMENT_START,
                             .composition = &scene->fonts.style.composition};
    scene->lines = paragraph_break(scene->fonts.arena, scene->text, &settings);
    mark_scene_compose(scene);
}

/* Sets `text` at the start of lines of `measure_ems`; false where the fonts are not installed. */
static inline bool mark_scene_open(MarkScene *scene, const char *text, int measure_ems, WritingMode mode)
{
    *scene = (MarkScene){0};
    if (!font_scene_open(&scene->fonts))
        return false;
    scene->fonts.style.size = MARK_EM;
    scene->fonts.style.mode = mode;
    scene->source = run_text_with_spans(scene->fonts.arena, text, strlen(text), (SourcePosition){"a.md", 1, 1},
                                        scene->fonts.diagnostics);
    mark_scene_set_again(scene, measure_ems);
    return true;
}

static inline void mark_scene_close(MarkScene *scene)
{
    font_scene_close(&scene->fonts);
}

/* What is said of two lines with these marks and this gap. */
static inline int mark_scene_warnings_of_gap(WritingMode mode, const char *text, double gap_ems)
{
    MarkScene scene;
    int warnings = -1;
    if (mark_scene_open(&scene, text, 5, mode)) {
        scene.fonts.style.line_pitch = MARK_EM + ems(gap_ems);
        PlacedLine lines[2];
        for (int i = 0; i < 2; i++)
            lines[i] = (PlacedLine){.text = scene.text, .line = &scene.lines.items[i]};
        StoryLayout layout = {.lines = lines, .line_count = 2};
        report_mark_room(&layout, scene.fonts.diagnostics);
        warnings = diagnostics_count(scene.fonts.diagnostics, SEVERITY_WARNING);
    }
    mark_scene_close(&scene);
    return warnings;
}

static inline Rect rect_of_mark(const DisplayItem *item)
{
    return item->kind == DISPLAY_FILL ? item->as.fill.rect
           : item->kind == DISPLAY_DOT ? item->as.dot.rect
                                       : item->as.wave.rect;
}

static inline const char *part_of_mark(const DisplayItem *item)
{
    switch (item->kind) {
    case DISPLAY_FILL: return item->as.fill.part;
    case DISPLAY_DOT: return item->as.dot.part;
    case DISPLAY_WAVE: return item->as.wave.part;
    default: return "";
    }
}

static inline int marks_count(const MarkScene *scene, const char *part)
{
    int count = 0;
    for (int i = 0; i < scene->page->item_count; i++)
        count += strcmp(part_of_mark(&scene->page->items[i]), part) == 0;
    return count;
}

/* The mark number `index` of a part, from the line's start and the top of the first line's em box. */
static inline Rect mark_rect_at(const MarkScene *scene, const char *part, int index)
{
    for (int i = 0; i < scene->page->item_count; i++)
        if (strcmp(part_of_mark(&scene->page->items[i]), part) == 0 && index-- == 0) {
            Rect rect = rect_of_mark(&scene->page->items[i]);
            return (Rect){rect.x - MARK_LEFT, rect.y - MARK_TOP, rect.width, rect.height};
        }
    g_assert_not_reached();
}

/* The glyphs of a part that read `text`. */
static inline const DisplayGlyphs *glyphs_of(const MarkScene *scene, const char *part, const char *text)
{
    for (int i = 0; i < scene->page->item_count; i++) {
        const DisplayGlyphs *glyphs = &scene->page->items[i].as.glyphs;
        if (scene->page->items[i].kind == DISPLAY_GLYPHS && strcmp(glyphs->part, part) == 0 &&
            strlen(text) == (size_t)glyphs->text_length && memcmp(glyphs->text, text, strlen(text)) == 0)
            return glyphs;
    }
    return NULL;
}

#endif
