/* press_inks.c - follows colours and overprinting through content streams. */
#include "press/press_inks.h"
#include "issue/ink_code.h"
#include "press/content_reader.h"
#include "press/deflate.h"
#include "press/objects.h"
#include "press/spot_spaces.h"

#include <math.h>
#include <string.h>

/* Names of graphics states that the steps add; Cairo's begin with other letters. */
static const char overprint_state[] = "/overprint", knockout_state[] = "/knockout";

typedef struct InkWriter {
    GString *out;
    const PressColours *colours;
    unsigned used_spots; /* a bit for each, and bit 0 for every plate */
    bool overprints;
    GArray *saved; /* bool: at each open q */
} InkWriter;

static double component(const ContentInstruction *instruction, int index)
{
    return CLAMP(g_ascii_strtod(instruction->operands[index].start, NULL), 0, 1);
}

static Ink ink_of_instruction(const InkWriter *writer, const ContentInstruction *instruction)
{
    bool is_grey = instruction->operand_count == 1;
    double rgb[3];
    Ink ink;
    for (int i = 0; i < 3; i++)
        rgb[i] = component(instruction, is_grey ? 0 : i);
    InkCode code = {(int)lround(rgb[0] * 1e6), (int)lround(rgb[1] * 1e6), (int)lround(rgb[2] * 1e6)};
    return ink_from_code(code, &ink) ? ink : press_ink_of_screen(writer->colours, rgb);
}

static void write_number(InkWriter *writer, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(text, sizeof text, "%.3g", number);
    content_write(writer->out, text, strlen(text));
}

static void write_text(InkWriter *writer, const char *text)
{
    content_write(writer->out, text, strlen(text));
}

/* Its plate's own space, and how much of it. */
static void write_spot(InkWriter *writer, Ink ink, bool fills)
{
    char name[16];
    int index = MAX(ink.spot, 0);
    g_snprintf(name, sizeof name, SPOT_SPACE_NAME, index);
    writer->used_spots |= 1u << index;
    write_text(writer, name);
    write_text(writer, fills ? "cs" : "CS");
    write_number(writer, ink.spot_amount / 1000.0);
    write_text(writer, fills ? "scn" : "SCN");
}

/* Codes know a spot ink by its number only. */
static Ink with_alternate(const InkWriter *writer, Ink spot)
{
    if (spot.spot == INK_ON_EVERY_PLATE)
        return INK_BLACK;
    Ink full = writer->colours->spots.items[spot.spot - 1].alternate;
    return (Ink){.cyan = full.cyan * spot.spot_amount / 1000,
                 .magenta = full.magenta * spot.spot_amount / 1000,
                 .yellow = full.yellow * spot.spot_amount / 1000,
                 .black = full.black * spot.spot_amount / 1000};
}

static void write_process(InkWriter *writer, Ink ink, bool fills)
{
    static const char *const operators[] = {"K", "k", "RG", "rg"};
    double numbers[4];
    press_numbers(writer->colours, ink, numbers);
    for (int i = 0; i < press_component_count(writer->colours); i++)
        write_number(writer, numbers[i]);
    write_text(writer, operators[2 * writer->colours->for_proof + fills]);
}

static void write_ink(InkWriter *writer, Ink ink, bool fills)
{
    bool is_spot = ink.spot != 0 && ink.spot <= writer->colours->spots.count;
    if (is_spot && !writer->colours->for_proof)
        write_spot(writer, ink, fills);
    else
        write_process(writer, is_spot ? with_alternate(writer, ink) : ink, fills);
}

/* A rule of the trade: letters of full black leave no white gap when a plate is off by a hair. */
static bool is_to_overprint(Ink ink)
{
    return ink.black == 1000 && ink.cyan == 0 && ink.magenta == 0 && ink.yellow == 0 && ink.spot == 0;
}

static void set_overprint(InkWriter *writer, bool overprints)
{
    if (overprints == writer->overprints || writer->colours->for_proof)
        return;
    write_text(writer, overprints ? overprint_state : knockout_state);
    write_text(writer, "gs");
    writer->overprints = overprints;
}

static bool is_colour(const ContentInstruction *instruction, const char *rgb, const char *grey)
{
    return (word_is(&instruction->operator, rgb) && instruction->operand_count == 3) ||
           (word_is(&instruction->operator, grey) && instruction->operand_count == 1);
}

static void follow_state(InkWriter *writer, const ContentWord *operator)
{
    if (word_is(operator, "q")) {
        g_array_append_val(writer->saved, writer->overprints);
    } else if (word_is(operator, "Q") && writer->saved->len > 0) {
        writer->overprints = g_array_index(writer->saved, bool, writer->saved->len - 1);
        g_array_set_size(writer->saved, writer->saved->len - 1);
    }
}

/* A picture covers what lies below it; a form would inherit overprinting, and its white would be no white. */
static void write_knocking_out(InkWriter *writer, const ContentInstruction *instruction)
{
    bool overprints = writer->overprints;
    set_overprint(writer, false);
    content_write_instruction(writer->out, instruction);
    set_overprint(writer, overprints);
}

