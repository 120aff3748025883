/* graphics_state_check.c - see graphics_state_check.h. */
#include "preflight/graphics_state_check.h"

#include "preflight/pdf_values.h"
#include "preflight/rendering_intent.h"

#include <string.h>

enum {
    TRANSFER,
    TRANSFER_2,
    HALFTONE_PHASE,
    HALFTONE_TYPE,
    HALFTONE_NAME,
    HALFTONE_TRANSFER,
    INTENT,
    BLEND_MODE
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement graphics_state_requirements[GRAPHICS_STATE_REQUIREMENT_COUNT] = {
    [TRANSFER] = {PDF_A, "6.2.5", "an ExtGState has no TR", "ExtGState 不得含 TR", true},
    [TRANSFER_2] = {PDF_A, "6.2.5", "TR2 of an ExtGState is Default",
                    "ExtGState 的 TR2 只能为 Default", true},
    [HALFTONE_PHASE] = {PDF_A, "6.2.5", "an ExtGState has no HTP", "ExtGState 不得含 HTP", true},
    [HALFTONE_TYPE] = {PDF_A, "6.2.5", "halftones are of type 1 or 5", "半色调的类型应为 1 或 5",
                       true},
    [HALFTONE_NAME] = {PDF_A, "6.2.5", "halftones have no HalftoneName",
                       "半色调不得含 HalftoneName", true},
    [HALFTONE_TRANSFER] = {PDF_A, "6.2.5",
                           "halftones have a TransferFunction for colourants that are no "
                           "primaries, and for no others",
                           "半色调的 TransferFunction 只用于、也必须用于非原色的色料", true},
    [INTENT] = {PDF_A, "6.2.5", "RI of an ExtGState is one of the four standard rendering intents",
                "ExtGState 的 RI 应为四种标准渲染意图之一", true},
    [BLEND_MODE] = {PDF_A, "6.2.10", "blend modes are those of ISO 32000-1",
                    "混合模式应为 ISO 32000-1 所列", true},
};

/* --- what it sets ------------------------------------------------------------------------------------ */

static bool is_plain_blend_mode(const CheckedFile *file, qpdf_oh mode)
{
    static const char *const plain[] = {"/Normal", "/Compatible"};
    qpdf_oh first = item_count(file, mode) > 0 ? item_of(file, mode, 0) : mode;
    return is_name_of(file, first, plain, G_N_ELEMENTS(plain));
}

static void read_opacity(const CheckedFile *file, qpdf_oh value, StateParameters *parameters,
                         int kind)
{
    parameters->has_opacity[kind] = qpdf_oh_is_number(file->document, value);
    parameters->opacity[kind] = number_of(file, value, 1);
}

/* OP stands for both when op is not there (ISO 32000-1, table 58). */
static void read_overprint(const CheckedFile *file, qpdf_oh state, StateParameters *parameters)
{
    qpdf_oh stroke = value_of(file, state, "/OP"), fill = value_of(file, state, "/op");
    if (!qpdf_oh_is_bool(file->document, fill))
        fill = stroke;
    parameters->has_overprint[0] = qpdf_oh_is_bool(file->document, fill);
    parameters->overprints[0] = is_true(file, fill);
    parameters->has_overprint[1] = qpdf_oh_is_bool(file->document, stroke);
    parameters->overprints[1] = is_true(file, stroke);
}

StateParameters state_parameters(const CheckedFile *file, qpdf_oh state)
{
    StateParameters parameters = {0};
    qpdf_oh mode = value_of(file, state, "/OPM"), blend = value_of(file, state, "/BM"),
            mask = value_of(file, state, "/SMask");
    read_opacity(file, value_of(file, state, "/ca"), &parameters, 0);
    read_opacity(file, value_of(file, state, "/CA"), &parameters, 1);
    read_overprint(file, state, &parameters);
    parameters.has_overprint_mode = qpdf_oh_is_number(file->document, mode);
    parameters.overprint_mode = (int)number_of(file, mode, 0) == 1;
    parameters.has_blend_mode = !qpdf_oh_is_null(file->document, blend);
    parameters.blends = parameters.has_blend_mode && !is_plain_blend_mode(file, blend);
    parameters.has_mask_entry = !qpdf_oh_is_null(file->document, mask);
    parameters.has_mask = is_plain_dictionary(file, mask);
    return parameters;
}

/* --- halftones --------------------------------------------------------------------------------------- */

static bool is_primary(const char *colourant)
{
    static const char *const primaries[] = {"/Cyan", "/Magenta", "/Yellow", "/Black",
                                            "/Gray", "/Red",     "/Green",  "/Blue"};
    for (size_t i = 0; i < G_N_ELEMENTS(primaries); i++)
        if (strcmp(colourant, primaries[i]) == 0)
            return true;
    return false;
}

/* `colourant` is NULL for a halftone that stands for all (ISO 32000-1, tables 130 and 134). */
static void check_transfer(Graphics *graphics, FaultPlace place, qpdf_oh halftone,
                           const char *colourant)
{
    if (colourant && strcmp(colourant, "/Default") == 0)
        return;
    bool is_needed = colourant && !is_primary(colourant);
    if (has_key(graphics->file, halftone, "/TransferFunction") != is_needed)
        fault(graphics->file, &graphics_state_requirements[HALFTONE_TRANSFER], place, "%s", "%s",
              colourant ? colourant + 1 : "HT");
}

static void check_halftone(Graphics *graphics, FaultPlace place, qpdf_oh halftone,
                           const char *colourant);

static void check_halftones_within(Graphics *graphics, FaultPlace place, qpdf_oh halftone)
{
    CheckedFile *file = graphics->file;
    GPtrArray *keys = keys_of(file, halftone);
    for (guint i = 0; i < keys->len; i++) {
        qpdf_oh within = value_of(file, halftone, keys->pdata[i]);
        if (is_dictionary_or_stream(file, within))
            check_halftone(graphics, place, within, keys->pdata[i]);
    }
    g_ptr_array_unref(keys);
}

static void check_halftone(Graphics *graphics, FaultPlace place, qpdf_oh halftone,
                           const char *colourant)
{
    CheckedFile *file = graphics->file;
    int type = (int)number_of(file, value_of(file, halftone, "/HalftoneType"), 0);
    if (type != 1 && type != 5)
        fault(file, &graphics_state_requirements[HALFTONE_TYPE], place, "%d", "%d", type);
    if (has_key(file, halftone, "/HalftoneName"))
        fault(file, &graphics_state_requirements[HALFTONE_NAME], place, NULL, NULL);
    check_transfer(graphics, place, halftone, colourant);
    if (type == 5 && !colourant)
        check_halftones_within(graphics, place, halftone);
}

/* --- the dictionary ---------------------------------------------------------------------------------- */

static const char *const blend_modes[] = {
    "/Normal",    "/Compatible", "/Multiply",   "/Screen",    "/Overlay",    "/Darken",
    "/Lighten",   "/ColorDodge", "/ColorBurn",  "/HardLight", "/SoftLight",  "/Difference",
    "/Exclusion", "/Hue",        "/Saturation", "/Color",     "/Luminosity",
};

static void check_blend_mode(Graphics *graphics, FaultPlace place, qpdf_oh mode)
{
    if (is_name_of(graphics->file, mode, blend_modes, G_N_ELEMENTS(blend_modes)))
        return;
    gchar *name = name_text(graphics->file, mode);
    fault(graphics->file, &graphics_state_requirements[BLEND_MODE], place, "%s", "%s", name);
    g_free(name);
}

static void check_blend_modes(Graphics *graphics, FaultPlace place, qpdf_oh mode)
{
    if (qpdf_oh_is_null(graphics->file->document, mode))
        return;
    if (!qpdf_oh_is_array(graphics->file->document, mode))
        check_blend_mode(graphics, place, mode);
    for (int i = 0; i < item_count(graphics->file, mode); i++)
        check_blend_mode(graphics, place, item_of(graphics->file, mode, i));
}

static void check_keys(Graphics *graphics, FaultPlace place, qpdf_oh state)
{
    CheckedFile *file = graphics->file;
    qpdf_oh transfer = value_of(file, state, "/TR2"), intent = value_of(file, state, "/RI");
    if (has_key(file, state, "/TR"))
        fault(file, &graphics_state_requirements[TRANSFER], place, NULL, NULL);
    if (!qpdf_oh_is_null(file->document, transfer) && !is_name(file, transfer, "/Default"))
        fault(file, &graphics_state_requirements[TRANSFER_2], place, NULL, NULL);
    if (has_key(file, state, "/HTP"))
        fault(file, &graphics_state_requirements[HALFTONE_PHASE], place, NULL, NULL);
    if (qpdf_oh_is_name(file->document, intent) && !is_rendering_intent(file, intent))
        fault(file, &graphics_state_requirements[INTENT], place, NULL, NULL);
}

void check_graphics_state(Graphics *graphics, FaultPlace place, qpdf_oh state)
{
    CheckedFile *file = graphics->file;
    FaultPlace of_state = {place.page, place_of(file, 0, state).object};
    qpdf_oh halftone = value_of(file, state, "/HT");
    check_keys(graphics, of_state, state);
    check_blend_modes(graphics, of_state, value_of(file, state, "/BM"));
    if (is_dictionary_or_stream(file, halftone))
        check_halftone(graphics, of_state, halftone, NULL);
}
