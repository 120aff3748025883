/* colour_check.c - see colour_check.h. */
#include "preflight/colour_check.h"

#include "preflight/object_digest.h"
#include "preflight/pdf_values.h"

#include <string.h>

enum {
    GROUP_SPACE,
    PROFILE,
    PROFILE_TABLES,
    OVERPRINT,
    RGB,
    CMYK,
    GREY,
    SPOT_COLOURANTS,
    SAME_SEPARATION,
    COLOURANT_COUNT
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { MOST_COLOURANTS = 32, DEEPEST = 8, MOST_SPACES = 500 };

const Requirement colour_requirements[COLOUR_REQUIREMENT_COUNT] = {
    [PROFILE] =
        {PDF_A, "6.2.4.2",
         "the profile of an ICCBased space is valid: version 2 or 4, for input, display, output or "
         "a colour space, in grey, RGB, CMYK or Lab, as many components as N says",
         "ICCBased 的配置文件应有效：第 2 或第 4 版，类别和颜色空间合规，分量数与 N 相同", true},
    [PROFILE_TABLES] = {PDF_A, "6.2.4.2",
                        "the tables of a profile, behind its header, keep the specification of ICC",
                        "配置文件头之后的各表符合 ICC 规范", false},
    [OVERPRINT] = {PDF_A, "6.2.4.2", "overprint mode is not 1 when ICCBased CMYK is overprinted",
                   "ICCBased CMYK 套印时，套印模式不得为 1", true},
    [RGB] = {PDF_A, "6.2.4.3", "DeviceRGB needs an RGB output intent or DefaultRGB",
             "DeviceRGB 应有 RGB 输出意图或 DefaultRGB", true},
    [CMYK] = {PDF_A, "6.2.4.3", "DeviceCMYK needs a CMYK output intent or DefaultCMYK",
              "DeviceCMYK 应有 CMYK 输出意图或 DefaultCMYK", true},
    [GREY] = {PDF_A, "6.2.4.3", "DeviceGray needs an output intent or DefaultGray",
              "DeviceGray 应有输出意图或 DefaultGray", true},
    [SPOT_COLOURANTS] = {PDF_A, "6.2.4.4",
                         "Colorants describes each spot colourant of a DeviceN space",
                         "DeviceN 的每个专色都应列入 Colorants", true},
    [SAME_SEPARATION] = {PDF_A, "6.2.4.4",
                         "separations of one name have the same alternate space and tint transform",
                         "同名的专色应有相同的替代颜色空间和色调变换", true},
    [GROUP_SPACE] = {PDF_A, "6.2.10",
                     "the blending space of a transparency group is independent of devices or that "
                     "of the output intent",
                     "透明组的混合颜色空间应与设备无关，或与输出意图相同", true},
    [COLOURANT_COUNT] = {PDF_A, "6.1.13", "a DeviceN space has no more than 32 colourants",
                         "DeviceN 不得超过 32 个色料", true},
};

static void colour_fault(Graphics *graphics, const ColourUse *use, int requirement)
{
    fault(graphics->file, &colour_requirements[requirement], use->place, NULL, NULL);
}

static void check_space(Graphics *graphics, const ColourUse *use, qpdf_oh space, int depth);

/* --- device colours ---------------------------------------------------------------------------------- */

int device_components(const CheckedFile *file, qpdf_oh name)
{
    static const struct {
        const char *name;
        int components;
    } spaces[] = {{"/DeviceGray", 1}, {"/DeviceRGB", 3}, {"/DeviceCMYK", 4},
                  {"/G", 1},          {"/RGB", 3},       {"/CMYK", 4}};
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++)
        if (is_name(file, name, spaces[i].name))
            return spaces[i].components;
    return 0;
}

static bool intent_allows(const Graphics *graphics, int components)
{
    int intended = icc_component_count(&graphics->intent);
    if (!graphics->has_intent)
        return false;
    return components == 1 || intended == components || intended == 0; /* then see 6.2.3 */
}

