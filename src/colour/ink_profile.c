/* ink_profile.c - the conversions by lcms2. */
#include "colour/ink_profile.h"
#include "colour/ink_table.h"
#include "colour/plain_colour.h"

#include <glib.h>
#include <lcms2.h>

/* Made when first used; NULL before. */
typedef struct Conversions {
    InkTable *to_inks;
    GHashTable *to_inks_from;    /* rgb_profile_key → InkTable *, under the lock: photographs are converted in threads */
    GMutex lock;
    cmsHTRANSFORM to_screen;     /* a table for pictures */
    cmsHTRANSFORM ink_to_screen; /* step by step for single inks: no time is lost on a table */
} Conversions;

struct InkProfile {
    FileBytes icc;
    char *description;
    cmsHPROFILE inks;
    int limit_percent;
    Conversions *conversions;
};

static bool is_for_printing(cmsHPROFILE profile)
{
    return profile && cmsGetColorSpace(profile) == cmsSigCmykData &&
           cmsIsIntentSupported(profile, INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_OUTPUT);
}

static char *description_of(cmsHPROFILE profile)
{
    char description[256] = "";
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", description, sizeof description);
    return g_strdup(*description ? description : "Custom");
}

static void table_free(gpointer table)
{
    ink_table_free(table);
}

InkProfile *ink_profile_new(FileBytes icc, int limit_percent)
{
    cmsHPROFILE inks = cmsOpenProfileFromMem(icc.bytes, (cmsUInt32Number)icc.length);
    if (!is_for_printing(inks)) {
        if (inks)
            cmsCloseProfile(inks);
        return NULL;
    }
    InkProfile *profile = g_new0(InkProfile, 1);
    *profile = (InkProfile){icc, description_of(inks), inks, limit_percent, g_new0(Conversions, 1)};
    g_mutex_init(&profile->conversions->lock);
    profile->conversions->to_inks_from = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, table_free);
    return profile;
}

static void delete_transform(cmsHTRANSFORM transform)
{
    if (transform)
        cmsDeleteTransform(transform);
}

void ink_profile_free(InkProfile *profile)
{
    if (!profile)
        return;
    ink_table_free(profile->conversions->to_inks);
    g_hash_table_unref(profile->conversions->to_inks_from);
    g_mutex_clear(&profile->conversions->lock);
    delete_transform(profile->conversions->to_screen);
    delete_transform(profile->conversions->ink_to_screen);
    cmsCloseProfile(profile->inks);
    g_free(profile->conversions);
    g_free(profile->description);
    g_free(profile);
}

const char *ink_profile_description(const InkProfile *profile)
{
    return profile->description;
}

FileBytes ink_profile_bytes(const InkProfile *profile)
{
    return profile->icc;
}

static cmsHTRANSFORM new_to_screen(const InkProfile *profile, cmsUInt32Number flags)
{
    if (!cmsIsIntentSupported(profile->inks, INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_INPUT))
        return NULL;
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform =
        cmsCreateTransform(profile->inks, TYPE_CMYK_8, screen, TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC,
                           cmsFLAGS_BLACKPOINTCOMPENSATION | flags);
    cmsCloseProfile(screen);
    return transform;
}

void ink_profile_convert(const InkProfile *profile, const unsigned char *rgb, unsigned char *cmyk, unsigned count)
{
    ink_profile_convert_from(profile, NULL, rgb, cmyk, count);
}

static InkTable *table_for_screen(const InkProfile *profile)
{
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    InkTable *table = ink_table_new(screen, profile->inks, profile->limit_percent);
    cmsCloseProfile(screen);
    return table;
}

static const InkTable *find_table(const InkProfile *profile, const RgbProfile *source)
{
    Conversions *conversions = profile->conversions;
    if (!source && !conversions->to_inks)
        conversions->to_inks = table_for_screen(profile);
    if (!source)
        return conversions->to_inks;
    g_mutex_lock(&conversions->lock);
    InkTable *table = g_hash_table_lookup(conversions->to_inks_from, rgb_profile_key(source));
    if (!table) {
        table = ink_table_new(rgb_profile_handle(source), profile->inks, profile->limit_percent);
        g_hash_table_insert(conversions->to_inks_from, g_strdup(rgb_profile_key(source)), table);
    }
    g_mutex_unlock(&conversions->lock);
    return table;
}

void ink_profile_convert_from(const InkProfile *profile, const RgbProfile *source, const unsigned char *rgb,
                              unsigned char *cmyk, unsigned count)
{
    ink_table_convert(find_table(profile, source), rgb, cmyk, count);
}

static void show(cmsHTRANSFORM transform, const unsigned char *cmyk, unsigned char *rgb, unsigned count)
{
    if (transform)
        cmsDoTransform(transform, cmyk, rgb, count);
    else /* a profile that knows the way to inks only */
        plain_colours(cmyk, rgb, count);
}

void ink_profile_show(const InkProfile *profile, const unsigned char *cmyk, unsigned char *rgb, unsigned count)
{
    Conversions *conversions = profile->conversions;
    if (!conversions->to_screen)
        conversions->to_screen = new_to_screen(profile, 0);
    show(conversions->to_screen, cmyk, rgb, count);
}

void ink_profile_print(const InkProfile *profile, const unsigned char *rgb, unsigned char *printed, unsigned count)
{
    ink_profile_print_from(profile, NULL, rgb, printed, count);
}

void ink_profile_print_from(const InkProfile *profile, const RgbProfile *source, const unsigned char *rgb,
                            unsigned char *printed, unsigned count)
{
    unsigned char cmyk[256 * 4];
    for (unsigned done = 0; done < count; done += 256) {
        unsigned some = MIN(count - done, 256);
        ink_profile_convert_from(profile, source, rgb + 3 * (size_t)done, cmyk, some);
        ink_profile_show(profile, cmyk, printed + 3 * (size_t)done, some);
    }
}

static unsigned char byte_of(int thousandths)
{
    return (unsigned char)((CLAMP(thousandths, 0, 1000) * 255 + 500) / 1000);
}

void ink_profile_show_ink(const InkProfile *profile, Ink ink, unsigned char rgb[3])
{
    const unsigned char cmyk[4] = {byte_of(ink.cyan), byte_of(ink.magenta), byte_of(ink.yellow), byte_of(ink.black)};
    Conversions *conversions = profile->conversions;
    if (ink.cyan == 0 && ink.magenta == 0 && ink.yellow == 0) {
        plain_colours(cmyk, rgb, 1);
        return;
    }
    if (!conversions->ink_to_screen)
        conversions->ink_to_screen = new_to_screen(profile, cmsFLAGS_NOOPTIMIZE);
    show(conversions->ink_to_screen, cmyk, rgb, 1);
}
