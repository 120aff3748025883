/* print_canvas.c - see print_canvas.h. Glyphs, patterns, masks and annotations are left out: they have no place of their own. */
#include "preflight/print_canvas.h"

#include "preflight/colour_check.h"
#include "preflight/content_walk.h"
#include "preflight/graphics_state_check.h"
#include "preflight/pdf_values.h"
#include "preflight/print_matrix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FILL, STROKE };
enum { MOST_SAVED = 1000, INVISIBLE = 3, ONLY_CLIPS = 7 };

typedef struct PrintState {
    PrintMatrix matrix;
    PageBox clip;
    double line_width;
    PrintColour colours[2];
    double font_size;
    int text_mode;
} PrintState;

typedef struct Canvas {
    CheckedFile *file;
    const PrintVisitor *visitor;
    ResourceNames *known;
    PrintState state;
    GArray *saved;       /* PrintState, of all open streams */
    guint floors[32];    /* how many were saved when the stream of a depth began */
    PageBox path;        /* bounds on the page */
    double x, y;         /* the current point */
    bool clips;          /* W stands before the painting operator */
    PrintMatrix text, line;
    double leading;
    int ignored;         /* depth of the outermost stream that is left out, and one more; 0: none */
} Canvas;

typedef void Handle(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction);

static double operand(const ContentInstruction *instruction, int index)
{
    if (index >= instruction->operand_count || instruction->operands[index].kind != CONTENT_NUMBER)
        return 0;
    char text[32] = "";
    const ContentWord *word = &instruction->operands[index];
    memcpy(text, word->start, MIN(word->length, sizeof text - 1));
    double value = g_ascii_strtod(text, NULL);
    return isfinite(value) ? value : 0;
}

static const ContentWord *last_name(const ContentInstruction *instruction)
{
    const ContentWord *last =
        instruction->operand_count ? &instruction->operands[instruction->operand_count - 1] : NULL;
    return last && last->kind == CONTENT_NAME ? last : NULL;
}

static PrintMatrix matrix_of(const ContentInstruction *instruction)
{
    return (PrintMatrix){operand(instruction, 0), operand(instruction, 1), operand(instruction, 2),
                         operand(instruction, 3), operand(instruction, 4), operand(instruction, 5)};
}

/* --- state ------------------------------------------------------------------------------------------------ */

static void save(Canvas *canvas)
{
    if (canvas->saved->len < MOST_SAVED)
        g_array_append_val(canvas->saved, canvas->state);
}

static void restore(Canvas *canvas, guint floor)
{
    if (canvas->saved->len <= floor)
        return;
    canvas->state = g_array_index(canvas->saved, PrintState, canvas->saved->len - 1);
    g_array_set_size(canvas->saved, canvas->saved->len - 1);
}

static void handle_save(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place, (void)instruction;
    save(canvas);
}

static void handle_restore(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)instruction;
    restore(canvas, canvas->floors[place->depth]);
}

static void handle_matrix(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    PrintMatrix matrix = matrix_of(instruction);
    (void)place;
    canvas->state.matrix = print_matrix_joined(&matrix, &canvas->state.matrix);
}

static void handle_width(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    canvas->state.line_width = operand(instruction, 0);
}

static const StateParameters *parameters_of(Canvas *canvas, const ContentPlace *place, const ContentWord *name, double **width)
{
    typedef struct Known {
        StateParameters parameters;
        double width; /* negative: none */
    } Known;
    void **known = resource_value(canvas->known, place->resources, "gs", name);
    if (!*known) {
        qpdf_oh state = content_resource(canvas->file, place, "/ExtGState", name);
        Known read = {state_parameters(canvas->file, state), number_of(canvas->file, value_of(canvas->file, state, "/LW"), -1)};
        *known = arena_copy(canvas->file->arena, &read, 1, sizeof read);
    }
    *width = &((Known *)*known)->width;
    return &((Known *)*known)->parameters;
}

