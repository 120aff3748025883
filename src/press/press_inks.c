/* press_inks.c - follows colours and overprinting through content streams. */
#include "press/press_inks.h"
#include "issue/ink_code.h"
#include "press/content_reader.h"
#include "press/deflate.h"
#include "press/objects.h"

#include <math.h>
#include <string.h>

/* Names of graphics states that the steps add; Cairo's begin with other letters. */
static const char overprint_state[] = "/overprint", knockout_state[] = "/knockout";

typedef struct InkWriter {
    GString *out;
    const InkProfile *profile;
    bool overprints;
    GArray *saved; /* bool: at each open q */
} InkWriter;

static double component(const ContentInstruction *instruction, int index)
{
    return CLAMP(g_ascii_strtod(instruction->operands[index].start, NULL), 0, 1);
}

static Ink ink_of_grey(double grey)
{
    return (Ink){.black = (int)lround((1 - grey) * 1000)};
}

static int thousandths(unsigned char part)
{
    return (int)lround(part * 1000 / 255.0);
}

static Ink ink_by_profile(const InkProfile *profile, const double *rgb)
{
    unsigned char screen[3], inks[4];
    for (int i = 0; i < 3; i++)
        screen[i] = (unsigned char)lround(rgb[i] * 255);
    ink_profile_convert(profile, screen, inks, 1);
    return (Ink){thousandths(inks[0]), thousandths(inks[1]), thousandths(inks[2]), thousandths(inks[3])};
}

static Ink ink_of_rgb(const InkWriter *writer, const double *rgb)
{
    InkCode code = {(int)lround(rgb[0] * 1e6), (int)lround(rgb[1] * 1e6), (int)lround(rgb[2] * 1e6)};
    Ink ink;
    if (ink_from_code(code, &ink))
        return ink;
    if (code.red == code.green && code.green == code.blue)
        return ink_of_grey(rgb[0]);
    return ink_by_profile(writer->profile, rgb);
}

static Ink ink_of_instruction(const InkWriter *writer, const ContentInstruction *instruction)
{
    if (instruction->operand_count == 1)
        return ink_of_grey(component(instruction, 0));
    double rgb[3] = {component(instruction, 0), component(instruction, 1), component(instruction, 2)};
    return ink_of_rgb(writer, rgb);
}

static void write_amount(InkWriter *writer, int amount)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(text, sizeof text, "%.3g", amount / 1000.0);
    content_write(writer->out, text, strlen(text));
}

static void write_ink(InkWriter *writer, Ink ink, const char *operator)
{
    write_amount(writer, ink.cyan);
    write_amount(writer, ink.magenta);
    write_amount(writer, ink.yellow);
    write_amount(writer, ink.black);
    content_write(writer->out, operator, 1);
}

/* A rule of the trade: letters of full black leave no white gap when a plate is off by a hair. */
static bool is_to_overprint(Ink ink)
{
    return ink.black == 1000 && ink.cyan == 0 && ink.magenta == 0 && ink.yellow == 0;
}

static void set_overprint(InkWriter *writer, bool overprints)
{
    if (overprints == writer->overprints)
        return;
    const char *state = overprints ? overprint_state : knockout_state;
    content_write(writer->out, state, strlen(state));
    content_write(writer->out, "gs", 2);
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
        write_ink(writer, ink, fills ? "k" : "K");
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

static void mix_in_inks(qpdf_data document, qpdf_oh owner)
{
    qpdf_oh group = qpdf_oh_get_key(document, owner, "/Group");
    if (object_has_name(document, group, "/CS", "/DeviceRGB"))
        qpdf_oh_replace_key(document, group, "/CS", qpdf_oh_new_name(document, "/DeviceCMYK"));
}

bool press_inks_write(const PageContent *page, GString *out, const void *profile)
{
    InkWriter writer = {.out = out, .profile = profile, .saved = g_array_new(FALSE, FALSE, sizeof(bool))};
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        write_instruction(&writer, &instruction);
    bool followed = !content_is_broken(reader);
    if (followed)
        add_states(page->document, page->page);
    content_reader_free(reader);
    g_array_unref(writer.saved);
    return followed;
}

static bool is_form_or_pattern(qpdf_data document, qpdf_oh stream)
{
    return object_has_name(document, stream, "/Subtype", "/Form") ||
           qpdf_oh_has_key(document, qpdf_oh_get_dict(document, stream), "/PatternType");
}

static void write_form(qpdf_data document, qpdf_oh stream, void *profile)
{
    StreamData data;
    if (!is_form_or_pattern(document, stream) || !stream_data_read(document, stream, &data))
        return;
    qpdf_oh dictionary = qpdf_oh_get_dict(document, stream);
    PageContent form = {document, dictionary, (const char *)data.bytes, data.length};
    GString *out = g_string_sized_new(data.length + 1);
    mix_in_inks(document, dictionary);
    if (press_inks_write(&form, out, profile))
        stream_data_replace(document, stream, out->str, out->len);
    g_string_free(out, TRUE);
    stream_data_free(&data);
}

void press_inks_prepare(qpdf_data document, const InkProfile *profile)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        mix_in_inks(document, qpdf_get_page_n(document, (size_t)i));
    for_each_stream(document, write_form, (void *)profile);
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
