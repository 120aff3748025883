/* x_painting_check.c - see x_painting_check.h. */
#include "preflight/x_painting_check.h"

#include "preflight/pdf_values.h"
#include "preflight/rendering_intent.h"
#include "preflight/x_colour_check.h"

enum {
    TRANSFER, TRANSFER_2, HALFTONE_TYPE, HALFTONE_NAME, INTENT, BLEND_MODE, BLENDS, OPACITY, STATE_MASK, IMAGE_MASK, GROUP,
    POSTSCRIPT, OPI, REFERENCE, ALTERNATES,
};

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };

const Requirement x_painting_requirements[X_PAINTING_REQUIREMENT_COUNT] = {
    [TRANSFER] = {PDF_X, "transfer functions", "an ExtGState has no TR", "ExtGState 不得含 TR", true},
    [TRANSFER_2] = {PDF_X, "transfer functions", "TR2 of an ExtGState is Default", "ExtGState 的 TR2 只能为 Default", true},
    [HALFTONE_TYPE] = {PDF_X, "halftones", "halftones are of type 1 or 5", "半色调的类型应为 1 或 5", true},
    [HALFTONE_NAME] = {PDF_X, "halftones", "halftones have no HalftoneName", "半色调不得含 HalftoneName", true},
    [INTENT] = {PDF_X, "rendering intents",
                "rendering intents are RelativeColorimetric, AbsoluteColorimetric, Perceptual or Saturation",
                "渲染意图应为 RelativeColorimetric、AbsoluteColorimetric、Perceptual 或 Saturation", true},
    [BLEND_MODE] = {STANDARD_PDF_X_4, "transparency", "blend modes are those of PDF 1.6", "混合模式应为 PDF 1.6 所列", true},
    [BLENDS] = {STANDARD_PDF_X_1A, "transparency", "BM of an ExtGState is Normal or Compatible",
                "ExtGState 的 BM 应为 Normal 或 Compatible", true},
    [OPACITY] = {STANDARD_PDF_X_1A, "transparency", "CA and ca of an ExtGState are 1", "ExtGState 的 CA 与 ca 应为 1", true},
    [STATE_MASK] = {STANDARD_PDF_X_1A, "transparency", "SMask of an ExtGState is None", "ExtGState 的 SMask 应为 None", true},
    [IMAGE_MASK] = {STANDARD_PDF_X_1A, "transparency", "images have no SMask", "图像不得含 SMask", true},
    [GROUP] = {STANDARD_PDF_X_1A, "transparency", "pages and forms are no transparency groups", "页面和表单不得为透明组", true},
    [POSTSCRIPT] = {PDF_X, "PostScript", "there is no PostScript: no PS XObjects, no PS in forms",
                    "不得有 PostScript：没有 PS XObject，表单没有 PS", true},
    [OPI] = {PDF_X, "external content", "images and forms have no OPI", "图像和表单不得含 OPI", true},
    [REFERENCE] = {PDF_X, "external content", "forms have no Ref", "表单不得含 Ref", true},
    [ALTERNATES] = {PDF_X, "images", "no alternate image is the one for printing", "备用图像不得设为打印用", true},
};

static void x_fault(XGraphics *graphics, int requirement, FaultPlace place)
{
    fault(graphics->file, &x_painting_requirements[requirement], place, NULL, NULL);
}

static FaultPlace place_on_page(const XGraphics *graphics, int page, qpdf_oh object)
{
    return (FaultPlace){page, place_of(graphics->file, 0, object).object};
}

void x_check_intent_word(XGraphics *graphics, FaultPlace place, const ContentWord *name)
{
    if (!word_is_rendering_intent(name))
        x_fault(graphics, INTENT, place);
}

static void check_intent(XGraphics *graphics, FaultPlace place, qpdf_oh intent)
{
    if (qpdf_oh_is_name(graphics->file->document, intent) && !is_rendering_intent(graphics->file, intent))
        x_fault(graphics, INTENT, place);
}

/* --- graphics states -------------------------------------------------------------------------------------- */

static void check_halftone(XGraphics *graphics, FaultPlace place, qpdf_oh halftone, bool is_within)
{
    CheckedFile *file = graphics->file;
    if (!is_dictionary_or_stream(file, halftone))
        return;
    int type = (int)number_of(file, value_of(file, halftone, "/HalftoneType"), 0);
    if (type != 1 && type != 5)
        x_fault(graphics, HALFTONE_TYPE, place);
    if (has_key(file, halftone, "/HalftoneName"))
        x_fault(graphics, HALFTONE_NAME, place);
    if (type != 5 || is_within)
        return;
    GPtrArray *keys = keys_of(file, halftone);
    for (guint i = 0; i < keys->len; i++)
        check_halftone(graphics, place, value_of(file, halftone, keys->pdata[i]), true);
    g_ptr_array_unref(keys);
}

