/* marked_content.c - keeps the marks that are open, stream within stream. */
#include "preflight/marked_content.h"

#include "preflight/object_values.h"

#include <glib.h>

/* A stream that is being walked. */
typedef struct Frame {
    bool is_passed_over;
    guint first_mark;       /* of its own among those open */
    Mark around;            /* of the place where it is used */
    qpdf_oh parents;        /* owners of its content by MCID */
    bool paints_unmarked;   /* something, outside of all marks of its own */
    PaintKind unmarked_kind;
} Frame;

typedef struct Walk {
    const MarkedContentVisitor *visitor;
    StructTree *tree;
    GArray *frames;
    GArray *marks;
    GHashTable *unmarked_forms; /* number of a form that paints something unmarked: 1 + its PaintKind */
} Walk;

static Frame *frame_of(const Walk *walk)
{
    return &g_array_index(walk->frames, Frame, walk->frames->len - 1);
}

/* What holds now. */
static const Mark *mark_around(const Walk *walk)
{
    const Frame *frame = frame_of(walk);
    return walk->marks->len > frame->first_mark ? &g_array_index(walk->marks, Mark, walk->marks->len - 1)
                                                : &frame->around;
}

static bool is_in_own_mark(const Walk *walk)
{
    return walk->marks->len > frame_of(walk)->first_mark;
}

/* --- streams --------------------------------------------------------------------------------------- */

static bool is_passed_over(const Walk *walk, const ContentPlace *place)
{
    bool has_marks = place->kind == CONTENT_OF_PAGE || place->kind == CONTENT_OF_FORM;
    return !has_marks || (walk->frames->len > 0 && frame_of(walk)->is_passed_over);
}

static void take_owner(const Walk *walk, Mark *mark, int element)
{
    if (element == NO_ELEMENT)
        return;
    mark->element = element;
    if (walk->tree->elements[element].language)
        mark->language = walk->tree->elements[element].language;
}

static void begin_stream(CheckedFile *file, const ContentPlace *place, void *context)
{
    Walk *walk = context;
    if (place->kind == CONTENT_OF_PAGE)
        g_hash_table_remove_all(walk->unmarked_forms);
    Frame frame = {.is_passed_over = is_passed_over(walk, place), .first_mark = walk->marks->len,
                   .around = {.element = NO_ELEMENT}};
    if (place->kind == CONTENT_OF_FORM && walk->frames->len > 0)
        frame.around = *mark_around(walk);
    if (!frame.is_passed_over) {
        frame.parents = struct_parents(file, walk->tree, place->stream);
        take_owner(walk, &frame.around, struct_parent(file, walk->tree, place->stream));
    }
    g_array_append_val(walk->frames, frame);
}

/* A form that paints something unmarked does so for the one that uses it unmarked. */
static void hand_up_unmarked(Walk *walk, const ContentPlace *place, const Frame *ended)
{
    if (!ended->paints_unmarked || ended->around.element != NO_ELEMENT || place->kind != CONTENT_OF_FORM)
        return;
    g_hash_table_insert(walk->unmarked_forms, GINT_TO_POINTER(place->place.object),
                        GINT_TO_POINTER(1 + (int)ended->unmarked_kind));
    if (walk->frames->len == 0 || is_in_own_mark(walk))
        return;
    frame_of(walk)->paints_unmarked = true;
    frame_of(walk)->unmarked_kind = ended->unmarked_kind;
}

static void end_stream(CheckedFile *file, const ContentPlace *place, bool is_broken, void *context)
{
    (void)file;
    (void)is_broken;
    Walk *walk = context;
    Frame ended = *frame_of(walk);
    g_array_set_size(walk->marks, ended.first_mark);
    g_array_set_size(walk->frames, walk->frames->len - 1);
    if (!ended.is_passed_over)
        hand_up_unmarked(walk, place, &ended);
}

/* --- marks ----------------------------------------------------------------------------------------- */

/* The value of a key in a dictionary written among the operands: its first word; NULL when it is not there. */
static const ContentWord *inline_value(const ContentInstruction *instruction, const char *key)
{
    int depth = 0;
    bool is_key = true;
    for (int i = 1; i + 1 < instruction->operand_count; i++) {
        const ContentWord *word = &instruction->operands[i];
        if (depth == 1 && is_key && word_is(word, key))
            return word + 1;
        if (depth == 1)
            is_key = !is_key;
        if (word_is(word, "<<") || word_is(word, "["))
            depth++;
        else if ((word_is(word, ">>") || word_is(word, "]")) && --depth == 1)
            is_key = true;
    }
    return NULL;
}

