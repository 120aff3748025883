/* content_check.c - see content_check.h. One walk over the pages serves all checks of graphics. */
#include "preflight/content_check.h"

#include "preflight/colour_check.h"
#include "preflight/graphics.h"
#include "preflight/output_intent_check.h"
#include "preflight/paint_state.h"
#include "preflight/pdf_values.h"
#include "preflight/word_check.h"
#include "preflight/xobject_check.h"

#include <stdlib.h>
#include <string.h>

enum { OPERATORS, RESOURCES, NESTING };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { DEEPEST_SAVE = 28, DEEPEST_STREAM = 32 };

const Requirement content_requirements[CONTENT_REQUIREMENT_COUNT] = {
    [OPERATORS] = {PDF_A, "6.2.2", "content streams hold only operators of ISO 32000-1",
                   "内容流只应有 ISO 32000-1 的操作符", true},
    [RESOURCES] = {PDF_A, "6.2.2",
                   "a content stream that uses resources has a Resources dictionary of its own",
                   "用到资源的内容流应有自己的 Resources", true},
    [NESTING] = {PDF_A, "6.1.13", "q and Q are nested no more than 28 deep",
                 "q 与 Q 的嵌套不得超过 28 层", true},
};

typedef struct ContentCheck {
    Graphics graphics;
    ContentPlace page;         /* being walked, or whose annotations are */
    int saves[DEEPEST_STREAM]; /* q without Q, of each stream being walked */
} ContentCheck;

typedef void Handle(ContentCheck *check, const ContentPlace *place,
                    const ContentInstruction *instruction);

bool graphics_is_new(Graphics *graphics, qpdf_oh object)
{
    int number = qpdf_oh_get_object_id(graphics->file->document, object);
    return number == 0 || g_hash_table_add(graphics->checked, GINT_TO_POINTER(number));
}

static const ContentWord *last_operand(const ContentInstruction *instruction)
{
    return instruction->operand_count ? &instruction->operands[instruction->operand_count - 1]
                                      : NULL;
}

/* --- resources --------------------------------------------------------------------------------------- */

static bool has_resource(const CheckedFile *file, const ContentPlace *place, const char *category,
                         const ContentWord *name)
{
    return !qpdf_oh_is_null(file->document, content_resource(file, place, category, name));
}

/* What a stream finds in resources that are not explicitly its own, but its page's; glyphs have those of their font. */
static void note_resource(ContentCheck *check, const ContentPlace *place, const char *category,
                          const ContentWord *name)
{
    CheckedFile *file = check->graphics.file;
    bool is_own = place->has_own_resources || place->kind == CONTENT_OF_GLYPH;
    if (is_own && (place->depth == 0 || has_resource(file, place, category, name) ||
                   !has_resource(file, &check->page, category, name)))
        return;
    fault(file, &content_requirements[RESOURCES], place->place, "%.*s", "%.*s",
          (int)MIN(name->length, 80), name->start);
}

/* --- state ------------------------------------------------------------------------------------------- */

static void handle_save(ContentCheck *check, const ContentPlace *place,
                        const ContentInstruction *instruction)
{
    (void)instruction;
    paint_save(&check->graphics);
    if (++check->saves[place->depth] == DEEPEST_SAVE + 1)
        fault(check->graphics.file, &content_requirements[NESTING], place->place, NULL, NULL);
}

static void handle_restore(ContentCheck *check, const ContentPlace *place,
                           const ContentInstruction *instruction)
{
    (void)instruction;
    paint_restore(&check->graphics);
    if (check->saves[place->depth] > 0)
        check->saves[place->depth]--;
}

static const StateParameters *parameters_of(ContentCheck *check, const ContentPlace *place,
                                            const ContentWord *name)
{
    Graphics *graphics = &check->graphics;
    void **known = resource_value(graphics->known, place->resources, "gs", name);
    if (*known)
        return *known;
    qpdf_oh state = content_resource(graphics->file, place, "/ExtGState", name);
    if (graphics_is_new(graphics, state))
        check_graphics_state(graphics, place->place, state);
    StateParameters parameters = state_parameters(graphics->file, state);
    *known = arena_copy(graphics->file->arena, &parameters, 1, sizeof parameters);
    return *known;
}

static void handle_parameters(ContentCheck *check, const ContentPlace *place,
                              const ContentInstruction *instruction)
{
    const ContentWord *name = last_operand(instruction);
    if (!name || name->kind != CONTENT_NAME)
        return;
    note_resource(check, place, "/ExtGState", name);
    paint_set_parameters(&check->graphics, parameters_of(check, place, name));
}

static void handle_intent(ContentCheck *check, const ContentPlace *place,
                          const ContentInstruction *instruction)
{
    const ContentWord *name = last_operand(instruction);
    if (name && name->kind == CONTENT_NAME)
        check_intent_word(&check->graphics, place->place, name);
}

static void handle_font(ContentCheck *check, const ContentPlace *place,
                        const ContentInstruction *instruction)
{
    const ContentWord *name = instruction->operands;
    if (instruction->operand_count == 2 && name->kind == CONTENT_NAME)
        note_resource(check, place, "/Font", name);
}