static void write_instruction(InkWriter *writer, const ContentInstruction *instruction)
{
    bool fills = is_colour(instruction, "rg", "g");
    if (fills || is_colour(instruction, "RG", "G")) {
        Ink ink = ink_of_instruction(writer, instruction);
        set_overprint(writer, is_to_overprint(ink));
        write_ink(writer, ink, fills);
        return;
    }
    follow_state(writer, &instruction->operator);
    if (word_is(&instruction->operator, "scn")) /* a pattern */
        set_overprint(writer, false);
    if (word_is(&instruction->operator, "Do") || word_is(&instruction->operator, "sh"))
        write_knocking_out(writer, instruction);
    else
        content_write_instruction(writer->out, instruction);
}

/* --- the states that are named ----------------------------------------------------------------- */

/* Mode 1: an ink that is not asked for leaves what lies below as it is (ISO 32000-1, 8.6.7). */
static void add_states(qpdf_data document, qpdf_oh owner)
{
    qpdf_oh states = dictionary_under(document, dictionary_under(document, owner, "/Resources"), "/ExtGState");
    qpdf_oh_replace_key(document, states, overprint_state,
                        qpdf_oh_parse(document, "<< /Type /ExtGState /OP true /op true /OPM 1 >>"));
    qpdf_oh_replace_key(document, states, knockout_state,
                        qpdf_oh_parse(document, "<< /Type /ExtGState /OP false /op false >>"));
}

static void add_resources(const InkWriter *writer, qpdf_data document, qpdf_oh owner)
{
    if (!writer->colours->for_proof)
        add_states(document, owner);
    spot_spaces_add(document, owner, writer->colours, writer->used_spots);
}

bool press_inks_write(const PageContent *page, GString *out, const void *colours)
{
    InkWriter writer = {.out = out, .colours = colours, .saved = g_array_new(FALSE, FALSE, sizeof(bool))};
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        write_instruction(&writer, &instruction);
    bool followed = !content_is_broken(reader);
    if (followed)
        add_resources(&writer, page->document, page->page);
    content_reader_free(reader);
    g_array_unref(writer.saved);
    return followed;
}

/* --- forms and patterns ------------------------------------------------------------------------ */

static void mix_in_inks(qpdf_data document, qpdf_oh owner, const PressColours *colours)
{
    qpdf_oh group = qpdf_oh_get_key(document, owner, "/Group");
    if (object_has_name(document, group, "/CS", "/DeviceRGB"))
        qpdf_oh_replace_key(document, group, "/CS", qpdf_oh_new_name(document, press_space(colours)));
}

/* The lightness of a mask is no colour, and is not printed. */
static bool is_mask(qpdf_data document, qpdf_oh dictionary)
{
    return object_has_name(document, qpdf_oh_get_key(document, dictionary, "/Group"), "/CS", "/DeviceGray");
}

static bool is_form_or_pattern(qpdf_data document, qpdf_oh stream)
{
    return object_has_name(document, stream, "/Subtype", "/Form") ||
           qpdf_oh_has_key(document, qpdf_oh_get_dict(document, stream), "/PatternType");
}

static void write_form(qpdf_data document, qpdf_oh stream, void *colours)
{
    StreamData data;
    qpdf_oh dictionary = qpdf_oh_get_dict(document, stream);
    if (!is_form_or_pattern(document, stream) || is_mask(document, dictionary) ||
        !stream_data_read(document, stream, &data))
        return;
    PageContent form = {document, dictionary, (const char *)data.bytes, data.length};
    GString *out = g_string_sized_new(data.length + 1);
    mix_in_inks(document, dictionary, colours);
    if (press_inks_write(&form, out, colours))
        stream_data_replace(document, stream, out->str, out->len);
    g_string_free(out, TRUE);
    stream_data_free(&data);
}

void press_inks_prepare(qpdf_data document, PressColours *colours)
{
    int page_count = qpdf_get_num_pages(document);
    spot_spaces_make(document, colours);
    for (int i = 0; i < page_count; i++)
        mix_in_inks(document, qpdf_get_page_n(document, (size_t)i), colours);
    for_each_stream(document, write_form, colours);
}

/* --- what is left of screen colours ------------------------------------------------------------ */

bool document_has_rgb(qpdf_data document)
{
    qpdf_oh size = qpdf_oh_get_key(document, qpdf_get_trailer(document), "/Size");
    int object_count = qpdf_oh_get_int_value_as_int(document, size);
    for (int number = 1; number < object_count; number++) {
        qpdf_oh object = qpdf_get_object_by_id(document, number, 0);
        qpdf_oh shown = qpdf_oh_is_stream(document, object) ? qpdf_oh_get_dict(document, object) : object;
        if (strstr(qpdf_oh_unparse_resolved(document, shown), "/DeviceRGB"))
            return true;
    }
    return false;
}