static const char *text_of_bytes(const CheckedFile *file, const GByteArray *bytes)
{
    qpdf_oh string = qpdf_oh_new_binary_string(file->document, (const char *)bytes->data, bytes->len);
    const char *text = text_of(file, string);
    qpdf_oh_release(file->document, string);
    return text;
}

static const char *inline_text(const CheckedFile *file, const ContentInstruction *instruction, const char *key)
{
    const ContentWord *word = inline_value(instruction, key);
    if (!word || word->kind != CONTENT_STRING)
        return NULL;
    GByteArray *bytes = g_byte_array_new();
    word_string_bytes(word, bytes);
    const char *text = text_of_bytes(file, bytes);
    g_byte_array_unref(bytes);
    return text;
}

static bool inline_mcid(const ContentInstruction *instruction, long long *mcid)
{
    const ContentWord *word = inline_value(instruction, "/MCID");
    if (!word || word->kind != CONTENT_NUMBER || word->length > 12)
        return false;
    *mcid = g_ascii_strtoll(word->start, NULL, 10);
    return true;
}

typedef struct Properties {
    bool has_mcid;
    long long mcid;
    const char *language;
    bool has_actual_text;
    bool has_alternative;
    bool has_expansion;
} Properties;

static Properties inline_properties(const CheckedFile *file, const ContentInstruction *instruction)
{
    Properties properties = {0};
    properties.has_mcid = inline_mcid(instruction, &properties.mcid);
    if (properties.has_mcid && instruction->operand_count <= 5) /* nothing else: most marks */
        return properties;
    properties.language = inline_text(file, instruction, "/Lang");
    properties.has_actual_text = inline_text(file, instruction, "/ActualText") != NULL;
    properties.has_alternative = inline_text(file, instruction, "/Alt") != NULL;
    properties.has_expansion = inline_text(file, instruction, "/E") != NULL;
    return properties;
}

static Properties named_properties(const CheckedFile *file, const ContentPlace *place, const ContentWord *name)
{
    Properties properties = {0};
    qpdf_oh list = content_resource(file, place, "/Properties", name);
    properties.has_mcid = integer_value(file, list, "/MCID", &properties.mcid);
    properties.language = text_value(file, list, "/Lang");
    properties.has_actual_text = text_value(file, list, "/ActualText") != NULL;
    properties.has_alternative = text_value(file, list, "/Alt") != NULL;
    properties.has_expansion = text_value(file, list, "/E") != NULL;
    return properties;
}

static Properties properties_of(const CheckedFile *file, const ContentPlace *place,
                                const ContentInstruction *instruction)
{
    if (instruction->operand_count < 2)
        return (Properties){0};
    const ContentWord *last = &instruction->operands[instruction->operand_count - 1];
    if (last->kind == CONTENT_NAME)
        return named_properties(file, place, last);
    return inline_properties(file, instruction);
}

static void set_properties(CheckedFile *file, const Walk *walk, Mark *mark, const Properties *properties)
{
    mark->has_mcid = properties->has_mcid;
    mark->has_actual_text = properties->has_actual_text;
    mark->has_alternative = properties->has_alternative;
    mark->has_expansion = properties->has_expansion;
    mark->own_language = properties->language;
    if (properties->has_mcid)
        take_owner(walk, mark, struct_content_owner(file, walk->tree, frame_of(walk)->parents, properties->mcid));
    if (properties->language)
        mark->language = properties->language;
}

static void open_mark(CheckedFile *file, const ContentPlace *place, Walk *walk,
                      const ContentInstruction *instruction)
{
    const Mark *around = mark_around(walk);
    Mark mark = {.element = around->element, .is_artifact = around->is_artifact, .language = around->language};
    if (instruction->operand_count > 0) {
        mark.is_artifact_mark = word_is(&instruction->operands[0], "/Artifact");
        mark.is_span_mark = word_is(&instruction->operands[0], "/Span");
        mark.is_artifact = mark.is_artifact || mark.is_artifact_mark;
    }
    if (word_is(&instruction->operator, "BDC")) {
        Properties properties = properties_of(file, place, instruction);
        set_properties(file, walk, &mark, &properties);
    }
    g_array_append_val(walk->marks, mark);
    walk->visitor->mark(file, place, &mark, walk->visitor->context);
}

static void close_mark(Walk *walk)
{
    if (is_in_own_mark(walk))
        g_array_set_size(walk->marks, walk->marks->len - 1);
}

