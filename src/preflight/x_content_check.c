/* x_content_check.c - see x_content_check.h. Only what is painted counts: resources that no instruction names may be anything. */
#include "preflight/x_content_check.h"

#include "preflight/colour_check.h"
#include "preflight/content_check.h"
#include "preflight/pdf_values.h"
#include "preflight/x_colour_check.h"
#include "preflight/x_output_intent_check.h"
#include "preflight/x_painting_check.h"

enum { OPERATORS, INLINE_FILTERS };

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };

const Requirement x_content_requirements[X_CONTENT_REQUIREMENT_COUNT] = {
    [OPERATORS] = {PDF_X, "operators", "content streams hold only operators that PDF defines", "内容流只应有 PDF 定义的操作符", true},
    [INLINE_FILTERS] = {PDF_X, "filters", "inline images are not packed by LZW", "内联图像不得用 LZW 压缩", true},
};

typedef void Handle(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction);

bool x_is_new(XGraphics *graphics, qpdf_oh object)
{
    return is_seen_first(graphics->checked, graphics->file, object);
}

static const ContentWord *named(const ContentInstruction *instruction)
{
    const ContentWord *last =
        instruction->operand_count ? &instruction->operands[instruction->operand_count - 1] : NULL;
    return last && last->kind == CONTENT_NAME ? last : NULL;
}

/* Whether a name is used for the first time with these resources. */
static bool is_new_name(XGraphics *graphics, const ContentPlace *place, const char *use, const ContentWord *name)
{
    void **known = resource_value(graphics->known, place->resources, use, name);
    bool is_new = !*known;
    *known = graphics;
    return is_new;
}

/* --- colours ---------------------------------------------------------------------------------------------- */

static void handle_device(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    char first = g_ascii_tolower(*instruction->operator.start);
    x_check_device_colour(graphics, place->place, place->resources, first == 'g' ? 1 : first == 'r' ? 3 : 4);
}

/* cs, CS: spaces of this name are device spaces, or stand in the resources. */
static void handle_space(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = named(instruction);
    if (!name || !is_new_name(graphics, place, "cs", name))
        return;
    gchar *text = g_strndup(name->start, name->length);
    x_check_colour_space(graphics, place->place, place->resources, qpdf_oh_new_name(graphics->file->document, text));
    g_free(text);
}

static void check_shading(XGraphics *graphics, const ContentPlace *place, qpdf_oh shading)
{
    x_check_colour_space(graphics, place->place, place->resources, value_of(graphics->file, shading, "/ColorSpace"));
}

static void handle_shading(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = named(instruction);
    if (name && is_new_name(graphics, place, "sh", name))
        check_shading(graphics, place, content_resource(graphics->file, place, "/Shading", name));
}

static void handle_pattern(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = named(instruction);
    if (!name || !is_new_name(graphics, place, "scn", name))
        return;
    qpdf_oh pattern = content_resource(graphics->file, place, "/Pattern", name);
    x_check_graphics_state(graphics, place->place.page, value_of(graphics->file, pattern, "/ExtGState"));
    check_shading(graphics, place, value_of(graphics->file, pattern, "/Shading"));
}

/* --- states and objects ----------------------------------------------------------------------------------- */

static void handle_state(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = named(instruction);
    if (name && is_new_name(graphics, place, "gs", name))
        x_check_graphics_state(graphics, place->place.page, content_resource(graphics->file, place, "/ExtGState", name));
}

static void handle_intent(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = named(instruction);
    if (name)
        x_check_intent_word(graphics, place->place, name);
}

static void handle_object(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = named(instruction);
    if (name && is_new_name(graphics, place, "Do", name))
        x_check_xobject(graphics, place, content_resource(graphics->file, place, "/XObject", name));
}

/* The words of its dictionary, none of which is a name of a space or filter unless it is one of the image's. */
static void handle_inline_image(XGraphics *graphics, const ContentPlace *place, const ContentInstruction *instruction)
{
    static const char *const lzw[] = {"/LZW", "/LZWDecode"}, *const spaces[] = {"/CS", "/ColorSpace"};
    CheckedFile *file = graphics->file;
    for (int i = 0; i < instruction->operand_count; i++) {
        const ContentWord *word = &instruction->operands[i];
        if (word_is_one_of(word, lzw, G_N_ELEMENTS(lzw)))
            fault(file, &x_content_requirements[INLINE_FILTERS], place->place, NULL, NULL);
        if (i > 0 && word->kind == CONTENT_NAME && word_is_one_of(word - 1, spaces, G_N_ELEMENTS(spaces))) {
            gchar *text = g_strndup(word->start, word->length);
            x_check_colour_space(graphics, place->place, place->resources, qpdf_oh_new_name(file->document, text));
            g_free(text);
        }
    }
}

/* --- the walk --------------------------------------------------------------------------------------------- */

static Handle *find_handle(const ContentWord *operator)
{
    static const struct {
        const char *name;
        Handle *handle;
    } handles[] = {
        {"g", handle_device}, {"G", handle_device}, {"rg", handle_device}, {"RG", handle_device}, {"k", handle_device},
        {"K", handle_device}, {"cs", handle_space}, {"CS", handle_space}, {"scn", handle_pattern}, {"SCN", handle_pattern},
        {"sh", handle_shading}, {"gs", handle_state}, {"ri", handle_intent}, {"Do", handle_object}, {"ID", handle_inline_image},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(handles); i++)
        if (word_is(operator, handles[i].name))
            return handles[i].handle;
    return NULL;
}

static void begin_stream(CheckedFile *file, const ContentPlace *place, void *context)
{
    XGraphics *graphics = context;
    (void)file;
    if (place->kind == CONTENT_OF_PAGE)
        x_check_group(graphics, place->place, place->resources, place->stream);
    else if (place->kind == CONTENT_OF_ANNOTATION || place->kind == CONTENT_OF_MASK)
        x_check_xobject(graphics, place, place->stream);
}

static void take_instruction(CheckedFile *file, const ContentPlace *place, const ContentInstruction *instruction, void *context)
{
    const ContentWord *operator = &instruction->operator;
    Handle *handle = find_handle(operator);
    if (handle)
        handle(context, place, instruction);
    else if (!is_content_operator(operator))
        fault(file, &x_content_requirements[OPERATORS], place->place, "%.*s", "%.*s", (int)MIN(operator->length, 20),
              operator->start);
}

static int components_of(const CheckedFile *file, qpdf_oh profile)
{
    IccProfile read = icc_profile_read(file, profile);
    return read.is_profile ? icc_component_count(&read) : 0;
}

void x_content_inspect(CheckedFile *file)
{
    if (!(file->standards & PDF_X))
        return;
    qpdf_oh profile = x_output_profile(file);
    XGraphics graphics = {.file = file,
                          .intent_profile = profile,
                          .intent_components = components_of(file, profile),
                          .checked = g_hash_table_new(NULL, NULL),
                          .known = resource_names_new(file->arena)};
    if (graphics.intent_components == 0) /* then that is the fault, and not each colour */
        graphics.intent_components = 4;
    ContentVisitor visitor = {.begin = begin_stream, .instruction = take_instruction, .context = &graphics};
    content_walk(file, &visitor);
    g_free(graphics.intent_digest);
    g_hash_table_unref(graphics.checked);
    resource_names_free(graphics.known);
}
