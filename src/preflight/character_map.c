/* character_map.c - reads the operators of a CMap file; all else of its PostScript has no meaning here. */
#include "preflight/character_map.h"

#include "press/content_reader.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CODE_SPACES = 256 };

typedef struct CodeRange {
    unsigned first;
    unsigned last;
    int length;      /* of the codes, in bytes */
    unsigned value;  /* of the first: CID, or the last of its UTF-16 units */
    bool is_empty;   /* Unicode: mapped to nothing */
    bool is_forbidden; /* Unicode: a unit before the last is forbidden */
    int order;       /* in the file */
} CodeRange;

struct CharacterMap {
    GArray *code_spaces; /* CodeRange */
    GArray *cids;        /* CodeRange, by `first` */
    GArray *unicodes;    /* CodeRange, by `first` */
    gchar *base;
    int writing_mode;
    bool is_identity;
};

static CharacterMap *new_map(void)
{
    CharacterMap *map = g_new0(CharacterMap, 1);
    map->code_spaces = g_array_new(FALSE, FALSE, sizeof(CodeRange));
    map->cids = g_array_new(FALSE, FALSE, sizeof(CodeRange));
    map->unicodes = g_array_new(FALSE, FALSE, sizeof(CodeRange));
    return map;
}

void character_map_free(CharacterMap *map)
{
    if (!map)
        return;
    g_array_unref(map->code_spaces);
    g_array_unref(map->cids);
    g_array_unref(map->unicodes);
    g_free(map->base);
    g_free(map);
}

/* --- operands --------------------------------------------------------------------------------------- */

/* A code of at most four bytes; false for any other operand. */
static bool read_code(const ContentWord *word, unsigned *value, int *length)
{
    if (word->kind != CONTENT_STRING)
        return false;
    GByteArray *bytes = g_byte_array_new();
    word_string_bytes(word, bytes);
    bool is_code = bytes->len >= 1 && bytes->len <= 4;
    *value = 0;
    *length = (int)bytes->len;
    for (guint i = 0; is_code && i < bytes->len; i++)
        *value = *value << 8 | bytes->data[i];
    g_byte_array_unref(bytes);
    return is_code;
}

static bool read_number(const ContentWord *word, unsigned *value)
{
    char digits[16] = "";
    if (word->kind != CONTENT_NUMBER || word->length >= sizeof digits)
        return false;
    memcpy(digits, word->start, word->length);
    long number = strtol(digits, NULL, 10);
    *value = (unsigned)number;
    return number >= 0 && number <= 0x7fffffff;
}

static bool is_forbidden_unit(unsigned unit)
{
    return unit == 0 || unit == 0xfeff || unit == 0xfffe;
}

/* A glyph may be named instead: "/space". */
static void read_unicode(const ContentWord *word, CodeRange *range)
{
    GByteArray *bytes = g_byte_array_new();
    range->value = 'x';
    if (word->kind == CONTENT_STRING) {
        word_string_bytes(word, bytes);
        range->is_empty = bytes->len == 0;
        for (guint i = 0; i + 1 < bytes->len; i += 2) {
            range->value = (unsigned)bytes->data[i] << 8 | bytes->data[i + 1];
            range->is_forbidden = range->is_forbidden || (i + 3 < bytes->len && is_forbidden_unit(range->value));
        }
        if (bytes->len == 1)
            range->value = bytes->data[0];
    }
    g_byte_array_unref(bytes);
}

/* --- ranges ----------------------------------------------------------------------------------------- */

static bool read_range(const ContentWord *first, const ContentWord *last, CodeRange *range)
{
    int last_length;
    *range = (CodeRange){0};
    return read_code(first, &range->first, &range->length) && read_code(last, &range->last, &last_length) &&
           range->first <= range->last;
}

static void add_range(GArray *ranges, CodeRange *range)
{
    range->order = (int)ranges->len;
    g_array_append_val(ranges, *range);
}

static void read_code_spaces(CharacterMap *map, const ContentInstruction *instruction)
{
    CodeRange range;
    for (int i = 0; i + 1 < instruction->operand_count; i += 2)
        if (read_range(&instruction->operands[i], &instruction->operands[i + 1], &range))
            add_range(map->code_spaces, &range);
}

