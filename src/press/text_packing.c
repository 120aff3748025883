/* text_packing.c - rewrites the instructions that show text. */
#include "press/text_packing.h"
#include "press/content_reader.h"
#include "press/objects.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What q saves and Q brings back. */
typedef struct TextState {
    int spacing; /* Tc, in hundredths */
    int leading; /* TL, in millionths of an em */
} TextState;

/*
 * Numbers are whole thousandths of an em, as Cairo writes them; larger ones move back. Cairo rounds each place to
 * one, so that an even stretch of 16.5 comes as 16, 17, 16 ...: a spacing is counted in hundredths of those.
 */
typedef struct Packer {
    GString *out;
    qpdf_data document;
    qpdf_oh fonts;     /* the page's dictionary of them */
    GHashTable *code_lengths; /* by their names; of one that is not packed 0 */
    int code_length;   /* bytes of a code of the present font */
    bool font_fits;    /* its size is 1: then Tc and TJ count in the same unit */
    TextState state;   /* in force */
    int excess;        /* how far the pen stands beyond where Cairo has it, in hundredths */
    GArray *saved;     /* TextState: at each open q */
    GByteArray *codes; /* of the line being packed */
    GArray *numbers;   /* int: the one before each code, and after the last */
} Packer;

enum {
    HUNDREDTHS = 100,
    TOLERANCE = 80,          /* of a place, in hundredths: Cairo's own is 50 */
    COST_OF_CHANGE = 1,      /* another spacing costs about as much as a number; tried on 57,000 characters */
    /* A tenth of an em is what readers take for the end of a word, some of them without Tc. */
    WIDEST_SPACING = 90 * HUNDREDTHS,
};

static int *number_at(const Packer *packer, int index)
{
    return &g_array_index(packer->numbers, int, index);
}

static void set_spacing(Packer *packer, int spacing)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    if (spacing == packer->state.spacing)
        return;
    g_ascii_formatd(text, sizeof text, "%.5g", spacing / 1000.0 / HUNDREDTHS);
    char *shorter = text + (text[0] == '0' && text[1] == '.');
    content_write(packer->out, shorter, strlen(shorter));
    content_write(packer->out, "Tc", 2);
    packer->state.spacing = spacing;
}

/* --- reading what Cairo shows ------------------------------------------------------------------ */

static void add_codes(Packer *packer, const ContentWord *word)
{
    const int none = 0;
    word_string_bytes(word, packer->codes);
    while (packer->numbers->len <= packer->codes->len / (guint)packer->code_length)
        g_array_append_val(packer->numbers, none);
}

/* False for a number that is not whole. */
static bool add_number(Packer *packer, const ContentWord *word)
{
    char *end;
    long number = strtol(word->start, &end, 10);
    if (end != word->start + word->length || labs(number) > 1000000)
        return false;
    *number_at(packer, (int)packer->numbers->len - 1) += (int)number;
    return true;
}

/* False when the instruction is better left as it is. */
static bool read_shown(Packer *packer, const ContentInstruction *instruction)
{
    const int none = 0;
    g_byte_array_set_size(packer->codes, 0);
    g_array_set_size(packer->numbers, 0);
    g_array_append_val(packer->numbers, none);
    for (int i = 0; i < instruction->operand_count; i++) {
        const ContentWord *word = &instruction->operands[i];
        if (word->kind == CONTENT_STRING)
            add_codes(packer, word);
        else if (word->kind == CONTENT_NUMBER && !add_number(packer, word))
            return false;
    }
    return packer->codes->len % (guint)packer->code_length == 0;
}

/* --- the spacing of a line --------------------------------------------------------------------- */

