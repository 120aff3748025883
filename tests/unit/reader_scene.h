/* reader_scene.h - for tests of readers: text to tables and bodies without files, and what was complained about. */
#ifndef TYPESET_TESTS_UNIT_READER_SCENE_H
#define TYPESET_TESTS_UNIT_READER_SCENE_H

#include "story/body_reader.h"
#include "toml/toml_reader.h"

#include <glib.h>
#include <string.h>

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
} Scene;

static inline Scene scene_new(void)
{
    return (Scene){arena_new(), diagnostics_new(MESSAGE_LANGUAGE_ENGLISH)};
}

static inline void scene_free(Scene *scene)
{
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static inline const TomlValue *scene_toml(Scene *scene, const char *text)
{
    TomlSource source = {.text = text, .length = strlen(text), .file = "a.toml", .first_line = 1};
    return toml_read(scene->arena, &source, scene->diagnostics);
}

static inline StoryBody scene_body(Scene *scene, const char *text)
{
    StorySource source = {
        .file = "a.md", .body = text, .body_length = strlen(text), .body_line = 1};
    return story_body_read(scene->arena, &source, scene->diagnostics);
}

/* All messages as "LINE:COLUMN MESSAGE", one a line; "" for none. The caller frees it. */
static inline char *scene_messages(Scene *scene)
{
    int count;
    const Diagnostic *items = diagnostics_sorted(scene->diagnostics, &count);
    GString *all = g_string_new(NULL);
    for (int i = 0; i < count; i++)
        g_string_append_printf(all, "%s%d:%d %s", i > 0 ? "\n" : "", items[i].position.line,
                               items[i].position.column, items[i].message);
    return g_string_free(all, FALSE);
}

#define assert_messages(scene, expected)                                                           \
    do {                                                                                           \
        char *scene_messages_ = scene_messages(scene);                                             \
        g_assert_cmpstr(scene_messages_, ==, expected);                                            \
        g_free(scene_messages_);                                                                   \
    } while (0)

#define assert_place(position, wanted_line, wanted_column)                                         \
    do {                                                                                           \
        g_assert_cmpint((position).line, ==, wanted_line);                                         \
        g_assert_cmpint((position).column, ==, wanted_column);                                     \
    } while (0)

#endif
