/*
 * evenness.c - how even lines are: evenness PROFILE FILE...
 *
 * Sets the paragraphs of the story files, repeated to 100,000 characters, in columns of 18 em by
 * total fit and by the ladder, and prints a row for each.
 */
#include "../bench/body_paragraphs.h"
#include "font_scene.h"

#include "manifest/composition_reader.h"
#include "paragraph/line_breaker.h"
#include "text/punctuation_spacing.h"

#include <stdio.h>
#include <stdlib.h>

enum { CHARACTERS = 100000, MEASURE_EMS = 18, INDENT_EMS = 2 };

typedef struct Evenness {
    int lines;
    int solid;      /* lines with no gap opened, but for word spaces and Han-Latin gaps within their limits */
    int forbidden;  /* marks at an edge where they may not stand */
    int lone;       /* last lines of a single character */
    GArray *gaps;   /* int: what the gaps of each line but the last ones opened by, in thousandths of an em */
} Evenness;

static bool may_not_start(CharacterClass class)
{
    return class == CLASS_CLOSING || class == CLASS_PAUSE || class == CLASS_STOP || class == CLASS_EXCLAMATION ||
           class == CLASS_INTERPUNCT || class == CLASS_CONNECTOR || class == CLASS_SOLIDUS || class == CLASS_COMPOSITE;
}

static bool may_not_end(CharacterClass class)
{
    return class == CLASS_OPENING || class == CLASS_SOLIDUS;
}

static int characters_in(const ShapedText *text, const Line *line)
{
    int characters = 0;
    for (int i = line->first_cluster; i < line->end_cluster; i++)
        characters += mark_blank_side(text->clusters[i].class, REGION_MAINLAND) == BLANK_NONE;
    return characters;
}

static void add_line(Evenness *evenness, const ShapedText *text, const Lines *lines, int index)
{
    const Line *line = &lines->items[index];
    int gap = (int)((int64_t)line->loosest_gap * 1000 / SCENE_EM);
    evenness->lines++;
    evenness->forbidden += index > 0 && may_not_start(text->clusters[line->first_cluster].class);
    evenness->forbidden += !line->is_last && may_not_end(text->clusters[line->visible_end - 1].class);
    evenness->lone += line->is_last && index > 0 && characters_in(text, line) < 2;
    evenness->solid += gap == 0;
    if (!line->is_last)
        g_array_append_val(evenness->gaps, gap);
}

static void add_paragraph(Evenness *evenness, const ShapedText *text, const TextStyle *style, LineBreaking breaking)
{
    Arena *arena = arena_new();
    Length measure = MEASURE_EMS * SCENE_EM;
    Lines lines = paragraph_break(arena, text, &(LineSettings){
        .measures = &measure, .measure_count = 1, .first_line_indent = INDENT_EMS * SCENE_EM,
        .alignment = ALIGNMENT_JUSTIFY, .composition = &style->composition, .breaking = breaking});
    for (int i = 0; i < lines.count; i++)
        add_line(evenness, text, &lines, i);
    arena_free(arena);
}

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static void print_row(const char *profile, const char *breaker, Evenness *evenness)
{
    GArray *gaps = evenness->gaps;
    qsort(gaps->data, gaps->len, sizeof(int), by_value);
    int last = (int)gaps->len - 1;
    printf("%-12s %-10s %7d %8.1f %% %11.3f %11.3f %10d %10d\n", profile, breaker, evenness->lines,
           100.0 * evenness->solid / MAX(1, evenness->lines), g_array_index(gaps, int, last * 95 / 100) / 1000.0,
           g_array_index(gaps, int, last) / 1000.0, evenness->forbidden, evenness->lone);
}

static void measure(FontScene *scene, const char *profile, const GPtrArray *paragraphs)
{
    static const char *const names[] = {[LINE_BREAKING_TOTAL_FIT] = "total fit", [LINE_BREAKING_LADDER] = "ladder"};
    Evenness evenness[2] = {{.gaps = g_array_new(FALSE, FALSE, sizeof(int))},
                            {.gaps = g_array_new(FALSE, FALSE, sizeof(int))}};
    scene->style.composition = composition_of_profile(profile);
    for (guint i = 0; i < paragraphs->len; i++) {
        Arena *arena = arena_new();
        RunText source = run_text_from_string(arena, paragraphs->pdata[i], (SourcePosition){0});
        const ShapedText *text = shape_text(scene->shaper, arena, &source, &scene->style);
        for (LineBreaking breaking = LINE_BREAKING_TOTAL_FIT; breaking <= LINE_BREAKING_LADDER; breaking++)
            add_paragraph(&evenness[breaking], text, &scene->style, breaking);
        arena_free(arena);
    }
    for (LineBreaking breaking = LINE_BREAKING_TOTAL_FIT; breaking <= LINE_BREAKING_LADDER; breaking++) {
        print_row(profile, names[breaking], &evenness[breaking]);
        g_array_unref(evenness[breaking].gaps);
    }
}

int main(int argc, char **argv)
{
    FontScene scene;
    if (argc < 3) {
        fputs("usage: evenness PROFILE FILE...\n", stderr);
        return 2;
    }
    g_test_init(&argc, &argv, NULL);
    if (!font_scene_open(&scene))
        return 0;
    GPtrArray *paragraphs = body_paragraphs_read(argv + 2, argc - 2, CHARACTERS);
    measure(&scene, argv[1], paragraphs);
    g_ptr_array_unref(paragraphs);
    font_scene_close(&scene);
    return 0;
}