/* Properties of marked content may have a name. */
static void handle_mark(ContentCheck *check, const ContentPlace *place,
                        const ContentInstruction *instruction)
{
    const ContentWord *name = last_operand(instruction);
    if (instruction->operand_count == 2 && name->kind == CONTENT_NAME)
        note_resource(check, place, "/Properties", name);
}

static void handle_text_mode(ContentCheck *check, const ContentPlace *place,
                             const ContentInstruction *instruction)
{
    const ContentWord *mode = last_operand(instruction);
    (void)place;
    if (mode && mode->length == 1 && *mode->start >= '0' && *mode->start <= '7')
        paint_set_text_mode(&check->graphics, *mode->start - '0');
}

static void handle_glyph_shape(ContentCheck *check, const ContentPlace *place,
                               const ContentInstruction *instruction)
{
    (void)instruction;
    if (place->kind == CONTENT_OF_GLYPH)
        paint_ignore_colours(&check->graphics);
}

/* --- colours ----------------------------------------------------------------------------------------- */

static bool is_capital(const ContentInstruction *instruction)
{
    return g_ascii_isupper(*instruction->operator.start);
}

static void handle_device(ContentCheck *check, const ContentPlace *place,
                          const ContentInstruction *instruction)
{
    char first = g_ascii_tolower(*instruction->operator.start);
    paint_set_device(&check->graphics, place, is_capital(instruction),
                     first == 'g'   ? 1
                     : first == 'r' ? 3
                                    : 4);
}

static void handle_space(ContentCheck *check, const ContentPlace *place,
                         const ContentInstruction *instruction)
{
    static const char *const families[] = {"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/Pattern"};
    const ContentWord *name = last_operand(instruction);
    if (!name || name->kind != CONTENT_NAME)
        return;
    if (!word_is_one_of(name, families, G_N_ELEMENTS(families)))
        note_resource(check, place, "/ColorSpace", name);
    paint_set_space(&check->graphics, place, is_capital(instruction), name);
}

static void handle_pattern(ContentCheck *check, const ContentPlace *place,
                           const ContentInstruction *instruction)
{
    const ContentWord *name = last_operand(instruction);
    if (!name || name->kind != CONTENT_NAME)
        return;
    note_resource(check, place, "/Pattern", name);
    paint_set_pattern(&check->graphics, place, is_capital(instruction), name);
}

/* --- painting ---------------------------------------------------------------------------------------- */

static void handle_fill(ContentCheck *check, const ContentPlace *place,
                        const ContentInstruction *instruction)
{
    (void)instruction;
    paint_path(&check->graphics, place, true, false);
}

static void handle_stroke(ContentCheck *check, const ContentPlace *place,
                          const ContentInstruction *instruction)
{
    (void)instruction;
    paint_path(&check->graphics, place, false, true);
}

static void handle_fill_and_stroke(ContentCheck *check, const ContentPlace *place,
                                   const ContentInstruction *instruction)
{
    (void)instruction;
    paint_path(&check->graphics, place, true, true);
}

static void handle_text(ContentCheck *check, const ContentPlace *place,
                        const ContentInstruction *instruction)
{
    bool has_text = false;
    for (int i = 0; i < instruction->operand_count; i++)
        has_text = has_text || (instruction->operands[i].kind == CONTENT_STRING &&
                                instruction->operands[i].length > 2);
    if (has_text)
        paint_text(&check->graphics, place);
}

static void handle_shading(ContentCheck *check, const ContentPlace *place,
                           const ContentInstruction *instruction)
{
    const ContentWord *name = last_operand(instruction);
    if (!name || name->kind != CONTENT_NAME)
        return;
    Graphics *graphics = &check->graphics;
    qpdf_oh shading = content_resource(graphics->file, place, "/Shading", name);
    note_resource(check, place, "/Shading", name);
    check_colour_space(graphics, &(ColourUse){place->place, place->resources, false},
                       value_of(graphics->file, shading, "/ColorSpace"));
    paint_image(graphics, place, false);
}

static void handle_object(ContentCheck *check, const ContentPlace *place,
                          const ContentInstruction *instruction)
{
    const ContentWord *name = last_operand(instruction);
    if (!name || name->kind != CONTENT_NAME)
        return;
    note_resource(check, place, "/XObject", name);
    check_xobject(&check->graphics, place, name);
}

static void handle_inline_image(ContentCheck *check, const ContentPlace *place,
                                const ContentInstruction *instruction)
{
    check_inline_image(&check->graphics, place, instruction);
}

/* --- operators --------------------------------------------------------------------------------------- */

typedef struct Operator {
    const char *name;
    Handle *handle; /* NULL: nothing to be checked */
} Operator;

