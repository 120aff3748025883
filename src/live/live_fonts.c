/* live_fonts.c - one set of fonts after the other; there is a second one only when roles.toml or fonts.conf was changed. */
#include "live/live_fonts.h"

#include "base/memo.h"
#include "manifest/read_files.h"

#include <glib.h>

typedef struct FontsInUse {
    Arena *arena; /* the roles */
    FontRoles roles;
    FileStamp configuration; /* of Fontconfig's file for them */
    FontSet *set;
    Memo *memo;   /* its answers name fonts of the set */
    Shaper *shaper;
} FontsInUse;

struct LiveFonts {
    GPtrArray *sets;   /* FontsInUse; the last one is in use. Pango 1.50 may still look at one when it is given up */
};

static void fonts_close(gpointer data)
{
    FontsInUse *fonts = data;
    shaper_free(fonts->shaper);
    memo_free(fonts->memo);
    font_set_free(fonts->set);
    arena_free(fonts->arena);
    g_free(fonts);
}

LiveFonts *live_fonts_new(void)
{
    LiveFonts *fonts = g_new(LiveFonts, 1);
    *fonts = (LiveFonts){.sets = g_ptr_array_new_with_free_func(fonts_close)};
    return fonts;
}

void live_fonts_free(LiveFonts *fonts)
{
    if (!fonts)
        return;
    g_ptr_array_unref(fonts->sets);
    g_free(fonts);
}

static FontsInUse *fonts_in_use(const LiveFonts *fonts)
{
    return fonts->sets->len ? fonts->sets->pdata[fonts->sets->len - 1] : NULL;
}

static FileStamp configuration_stamp(const FontRoles *roles)
{
    return roles->fontconfig_file ? file_stamp(roles->fontconfig_file) : (FileStamp){0};
}

static bool fonts_serve(const FontsInUse *fonts, const FontRoles *roles)
{
    FileStamp configuration = configuration_stamp(roles);
    return font_roles_equal(&fonts->roles, roles) && file_stamps_equal(&fonts->configuration, &configuration);
}

static FontsInUse *fonts_open(LiveFonts *fonts, const FontRoles *roles, Diagnostics *diagnostics)
{
    FontsInUse *opened = g_new(FontsInUse, 1);
    *opened = (FontsInUse){.arena = arena_new(), .memo = memo_new(), .configuration = configuration_stamp(roles)};
    opened->roles = font_roles_copy(opened->arena, roles);
    opened->set = font_set_new(&opened->roles, diagnostics);
    opened->shaper = shaper_new(opened->set, diagnostics);
    shaper_use_memo(opened->shaper, opened->memo);
    g_ptr_array_add(fonts->sets, opened);
    return opened;
}

Shaper *live_fonts_shaper(LiveFonts *fonts, const FontRoles *roles, Diagnostics *diagnostics)
{
    FontsInUse *used = fonts_in_use(fonts);
    if (used && fonts_serve(used, roles))
        font_set_tell(used->set, diagnostics);
    else
        used = fonts_open(fonts, roles, diagnostics);
    shaper_begin_run(used->shaper, diagnostics);
    memo_begin_round(used->memo);
    return diagnostics_count(diagnostics, SEVERITY_FAILURE) > 0 ? NULL : used->shaper;
}

void live_fonts_forget(LiveFonts *fonts)
{
    memo_forget_unused(fonts_in_use(fonts)->memo);
}
