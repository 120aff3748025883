/* font_scene.h - real fonts for tests: the roles of a newspaper, a set, a shaper, an arena. */
#ifndef TYPESET_TESTS_FONT_SCENE_H
#define TYPESET_TESTS_FONT_SCENE_H

#include "text/shaper.h"

#include <glib.h>
#include <string.h>

enum { SCENE_EM = 10000 };

/*
 * One set for all tests of a program: a set that goes while Pango's thread is still matching for it
 * takes Fontconfig's memory with it (Pango 1.50).
 */
typedef struct SharedFonts {
    FontRoles roles;
    FontRole items[3];
    Diagnostics *diagnostics; /* of loading */
    FontSet *set;
} SharedFonts;

typedef struct FontScene {
    SharedFonts *shared;
    FontSet *fonts;
    Diagnostics *diagnostics; /* of shaping */
    Shaper *shaper;
    Arena *arena;
    TextStyle style;
} FontScene;

static const char *scene_song[] = {"Noto Serif CJK SC"};
static const char *scene_kai[] = {"FandolKai", "LXGW WenKai"};
static const char *scene_absent[] = {"No Such Family"};
static const char *scene_taiwan[] = {"Noto Serif CJK TC"};
static const char *scene_japanese[] = {"Noto Serif CJK JP"};
static const char *scene_korean[] = {"Noto Serif CJK KR"};
static const char *scene_western[] = {"Liberation Serif"};

static inline SharedFonts *shared_fonts(void)
{
    static SharedFonts shared;
    if (shared.set)
        return &shared;
    shared.items[0] = (FontRole){.name = "song", .han_families = scene_song, .han_family_count = 1,
                                 .of_language = {[LANGUAGE_TAIWAN] = {scene_taiwan, 1},
                                                 [LANGUAGE_JAPANESE] = {scene_japanese, 1},
                                                 [LANGUAGE_KOREAN] = {scene_korean, 1}},
                                 .western_families = scene_western, .western_family_count = 1,
                                 .package = "fonts-noto-cjk", .substitute = "kai"};
    shared.items[1] = (FontRole){.name = "kai", .han_families = scene_kai, .han_family_count = 2,
                                 .western_families = scene_western, .western_family_count = 1,
                                 .package = "texlive-lang-chinese", .substitute = "song"};
    shared.items[2] = (FontRole){.name = "absent", .han_families = scene_absent, .han_family_count = 1,
                                 .package = "fonts-absent", .substitute = "song", .origin = {"roles.toml", 7, 1}};
    shared.roles = (FontRoles){.roles = shared.items, .count = 3, .fontconfig_file = "fonts/fonts.conf"};
    shared.diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    shared.set = font_set_new(&shared.roles, shared.diagnostics);
    return &shared;
}

static inline TextStyle scene_style(void)
{
    return (TextStyle){
        .name = "body", .font = "song", .strong_font = "song", .emphasis_font = "kai", .weight = 400,
        .strong_weight = 700, .size = SCENE_EM,
        .composition = {.level = PROHIBITION_GB, .pair = 1500, .trim_line_start = true, .stop_shrink = true,
                        .autospace = 125, .autospace_min = 125, .autospace_max = 250, .min_last = 2},
    };
}

/* False, and the test marked as skipped, where the fonts of the project are not installed. */
static inline bool font_scene_open(FontScene *scene)
{
    *scene = (FontScene){.shared = shared_fonts(), .diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH),
                         .arena = arena_new(), .style = scene_style()};
    scene->fonts = scene->shared->set;
    scene->shaper = shaper_new(scene->fonts, scene->diagnostics);
    const Font *font = font_set_find(scene->fonts, &(FontRequest){"song", 400, FONT_HAN, SCENE_EM, 0, 0, 0});
    bool installed = font && strcmp(font_family(font), "Noto Serif CJK SC") == 0;
    if (!installed)
        g_test_skip("fonts-noto-cjk is not installed");
    return installed;
}

static inline void font_scene_close(FontScene *scene)
{
    shaper_free(scene->shaper);
    arena_free(scene->arena);
    diagnostics_free(scene->diagnostics);
}

/* True when no other test of this machine could pass without the family. */
static inline bool scene_has(FontScene *scene, const char *role, FontScript script, const char *family)
{
    const Font *font = font_set_find(scene->fonts, &(FontRequest){role, 400, script, SCENE_EM, 0, 0, 0});
    if (font && strcmp(font_family(font), family) == 0)
        return true;
    g_test_skip("a family of this test is not installed");
    return false;
}

#endif