static void handle_parameters(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = last_name(instruction);
    double *width;
    if (!name)
        return;
    const StateParameters *parameters = parameters_of(canvas, place, name, &width);
    if (*width >= 0)
        canvas->state.line_width = *width;
    for (int i = FILL; i <= STROKE; i++) {
        if (parameters->has_overprint[i])
            canvas->state.colours[i].overprints = parameters->overprints[i];
        if (parameters->has_overprint_mode)
            canvas->state.colours[i].keeps_below = parameters->overprint_mode == 1;
    }
}

/* --- colours ---------------------------------------------------------------------------------------------- */

static int kind_of(const ContentInstruction *instruction)
{
    return g_ascii_isupper(*instruction->operator.start) ? STROKE : FILL;
}

static void set_values(PrintColour *colour, const ContentInstruction *instruction)
{
    for (int i = 0; i < 4; i++)
        colour->values[i] = operand(instruction, i);
}

static void handle_device(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    PrintColour *colour = &canvas->state.colours[kind_of(instruction)];
    char first = g_ascii_tolower(*instruction->operator.start);
    (void)place;
    colour->space = first == 'g' ? PRINT_SPACE_GREY : first == 'r' ? PRINT_SPACE_RGB : PRINT_SPACE_CMYK;
    set_values(colour, instruction);
}

static PrintSpace space_of_components(int components)
{
    return components == 1   ? PRINT_SPACE_GREY
           : components == 3 ? PRINT_SPACE_RGB
           : components == 4 ? PRINT_SPACE_CMYK
                             : PRINT_SPACE_OTHER;
}

static void tell_ink(Canvas *canvas, FaultPlace place, qpdf_oh name)
{
    static const char *const process[] = {"/Cyan", "/Magenta", "/Yellow", "/Black", "/All", "/None"};
    gchar *text = name_text(canvas->file, name);
    if (*text && !is_name_of(canvas->file, name, process, G_N_ELEMENTS(process)))
        canvas->visitor->ink(canvas->file, text + 1, place, canvas->visitor->context);
    g_free(text);
}

static PrintSpace space_of(Canvas *canvas, FaultPlace place, qpdf_oh space)
{
    const CheckedFile *file = canvas->file;
    qpdf_oh family = item_count(file, space) > 0 ? item_of(file, space, 0) : space;
    if (device_components(file, family))
        return space_of_components(device_components(file, family));
    if (is_name(file, family, "/ICCBased"))
        return space_of_components((int)number_of(file, value_of(file, item_of(file, space, 1), "/N"), 0));
    if (is_name(file, family, "/Indexed")) {
        qpdf_oh base = item_of(file, space, 1);
        if (!is_name(file, item_of(file, base, 0), "/Indexed")) /* which it may not be: a loop */
            space_of(canvas, place, base);
        return PRINT_SPACE_OTHER;
    }
    if (is_name(file, family, "/DeviceN"))
        for (int i = 0; i < MIN(item_count(file, item_of(file, space, 1)), 32); i++)
            tell_ink(canvas, place, item_of(file, item_of(file, space, 1), i));
    if (!is_name(file, family, "/Separation"))
        return PRINT_SPACE_OTHER;
    tell_ink(canvas, place, item_of(file, space, 1));
    return is_name(file, item_of(file, space, 1), "/All") ? PRINT_SPACE_REGISTRATION : PRINT_SPACE_SPOT;
}

static PrintSpace space_named(Canvas *canvas, const ContentPlace *place, const ContentWord *name)
{
    gchar *text = g_strndup(name->start, name->length);
    qpdf_oh device = qpdf_oh_new_name(canvas->file->document, text);
    int components = device_components(canvas->file, device);
    g_free(text);
    return components ? space_of_components(components)
                      : space_of(canvas, place->place, content_resource(canvas->file, place, "/ColorSpace", name));
}

