/* press_profile.c - the profile named, or the usual one. */
#include "colour/press_profile.h"

#include <glib.h>

static const char usual_profile[] = "/usr/share/color/icc/ghostscript/default_cmyk.icc";

static void report_no_usual_profile(Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                       "no ICC profile for the press: give one as press.profile in the layout, or install the "
                       "package libgs-common",
                       "没有制版用的 ICC 配置：请在版式里写 press.profile，或安装软件包 libgs-common");
}

InkProfile *find_press_profile(Arena *arena, const PageDesign *design, Diagnostics *diagnostics)
{
    const char *path = design->press_profile ? design->press_profile : usual_profile;
    FileBytes icc;
    if (!design->press_profile && !g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
        report_no_usual_profile(diagnostics);
        return NULL;
    }
    if (!file_read(arena, path, path, design->press_profile_origin, &icc, diagnostics))
        return NULL;
    InkProfile *profile = ink_profile_new(icc, design->ink_limit);
    if (!profile)
        diagnostics_report(diagnostics, SEVERITY_FAILURE, design->press_profile_origin,
                           "\"%s\" is no ICC profile for printing in CMYK", "“%s”不是四色印刷的 ICC 配置", path);
    return profile;
}

/* NULL, and nothing reported, when it cannot be read or is none for CMYK. */
static InkProfile *profile_from_file(Arena *arena, const char *path, int ink_limit)
{
    gchar *bytes = NULL;
    gsize length = 0;
    if (!g_file_get_contents(path, &bytes, &length, NULL))
        return NULL;
    const char *kept = arena_strndup(arena, bytes, length);
    g_free(bytes);
    return ink_profile_new((FileBytes){(const unsigned char *)kept, length}, ink_limit);
}

InkProfile *find_screen_profile(Arena *arena, const PageDesign *design, Diagnostics *diagnostics)
{
    const char *path = design->press_profile ? design->press_profile : usual_profile;
    InkProfile *profile = profile_from_file(arena, path, design->ink_limit);
    if (!profile && design->press_profile)
        diagnostics_report(diagnostics, SEVERITY_WARNING, design->press_profile_origin,
                           "\"%s\" is no ICC profile for printing in CMYK that can be read; inks are shown in plain "
                           "colours",
                           "“%s”读不到，或不是四色印刷的 ICC 配置；油墨按简单换算显示", path);
    return profile;
}