/* A Default space is an array; one that is a device space itself helps nobody. */
static bool has_default(Graphics *graphics, const ColourUse *use, int components, int depth)
{
    const CheckedFile *file = graphics->file;
    const char *key = components == 1   ? "/DefaultGray"
                      : components == 3 ? "/DefaultRGB"
                                        : "/DefaultCMYK";
    qpdf_oh space = value_of(file, value_of(file, use->resources, "/ColorSpace"), key);
    if (item_count(file, space) == 0 || device_components(file, item_of(file, space, 0)))
        return false;
    if (graphics_is_new(graphics, space))
        check_space(graphics, use, space, depth + 1);
    return true;
}

static void check_device(Graphics *graphics, const ColourUse *use, int components, int depth)
{
    int requirement = use->is_group     ? GROUP_SPACE
                      : components == 1 ? GREY
                      : components == 3 ? RGB
                                        : CMYK;
    if (!intent_allows(graphics, components) && !has_default(graphics, use, components, depth))
        colour_fault(graphics, use, requirement);
}

void check_device_colour(Graphics *graphics, const ColourUse *use, int components)
{
    graphics->spaces_left = MOST_SPACES;
    check_device(graphics, use, components, 0);
}

/* --- profiles ---------------------------------------------------------------------------------------- */

static bool is_usable(const IccProfile *profile)
{
    static const char *const classes[] = {"prtr", "mntr", "scnr", "spac"};
    if (!profile->is_profile || profile->version >= 5 || icc_component_count(profile) == 0)
        return false;
    for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
        if (strcmp(profile->device_class, classes[i]) == 0)
            return true;
    return false;
}

static const IccProfile *profile_of(Graphics *graphics, qpdf_oh stream)
{
    gpointer number = GINT_TO_POINTER(qpdf_oh_get_object_id(graphics->file->document, stream));
    const IccProfile *known = g_hash_table_lookup(graphics->profiles, number);
    if (known)
        return known;
    IccProfile *profile = arena_alloc(graphics->file->arena, 1, sizeof *profile);
    *profile = icc_profile_read(graphics->file, stream);
    g_hash_table_insert(graphics->profiles, number, profile);
    return profile;
}

static void check_profile(Graphics *graphics, const ColourUse *use, qpdf_oh space)
{
    const CheckedFile *file = graphics->file;
    qpdf_oh stream = item_of(file, space, 1);
    const IccProfile *profile = profile_of(graphics, stream);
    int components = (int)number_of(file, value_of(file, stream, "/N"), 0);
    if (!is_usable(profile) || components != icc_component_count(profile))
        fault(graphics->file, &colour_requirements[PROFILE],
              (FaultPlace){use->place.page, place_of(file, 0, stream).object}, NULL, NULL);
}

bool is_icc_cmyk(const CheckedFile *file, qpdf_oh space)
{
    return is_name(file, item_of(file, space, 0), "/ICCBased") &&
           (int)number_of(file, value_of(file, item_of(file, space, 1), "/N"), 0) == 4;
}

void fault_overprint(Graphics *graphics, FaultPlace place)
{
    fault(graphics->file, &colour_requirements[OVERPRINT], place, NULL, NULL);
}

/* --- separations ------------------------------------------------------------------------------------- */

static void compare_separation(Graphics *graphics, const ColourUse *use, qpdf_oh space)
{
    const CheckedFile *file = graphics->file;
    gchar *name = name_text(file, item_of(file, space, 1));
    gchar *digest =
        object_digest(file, (qpdf_oh[]){item_of(file, space, 2), item_of(file, space, 3)}, 2);
    const gchar *known = g_hash_table_lookup(graphics->separations, name);
    bool is_compared = strcmp(name, "/All") != 0 && strcmp(name, "/None") != 0;
    if (known && is_compared && strcmp(known, digest) != 0)
        fault(graphics->file, &colour_requirements[SAME_SEPARATION], use->place, "%s", "%s",
              name + (*name == '/'));
    if (known) {
        g_free(name);
        g_free(digest);
    } else {
        g_hash_table_insert(graphics->separations, name, digest);
    }
}

static void check_separation(Graphics *graphics, const ColourUse *use, qpdf_oh space, int depth)
{
    if (graphics_is_new(graphics, space))
        compare_separation(graphics, use, space);
    check_space(graphics, use, item_of(graphics->file, space, 2), depth + 1);
}

