/* xobject_check.c - see xobject_check.h. */
#include "preflight/xobject_check.h"

#include "preflight/colour_check.h"
#include "preflight/jpeg2000.h"
#include "preflight/paint_state.h"
#include "preflight/pdf_values.h"
#include "preflight/rendering_intent.h"

#include <stdlib.h>

enum {
    INLINE_FILTER,
    INTENT,
    ALTERNATES,
    IMAGE_OPI,
    INTERPOLATE,
    BITS,
    MASK_BITS,
    JPX_CHANNELS,
    JPX_BEST,
    JPX_METHOD,
    JPX_CIEJAB,
    JPX_BITS,
    JPX_FEATURES,
    FORM_OPI,
    FORM_POSTSCRIPT,
    FORM_REFERENCE,
    POSTSCRIPT,
};

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement xobject_requirements[XOBJECT_REQUIREMENT_COUNT] = {
    [INLINE_FILTER] = {PDF_A, "6.1.10",
                       "inline images use only filters of ISO 32000-1, no LZW and no Crypt",
                       "内联图像只用 ISO 32000-1 的过滤器，不得用 LZW 或 Crypt", true},
    [INTENT] = {PDF_A, "6.2.6",
                "rendering intents are RelativeColorimetric, AbsoluteColorimetric, Perceptual or "
                "Saturation",
                "渲染意图应为 RelativeColorimetric、AbsoluteColorimetric、Perceptual 或 Saturation",
                true},
    [ALTERNATES] = {PDF_A, "6.2.8.1", "images have no Alternates", "图像不得含 Alternates", true},
    [IMAGE_OPI] = {PDF_A, "6.2.8.1", "images have no OPI", "图像不得含 OPI", true},
    [INTERPOLATE] = {PDF_A, "6.2.8.1", "Interpolate of an image is false",
                     "图像的 Interpolate 应为 false", true},
    [BITS] = {PDF_A, "6.2.8.1", "BitsPerComponent is 1, 2, 4, 8 or 16",
              "BitsPerComponent 应为 1、2、4、8 或 16", true},
    [MASK_BITS] = {PDF_A, "6.2.8.1", "BitsPerComponent of an image mask is 1",
                   "图像蒙版的 BitsPerComponent 应为 1", true},
    [JPX_CHANNELS] = {PDF_A, "6.2.8.3", "JPEG 2000 data have 1, 3 or 4 colour channels",
                      "JPEG 2000 数据应有 1、3 或 4 个颜色通道", true},
    [JPX_BEST] =
        {PDF_A, "6.2.8.3",
         "of several colour specifications in JPEG 2000 data exactly one is marked as the best",
         "JPEG 2000 数据有多个颜色说明时，应恰有一个标为最佳", true},
    [JPX_METHOD] = {PDF_A, "6.2.8.3",
                    "METH of the colour specification in JPEG 2000 data is 1, 2 or 3",
                    "JPEG 2000 颜色说明的 METH 应为 1、2 或 3", true},
    [JPX_CIEJAB] = {PDF_A, "6.2.8.3", "JPEG 2000 data do not use the colour space CIEJab",
                    "JPEG 2000 数据不得用 CIEJab 颜色空间", true},
    [JPX_BITS] = {PDF_A, "6.2.8.3",
                  "all channels of JPEG 2000 data have the same depth of 1 to 38 bits",
                  "JPEG 2000 各通道位深应相同，在 1 至 38 之间", true},
    [JPX_FEATURES] = {PDF_A, "6.2.8.3", "JPEG 2000 data use only the features of the JPX baseline",
                      "JPEG 2000 数据只应用 JPX 基线特性", false},
    [FORM_OPI] = {PDF_A, "6.2.9.1", "forms have no OPI", "表单 XObject 不得含 OPI", true},
    [FORM_POSTSCRIPT] = {PDF_A, "6.2.9.1", "forms have no PS and no Subtype2 PS",
                         "表单 XObject 不得含 PS 或 Subtype2 PS", true},
    [FORM_REFERENCE] = {PDF_A, "6.2.9.2", "there are no reference XObjects", "不得有引用 XObject",
                        true},
    [POSTSCRIPT] = {PDF_A, "6.2.9.3", "there are no PostScript XObjects",
                    "不得有 PostScript XObject", true},
};

static void object_fault(Graphics *graphics, int requirement, FaultPlace place)
{
    fault(graphics->file, &xobject_requirements[requirement], place, NULL, NULL);
}

void check_intent_word(Graphics *graphics, FaultPlace place, const ContentWord *name)
{
    if (!word_is_rendering_intent(name))
        fault(graphics->file, &xobject_requirements[INTENT], place, "%.*s", "%.*s",
              (int)MIN(name->length, 80), name->start);
}

/* --- JPEG 2000 --------------------------------------------------------------------------------------- */

/* A ColorSpace in the dictionary goes before what the data say. */
static void check_jpx_colour(Graphics *graphics, FaultPlace place, const Jpeg2000 *data)
{
    if (data->colour_count > 1 && data->best_colour_count != 1)
        object_fault(graphics, JPX_BEST, place);
    if (data->colour_count > 0 && (data->method < 1 || data->method > 3))
        object_fault(graphics, JPX_METHOD, place);
    if (data->enumerated_space == 19)
        object_fault(graphics, JPX_CIEJAB, place);
}

