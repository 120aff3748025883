/* rgb_profile.c - profiles by what they do to colours, not by their names. */
#include "colour/rgb_profile.h"

#include <glib.h>
#include <lcms2.h>
#include <stdlib.h>
#include <string.h>

enum {
    STEPS = 5,                       /* on each axis of the colours that are tried */
    TRIED = STEPS * STEPS * STEPS,
    SAME_WITHIN = 3,                 /* of 255: roundings of profiles that all mean sRGB */
    LEAST_WHITE = 200,               /* what white and black become by any profile that is one */
    MOST_BLACK = 100,
};

struct RgbProfile {
    char *key;
    cmsHPROFILE colours;
    cmsHTRANSFORM to_screen;
};

/* Pictures come from cameras, screens and printers; a link between devices or a list of names is no meaning of colours. */
static bool is_of_device(cmsHPROFILE profile)
{
    cmsProfileClassSignature kind = cmsGetDeviceClass(profile);
    return kind == cmsSigInputClass || kind == cmsSigDisplayClass || kind == cmsSigOutputClass ||
           kind == cmsSigColorSpaceClass;
}

static cmsHTRANSFORM new_to_screen(cmsHPROFILE colours)
{
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform = cmsCreateTransform(colours, TYPE_RGB_8, screen, TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_BLACKPOINTCOMPENSATION);
    cmsCloseProfile(screen);
    return transform;
}

static void fill_tried(unsigned char *rgb)
{
    for (int i = 0; i < TRIED; i++) {
        rgb[3 * i] = (unsigned char)(i / (STEPS * STEPS) * 255 / (STEPS - 1));
        rgb[3 * i + 1] = (unsigned char)(i / STEPS % STEPS * 255 / (STEPS - 1));
        rgb[3 * i + 2] = (unsigned char)(i % STEPS * 255 / (STEPS - 1));
    }
}

static bool makes_sense(const unsigned char *shown)
{
    for (int part = 0; part < 3; part++)
        if (shown[part] > MOST_BLACK || shown[3 * (TRIED - 1) + part] < LEAST_WHITE)
            return false;
    return true;
}

static bool are_the_same(const unsigned char *rgb, const unsigned char *shown)
{
    for (int i = 0; i < 3 * TRIED; i++)
        if (abs(rgb[i] - shown[i]) > SAME_WITHIN)
            return false;
    return true;
}

/* False when the picture need not be converted. */
static bool is_of_use(cmsHTRANSFORM to_screen, bool *is_damaged)
{
    unsigned char rgb[3 * TRIED], shown[3 * TRIED];
    fill_tried(rgb);
    if (to_screen)
        cmsDoTransform(to_screen, rgb, shown, TRIED);
    *is_damaged = !to_screen || !makes_sense(shown);
    return !*is_damaged && !are_the_same(rgb, shown);
}

RgbProfile *rgb_profile_new(FileBytes icc, bool *is_damaged)
{
    cmsHPROFILE colours = cmsOpenProfileFromMem(icc.bytes, (cmsUInt32Number)icc.length);
    *is_damaged = !colours;
    if (!colours)
        return NULL;
    bool is_rgb = cmsGetColorSpace(colours) == cmsSigRgbData && is_of_device(colours);
    cmsHTRANSFORM to_screen = is_rgb ? new_to_screen(colours) : NULL;
    if (is_rgb && is_of_use(to_screen, is_damaged)) {
        RgbProfile *profile = g_new0(RgbProfile, 1);
        *profile = (RgbProfile){g_compute_checksum_for_data(G_CHECKSUM_SHA256, icc.bytes, icc.length), colours, to_screen};
        return profile;
    }
    if (to_screen)
        cmsDeleteTransform(to_screen);
    cmsCloseProfile(colours);
    return NULL;
}

void rgb_profile_free(RgbProfile *profile)
{
    if (!profile)
        return;
    cmsDeleteTransform(profile->to_screen);
    cmsCloseProfile(profile->colours);
    g_free(profile->key);
    g_free(profile);
}

const char *rgb_profile_key(const RgbProfile *profile)
{
    return profile->key;
}

void *rgb_profile_handle(const RgbProfile *profile)
{
    return profile->colours;
}

/* Roundings give the parts of a grey different numbers: the middle one serves for all. */
static void keep_grey(unsigned char *screen)
{
    unsigned char darkest = MIN(MIN(screen[0], screen[1]), screen[2]);
    unsigned char lightest = MAX(MAX(screen[0], screen[1]), screen[2]);
    screen[0] = screen[1] = screen[2] = (unsigned char)(screen[0] + screen[1] + screen[2] - darkest - lightest);
}

void rgb_profile_to_screen(const RgbProfile *profile, const unsigned char *rgb, unsigned char *screen, unsigned count)
{
    enum { SOME = 256 };
    unsigned char shown[3 * SOME];
    for (unsigned done = 0; done < count; done += SOME) {
        unsigned some = MIN(count - done, SOME);
        const unsigned char *from = rgb + 3 * (size_t)done;
        cmsDoTransform(profile->to_screen, from, shown, some);
        for (unsigned char *at = shown; at < shown + 3 * (size_t)some; at += 3, from += 3)
            if (from[0] == from[1] && from[1] == from[2])
                keep_grey(at);
        memcpy(screen + 3 * (size_t)done, shown, 3 * (size_t)some);
    }
}