static bool is_process_colourant(const CheckedFile *file, qpdf_oh name, qpdf_oh attributes)
{
    static const char *const process[] = {"/Cyan", "/Magenta", "/Yellow", "/Black", "/None"};
    qpdf_oh components = value_of(file, value_of(file, attributes, "/Process"), "/Components");
    gchar *text = name_text(file, name);
    bool is_process = is_name_of(file, name, process, sizeof process / sizeof process[0]);
    for (int i = 0; i < item_count(file, components); i++)
        is_process = is_process || is_name(file, item_of(file, components, i), text);
    g_free(text);
    return is_process;
}

static bool describes_all(const CheckedFile *file, qpdf_oh names, qpdf_oh attributes)
{
    qpdf_oh colourants = value_of(file, attributes, "/Colorants");
    for (int i = 0; i < item_count(file, names) && i <= MOST_COLOURANTS; i++) {
        qpdf_oh name = item_of(file, names, i);
        gchar *key = name_text(file, name);
        bool is_described = *key == '\0' || is_process_colourant(file, name, attributes) ||
                            has_key(file, colourants, key);
        g_free(key);
        if (!is_described)
            return false;
    }
    return true;
}

static void check_colourants(Graphics *graphics, const ColourUse *use, qpdf_oh colourants,
                             int depth)
{
    const CheckedFile *file = graphics->file;
    GPtrArray *keys = keys_of(file, colourants);
    for (guint i = 0; i < keys->len; i++) {
        qpdf_oh space = value_of(file, colourants, keys->pdata[i]);
        if (is_name(file, item_of(file, space, 0), "/Separation"))
            check_separation(graphics, use, space, depth);
    }
    g_ptr_array_unref(keys);
}

static void check_device_n(Graphics *graphics, const ColourUse *use, qpdf_oh space, int depth)
{
    const CheckedFile *file = graphics->file;
    qpdf_oh names = item_of(file, space, 1), attributes = item_of(file, space, 4);
    if (item_count(file, names) > MOST_COLOURANTS)
        colour_fault(graphics, use, COLOURANT_COUNT);
    if (!describes_all(file, names, attributes))
        colour_fault(graphics, use, SPOT_COLOURANTS);
    check_space(graphics, use, item_of(file, space, 2), depth + 1);
    check_colourants(graphics, use, value_of(file, attributes, "/Colorants"), depth + 1);
    qpdf_oh process = value_of(file, value_of(file, attributes, "/Process"), "/ColorSpace");
    if (!qpdf_oh_is_null(file->document, process))
        check_space(graphics, use, process, depth + 1);
}

/* --- spaces ------------------------------------------------------------------------------------------ */

static void check_array(Graphics *graphics, const ColourUse *use, qpdf_oh space, int depth)
{
    const CheckedFile *file = graphics->file;
    qpdf_oh family = item_of(file, space, 0);
    if (is_name(file, family, "/ICCBased"))
        check_profile(graphics, use, space);
    else if (is_name(file, family, "/Indexed") || is_name(file, family, "/I") ||
             is_name(file, family, "/Pattern"))
        check_space(graphics, use, item_of(file, space, 1), depth + 1);
    else if (is_name(file, family, "/Separation"))
        check_separation(graphics, use, space, depth);
    else if (is_name(file, family, "/DeviceN"))
        check_device_n(graphics, use, space, depth);
    else if (device_components(file, family))
        check_device(graphics, use, device_components(file, family), depth);
}

static void check_space(Graphics *graphics, const ColourUse *use, qpdf_oh space, int depth)
{
    const CheckedFile *file = graphics->file;
    if (depth > DEEPEST || graphics->spaces_left-- <= 0)
        return;
    if (qpdf_oh_is_array(file->document, space)) {
        check_array(graphics, use, space, depth);
    } else if (device_components(file, space)) {
        check_device(graphics, use, device_components(file, space), depth);
    } else if (qpdf_oh_is_name(file->document, space)) {
        gchar *name = name_text(file, space);
        check_space(graphics, use,
                    value_of(file, value_of(file, use->resources, "/ColorSpace"), name), depth + 1);
        g_free(name);
    }
}

void check_colour_space(Graphics *graphics, const ColourUse *use, qpdf_oh space)
{
    graphics->spaces_left = MOST_SPACES; /* spaces may lead to each other many times over */
    check_space(graphics, use, space, 0);
}