/* The first colour of a space is black; of an ink, all of it (ISO 32000-1, 8.6.5.6 and 8.6.6.4). */
static void handle_space(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = last_name(instruction);
    PrintColour *colour = &canvas->state.colours[kind_of(instruction)];
    if (!name)
        return;
    void **known = resource_value(canvas->known, place->resources, "cs", name);
    if (!*known) {
        PrintSpace space = space_named(canvas, place, name);
        *known = arena_copy(canvas->file->arena, &space, 1, sizeof space);
    }
    colour->space = *(PrintSpace *)*known;
    memset(colour->values, 0, sizeof colour->values);
    if (colour->space == PRINT_SPACE_CMYK)
        colour->values[3] = 1;
    if (colour->space == PRINT_SPACE_SPOT || colour->space == PRINT_SPACE_REGISTRATION)
        colour->values[0] = 1;
}

static void handle_colour(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    set_values(&canvas->state.colours[kind_of(instruction)], instruction);
}

/* --- paths ------------------------------------------------------------------------------------------------ */

static void take_point(Canvas *canvas, double x, double y)
{
    bounds_take(&canvas->path, &canvas->state.matrix, x, y);
    canvas->x = x;
    canvas->y = y;
}

/* m, l, c, v, y: each pair is a point of the path or one that its curve stays within. */
static void handle_points(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    for (int i = 0; i + 1 < instruction->operand_count; i += 2)
        take_point(canvas, operand(instruction, i), operand(instruction, i + 1));
}

static void handle_rectangle(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    double x = operand(instruction, 0), y = operand(instruction, 1), width = operand(instruction, 2),
           height = operand(instruction, 3);
    (void)place;
    take_point(canvas, x + width, y);
    take_point(canvas, x, y + height);
    take_point(canvas, x + width, y + height);
    take_point(canvas, x, y);
}

static void handle_clip(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place, (void)instruction;
    canvas->clips = true;
}

static void paint(Canvas *canvas, const ContentPlace *place, int kind)
{
    const PrintState *state = &canvas->state;
    PageBox bounds = canvas->path;
    double thinnest = MIN(bounds.right - bounds.left, bounds.top - bounds.bottom);
    if (!bounds.is_there)
        return;
    if (kind == STROKE) {
        thinnest = state->line_width * print_matrix_scale(&state->matrix);
        bounds = (PageBox){true, bounds.left - thinnest / 2, bounds.bottom - thinnest / 2, bounds.right + thinnest / 2,
                           bounds.top + thinnest / 2};
    }
    bounds = bounds_common(&bounds, &state->clip);
    if (bounds.is_there)
        canvas->visitor->shape(canvas->file, &(PrintedShape){place->place, bounds, thinnest, kind == STROKE, &state->colours[kind]},
                               canvas->visitor->context);
}

static void handle_painting(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    char first = *instruction->operator.start;
    if (strchr("fFbB", first))
        paint(canvas, place, FILL);
    if (strchr("sSbB", first))
        paint(canvas, place, STROKE);
    if (canvas->clips)
        canvas->state.clip = bounds_common(&canvas->state.clip, &canvas->path);
    canvas->clips = false;
    canvas->path = (PageBox){0};
}

/* --- images ----------------------------------------------------------------------------------------------- */

static PageBox image_bounds(const Canvas *canvas)
{
    PageBox bounds = {0};
    for (int corner = 0; corner < 4; corner++)
        bounds_take(&bounds, &canvas->state.matrix, corner & 1, corner >> 1);
    return bounds_common(&bounds, &canvas->state.clip);
}

static double resolution(const PrintMatrix *matrix, int width, int height)
{
    double across = hypot(matrix->a, matrix->b), up = hypot(matrix->c, matrix->d);
    return MIN(width / MAX(across, 0.001), height / MAX(up, 0.001)) * 72;
}

