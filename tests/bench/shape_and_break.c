/*
 * shape_and_break.c - shapes and breaks 100,000 characters by total fit in columns of 18 em, for
 * callgrind to count: shape_and_break FILE... See bench.sh.
 */
#include "../bench/body_paragraphs.h"
#include "font_scene.h"

#include "manifest/composition_reader.h"
#include "paragraph/line_breaker.h"

#include <stdio.h>

enum { CHARACTERS = 100000, MEASURE_EMS = 18, INDENT_EMS = 2 };

static void shape_and_break(FontScene *scene, const char *paragraph)
{
    Arena *arena = arena_new();
    Length measure = MEASURE_EMS * SCENE_EM;
    RunText source = run_text_from_string(arena, paragraph, (SourcePosition){0});
    const ShapedText *text = shape_text(scene->shaper, arena, &source, &scene->style);
    paragraph_break(arena, text, &(LineSettings){
        .measures = &measure, .measure_count = 1, .first_line_indent = INDENT_EMS * SCENE_EM,
        .alignment = ALIGNMENT_JUSTIFY, .composition = &scene->style.composition});
    arena_free(arena);
}

int main(int argc, char **argv)
{
    FontScene scene;
    g_test_init(&argc, &argv, NULL);
    if (argc < 2 || !font_scene_open(&scene)) {
        fputs("usage: shape_and_break FILE...\n", stderr);
        return 2;
    }
    scene.style.composition = composition_of_profile("cn-news");
    GPtrArray *paragraphs = body_paragraphs_read(argv + 1, argc - 1, CHARACTERS);
    for (guint i = 0; i < paragraphs->len; i++)
        shape_and_break(&scene, paragraphs->pdata[i]);
    g_ptr_array_unref(paragraphs);
    font_scene_close(&scene);
    return 0;
}