static void check_jpx_data(Graphics *graphics, FaultPlace place, qpdf_oh image,
                           const Jpeg2000 *data)
{
    int channels = data->colour_channels;
    if (!data->has_header)
        return;
    if (channels != 1 && channels != 3 && channels != 4)
        object_fault(graphics, JPX_CHANNELS, place);
    if (data->bit_depth < 1 || data->bit_depth > 38)
        object_fault(graphics, JPX_BITS, place);
    if (!has_key(graphics->file, image, "/ColorSpace"))
        check_jpx_colour(graphics, place, data);
}

static bool is_jpx(const CheckedFile *file, qpdf_oh image)
{
    qpdf_oh filter = value_of(file, image, "/Filter");
    return is_name(file, filter, "/JPXDecode") ||
           (item_count(file, filter) == 1 && is_name(file, item_of(file, filter, 0), "/JPXDecode"));
}

static void check_jpx(Graphics *graphics, FaultPlace place, qpdf_oh image)
{
    StreamBytes bytes;
    if (!is_jpx(graphics->file, image) || !stream_raw_bytes(graphics->file, image, &bytes))
        return;
    Jpeg2000 data = jpeg2000_parse(bytes.start, bytes.length);
    check_jpx_data(graphics, place, image, &data);
    free(bytes.start);
}

/* --- images ------------------------------------------------------------------------------------------ */

static bool is_allowed_depth(int bits)
{
    return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
}

static void check_depth(Graphics *graphics, FaultPlace place, qpdf_oh image, bool is_mask)
{
    qpdf_oh value = value_of(graphics->file, image, "/BitsPerComponent");
    int bits = (int)number_of(graphics->file, value, 1);
    if (is_mask && bits != 1)
        object_fault(graphics, MASK_BITS, place);
    else if (!is_mask && !is_allowed_depth(bits) && !is_jpx(graphics->file, image))
        object_fault(graphics, BITS, place);
}

static void check_image_keys(Graphics *graphics, FaultPlace place, qpdf_oh image)
{
    CheckedFile *file = graphics->file;
    qpdf_oh intent = value_of(file, image, "/Intent");
    if (has_key(file, image, "/Alternates"))
        object_fault(graphics, ALTERNATES, place);
    if (has_key(file, image, "/OPI"))
        object_fault(graphics, IMAGE_OPI, place);
    if (is_true(file, value_of(file, image, "/Interpolate")))
        object_fault(graphics, INTERPOLATE, place);
    if (qpdf_oh_is_name(file->document, intent) && !is_rendering_intent(file, intent))
        object_fault(graphics, INTENT, place);
    check_depth(graphics, place, image, is_true(file, value_of(file, image, "/ImageMask")));
    check_jpx(graphics, place, image);
}

static FaultPlace place_on_page(const Graphics *graphics, FaultPlace page, qpdf_oh object)
{
    return (FaultPlace){page.page, place_of(graphics->file, 0, object).object};
}

/* Masks are images too; a colour space counts for what is painted. */
static void check_masks(Graphics *graphics, FaultPlace place, qpdf_oh image)
{
    static const char *const keys[] = {"/SMask", "/Mask"};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        qpdf_oh mask = value_of(graphics->file, image, keys[i]);
        if (qpdf_oh_is_stream(graphics->file->document, mask) && graphics_is_new(graphics, mask))
            check_image_keys(graphics, place_on_page(graphics, place, mask), mask);
    }
}

static bool is_see_through(const CheckedFile *file, qpdf_oh image)
{
    return qpdf_oh_is_stream(file->document, value_of(file, image, "/SMask")) ||
           number_of(file, value_of(file, image, "/SMaskInData"), 0) > 0;
}

/* What has to be known of an XObject when it is painted again. */
typedef struct Painted {
    bool is_image;
    bool is_mask;
    bool is_see_through;
} Painted;

static Painted check_image(Graphics *graphics, const ContentPlace *place, qpdf_oh image)
{
    CheckedFile *file = graphics->file;
    FaultPlace of_image = place_on_page(graphics, place->place, image);
    Painted painted = {true, is_true(file, value_of(file, image, "/ImageMask")),
                       is_see_through(file, image)};
    qpdf_oh space = value_of(file, image, "/ColorSpace");
    if (graphics_is_new(graphics, image)) {
        check_image_keys(graphics, of_image, image);
        check_masks(graphics, place->place, image);
    }
    if (!painted.is_mask && !qpdf_oh_is_null(file->document, space))
        check_colour_space(graphics, &(ColourUse){of_image, place->resources, false}, space);
    return painted;
}

/* --- forms ------------------------------------------------------------------------------------------- */