static void paint_image(Canvas *canvas, const ContentPlace *place, qpdf_oh image)
{
    const CheckedFile *file = canvas->file;
    PrintedImage printed = {
        .place = {place->place.page, place_of(file, 0, image).object},
        .bounds = image_bounds(canvas),
        .width = (int)CLAMP(number_of(file, value_of(file, image, "/Width"), 0), 0, 1e6),
        .height = (int)CLAMP(number_of(file, value_of(file, image, "/Height"), 0), 0, 1e6),
        .is_one_bit = is_true(file, value_of(file, image, "/ImageMask")) ||
                      number_of(file, value_of(file, image, "/BitsPerComponent"), 8) <= 1,
    };
    space_of(canvas, printed.place, value_of(file, image, "/ColorSpace"));
    printed.dots_per_inch = resolution(&canvas->state.matrix, printed.width, printed.height);
    if (printed.bounds.is_there)
        canvas->visitor->image(canvas->file, &printed, canvas->visitor->context);
}

static void handle_object(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    const ContentWord *name = last_name(instruction);
    qpdf_oh object = name ? content_resource(canvas->file, place, "/XObject", name) : 0;
    if (name && has_name(canvas->file, object, "/Subtype", "/Image"))
        paint_image(canvas, place, object);
}

/* --- text ------------------------------------------------------------------------------------------------- */

static void handle_begin_text(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place, (void)instruction;
    canvas->text = canvas->line = PRINT_MATRIX_IDENTITY;
}

static void move_line(Canvas *canvas, double x, double y)
{
    PrintMatrix move = {1, 0, 0, 1, x, y};
    canvas->line = canvas->text = print_matrix_joined(&move, &canvas->line);
}

static void handle_move(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    if (word_is(&instruction->operator, "TD"))
        canvas->leading = -operand(instruction, 1);
    move_line(canvas, operand(instruction, 0), operand(instruction, 1));
}

static void handle_leading(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    canvas->leading = operand(instruction, 0);
}

static void handle_next_line(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place, (void)instruction;
    move_line(canvas, 0, -canvas->leading);
}

static void handle_text_matrix(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    canvas->line = canvas->text = matrix_of(instruction);
}

static void handle_font(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    canvas->state.font_size = operand(instruction, 1);
}

static void handle_text_mode(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    (void)place;
    canvas->state.text_mode = (int)CLAMP(operand(instruction, 0), 0, 7);
}

static void handle_text(Canvas *canvas, const ContentPlace *place, const ContentInstruction *instruction)
{
    const PrintState *state = &canvas->state;
    bool only_strokes = state->text_mode % 4 == 1;
    if (*instruction->operator.start == '\'' || *instruction->operator.start == '"')
        handle_next_line(canvas, place, instruction);
    if (state->text_mode == INVISIBLE || state->text_mode == ONLY_CLIPS)
        return;
    PrintMatrix matrix = print_matrix_joined(&canvas->text, &state->matrix);
    PrintedText text = {place->place, matrix.e, matrix.f, fabs(state->font_size) * print_matrix_scale(&matrix),
                        &state->colours[only_strokes ? STROKE : FILL]};
    canvas->visitor->text(canvas->file, &text, canvas->visitor->context);
}

/* --- the walk --------------------------------------------------------------------------------------------- */

static Handle *find_handle(const ContentWord *operator)
{
    static const struct {
        const char *name;
        Handle *handle;
    } handles[] = {
        /* the most frequent first */
        {"Tj", handle_text}, {"TJ", handle_text}, {"Tm", handle_text_matrix}, {"Td", handle_move}, {"l", handle_points},
        {"c", handle_points}, {"m", handle_points}, {"re", handle_rectangle}, {"q", handle_save}, {"Q", handle_restore},
        {"f", handle_painting}, {"f*", handle_painting}, {"Tf", handle_font}, {"k", handle_device}, {"K", handle_device},
        {"g", handle_device}, {"G", handle_device}, {"rg", handle_device}, {"RG", handle_device}, {"cs", handle_space},
        {"CS", handle_space}, {"sc", handle_colour}, {"SC", handle_colour}, {"scn", handle_colour}, {"SCN", handle_colour},
        {"cm", handle_matrix}, {"w", handle_width}, {"gs", handle_parameters}, {"S", handle_painting}, {"s", handle_painting},
        {"F", handle_painting}, {"B", handle_painting}, {"B*", handle_painting}, {"b", handle_painting},
        {"b*", handle_painting}, {"n", handle_painting}, {"W", handle_clip}, {"W*", handle_clip}, {"v", handle_points},
        {"y", handle_points}, {"Do", handle_object}, {"BT", handle_begin_text}, {"TD", handle_move}, {"TL", handle_leading},
        {"T*", handle_next_line}, {"Tr", handle_text_mode}, {"'", handle_text}, {"\"", handle_text},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(handles); i++)
        if (word_is(operator, handles[i].name))
            return handles[i].handle;
    return NULL;
}

