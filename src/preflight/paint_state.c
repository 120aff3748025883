/* paint_state.c - see paint_state.h. */
#include "preflight/paint_state.h"

#include "preflight/colour_check.h"
#include "preflight/pdf_values.h"

#include <string.h>

enum { PAGE_GROUP };

const Requirement paint_requirements[PAINT_REQUIREMENT_COUNT] = {
    [PAGE_GROUP] = {STANDARD_PDF_A_2B | STANDARD_PDF_A_2U, "6.2.10",
                    "without an output intent, a page with transparency has a Group with the "
                    "blending space CS",
                    "没有输出意图时，含透明效果的页面应有带混合颜色空间 CS 的 Group", true},
};

typedef struct Colour {
    int components;    /* of a device space; 0: `space`, or unknown */
    qpdf_oh space;     /* 0: none */
    qpdf_oh pattern;   /* 0: none */
    qpdf_oh resources; /* in force when it was chosen */
    bool is_icc_cmyk;
    bool is_checked;
    bool *
        is_checked_for_all; /* the same for everyone who chooses it by this name in these resources; NULL: no name */
} Colour;

typedef struct PaintState {
    Colour colours[2]; /* of filling and stroking */
    bool overprints[2];
    double opacity[2];
    int overprint_mode;
    bool blends;
    bool has_mask;
    bool ignores_colours;
    int text_mode;
} PaintState;

enum { FILL, STROKE };

struct PaintStack {
    GArray *states;  /* PaintState: the last is in force */
    GArray *bottoms; /* int: of the streams being walked, the first of their states */
    qpdf_oh page;    /* 0 before the first */
    FaultPlace page_place;
    bool is_transparent;         /* that page */
    qpdf_oh device_resources;    /* device colours were checked with these */
    bool are_devices_checked[5]; /* by their number of components */
};

PaintStack *paint_stack_new(void)
{
    PaintStack *stack = g_new0(PaintStack, 1);
    stack->states = g_array_new(FALSE, FALSE, sizeof(PaintState));
    stack->bottoms = g_array_new(FALSE, FALSE, sizeof(int));
    return stack;
}

void paint_stack_free(PaintStack *stack)
{
    g_array_unref(stack->states);
    g_array_unref(stack->bottoms);
    g_free(stack);
}

static PaintState *current(const Graphics *graphics)
{
    GArray *states = graphics->paint->states;
    return &g_array_index(states, PaintState, states->len - 1);
}

/* --- streams ----------------------------------------------------------------------------------------- */

void paint_finish(Graphics *graphics)
{
    CheckedFile *file = graphics->file;
    PaintStack *stack = graphics->paint;
    if (stack->page && stack->is_transparent && !graphics->has_intent &&
        !has_key(file, value_of(file, stack->page, "/Group"), "/CS"))
        fault(file, &paint_requirements[PAGE_GROUP], stack->page_place, NULL, NULL);
    stack->page = 0;
    stack->is_transparent = false;
}

static void begin_page(Graphics *graphics, const ContentPlace *place)
{
    paint_finish(graphics);
    graphics->paint->page = place->stream;
    graphics->paint->page_place = place->place;
}

/* Black in DeviceGray (ISO 32000-1, table 52). */
static PaintState first_state(const ContentPlace *place)
{
    Colour black = {.components = 1, .resources = place->resources};
    return (PaintState){.colours = {black, black}, .opacity = {1, 1}};
}

/* Glyphs and uncoloured patterns are painted in a colour that is set elsewhere. */
static bool takes_colour_from_outside(const CheckedFile *file, const ContentPlace *place)
{
    return place->kind == CONTENT_OF_GLYPH ||
           (place->kind == CONTENT_OF_PATTERN &&
            number_of(file, value_of(file, place->stream, "/PaintType"), 1) == 2);
}

static PaintState state_at_begin(const Graphics *graphics, const ContentPlace *place, bool is_group)
{
    PaintState state = first_state(place);
    if (place->kind == CONTENT_OF_FORM && graphics->paint->states->len > 0)
        state = *current(graphics);
    if (takes_colour_from_outside(graphics->file, place))
        state.colours[FILL] = state.colours[STROKE] = (Colour){.is_checked = true};
    state.ignores_colours = state.ignores_colours || place->kind == CONTENT_OF_PATTERN;
    if (place->kind == CONTENT_OF_PATTERN)
        state.ignores_colours = takes_colour_from_outside(graphics->file, place);
    if (is_group) { /* it is blended as a whole (11.6.6) */
        state.opacity[FILL] = state.opacity[STROKE] = 1;
        state.blends = state.has_mask = false;
    }
    return state;
}