/* Wide numbers count as one kind: when they are the most, the line gets no spacing. */
static int commonest_number(const Packer *packer, int code_count)
{
    enum { WIDEST = WIDEST_SPACING / HUNDREDTHS };
    int counts[2 * WIDEST + 1] = {0}, wide_count = 0, best = 0;
    for (int i = 1; i < code_count; i++) {
        int number = *number_at(packer, i);
        if (abs(number) > WIDEST)
            wide_count++;
        else if (++counts[number + WIDEST] > counts[best + WIDEST])
            best = number;
    }
    return wide_count > counts[best + WIDEST] ? WIDEST + 1 : best;
}

/*
 * The number to be written when the pen stands `excess` hundredths too far; what is left of it stays in `excess`.
 * Hardly anything is nothing.
 */
static int take_number(int *excess)
{
    if (abs(*excess) <= TOLERANCE)
        return 0;
    int number = (*excess + (*excess > 0 ? HUNDREDTHS / 2 : -HUNDREDTHS / 2)) / HUNDREDTHS;
    *excess -= number * HUNDREDTHS;
    return number;
}

/* How many numbers are left with a spacing. */
static int count_of_numbers(const Packer *packer, int code_count, int spacing)
{
    int count = 0, excess = 0;
    for (int i = 1; i < code_count; i++) {
        excess += *number_at(packer, i) * HUNDREDTHS + spacing;
        count += take_number(&excess) != 0;
    }
    return count;
}

/* What Cairo rounded: the mean of the numbers that are the commonest one or next to it. */
static double mean_number(const Packer *packer, int code_count, int commonest)
{
    int sum = 0, count = 0;
    for (int i = 1; i < code_count; i++) {
        int number = *number_at(packer, i);
        if (abs(number - commonest) > 1)
            continue;
        sum += number;
        count++;
    }
    return count ? (double)sum / count : commonest;
}

/* Takes `spacing` when it costs less than the best so far. */
static void try_spacing(const Packer *packer, int code_count, int spacing, int *best, int *least)
{
    int cost = count_of_numbers(packer, code_count, spacing) + COST_OF_CHANGE;
    if (abs(spacing) > WIDEST_SPACING || cost >= *least)
        return;
    *best = spacing;
    *least = cost;
}

/* Decimals take room as well: the mean is tried with none first, then with one and two. */
static int best_spacing(const Packer *packer, int code_count)
{
    int commonest = commonest_number(packer, code_count);
    bool is_wide = abs(commonest) * HUNDREDTHS > WIDEST_SPACING;
    int best = is_wide ? 0 : packer->state.spacing;
    int least = count_of_numbers(packer, code_count, best);
    if (is_wide || least == 0)
        return best;
    double mean = mean_number(packer, code_count, commonest);
    try_spacing(packer, code_count, -commonest * HUNDREDTHS, &best, &least);
    try_spacing(packer, code_count, -(int)lround(mean * 10) * HUNDREDTHS / 10, &best, &least);
    try_spacing(packer, code_count, -(int)lround(mean * HUNDREDTHS), &best, &least);
    return best;
}

/* --- writing ----------------------------------------------------------------------------------- */

/* Codes from one number to the next stand in one string. */
static int write_string_from(Packer *packer, int first, int code_count)
{
    int length = packer->code_length, end = first + 1;
    while (end < code_count && *number_at(packer, end) == 0)
        end++;
    content_write_string(packer->out, packer->codes->data + first * length, (size_t)((end - first) * length));
    return end;
}

static void write_number(Packer *packer, int number)
{
    if (number == 0)
        return;
    char text[16];
    int length = snprintf(text, sizeof text, "%d", number);
    content_write(packer->out, text, (size_t)length);
}

static bool is_one_string(const Packer *packer, int code_count)
{
    for (int i = 0; i < code_count; i++)
        if (*number_at(packer, i) != 0)
            return false;
    return true;
}

static void write_shown(Packer *packer, int code_count)
{
    if (is_one_string(packer, code_count)) {
        write_string_from(packer, 0, code_count);
        content_write(packer->out, "Tj", 2);
        return;
    }
    content_write(packer->out, "[", 1);
    for (int i = 0; i < code_count;) {
        write_number(packer, *number_at(packer, i));
        i = write_string_from(packer, i, code_count);
    }
    content_write(packer->out, "]TJ", 3);
}

