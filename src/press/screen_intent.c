/* screen_intent.c - the profile of sRGB by lcms2, with a date that is always the same. */
#include "press/screen_intent.h"

#include "press/deflate.h"
#include "press/objects.h"

#include <glib.h>
#include <lcms2.h>
#include <string.h>

/* The moment when a profile was made stands in its header (ICC.1:2010, 7.2.8): that of sRGB's standard here. */
static void set_date(unsigned char *profile)
{
    enum { DATE = 24 };
    static const unsigned char year_month_day[] = {1999 >> 8, 1999 & 0xFF, 0, 10, 0, 1, 0, 0, 0, 0, 0, 0};
    memcpy(profile + DATE, year_month_day, sizeof year_month_day);
}

/* The caller frees the result. */
static unsigned char *srgb_profile(size_t *length)
{
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number size = 0;
    cmsSaveProfileToMem(profile, NULL, &size);
    unsigned char *bytes = g_malloc(size);
    cmsSaveProfileToMem(profile, bytes, &size);
    cmsCloseProfile(profile);
    set_date(bytes);
    *length = size;
    return bytes;
}

static qpdf_oh profile_stream(qpdf_data document)
{
    enum { COMPONENTS = 3 };
    size_t length;
    unsigned char *bytes = srgb_profile(&length);
    qpdf_oh stream = qpdf_oh_new_stream(document);
    qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, stream), "/N", qpdf_oh_new_integer(document, COMPONENTS));
    stream_data_replace(document, stream, bytes, length);
    g_free(bytes);
    return stream;
}

static void add_intent(qpdf_data document)
{
    static const char name[] = "sRGB IEC61966-2.1";
    qpdf_oh intent = qpdf_oh_new_dictionary(document), intents = qpdf_oh_new_array(document);
    qpdf_oh_replace_key(document, intent, "/Type", qpdf_oh_new_name(document, "/OutputIntent"));
    qpdf_oh_replace_key(document, intent, "/S", qpdf_oh_new_name(document, "/GTS_PDFA1"));
    qpdf_oh_replace_key(document, intent, "/OutputConditionIdentifier", qpdf_oh_new_string(document, name));
    qpdf_oh_replace_key(document, intent, "/Info", qpdf_oh_new_string(document, name));
    qpdf_oh_replace_key(document, intent, "/DestOutputProfile", profile_stream(document));
    qpdf_oh_append_item(document, intents, intent);
    qpdf_oh_replace_key(document, qpdf_get_root(document), "/OutputIntents", intents);
}

static void stop_interpolating(qpdf_data document, qpdf_oh stream, void *unused)
{
    (void)unused;
    if (object_has_name(document, stream, "/Subtype", "/Image"))
        qpdf_oh_remove_key(document, qpdf_oh_get_dict(document, stream), "/Interpolate");
}

void screen_intent_set(qpdf_data document)
{
    add_intent(document);
    for_each_stream(document, stop_interpolating, NULL);
}