static void check_group(Graphics *graphics, const ContentPlace *place, qpdf_oh group)
{
    qpdf_oh space = value_of(graphics->file, group, "/CS");
    if (!qpdf_oh_is_null(graphics->file->document, space))
        check_colour_space(graphics, &(ColourUse){place->place, place->resources, true}, space);
}

void paint_begin(Graphics *graphics, const ContentPlace *place)
{
    qpdf_oh group = value_of(graphics->file, place->stream, "/Group");
    bool is_group = has_name(graphics->file, group, "/S", "/Transparency");
    if (place->kind == CONTENT_OF_PAGE)
        begin_page(graphics, place);
    else if (is_group)
        paint_note_transparency(graphics);
    PaintState state = state_at_begin(graphics, place, is_group);
    int bottom = (int)graphics->paint->states->len;
    g_array_append_val(graphics->paint->bottoms, bottom);
    g_array_append_val(graphics->paint->states, state);
    if (is_group)
        check_group(graphics, place, group);
}

void paint_end(Graphics *graphics, const ContentPlace *place)
{
    GArray *bottoms = graphics->paint->bottoms;
    (void)place;
    g_array_set_size(graphics->paint->states, (guint)g_array_index(bottoms, int, bottoms->len - 1));
    g_array_set_size(bottoms, bottoms->len - 1);
}

/* --- setting ----------------------------------------------------------------------------------------- */

enum { MOST_SAVED = 5000 };

void paint_save(Graphics *graphics)
{
    PaintState state = *current(graphics);
    if (graphics->paint->states->len < MOST_SAVED)
        g_array_append_val(graphics->paint->states, state);
}

void paint_restore(Graphics *graphics)
{
    GArray *bottoms = graphics->paint->bottoms, *states = graphics->paint->states;
    if ((int)states->len - 1 > g_array_index(bottoms, int, bottoms->len - 1))
        g_array_set_size(states, states->len - 1);
}

static void set_colour(Graphics *graphics, bool is_stroke, Colour colour)
{
    PaintState *state = current(graphics);
    if (!state->ignores_colours)
        state->colours[is_stroke ? STROKE : FILL] = colour;
}

void paint_set_device(Graphics *graphics, const ContentPlace *place, bool is_stroke, int components)
{
    PaintStack *stack = graphics->paint;
    if (stack->device_resources != place->resources) {
        memset(stack->are_devices_checked, 0, sizeof stack->are_devices_checked);
        stack->device_resources = place->resources;
    }
    bool *is_checked = &stack->are_devices_checked[components];
    set_colour(graphics, is_stroke,
               (Colour){.components = components,
                        .resources = place->resources,
                        .is_checked = *is_checked});
}

static Colour *named_colour(Graphics *graphics, const ContentPlace *place, const ContentWord *name)
{
    void **known = resource_value(graphics->known, place->resources, "cs", name);
    if (*known)
        return *known;
    qpdf_oh space = content_resource(graphics->file, place, "/ColorSpace", name);
    Colour *colour = arena_alloc(graphics->file->arena, 1, sizeof *colour);
    *colour = (Colour){.space = space,
                       .resources = place->resources,
                       .is_icc_cmyk = is_icc_cmyk(graphics->file, space)};
    colour->is_checked_for_all = &colour->is_checked;
    *known = colour;
    return colour;
}

void paint_set_space(Graphics *graphics, const ContentPlace *place, bool is_stroke,
                     const ContentWord *name)
{
    static const char *const devices[] = {"/DeviceGray", "/DeviceRGB", "/DeviceCMYK"};
    static const int components[] = {1, 3, 4};
    for (size_t i = 0; i < G_N_ELEMENTS(devices); i++)
        if (word_is(name, devices[i])) {
            paint_set_device(graphics, place, is_stroke, components[i]);
            return;
        }
    if (word_is(name, "/Pattern"))
        set_colour(graphics, is_stroke, (Colour){.resources = place->resources});
    else
        set_colour(graphics, is_stroke, *named_colour(graphics, place, name));
}