/* A number after the last code waits for what is shown next; mostly nothing is. */
static void pack_shown(Packer *packer)
{
    int code_count = (int)packer->codes->len / packer->code_length;
    if (code_count > 0)
        set_spacing(packer, best_spacing(packer, code_count));
    for (int i = 0; i < code_count; i++) {
        packer->excess += *number_at(packer, i) * HUNDREDTHS;
        *number_at(packer, i) = take_number(&packer->excess);
        packer->excess += packer->state.spacing;
    }
    packer->excess += *number_at(packer, code_count) * HUNDREDTHS;
    if (code_count > 0)
        write_shown(packer, code_count);
}

/* Text of a font that cannot be packed still has to begin where Cairo's pen was. */
static void keep_shown(Packer *packer, const ContentInstruction *instruction)
{
    set_spacing(packer, 0);
    int number = take_number(&packer->excess);
    if (number) {
        content_write(packer->out, "[", 1);
        write_number(packer, number);
        content_write(packer->out, "]TJ", 3);
    }
    packer->excess = 0;
    content_write_instruction(packer->out, instruction);
}

/* --- from line to line ------------------------------------------------------------------------- */

/* The line's depth in millionths; false when the pen moves sideways as well. */
static bool moves_straight_down(const ContentInstruction *instruction, int *depth)
{
    if (!word_is(&instruction->operator, "Td") || instruction->operand_count != 2 ||
        !word_is(&instruction->operands[0], "0"))
        return false;
    double down = -g_ascii_strtod(instruction->operands[1].start, NULL);
    *depth = (int)lround(CLAMP(down, -1000, 1000) * 1e6);
    return true;
}

/* Cairo writes millionths of a point, which nobody can see; a thousandth is a third of a micrometre. */
static void write_rounded(Packer *packer, const ContentWord *word)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    double value = round(g_ascii_strtod(word->start, NULL) * 1000) / 1000;
    g_ascii_formatd(text, sizeof text, "%.9g", value + 0.0);
    content_write(packer->out, text, strlen(text));
}

/* The size stays as it is: it is what distances of the line are counted in. */
static void place_pen(Packer *packer, const ContentInstruction *instruction)
{
    for (int i = 0; i < 4; i++)
        content_write_word(packer->out, &instruction->operands[i]);
    write_rounded(packer, &instruction->operands[4]);
    write_rounded(packer, &instruction->operands[5]);
    content_write_word(packer->out, &instruction->operator);
}

/* TD has its depth be the leading, and T* goes down by it (ISO 32000-1, table 106). */
static void move_down(Packer *packer, const ContentInstruction *instruction, int depth)
{
    if (depth == packer->state.leading) {
        content_write(packer->out, "T*", 2);
        return;
    }
    content_write_word(packer->out, &instruction->operands[0]);
    content_write_word(packer->out, &instruction->operands[1]);
    content_write(packer->out, "TD", 2);
    packer->state.leading = depth;
}

/* --- the instructions that matter -------------------------------------------------------------- */

static bool has_wide_codes(const Packer *packer, qpdf_oh font)
{
    return object_has_name(packer->document, font, "/Encoding", "/Identity-H") ||
           object_has_name(packer->document, font, "/Encoding", "/Identity-V");
}

/* Of a composite font with a CMap of its own nobody here knows how long codes are: it is not packed. */
static int length_of_codes(const Packer *packer, const char *name)
{
    qpdf_oh font = qpdf_oh_get_key(packer->document, packer->fonts, name);
    if (has_wide_codes(packer, font))
        return 2;
    return object_has_name(packer->document, font, "/Subtype", "/Type0") ? 0 : 1;
}