void check_form(Graphics *graphics, FaultPlace place, qpdf_oh form)
{
    CheckedFile *file = graphics->file;
    FaultPlace of_form = place_on_page(graphics, place, form);
    if (!graphics_is_new(graphics, form))
        return;
    if (has_key(file, form, "/OPI"))
        object_fault(graphics, FORM_OPI, of_form);
    if (has_key(file, form, "/PS") || has_name(file, form, "/Subtype2", "/PS"))
        object_fault(graphics, FORM_POSTSCRIPT, of_form);
    if (has_key(file, form, "/Ref"))
        object_fault(graphics, FORM_REFERENCE, of_form);
}

static Painted check_new(Graphics *graphics, const ContentPlace *place, qpdf_oh object)
{
    CheckedFile *file = graphics->file;
    if (has_name(file, object, "/Subtype", "/Image"))
        return check_image(graphics, place, object);
    if (has_name(file, object, "/Subtype", "/Form"))
        check_form(graphics, place->place, object);
    else if (has_name(file, object, "/Subtype", "/PS"))
        object_fault(graphics, POSTSCRIPT, place_on_page(graphics, place->place, object));
    return (Painted){0};
}

void check_xobject(Graphics *graphics, const ContentPlace *place, const ContentWord *name)
{
    void **known = resource_value(graphics->known, place->resources, "Do", name);
    if (!*known) {
        Painted painted =
            check_new(graphics, place, content_resource(graphics->file, place, "/XObject", name));
        *known = arena_copy(graphics->file->arena, &painted, 1, sizeof painted);
    }
    const Painted *painted = *known;
    if (painted->is_see_through)
        paint_note_transparency(graphics);
    if (painted->is_image)
        paint_image(graphics, place, painted->is_mask);
}

/* --- inline images ----------------------------------------------------------------------------------- */

static const char *const inline_filters[] = {
    "/ASCIIHexDecode",
    "/ASCII85Decode",
    "/FlateDecode",
    "/RunLengthDecode",
    "/CCITTFaxDecode",
    "/DCTDecode",
    "/AHx",
    "/A85",
    "/Fl",
    "/RL",
    "/CCF",
    "/DCT",
};

/* The value at `index`: the items of an array, or one word. Returns where the next key stands. */
static int end_of_value(const ContentInstruction *instruction, int index)
{
    int depth = 0;
    for (; index < instruction->operand_count; index++) {
        const ContentWord *word = &instruction->operands[index];
        if (word_is(word, "[") || word_is(word, "<<"))
            depth++;
        if (word_is(word, "]") || word_is(word, ">>"))
            depth--;
        if (depth <= 0)
            return index + 1;
    }
    return index;
}

static void check_inline_filters(Graphics *graphics, FaultPlace place, const ContentWord *words,
                                 int count)
{
    for (int i = 0; i < count; i++)
        if (words[i].kind == CONTENT_NAME &&
            !word_is_one_of(&words[i], inline_filters, G_N_ELEMENTS(inline_filters)))
            fault(graphics->file, &xobject_requirements[INLINE_FILTER], place, "%.*s", "%.*s",
                  (int)MIN(words[i].length, 80), words[i].start);
}

/* A name, or an Indexed space, whose base is a name. */
static void check_inline_space(Graphics *graphics, const ContentPlace *place,
                               const ContentWord *words, int count)
{
    const ContentWord *name = count > 2 ? &words[2] : &words[0];
    if (count == 0 || name->kind != CONTENT_NAME)
        return;
    gchar *text = g_strndup(name->start, name->length);
    check_colour_space(graphics, &(ColourUse){place->place, place->resources, false},
                       qpdf_oh_new_name(graphics->file->document, text));
    g_free(text);
}

typedef struct InlineImage {
    bool is_mask;
    const ContentWord *space;
    int space_length;
} InlineImage;

static void take_inline_key(Graphics *graphics, FaultPlace place, InlineImage *image,
                            const ContentWord *key, int count)
{
    static const char *const filters[] = {"/F", "/Filter"}, *const masks[] = {"/IM", "/ImageMask"};
    static const char *const smoothing[] = {"/I", "/Interpolate"}, *const spaces[] = {
                                                                       "/CS", "/ColorSpace"};
    const ContentWord *value = key + 1;
    if (word_is_one_of(key, filters, 2))
        check_inline_filters(graphics, place, value, count);
    else if (word_is_one_of(key, masks, 2))
        image->is_mask = word_is(value, "true");
    else if (word_is_one_of(key, smoothing, 2) && word_is(value, "true"))
        object_fault(graphics, INTERPOLATE, place);
    else if (word_is(key, "/Intent") && value->kind == CONTENT_NAME)
        check_intent_word(graphics, place, value);
    else if (word_is_one_of(key, spaces, 2)) {
        image->space = value;
        image->space_length = count;
    }
}

void check_inline_image(Graphics *graphics, const ContentPlace *place,
                        const ContentInstruction *instruction)
{
    InlineImage image = {0};
    for (int key = 0; key + 1 < instruction->operand_count;) {
        int end = end_of_value(instruction, key + 1);
        take_inline_key(graphics, place->place, &image, &instruction->operands[key], end - key - 1);
        key = end;
    }
    if (!image.is_mask && image.space)
        check_inline_space(graphics, place, image.space, image.space_length);
    paint_image(graphics, place, image.is_mask);
}