/* `step` operands each: code and CID, or first code, last code and CID. */
static void read_cids(CharacterMap *map, const ContentInstruction *instruction, int step)
{
    CodeRange range;
    for (int i = 0; i + step <= instruction->operand_count; i += step) {
        const ContentWord *words = &instruction->operands[i];
        if (read_range(&words[0], &words[step - 2], &range) && read_number(&words[step - 1], &range.value))
            add_range(map->cids, &range);
    }
}

static void read_unicode_characters(CharacterMap *map, const ContentInstruction *instruction)
{
    CodeRange range;
    for (int i = 0; i + 2 <= instruction->operand_count; i += 2) {
        const ContentWord *words = &instruction->operands[i];
        if (!read_range(&words[0], &words[0], &range))
            continue;
        read_unicode(&words[1], &range);
        add_range(map->unicodes, &range);
    }
}

/* "[<0041> <0042>]": one for each code of the range. Returns the operand after the bracket. */
static int read_unicode_array(CharacterMap *map, const ContentInstruction *instruction, int at, CodeRange range)
{
    for (; at < instruction->operand_count && !word_is(&instruction->operands[at], "]"); at++) {
        CodeRange one = {.first = range.first, .last = range.first, .length = range.length};
        read_unicode(&instruction->operands[at], &one);
        if (range.first <= range.last)
            add_range(map->unicodes, &one);
        range.first++;
    }
    return at + 1;
}

static void read_unicode_ranges(CharacterMap *map, const ContentInstruction *instruction)
{
    CodeRange range;
    for (int i = 0; i + 3 <= instruction->operand_count;) {
        const ContentWord *words = &instruction->operands[i];
        bool is_range = read_range(&words[0], &words[1], &range);
        if (word_is(&words[2], "[")) {
            i = read_unicode_array(map, instruction, i + 3, range);
            continue;
        }
        read_unicode(&words[2], &range);
        if (is_range)
            add_range(map->unicodes, &range);
        i += 3;
    }
}

static void read_definition(CharacterMap *map, const ContentInstruction *instruction)
{
    unsigned mode;
    int count = instruction->operand_count;
    if (count >= 2 && word_is(&instruction->operands[count - 2], "/WMode") &&
        read_number(&instruction->operands[count - 1], &mode))
        map->writing_mode = (int)mode;
}

static void read_base(CharacterMap *map, const ContentInstruction *instruction)
{
    const ContentWord *name = instruction->operand_count > 0 ? &instruction->operands[instruction->operand_count - 1] : NULL;
    if (!name || name->kind != CONTENT_NAME || map->base)
        return;
    map->base = g_strndup(name->start + 1, name->length - 1);
}

static void read_instruction(CharacterMap *map, const ContentInstruction *instruction)
{
    const ContentWord *operator = &instruction->operator;
    if (word_is(operator, "endcodespacerange"))
        read_code_spaces(map, instruction);
    else if (word_is(operator, "endcidrange"))
        read_cids(map, instruction, 3);
    else if (word_is(operator, "endcidchar"))
        read_cids(map, instruction, 2);
    else if (word_is(operator, "endbfchar"))
        read_unicode_characters(map, instruction);
    else if (word_is(operator, "endbfrange"))
        read_unicode_ranges(map, instruction);
    else if (word_is(operator, "usecmap"))
        read_base(map, instruction);
    else if (word_is(operator, "def"))
        read_definition(map, instruction);
}

static int compare_ranges(gconstpointer left, gconstpointer right)
{
    const CodeRange *one = left, *other = right;
    if (one->first != other->first)
        return one->first < other->first ? -1 : 1;
    return one->order - other->order;
}

CharacterMap *character_map_new(const void *bytes, size_t length)
{
    CharacterMap *map = new_map();
    ContentReader *reader = content_reader_new(bytes, length);
    ContentInstruction instruction;
    while (content_next(reader, &instruction))
        read_instruction(map, &instruction);
    content_reader_free(reader);
    if (map->code_spaces->len > MOST_CODE_SPACES) /* all are compared with each code */
        g_array_set_size(map->code_spaces, 0);
    g_array_sort(map->cids, compare_ranges);
    g_array_sort(map->unicodes, compare_ranges);
    return map;
}

