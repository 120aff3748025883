/* profile_scene.h - the profile of the printing that tests convert with. */
#ifndef TYPESET_TESTS_PROFILE_SCENE_H
#define TYPESET_TESTS_PROFILE_SCENE_H

#include "colour/ink_profile.h"

#include <glib.h>

typedef struct ProfileScene {
    gchar *bytes;
    InkProfile *profile; /* NULL: the package is not installed, and the test is skipped */
} ProfileScene;

static inline ProfileScene profile_scene_of_limit(int limit_percent)
{
    ProfileScene scene = {0};
    gsize length = 0;
    if (g_file_get_contents("/usr/share/color/icc/ghostscript/default_cmyk.icc", &scene.bytes, &length, NULL))
        scene.profile = ink_profile_new((FileBytes){(const unsigned char *)scene.bytes, length}, limit_percent);
    else
        g_test_skip("libgs-common is not installed");
    return scene;
}

static inline void profile_scene_free(ProfileScene *scene)
{
    ink_profile_free(scene->profile);
    g_free(scene->bytes);
}

#endif