static void begin_page(Canvas *canvas, const ContentPlace *place)
{
    PageBox media = page_box(canvas->file, place->stream, "/MediaBox");
    g_array_set_size(canvas->saved, 0);
    canvas->state = (PrintState){.matrix = PRINT_MATRIX_IDENTITY, .clip = media, .line_width = 1};
    canvas->ignored = 0;
    canvas->visitor->page(canvas->file, place->place.page, place->stream, canvas->visitor->context);
}

/* A form is clipped to its box, and laid on the page by its matrix. */
static void begin_form(Canvas *canvas, qpdf_oh form)
{
    const CheckedFile *file = canvas->file;
    qpdf_oh values = value_of(file, form, "/Matrix");
    PageBox box = box_of(file, value_of(file, form, "/BBox")), bounds = {0};
    PrintMatrix matrix = PRINT_MATRIX_IDENTITY;
    double *numbers[] = {&matrix.a, &matrix.b, &matrix.c, &matrix.d, &matrix.e, &matrix.f};
    for (int i = 0; i < 6 && item_count(file, values) == 6; i++)
        *numbers[i] = number_of(file, item_of(file, values, i), *numbers[i]);
    canvas->state.matrix = print_matrix_joined(&matrix, &canvas->state.matrix);
    for (int corner = 0; corner < 4 && box.is_there; corner++)
        bounds_take(&bounds, &canvas->state.matrix, corner & 1 ? box.right : box.left, corner & 2 ? box.top : box.bottom);
    if (box.is_there)
        canvas->state.clip = bounds_common(&canvas->state.clip, &bounds);
}

static void begin_stream(CheckedFile *file, const ContentPlace *place, void *context)
{
    Canvas *canvas = context;
    (void)file;
    if (place->kind == CONTENT_OF_PAGE)
        begin_page(canvas, place);
    save(canvas);
    canvas->floors[place->depth] = canvas->saved->len;
    canvas->path = (PageBox){0};
    if (place->kind == CONTENT_OF_FORM)
        begin_form(canvas, place->stream);
    else if (place->kind != CONTENT_OF_PAGE && !canvas->ignored)
        canvas->ignored = place->depth + 1;
}

static void end_stream(CheckedFile *file, const ContentPlace *place, bool is_broken, void *context)
{
    Canvas *canvas = context;
    (void)file, (void)is_broken;
    g_array_set_size(canvas->saved, MIN(canvas->saved->len, canvas->floors[place->depth]));
    restore(canvas, canvas->saved->len > 0 ? canvas->saved->len - 1 : 0);
    if (canvas->ignored == place->depth + 1)
        canvas->ignored = 0;
}

static void take_instruction(CheckedFile *file, const ContentPlace *place, const ContentInstruction *instruction, void *context)
{
    Canvas *canvas = context;
    (void)file;
    Handle *handle = canvas->ignored ? NULL : find_handle(&instruction->operator);
    if (handle)
        handle(canvas, place, instruction);
}

void print_canvas_walk(CheckedFile *file, const PrintVisitor *visitor)
{
    Canvas canvas = {.file = file, .visitor = visitor, .known = resource_names_new(file->arena),
                     .saved = g_array_new(FALSE, FALSE, sizeof(PrintState)), .text = PRINT_MATRIX_IDENTITY,
                     .line = PRINT_MATRIX_IDENTITY};
    ContentVisitor walk = {begin_stream, take_instruction, end_stream, &canvas, true};
    content_walk(file, &walk);
    resource_names_free(canvas.known);
    g_array_unref(canvas.saved);
}