CharacterMap *character_map_new_identity(void)
{
    CharacterMap *map = new_map();
    map->is_identity = true;
    return map;
}

/* --- looking up ------------------------------------------------------------------------------------- */

int character_map_writing_mode(const CharacterMap *map)
{
    return map->writing_mode;
}

const char *character_map_base(const CharacterMap *map)
{
    return map->base;
}

bool character_map_has_codes(const CharacterMap *map)
{
    return map->is_identity || map->code_spaces->len > 0;
}

/* Each byte of the code lies within the same byte of the range's ends (9.7.6.2). */
static bool is_in_space(const CodeRange *space, unsigned value)
{
    for (int shift = 0; shift < 8 * space->length; shift += 8) {
        unsigned byte = value >> shift & 0xff;
        if (byte < (space->first >> shift & 0xff) || byte > (space->last >> shift & 0xff))
            return false;
    }
    return true;
}

static bool is_code(const CharacterMap *map, CharacterCode code)
{
    for (guint i = 0; i < map->code_spaces->len; i++) {
        const CodeRange *space = &g_array_index(map->code_spaces, CodeRange, i);
        if (space->length == code.length && is_in_space(space, code.value))
            return true;
    }
    return false;
}

static int shortest_code(const CharacterMap *map)
{
    int shortest = map->code_spaces->len ? 4 : map->is_identity ? 2 : 1;
    for (guint i = 0; i < map->code_spaces->len; i++)
        shortest = MIN(shortest, g_array_index(map->code_spaces, CodeRange, i).length);
    return shortest;
}

bool character_map_next(const CharacterMap *map, const unsigned char *bytes, size_t length, size_t *at, CharacterCode *code)
{
    size_t left = *at < length ? length - *at : 0;
    *code = (CharacterCode){0, 0};
    while ((size_t)code->length < left && code->length < 4) {
        code->value = code->value << 8 | bytes[*at + (size_t)code->length++];
        if (is_code(map, *code)) {
            *at += (size_t)code->length;
            return true;
        }
    }
    size_t step = MIN((size_t)shortest_code(map), left);
    code->value = 0;
    for (size_t i = 0; i < step; i++)
        code->value = code->value << 8 | bytes[*at + i];
    code->length = (int)step;
    *at += step;
    return step > 0;
}

/* The last range that begins at or before the code; NULL when it does not hold it. Overlaps are looked at a little. */
static const CodeRange *find_range(const GArray *ranges, unsigned value)
{
    enum { MOST_OVERLAPS = 16 };
    guint low = 0, high = ranges->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(ranges, CodeRange, middle).first <= value)
            low = middle + 1;
        else
            high = middle;
    }
    for (guint i = low; i > 0 && low - i < MOST_OVERLAPS; i--)
        if (g_array_index(ranges, CodeRange, i - 1).last >= value)
            return &g_array_index(ranges, CodeRange, i - 1);
    return NULL;
}

int character_map_cid(const CharacterMap *map, CharacterCode code)
{
    if (map->is_identity)
        return (int)(code.value & 0xffff);
    const CodeRange *range = find_range(map->cids, code.value);
    return range && range->length == code.length ? (int)((range->value + (code.value - range->first)) & 0x7fffffff) : -1;
}

UnicodeMapping character_map_unicode(const CharacterMap *map, unsigned code)
{
    const CodeRange *range = find_range(map->unicodes, code);
    if (map->is_identity)
        return code == 0 ? UNICODE_FORBIDDEN : UNICODE_PRESENT;
    if (!range || range->is_empty)
        return UNICODE_MISSING;
    unsigned last_unit = (range->value + (code - range->first)) & 0xffff;
    return range->is_forbidden || is_forbidden_unit(last_unit) ? UNICODE_FORBIDDEN : UNICODE_PRESENT;
}
