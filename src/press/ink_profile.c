/* ink_profile.c - the conversion by lcms2. */
#include "press/ink_profile.h"
#include "press/deflate.h"

#include <glib.h>
#include <lcms2.h>

struct InkProfile {
    FileBytes icc;
    char *description;
    cmsHTRANSFORM transform;
};

static bool is_for_printing(cmsHPROFILE profile)
{
    return profile && cmsGetColorSpace(profile) == cmsSigCmykData &&
           cmsIsIntentSupported(profile, INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_OUTPUT);
}

static cmsHTRANSFORM transform_to(cmsHPROFILE inks)
{
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform = cmsCreateTransform(screen, TYPE_RGB_8, inks, TYPE_CMYK_8, INTENT_RELATIVE_COLORIMETRIC,
                                                 cmsFLAGS_BLACKPOINTCOMPENSATION);
    cmsCloseProfile(screen);
    return transform;
}

static char *description_of(cmsHPROFILE profile)
{
    char description[256] = "";
    cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", description, sizeof description);
    return g_strdup(*description ? description : "Custom");
}

InkProfile *ink_profile_new(FileBytes icc)
{
    cmsHPROFILE inks = cmsOpenProfileFromMem(icc.bytes, (cmsUInt32Number)icc.length);
    InkProfile *profile = NULL;
    if (is_for_printing(inks)) {
        profile = g_new0(InkProfile, 1);
        profile->icc = icc;
        profile->description = description_of(inks);
        profile->transform = transform_to(inks);
    }
    if (inks)
        cmsCloseProfile(inks);
    return profile;
}

void ink_profile_free(InkProfile *profile)
{
    if (!profile)
        return;
    cmsDeleteTransform(profile->transform);
    g_free(profile->description);
    g_free(profile);
}

void ink_profile_convert(const InkProfile *profile, const unsigned char *rgb, unsigned char *cmyk, unsigned count)
{
    cmsDoTransform(profile->transform, rgb, cmyk, count);
}

static qpdf_oh embedded(qpdf_data document, const InkProfile *profile)
{
    qpdf_oh stream = qpdf_oh_new_stream(document);
    qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, stream), "/N", qpdf_oh_new_integer(document, 4));
    stream_data_replace(document, stream, profile->icc.bytes, profile->icc.length);
    return stream;
}

void ink_profile_set_intent(qpdf_data document, const InkProfile *profile)
{
    qpdf_oh intent = qpdf_oh_new_dictionary(document);
    qpdf_oh description = qpdf_oh_new_unicode_string(document, profile->description);
    qpdf_oh_replace_key(document, intent, "/Type", qpdf_oh_new_name(document, "/OutputIntent"));
    qpdf_oh_replace_key(document, intent, "/S", qpdf_oh_new_name(document, "/GTS_PDFX"));
    qpdf_oh_replace_key(document, intent, "/OutputConditionIdentifier", description);
    qpdf_oh_replace_key(document, intent, "/Info", description);
    qpdf_oh_replace_key(document, intent, "/DestOutputProfile", embedded(document, profile));
    qpdf_oh intents = qpdf_oh_new_array(document);
    qpdf_oh_append_item(document, intents, intent);
    qpdf_oh_replace_key(document, qpdf_get_root(document), "/OutputIntents", intents);
}