/* --- painting -------------------------------------------------------------------------------------- */

static void paint(CheckedFile *file, const ContentPlace *place, Walk *walk, PaintKind kind)
{
    if (!is_in_own_mark(walk)) {
        frame_of(walk)->paints_unmarked = true;
        frame_of(walk)->unmarked_kind = kind;
    }
    walk->visitor->paint(file, place, mark_around(walk), kind, walk->visitor->context);
}

/* Elsewhere marks mean nothing, but a form is a form. */
static void pass_over(CheckedFile *file, const ContentPlace *place, Walk *walk,
                      const ContentInstruction *instruction)
{
    if (!word_is(&instruction->operator, "Do") || instruction->operand_count == 0)
        return;
    qpdf_oh object = content_resource(file, place, "/XObject", &instruction->operands[instruction->operand_count - 1]);
    if (has_name(file, object, "/Subtype", "/Form"))
        walk->visitor->form(file, place, &frame_of(walk)->around, object, walk->visitor->context);
}

/* The first use of a form is walked; of those that follow only what depends on the place is told. */
static void paint_form(CheckedFile *file, const ContentPlace *place, Walk *walk, qpdf_oh form)
{
    int object = qpdf_oh_get_object_id(file->document, form);
    walk->visitor->form(file, place, mark_around(walk), form, walk->visitor->context);
    int kind = GPOINTER_TO_INT(g_hash_table_lookup(walk->unmarked_forms, GINT_TO_POINTER(object)));
    if (kind > 0)
        paint(file, place, walk, (PaintKind)(kind - 1));
}

static void paint_image(CheckedFile *file, const ContentPlace *place, Walk *walk, qpdf_oh image)
{
    if (struct_parent(file, walk->tree, image) == NO_ELEMENT)
        paint(file, place, walk, PAINT_PICTURE);
}

static void paint_object(CheckedFile *file, const ContentPlace *place, Walk *walk,
                         const ContentInstruction *instruction)
{
    if (instruction->operand_count == 0)
        return;
    qpdf_oh object = content_resource(file, place, "/XObject", &instruction->operands[instruction->operand_count - 1]);
    if (has_name(file, object, "/Subtype", "/Form"))
        paint_form(file, place, walk, object);
    else if (has_name(file, object, "/Subtype", "/Image"))
        paint_image(file, place, walk, object);
}

static bool shows_something(const ContentInstruction *instruction)
{
    for (int i = 0; i < instruction->operand_count; i++)
        if (instruction->operands[i].kind == CONTENT_STRING && instruction->operands[i].length > 2)
            return true;
    return false;
}

static bool is_drawing(const ContentWord *operator)
{
    static const char *const drawing[] = {"f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "sh"};
    return operator->length <= 2 && word_is_one_of(operator, drawing, G_N_ELEMENTS(drawing));
}

static bool is_showing(const ContentWord *operator)
{
    static const char *const showing[] = {"Tj", "TJ", "'", "\""};
    return operator->length <= 2 && word_is_one_of(operator, showing, G_N_ELEMENTS(showing));
}

static void read_instruction(CheckedFile *file, const ContentPlace *place, const ContentInstruction *instruction,
                             void *context)
{
    Walk *walk = context;
    const ContentWord *operator = &instruction->operator;
    if (operator->length > 3)
        return;
    if (frame_of(walk)->is_passed_over)
        pass_over(file, place, walk, instruction);
    else if (word_is(operator, "BDC") || word_is(operator, "BMC"))
        open_mark(file, place, walk, instruction);
    else if (word_is(operator, "EMC"))
        close_mark(walk);
    else if (word_is(operator, "Do"))
        paint_object(file, place, walk, instruction);
    else if (word_is(operator, "ID"))
        paint(file, place, walk, PAINT_PICTURE);
    else if (is_drawing(operator))
        paint(file, place, walk, PAINT_DRAWING);
    else if (is_showing(operator) && shows_something(instruction))
        paint(file, place, walk, PAINT_TEXT);
}

void marked_content_walk(CheckedFile *file, const MarkedContentVisitor *visitor)
{
    Walk walk = {visitor, struct_tree(file), g_array_new(FALSE, FALSE, sizeof(Frame)),
                 g_array_new(FALSE, FALSE, sizeof(Mark)), g_hash_table_new(NULL, NULL)};
    content_walk(file, &(ContentVisitor){begin_stream, read_instruction, end_stream, &walk, false});
    g_array_unref(walk.frames);
    g_array_unref(walk.marks);
    g_hash_table_unref(walk.unmarked_forms);
}