static void check_blend_mode(XGraphics *graphics, FaultPlace place, qpdf_oh mode)
{
    static const char *const modes[] = {
        "/Normal",    "/Compatible", "/Multiply",   "/Screen",    "/Overlay",    "/Darken",
        "/Lighten",   "/ColorDodge", "/ColorBurn",  "/HardLight", "/SoftLight",  "/Difference",
        "/Exclusion", "/Hue",        "/Saturation", "/Color",     "/Luminosity",
    };
    if (!is_name_of(graphics->file, mode, modes, G_N_ELEMENTS(modes)))
        x_fault(graphics, BLEND_MODE, place);
    if (!is_name_of(graphics->file, mode, modes, 2)) /* the first two are opaque */
        x_fault(graphics, BLENDS, place);
}

static void check_transparency(XGraphics *graphics, FaultPlace place, qpdf_oh state)
{
    CheckedFile *file = graphics->file;
    qpdf_oh mode = value_of(file, state, "/BM"), mask = value_of(file, state, "/SMask");
    bool is_opaque = number_of(file, value_of(file, state, "/CA"), 1) >= 1 &&
                     number_of(file, value_of(file, state, "/ca"), 1) >= 1;
    if (!is_opaque)
        x_fault(graphics, OPACITY, place);
    if (!qpdf_oh_is_null(file->document, mask) && !is_name(file, mask, "/None"))
        x_fault(graphics, STATE_MASK, place);
    if (qpdf_oh_is_name(file->document, mode))
        check_blend_mode(graphics, place, mode);
    for (int i = 0; i < item_count(file, mode); i++)
        check_blend_mode(graphics, place, item_of(file, mode, i));
}

void x_check_graphics_state(XGraphics *graphics, int page, qpdf_oh state)
{
    CheckedFile *file = graphics->file;
    FaultPlace place = place_on_page(graphics, page, state);
    qpdf_oh transfer = value_of(file, state, "/TR2");
    if (!is_plain_dictionary(file, state) || !x_is_new(graphics, state))
        return;
    if (has_key(file, state, "/TR"))
        x_fault(graphics, TRANSFER, place);
    if (!qpdf_oh_is_null(file->document, transfer) && !is_name(file, transfer, "/Default"))
        x_fault(graphics, TRANSFER_2, place);
    check_halftone(graphics, place, value_of(file, state, "/HT"), false);
    check_intent(graphics, place, value_of(file, state, "/RI"));
    check_transparency(graphics, place, state);
}

/* --- images and forms ------------------------------------------------------------------------------------- */

static void check_alternates(XGraphics *graphics, FaultPlace place, qpdf_oh alternates)
{
    const CheckedFile *file = graphics->file;
    for (int i = 0; i < item_count(file, alternates); i++)
        if (is_true(file, value_of(file, item_of(file, alternates, i), "/DefaultForPrinting")))
            x_fault(graphics, ALTERNATES, place);
}

static void check_image(XGraphics *graphics, const ContentPlace *place, qpdf_oh image)
{
    CheckedFile *file = graphics->file;
    FaultPlace of_image = place_on_page(graphics, place->place.page, image);
    if (qpdf_oh_is_stream(file->document, value_of(file, image, "/SMask")) ||
        number_of(file, value_of(file, image, "/SMaskInData"), 0) > 0)
        x_fault(graphics, IMAGE_MASK, of_image);
    check_alternates(graphics, of_image, value_of(file, image, "/Alternates"));
    check_intent(graphics, of_image, value_of(file, image, "/Intent"));
    if (!is_true(file, value_of(file, image, "/ImageMask")))
        x_check_colour_space(graphics, of_image, place->resources, value_of(file, image, "/ColorSpace"));
}

void x_check_group(XGraphics *graphics, FaultPlace place, qpdf_oh resources, qpdf_oh owner)
{
    CheckedFile *file = graphics->file;
    qpdf_oh group = value_of(file, owner, "/Group"), space = value_of(file, group, "/CS");
    if (!has_name(file, group, "/S", "/Transparency"))
        return;
    x_fault(graphics, GROUP, place);
    if (!qpdf_oh_is_null(file->document, space) && (file->standards & STANDARD_PDF_X_4))
        x_check_colour_space(graphics, place, resources, space);
}

static void check_form(XGraphics *graphics, const ContentPlace *place, qpdf_oh form)
{
    CheckedFile *file = graphics->file;
    FaultPlace of_form = place_on_page(graphics, place->place.page, form);
    if (has_key(file, form, "/PS") || has_name(file, form, "/Subtype2", "/PS"))
        x_fault(graphics, POSTSCRIPT, of_form);
    if (has_key(file, form, "/Ref"))
        x_fault(graphics, REFERENCE, of_form);
    x_check_group(graphics, of_form, place->resources, form);
}

void x_check_xobject(XGraphics *graphics, const ContentPlace *place, qpdf_oh object)
{
    CheckedFile *file = graphics->file;
    FaultPlace of_object = place_on_page(graphics, place->place.page, object);
    if (!qpdf_oh_is_stream(file->document, object) || !x_is_new(graphics, object))
        return;
    if (has_key(file, object, "/OPI"))
        x_fault(graphics, OPI, of_object);
    if (has_name(file, object, "/Subtype", "/Image"))
        check_image(graphics, place, object);
    else if (has_name(file, object, "/Subtype", "/PS"))
        x_fault(graphics, POSTSCRIPT, of_object);
    else
        check_form(graphics, place, object);
}