/* A page changes between its few fonts all the time. */
static int known_length_of_codes(Packer *packer, const ContentWord *word)
{
    char *name = g_strndup(word->start, word->length);
    gpointer known;
    if (g_hash_table_lookup_extended(packer->code_lengths, name, NULL, &known)) {
        g_free(name);
        return GPOINTER_TO_INT(known);
    }
    int length = length_of_codes(packer, name);
    g_hash_table_insert(packer->code_lengths, name, GINT_TO_POINTER(length));
    return length;
}

static void take_font(Packer *packer, const ContentInstruction *instruction)
{
    if (instruction->operand_count != 2)
        return;
    int length = known_length_of_codes(packer, &instruction->operands[0]);
    packer->code_length = MAX(length, 1);
    packer->font_fits = word_is(&instruction->operands[1], "1") && length > 0;
}

static void take_state(Packer *packer, const ContentWord *operator)
{
    if (word_is(operator, "q")) {
        g_array_append_val(packer->saved, packer->state);
    } else if (word_is(operator, "Q") && packer->saved->len > 0) {
        packer->state = g_array_index(packer->saved, TextState, packer->saved->len - 1);
        g_array_set_size(packer->saved, packer->saved->len - 1);
    }
}

static bool moves_pen(const ContentWord *operator)
{
    static const char *const movers[] = {"BT", "ET", "Td", "Tm"};
    return word_is_one_of(operator, movers, G_N_ELEMENTS(movers));
}

static bool shows_text(const ContentWord *operator)
{
    return word_is(operator, "Tj") || word_is(operator, "TJ");
}

/* Cairo never writes these; what they do to the pen is not followed here. */
static bool is_beyond(const ContentWord *operator)
{
    static const char *const strangers[] = {"Tc", "Tw", "Tz", "Ts", "TD", "TL", "T*", "'", "\""};
    return word_is_one_of(operator, strangers, G_N_ELEMENTS(strangers));
}

static void pack_instruction(Packer *packer, const ContentInstruction *instruction)
{
    const ContentWord *operator = &instruction->operator;
    if (shows_text(operator)) {
        if (packer->font_fits && read_shown(packer, instruction))
            pack_shown(packer);
        else
            keep_shown(packer, instruction);
        return;
    }
    if (word_is(operator, "Tf"))
        take_font(packer, instruction);
    else if (word_is(operator, "Do")) /* a form inherits the spacing */
        set_spacing(packer, 0);
    else if (moves_pen(operator))
        packer->excess = 0;
    take_state(packer, operator);
    int depth;
    if (moves_straight_down(instruction, &depth))
        move_down(packer, instruction, depth);
    else if (word_is(operator, "Tm") && instruction->operand_count == 6)
        place_pen(packer, instruction);
    else
        content_write_instruction(packer->out, instruction);
}

/* False when something stands in the stream that is not followed here. */
static bool pack_all(Packer *packer, const PageContent *page)
{
    ContentReader *reader = content_reader_new(page->bytes, page->length);
    ContentInstruction instruction;
    bool followed = true;
    while (followed && content_next(reader, &instruction)) {
        followed = !is_beyond(&instruction.operator);
        if (followed)
            pack_instruction(packer, &instruction);
    }
    followed = followed && !content_is_broken(reader);
    content_reader_free(reader);
    return followed;
}

bool text_pack(const PageContent *page, GString *out, const void *unused)
{
    (void)unused;
    qpdf_oh resources = qpdf_oh_get_key(page->document, page->page, "/Resources");
    Packer packer = {
        .out = out,
        .document = page->document,
        .fonts = qpdf_oh_get_key(page->document, resources, "/Font"),
        .code_lengths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .code_length = 1,
        .saved = g_array_new(FALSE, FALSE, sizeof(TextState)),
        .codes = g_byte_array_new(),
        .numbers = g_array_new(FALSE, FALSE, sizeof(int)),
    };
    bool followed = pack_all(&packer, page);
    g_hash_table_unref(packer.code_lengths);
    g_array_unref(packer.saved);
    g_byte_array_unref(packer.codes);
    g_array_unref(packer.numbers);
    return followed;
}
