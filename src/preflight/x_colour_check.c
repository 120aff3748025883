/* x_colour_check.c - see x_colour_check.h. PDF/X-1a knows the inks of the press only; PDF/X-4 also what can be converted to them. */
#include "preflight/x_colour_check.h"

#include "preflight/colour_check.h"
#include "preflight/icc_profile.h"
#include "preflight/pdf_values.h"

#include <stdlib.h>
#include <string.h>

enum { RGB, CMYK, INKS_ONLY, PROFILE, SAME_PROFILE };

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };
enum { DEEPEST = 8, MOST_SPACES = 500 };

const Requirement x_colour_requirements[X_COLOUR_REQUIREMENT_COUNT] = {
    [RGB] = {STANDARD_PDF_X_4, "colour", "DeviceRGB needs an RGB output intent or DefaultRGB",
             "DeviceRGB 应有 RGB 输出意图或 DefaultRGB", true},
    [CMYK] = {STANDARD_PDF_X_4, "colour", "DeviceCMYK needs a CMYK output intent or DefaultCMYK",
              "DeviceCMYK 应有 CMYK 输出意图或 DefaultCMYK", true},
    [INKS_ONLY] = {STANDARD_PDF_X_1A, "colour", "colours are DeviceCMYK, DeviceGray, Separation or DeviceN",
                   "颜色空间只应为 DeviceCMYK、DeviceGray、Separation 或 DeviceN", true},
    [PROFILE] = {STANDARD_PDF_X_4, "colour", "an ICCBased space has a profile with as many components as N says",
                 "ICCBased 应有配置文件，分量数与 N 相同", true},
    [SAME_PROFILE] = {STANDARD_PDF_X_4, "colour", "no ICCBased CMYK space has the profile of the output intent",
                      "ICCBased CMYK 不得用输出意图的配置文件", true},
};

typedef struct SpaceUse {
    FaultPlace place;
    qpdf_oh resources;
} SpaceUse;

static void check_space(XGraphics *graphics, const SpaceUse *use, qpdf_oh space, int depth);

static void x_fault(XGraphics *graphics, int requirement, const SpaceUse *use, const char *space)
{
    fault(graphics->file, &x_colour_requirements[requirement], use->place, "%s", "%s", space);
}

/* --- device colours --------------------------------------------------------------------------------------- */

/* A Default space is an array that does not itself begin with a device space. */
static bool has_default(XGraphics *graphics, const SpaceUse *use, int components, int depth)
{
    const CheckedFile *file = graphics->file;
    const char *key = components == 1 ? "/DefaultGray" : components == 3 ? "/DefaultRGB" : "/DefaultCMYK";
    qpdf_oh space = value_of(file, value_of(file, use->resources, "/ColorSpace"), key);
    if (item_count(file, space) == 0 || device_components(file, item_of(file, space, 0)))
        return false;
    if (x_is_new(graphics, space))
        check_space(graphics, use, space, depth + 1);
    return true;
}

static void check_device(XGraphics *graphics, const SpaceUse *use, int components, int depth)
{
    if (components == 3)
        x_fault(graphics, INKS_ONLY, use, "DeviceRGB");
    if (components == 1 || components == graphics->intent_components || !(graphics->file->standards & STANDARD_PDF_X_4))
        return;
    if (!has_default(graphics, use, components, depth))
        x_fault(graphics, components == 3 ? RGB : CMYK, use, components == 3 ? "DeviceRGB" : "DeviceCMYK");
}

void x_check_device_colour(XGraphics *graphics, FaultPlace place, qpdf_oh resources, int components)
{
    graphics->spaces_left = MOST_SPACES;
    check_device(graphics, &(SpaceUse){place, resources}, components, 0);
}

/* --- profiles --------------------------------------------------------------------------------------------- */

static gchar *digest_of(const XGraphics *graphics, qpdf_oh stream)
{
    StreamBytes bytes;
    if (!stream_bytes(graphics->file, stream, &bytes))
        return g_strdup("");
    gchar *digest = g_compute_checksum_for_data(G_CHECKSUM_SHA1, bytes.start, bytes.length);
    free(bytes.start);
    return digest;
}

static bool is_profile_of_intent(XGraphics *graphics, qpdf_oh stream)
{
    if (graphics->intent_components != 4)
        return false;
    if (!graphics->intent_digest)
        graphics->intent_digest = digest_of(graphics, graphics->intent_profile);
    gchar *digest = digest_of(graphics, stream);
    bool is_same = *digest && strcmp(digest, graphics->intent_digest) == 0;
    g_free(digest);
    return is_same;
}

static void check_profile(XGraphics *graphics, const SpaceUse *use, qpdf_oh stream)
{
    if (!(graphics->file->standards & STANDARD_PDF_X_4) || !x_is_new(graphics, stream))
        return;
    IccProfile profile = icc_profile_read(graphics->file, stream);
    int components = icc_component_count(&profile);
    if (!profile.is_profile || components == 0 ||
        (int)number_of(graphics->file, value_of(graphics->file, stream, "/N"), 0) != components)
        x_fault(graphics, PROFILE, use, profile.colour_space);
    else if (components == 4 && is_profile_of_intent(graphics, stream))
        x_fault(graphics, SAME_PROFILE, use, "ICCBased");
}

/* --- spaces ----------------------------------------------------------------------------------------------- */

static void check_named(XGraphics *graphics, const SpaceUse *use, qpdf_oh name, int depth)
{
    const CheckedFile *file = graphics->file;
    gchar *key = name_text(file, name);
    qpdf_oh space = value_of(file, value_of(file, use->resources, "/ColorSpace"), key);
    if (!is_name(file, space, key))
        check_space(graphics, use, space, depth + 1);
    g_free(key);
}

static void check_array(XGraphics *graphics, const SpaceUse *use, qpdf_oh space, int depth)
{
    static const char *const independent[] = {"/CalGray", "/CalRGB", "/Lab", "/ICCBased"};
    static const char *const alternate[] = {"/Separation", "/DeviceN"}, *const based[] = {"/Indexed", "/I", "/Pattern"};
    const CheckedFile *file = graphics->file;
    qpdf_oh family = item_of(file, space, 0);
    gchar *name = name_text(file, family);
    if (is_name_of(file, family, independent, G_N_ELEMENTS(independent)))
        x_fault(graphics, INKS_ONLY, use, name + 1);
    if (is_name(file, family, "/ICCBased"))
        check_profile(graphics, use, item_of(file, space, 1));
    else if (is_name_of(file, family, alternate, G_N_ELEMENTS(alternate)))
        check_space(graphics, use, item_of(file, space, 2), depth + 1);
    else if (is_name_of(file, family, based, G_N_ELEMENTS(based)))
        check_space(graphics, use, item_of(file, space, 1), depth + 1);
    else if (device_components(file, family))
        check_device(graphics, use, device_components(file, family), depth);
    g_free(name);
}

static void check_space(XGraphics *graphics, const SpaceUse *use, qpdf_oh space, int depth)
{
    const CheckedFile *file = graphics->file;
    if (depth > DEEPEST || graphics->spaces_left-- <= 0)
        return;
    if (device_components(file, space))
        check_device(graphics, use, device_components(file, space), depth);
    else if (qpdf_oh_is_name(file->document, space))
        check_named(graphics, use, space, depth);
    else if (item_count(file, space) > 0)
        check_array(graphics, use, space, depth);
}

void x_check_colour_space(XGraphics *graphics, FaultPlace place, qpdf_oh resources, qpdf_oh space)
{
    graphics->spaces_left = MOST_SPACES;
    check_space(graphics, &(SpaceUse){place, resources}, space, 0);
}
