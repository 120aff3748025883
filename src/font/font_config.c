/* font_config.c - reads fonts.conf; the narrowed configuration is the same file and a list of families that are let in. */
#include "font/font_config.h"

#include <glib.h>

/* Fontconfig would look for a relative name in the system's folders; a file that is not there it takes for an empty one. */
static bool parse_file(FcConfig *config, const char *file)
{
    if (!file || !g_file_test(file, G_FILE_TEST_IS_REGULAR))
        return false;
    char *path = g_canonicalize_filename(file, NULL);
    bool parsed = FcConfigParseAndLoad(config, (const FcChar8 *)path, FcFalse);
    g_free(path);
    return parsed;
}

static void let_in(GString *rules, const char *const *families, int count)
{
    for (int i = 0; i < count; i++) {
        char *family = g_markup_escape_text(families[i], -1);
        g_string_append_printf(rules, "<acceptfont><pattern><patelt name=\"family\"><string>%s</string></patelt>"
                                      "</pattern></acceptfont>", family);
        g_free(family);
    }
}

/*
 * Pango sorts all fonts of its configuration, in a thread, for each family and weight that it is
 * asked for: with hundreds of fonts that takes longer than a page.
 */
static void keep_only_roles(FcConfig *config, const FontRoles *roles)
{
    GString *rules = g_string_new("<fontconfig><selectfont>");
    for (int i = 0; i < roles->count; i++) {
        const FontRole *role = &roles->roles[i];
        let_in(rules, role->han_families, role->han_family_count);
        let_in(rules, role->western_families, role->western_family_count);
        for (Language language = 0; language < LANGUAGE_COUNT; language++)
            let_in(rules, role->of_language[language].names, role->of_language[language].count);
    }
    for (int scalable = 0; scalable < 2; scalable++)
        g_string_append_printf(rules, "<rejectfont><pattern><patelt name=\"scalable\"><bool>%s</bool></patelt>"
                                      "</pattern></rejectfont>", scalable ? "true" : "false");
    g_string_append(rules, "</selectfont></fontconfig>");
    FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)rules->str, FcFalse);
    g_string_free(rules, TRUE);
}

FcConfig *font_config_new(const FontRoles *roles, bool only_roles, bool *readable)
{
    FcConfig *config = FcConfigCreate();
    *readable = parse_file(config, roles->fontconfig_file);
    if (only_roles)
        keep_only_roles(config, roles);
    *readable = FcConfigBuildFonts(config) && *readable;
    return config;
}
