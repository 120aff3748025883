/* vertical_scene.h - vertical lines on a page of their own: shaped, broken, placed, as a display list. */
#ifndef TYPESET_TESTS_VERTICAL_SCENE_H
#define TYPESET_TESTS_VERTICAL_SCENE_H

#include "font_scene.h"

#include "page/place.h"
#include "paragraph/line_breaker.h"

enum { VERTICAL_PITCH = 2 * SCENE_EM, VERTICAL_MARGIN = 2 * SCENE_EM };

static inline bool vertical_scene_open(FontScene *scene)
{
    bool installed = font_scene_open(scene);
    scene->style.mode = WRITING_MODE_VERTICAL_RL;
    scene->style.line_pitch = VERTICAL_PITCH;
    scene->style.composition.cell_figures = 2;
    scene->style.composition.upright_capitals = 4;
    scene->style.composition.trim_floor = 500;
    return installed;
}

static inline ShapedText *vertical_text(FontScene *scene, const char *string)
{
    RunText *source = arena_new_object(scene->arena, RunText);
    *source = run_text_from_string(scene->arena, string, (SourcePosition){"story.md", 3, 1});
    return shape_text(scene->shaper, scene->arena, source, &scene->style);
}

/* `text` in lines of `measure`, from the right edge of a page leftward, as one paragraph. */
static inline DisplayList *vertical_page(FontScene *scene, const ShapedText *text, Length measure)
{
    LineSettings settings = {.measures = &measure, .measure_count = 1, .alignment = ALIGNMENT_JUSTIFY,
                             .composition = &scene->style.composition};
    Lines lines = paragraph_break(scene->arena, text, &settings);
    Size sheet = {2 * VERTICAL_MARGIN + lines.count * VERTICAL_PITCH, 2 * VERTICAL_MARGIN + measure};
    DisplayBuilder *builder = display_builder_new(scene->arena, 1, "1", sheet);
    display_begin_tag(builder, "p", "story");
    for (int i = 0; i < lines.count; i++)
        place_line(scene->arena, builder, text, &lines.items[i], (LinePlace){
            .start = {sheet.width - VERTICAL_MARGIN - i * VERTICAL_PITCH - scene->style.size, VERTICAL_MARGIN},
            .size = scene->style.size, .ink = INK_BLACK, .part = "body", .story = "story", .number = i + 1});
    display_end_tag(builder);
    return display_builder_finish(builder);
}

#endif