/* ISO 32000-1, annex A, in the order of bytes. EI never comes: see content_walk.h. */
static const Operator operators[] = {
    {"\"", handle_text},
    {"'", handle_text},
    {"B", handle_fill_and_stroke},
    {"B*", handle_fill_and_stroke},
    {"BDC", handle_mark},
    {"BI", NULL},
    {"BMC", NULL},
    {"BT", NULL},
    {"BX", NULL},
    {"CS", handle_space},
    {"DP", handle_mark},
    {"Do", handle_object},
    {"EI", NULL},
    {"EMC", NULL},
    {"ET", NULL},
    {"EX", NULL},
    {"F", handle_fill},
    {"G", handle_device},
    {"ID", handle_inline_image},
    {"J", NULL},
    {"K", handle_device},
    {"M", NULL},
    {"MP", NULL},
    {"Q", handle_restore},
    {"RG", handle_device},
    {"S", handle_stroke},
    {"SC", NULL},
    {"SCN", handle_pattern},
    {"T*", NULL},
    {"TD", NULL},
    {"TJ", handle_text},
    {"TL", NULL},
    {"Tc", NULL},
    {"Td", NULL},
    {"Tf", handle_font},
    {"Tj", handle_text},
    {"Tm", NULL},
    {"Tr", handle_text_mode},
    {"Ts", NULL},
    {"Tw", NULL},
    {"Tz", NULL},
    {"W", NULL},
    {"W*", NULL},
    {"b", handle_fill_and_stroke},
    {"b*", handle_fill_and_stroke},
    {"c", NULL},
    {"cm", NULL},
    {"cs", handle_space},
    {"d", NULL},
    {"d0", NULL},
    {"d1", handle_glyph_shape},
    {"f", handle_fill},
    {"f*", handle_fill},
    {"g", handle_device},
    {"gs", handle_parameters},
    {"h", NULL},
    {"i", NULL},
    {"j", NULL},
    {"k", handle_device},
    {"l", NULL},
    {"m", NULL},
    {"n", NULL},
    {"q", handle_save},
    {"re", NULL},
    {"rg", handle_device},
    {"ri", handle_intent},
    {"s", handle_stroke},
    {"sc", NULL},
    {"scn", handle_pattern},
    {"sh", handle_shading},
    {"v", NULL},
    {"w", NULL},
    {"y", NULL},
};

static int compare_with_operator(const void *key, const void *element)
{
    const ContentWord *word = key;
    const Operator *operator= element;
    int order = strncmp(word->start, operator->name, word->length);
    return order ? order : -(operator->name[word->length] != '\0');
}

static const Operator *find_operator(const ContentWord *word)
{
    if (word->length > 3 || memchr(word->start, '\0', word->length))
        return NULL;
    return bsearch(word, operators, G_N_ELEMENTS(operators), sizeof operators[0],
                   compare_with_operator);
}

bool is_content_operator(const ContentWord *word)
{
    return find_operator(word) != NULL;
}

static void fault_operator(CheckedFile *file, FaultPlace place, const ContentWord *word)
{
    gchar *shown = g_utf8_make_valid(word->start, (gssize)MIN(word->length, 40));
    fault(file, &content_requirements[OPERATORS], place, "%s", "%s", shown);
    g_free(shown);
}

/* --- the walk ---------------------------------------------------------------------------------------- */

static void begin_stream(CheckedFile *file, const ContentPlace *place, void *context)
{
    ContentCheck *check = context;
    (void)file;
    check->saves[place->depth] = 0;
    if (place->kind == CONTENT_OF_PAGE)
        check->page = *place;
    paint_begin(&check->graphics, place);
    if (place->kind == CONTENT_OF_ANNOTATION || place->kind == CONTENT_OF_MASK)
        check_form(&check->graphics, place->place, place->stream);
}

static void take_instruction(CheckedFile *file, const ContentPlace *place,
                             const ContentInstruction *instruction, void *context)
{
    for (int i = 0; i < instruction->operand_count; i++)
        check_word(file, place->place, &instruction->operands[i]);
    const Operator *operator= find_operator(&instruction->operator);
    if (!operator)
        fault_operator(file, place->place, &instruction->operator);
    else if (operator->handle)
        operator->handle(context, place, instruction);
}

static void end_stream(CheckedFile *file, const ContentPlace *place, bool is_broken, void *context)
{
    ContentCheck *check = context;
    (void)file;
    (void)is_broken;
    paint_end(&check->graphics, place);
}

static void free_check(ContentCheck *check)
{
    g_hash_table_unref(check->graphics.profiles);
    g_hash_table_unref(check->graphics.separations);
    g_hash_table_unref(check->graphics.checked);
    resource_names_free(check->graphics.known);
    paint_stack_free(check->graphics.paint);
}

void content_inspect(CheckedFile *file)
{
    if (!is_wanted(file, &content_requirements[0]))
        return;
    ContentCheck check = {
        .graphics = {
            .file = file,
            .profiles = g_hash_table_new(NULL, NULL),
            .separations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free),
            .checked = g_hash_table_new(NULL, NULL),
            .known = resource_names_new(file->arena),
            .paint = paint_stack_new(),
        }};
    check.graphics.has_intent = pdf_a_profile(file, &check.graphics.intent);
    ContentVisitor visitor = {begin_stream, take_instruction, end_stream, &check, false};
    content_walk(file, &visitor);
    paint_finish(&check.graphics);
    free_check(&check);
}