void paint_set_pattern(Graphics *graphics, const ContentPlace *place, bool is_stroke,
                       const ContentWord *name)
{
    PaintState *state = current(graphics);
    if (state->ignores_colours)
        return;
    Colour *colour = &state->colours[is_stroke ? STROKE : FILL];
    colour->pattern = content_resource(graphics->file, place, "/Pattern", name);
    colour->resources = place->resources;
    colour->is_checked = false;
}

void paint_set_parameters(Graphics *graphics, const StateParameters *parameters)
{
    PaintState *state = current(graphics);
    for (int kind = FILL; kind <= STROKE; kind++) {
        if (parameters->has_overprint[kind])
            state->overprints[kind] = parameters->overprints[kind];
        if (parameters->has_opacity[kind])
            state->opacity[kind] = parameters->opacity[kind];
    }
    if (parameters->has_overprint_mode)
        state->overprint_mode = parameters->overprint_mode;
    if (parameters->has_blend_mode)
        state->blends = parameters->blends;
    if (parameters->has_mask_entry)
        state->has_mask = parameters->has_mask;
}

void paint_set_text_mode(Graphics *graphics, int mode)
{
    current(graphics)->text_mode = mode;
}

void paint_ignore_colours(Graphics *graphics)
{
    current(graphics)->ignores_colours = true;
}

/* --- painting ---------------------------------------------------------------------------------------- */

void paint_note_transparency(Graphics *graphics)
{
    graphics->paint->is_transparent = true;
}

/* A shading pattern has a space of its own; the content of a tiling one is walked. */
static void check_pattern(Graphics *graphics, const ColourUse *use, qpdf_oh pattern)
{
    CheckedFile *file = graphics->file;
    qpdf_oh shading = value_of(file, pattern, "/Shading");
    if (number_of(file, value_of(file, pattern, "/PatternType"), 0) != 2)
        return;
    check_colour_space(graphics, use, value_of(file, shading, "/ColorSpace"));
    if (has_key(file, pattern, "/ExtGState") && graphics_is_new(graphics, pattern))
        check_graphics_state(graphics, use->place, value_of(file, pattern, "/ExtGState"));
}

static void check_colour(Graphics *graphics, const ContentPlace *place, Colour *colour)
{
    ColourUse use = {place->place, colour->resources, false};
    colour->is_checked = true;
    if (colour->is_checked_for_all && !colour->pattern)
        *colour->is_checked_for_all = true;
    if (colour->components && colour->resources == graphics->paint->device_resources)
        graphics->paint->are_devices_checked[colour->components] = true;
    if (colour->pattern)
        check_pattern(graphics, &use, colour->pattern);
    if (colour->components)
        check_device_colour(graphics, &use, colour->components);
    else if (colour->space)
        check_colour_space(graphics, &use, colour->space);
}

static void use_colour(Graphics *graphics, const ContentPlace *place, int kind)
{
    PaintState *state = current(graphics);
    Colour *colour = &state->colours[kind];
    if (!colour->is_checked)
        check_colour(graphics, place, colour);
    if (colour->is_icc_cmyk && state->overprints[kind] && state->overprint_mode == 1)
        fault_overprint(graphics, place->place);
    if (state->opacity[kind] < 1 || state->blends || state->has_mask)
        paint_note_transparency(graphics);
}

void paint_path(Graphics *graphics, const ContentPlace *place, bool fills, bool strokes)
{
    if (fills)
        use_colour(graphics, place, FILL);
    if (strokes)
        use_colour(graphics, place, STROKE);
}

/* Tr: 0 fills, 1 strokes, 2 does both, 3 neither; 4 to 7 clip besides. */
void paint_text(Graphics *graphics, const ContentPlace *place)
{
    int mode = current(graphics)->text_mode & 3;
    paint_path(graphics, place, mode == 0 || mode == 2, mode == 1 || mode == 2);
}

void paint_image(Graphics *graphics, const ContentPlace *place, bool is_mask)
{
    const PaintState *state = current(graphics);
    if (is_mask)
        use_colour(graphics, place, FILL);
    else if (state->opacity[FILL] < 1 || state->blends || state->has_mask)
        paint_note_transparency(graphics);
}
