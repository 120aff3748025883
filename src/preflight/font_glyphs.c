/* font_glyphs.c - from the codes that text shows to glyphs, their widths and the characters that they stand for. */
#include "preflight/font_case.h"

#include "press/content_reader.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { CID_COUNT = 0x10000, NOTDEF = 0, MISSING = -1, UNKNOWN = -2 }; /* glyphs, besides those from 1 on */

/* Codes that a rule is broken by: one fault of a font tells of the first, and of how many there are. */
typedef struct CodeFaults {
    unsigned first;
    int count;
} CodeFaults;

typedef struct GlyphCheck {
    const FontCase *font;
    const FontEncoding *encoding;
    CharacterMap *to_unicode;      /* NULL: the font has none */
    float *widths;                 /* by code or CID; NAN: the dictionary does not say */
    unsigned short *glyphs_of_cids; /* NULL: CIDs are glyphs */
    int glyph_count;               /* of glyphs_of_cids */
    bool has_collection;           /* its CIDs have characters by the collection's own tables */
    CodeFaults *faults;            /* by FontRule */
} GlyphCheck;

static void code_fault(const GlyphCheck *check, FontRule rule, unsigned code)
{
    if (check->faults[rule].count++ == 0)
        check->faults[rule].first = code;
}

static void report_codes(const GlyphCheck *check)
{
    char words[48];
    for (int rule = 0; rule < FONT_RULE_COUNT; rule++) {
        const CodeFaults *faults = &check->faults[rule];
        if (faults->count == 0)
            continue;
        int length = g_snprintf(words, sizeof words, "<%02X>", faults->first);
        if (faults->count > 1)
            g_snprintf(words + length, sizeof words - (size_t)length, " +%d", faults->count - 1);
        font_fault(check->font, (FontRule)rule, words);
    }
}

/* --- simple fonts -------------------------------------------------------------------------------------- */

static bool is_type(const FontCase *font, const char *subtype)
{
    return strcmp(font->subtype, subtype) == 0;
}

static int glyph_of_type_1(const GlyphCheck *check, int code)
{
    const FontProgram *program = check->font->program;
    const char *name = font_encoding_name(check->encoding, code);
    if (name && strcmp(name, ".notdef") == 0)
        return NOTDEF;
    if (!name && check->encoding->base != ENCODING_BUILT_IN)
        return NOTDEF;
    if (name)
        return font_program_glyph_of_name(program, ".notdef") < 0 ? UNKNOWN : font_program_glyph_of_name(program, name);
    int glyph = font_program_encoded_glyph(program, code);
    return glyph == -1 ? UNKNOWN : glyph == 0 ? MISSING : glyph;
}

/* By character, by code of Mac OS, by name (ISO 32000-1, 9.6.6.4). */
static int named_true_type_glyph(const FontProgram *program, const char *name)
{
    int by_character = font_program_cmap_glyph(program, 3, 1, glyph_character(name));
    int mac_code = mac_os_code(name);
    int by_code = mac_code >= 0 ? font_program_cmap_glyph(program, 1, 0, (unsigned)mac_code) : 0;
    if (by_character > 0 || by_code > 0)
        return by_character > 0 ? by_character : by_code;
    int by_name = font_program_glyph_of_name(program, name);
    return by_name > 0 ? by_name : by_character < 0 || by_code < 0 ? UNKNOWN : MISSING;
}

static int coded_true_type_glyph(const FontProgram *program, unsigned code)
{
    static const unsigned pages[] = {0, 0xf000, 0xf100, 0xf200};
    bool is_unknown = font_program_cmap_count(program) == 0;
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        int glyph = font_program_cmap_glyph(program, 3, 0, pages[i] + code);
        if (glyph > 0)
            return glyph;
        is_unknown = is_unknown || glyph < 0;
    }
    int glyph = font_program_cmap_glyph(program, 1, 0, code);
    if (glyph == 0)
        glyph = font_program_cmap_glyph(program, 3, 1, code);
    if (glyph > 0)
        return glyph;
    return is_unknown || glyph < 0 ? UNKNOWN : code == 0 ? NOTDEF : MISSING;
}

static int glyph_of_true_type(const GlyphCheck *check, int code)
{
    const FontCase *font = check->font;
    if (!font_program_is_true_type(font->program))
        return UNKNOWN;
    if (font->is_symbolic || !check->encoding->is_given)
        return coded_true_type_glyph(font->program, (unsigned)code);
    const char *name = font_encoding_name(check->encoding, code);
    if (!name)
        name = encoded_name(ENCODING_STANDARD, code);
    return !name || strcmp(name, ".notdef") == 0 ? NOTDEF : named_true_type_glyph(font->program, name);
}

/* --- Type 3 --------------------------------------------------------------------------------------------- */

static qpdf_oh procedure_of(const GlyphCheck *check, int code)
{
    const CheckedFile *file = check->font->file;
    const char *name = font_encoding_name(check->encoding, code);
    if (!name)
        return qpdf_oh_new_null(file->document);
    gchar *key = g_strconcat("/", name, NULL);
    qpdf_oh procedure = value_of(file, value_of(file, check->font->font, "/CharProcs"), key);
    g_free(key);
    return procedure;
}

static double number_of(const ContentWord *word)
{
    char digits[32] = "";
    if (word->kind != CONTENT_NUMBER || word->length >= sizeof digits)
        return NAN;
    memcpy(digits, word->start, word->length);
    return g_ascii_strtod(digits, NULL);
}

/* The first operand of d0 or d1, which come first; NAN: neither comes. */
static double width_in_procedure(const CheckedFile *file, qpdf_oh procedure)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    double width = NAN;
    if (qpdf_oh_get_stream_data(file->document, procedure, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS)
        return NAN;
    ContentReader *reader = content_reader_new(bytes, length);
    ContentInstruction instruction;
    if (content_next(reader, &instruction) && instruction.operand_count > 0 &&
        (word_is(&instruction.operator, "d0") || word_is(&instruction.operator, "d1")))
        width = number_of(&instruction.operands[0]);
    content_reader_free(reader);
    free(bytes);
    return width;
}

/* Thousandths of text space for a unit of the glyphs. */
static double type_3_scale(const FontCase *font)
{
    qpdf_data document = font->file->document;
    qpdf_oh matrix = value_of(font->file, font->font, "/FontMatrix");
    if (!qpdf_oh_is_array(document, matrix) || qpdf_oh_get_array_n_items(document, matrix) != 6)
        return 1;
    qpdf_oh scale = qpdf_oh_get_array_item(document, matrix, 0);
    return qpdf_oh_is_number(document, scale) ? fabs(qpdf_oh_get_numeric_value(document, scale)) * 1000 : 1;
}

static void check_type_3_code(const GlyphCheck *check, int code)
{
    const CheckedFile *file = check->font->file;
    const char *name = font_encoding_name(check->encoding, code);
    qpdf_oh procedure = procedure_of(check, code);
    if (name && strcmp(name, ".notdef") == 0)
        code_fault(check, FONT_NOTDEF, (unsigned)code);
    else if (!qpdf_oh_is_stream(file->document, procedure))
        code_fault(check, FONT_GLYPHS, (unsigned)code);
    else if (fabs(width_in_procedure(file, procedure) - check->widths[code]) * type_3_scale(check->font) > 1)
        code_fault(check, FONT_WIDTHS, (unsigned)code);
}

/* --- composite fonts ------------------------------------------------------------------------------------ */

unsigned short *font_glyphs_of_cids(const FontCase *font, int *count)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh map = value_of(font->file, font->described, "/CIDToGIDMap");
    *count = 0;
    if (strcmp(font->subtype, "/CIDFontType2") != 0 || !qpdf_oh_is_stream(font->file->document, map) ||
        (qpdf_oh_get_stream_data(font->file->document, map, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS))
        return NULL;
    *count = (int)MIN(length / 2, CID_COUNT);
    unsigned short *glyphs = g_new0(unsigned short, CID_COUNT);
    for (int cid = 0; cid < *count; cid++)
        glyphs[cid] = (unsigned short)(bytes[2 * cid] << 8 | bytes[2 * cid + 1]);
    free(bytes);
    return glyphs;
}

static int glyph_of_cid(const GlyphCheck *check, int cid)
{
    const FontProgram *program = check->font->program;
    if (is_type(check->font, "/CIDFontType0") && font_program_has_cids(program))
        return cid == 0 ? NOTDEF : font_program_glyph_of_cid(program, cid);
    int glyph = !check->glyphs_of_cids ? cid : cid < check->glyph_count ? check->glyphs_of_cids[cid] : 0;
    return glyph < font_program_glyph_count(program) ? glyph : MISSING;
}

/* --- widths ---------------------------------------------------------------------------------------------- */

static void set_width(const CheckedFile *file, float *widths, long long index, qpdf_oh width)
{
    if (index >= 0 && index < CID_COUNT && qpdf_oh_is_number(file->document, width))
        widths[index] = (float)qpdf_oh_get_numeric_value(file->document, width);
}

static int read_widths(const CheckedFile *file, qpdf_oh array, long long first, float *widths)
{
    int count = MIN(qpdf_oh_get_array_n_items(file->document, array), CID_COUNT);
    for (int i = 0; i < count; i++) {
        qpdf_oh width = qpdf_oh_get_array_item(file->document, array, i);
        set_width(file, widths, first + i, width);
        qpdf_oh_release(file->document, width);
    }
    return count;
}

/* "first last width" (ISO 32000-1, 9.7.4.3). Returns how many CIDs that were. */
static int read_equal_widths(const CheckedFile *file, qpdf_oh last, qpdf_oh width, long long first, float *widths)
{
    if (!qpdf_oh_is_integer(file->document, last) || !qpdf_oh_is_number(file->document, width))
        return 0;
    float value = (float)qpdf_oh_get_numeric_value(file->document, width);
    int start = (int)CLAMP(first, 0, CID_COUNT);
    int end = (int)CLAMP(qpdf_oh_get_int_value(file->document, last), -1, CID_COUNT - 1);
    for (int cid = start; cid <= end; cid++)
        widths[cid] = value;
    return MAX(end - start + 1, 0);
}

static void read_cid_widths(const CheckedFile *file, qpdf_oh array, float *widths)
{
    enum { MOST_ITEMS = 4 * CID_COUNT }; /* said again and again they would take all day */
    qpdf_data document = file->document;
    int said = 0;
    int count = MIN(qpdf_oh_get_array_n_items(document, array), MOST_ITEMS);
    for (int i = 0; i + 1 < count && said < MOST_ITEMS;) {
        qpdf_oh first = qpdf_oh_get_array_item(document, array, i);
        qpdf_oh second = qpdf_oh_get_array_item(document, array, i + 1);
        qpdf_oh third = i + 2 < count ? qpdf_oh_get_array_item(document, array, i + 2) : qpdf_oh_new_null(document);
        bool is_list = qpdf_oh_is_array(document, second);
        long long cid = qpdf_oh_is_integer(document, first) ? qpdf_oh_get_int_value(document, first) : CID_COUNT;
        if (is_list)
            said += read_widths(file, second, cid, widths);
        else
            said += read_equal_widths(file, second, third, cid, widths);
        i += is_list ? 2 : 3;
        qpdf_oh_release(document, first);
        qpdf_oh_release(document, second);
        qpdf_oh_release(document, third);
    }
}

static float default_width(const FontCase *font)
{
    qpdf_oh width = value_of(font->file, font->described, "/DW");
    bool is_given = qpdf_oh_is_number(font->file->document, width);
    return is_given ? (float)qpdf_oh_get_numeric_value(font->file->document, width) : 1000;
}

static float *widths_of(const FontCase *font)
{
    const CheckedFile *file = font->file;
    float *widths = g_new(float, CID_COUNT);
    float unsaid = font->used->is_composite ? default_width(font) : NAN;
    qpdf_oh array = value_of(file, font->described, font->used->is_composite ? "/W" : "/Widths");
    qpdf_oh first = value_of(file, font->font, "/FirstChar");
    for (int i = 0; i < CID_COUNT; i++)
        widths[i] = unsaid;
    if (qpdf_oh_is_array(file->document, array) && font->used->is_composite)
        read_cid_widths(file, array, widths);
    else if (qpdf_oh_is_array(file->document, array) && qpdf_oh_is_integer(file->document, first))
        read_widths(file, array, qpdf_oh_get_int_value(file->document, first), widths);
    return widths;
}

/* --- Unicode ---------------------------------------------------------------------------------------------- */

static bool is_dingbat(const FontCase *font, const char *name)
{
    return strstr(font->name, "Dingbats") && *name == 'a' && g_ascii_isdigit(name[1]);
}

static bool is_named_character(const GlyphCheck *check, unsigned code)
{
    char built_in[128];
    const char *name = font_encoding_name(check->encoding, (int)code);
    const FontProgram *program = check->font->program;
    if (!name && program && check->encoding->base == ENCODING_BUILT_IN) {
        int glyph = font_program_encoded_glyph(program, (int)code);
        if (glyph < 0 || (glyph > 0 && !font_program_glyph_name(program, glyph, built_in, sizeof built_in)))
            return true; /* nobody knows its name */
        name = glyph > 0 ? built_in : NULL;
    }
    return name && (glyph_character(name) != 0 || is_dingbat(check->font, name));
}

/* What makes ToUnicode needless (ISO 19005-2, 6.2.11.7.2). */
static bool is_known_character(const GlyphCheck *check, unsigned code)
{
    const FontEncoding *encoding = check->encoding;
    if (check->font->used->is_composite)
        return check->has_collection;
    if (encoding->is_predefined && encoding->base != ENCODING_BUILT_IN && encoding->base != ENCODING_STANDARD)
        return true;
    if (is_type(check->font, "/TrueType"))
        return !check->font->is_symbolic;
    return is_named_character(check, code);
}

static void check_unicode(const GlyphCheck *check, unsigned code)
{
    UnicodeMapping mapping = check->to_unicode ? character_map_unicode(check->to_unicode, code) : UNICODE_MISSING;
    if (mapping == UNICODE_FORBIDDEN)
        code_fault(check, FONT_UNICODE_VALUES, code);
    else if (mapping == UNICODE_MISSING && !(check->to_unicode && character_map_base(check->to_unicode)) &&
             !is_known_character(check, code))
        code_fault(check, FONT_UNICODE, code);
}

/* --- codes ------------------------------------------------------------------------------------------------ */

static void check_width(const GlyphCheck *check, unsigned code, int index, int glyph)
{
    double width = font_program_width(check->font->program, glyph);
    if (width >= 0 && fabs(width - check->widths[index]) > 1.001) /* NAN is no fault */
        code_fault(check, FONT_WIDTHS, code);
}

static void check_glyph(const GlyphCheck *check, unsigned code, int use, int index, int glyph)
{
    bool is_visible = use & CODE_IS_VISIBLE;
    if (glyph == NOTDEF)
        code_fault(check, FONT_NOTDEF, code);
    else if (glyph == MISSING && is_visible)
        code_fault(check, FONT_GLYPHS, code);
    else if (glyph > 0 && is_visible)
        check_width(check, code, index, glyph);
}

/* -1: not mapped; then CID 0 is shown. */
static int cid_of(const GlyphCheck *check, CharacterCode code)
{
    int cid = character_map_cid(check->font->used->encoding, code);
    return cid < 0 ? 0 : MIN(cid, CID_COUNT - 1);
}

/* Returns whether the code shows .notdef: then it stands for no character. */
static bool check_shown_glyph(const GlyphCheck *check, CharacterCode code, int use)
{
    const FontCase *font = check->font;
    if (font->is_broken || (!font->program && !is_type(font, "/Type3")))
        return false;
    if (is_type(font, "/Type3")) {
        if (use & CODE_IS_VISIBLE)
            check_type_3_code(check, (int)(code.value & 0xff));
        return false;
    }
    bool is_composite = font->used->is_composite;
    int index = is_composite ? cid_of(check, code) : (int)(code.value & 0xff);
    int glyph = is_composite                    ? glyph_of_cid(check, index)
                : is_type(font, "/TrueType")    ? glyph_of_true_type(check, index)
                                                : glyph_of_type_1(check, index);
    check_glyph(check, code.value, use, index, glyph);
    return glyph == NOTDEF;
}

static int compare_codes(gconstpointer left, gconstpointer right)
{
    gsize one = GPOINTER_TO_SIZE(*(const gpointer *)left), other = GPOINTER_TO_SIZE(*(const gpointer *)right);
    return one < other ? -1 : one > other;
}

/* In order, so that the same file gives the same faults. */
static void check_codes(const GlyphCheck *check)
{
    guint count;
    GHashTable *codes = check->font->used->codes;
    gpointer *keys = g_hash_table_get_keys_as_array(codes, &count);
    qsort(keys, count, sizeof *keys, compare_codes);
    for (guint i = 0; i < count; i++) {
        gpointer value = g_hash_table_lookup(codes, keys[i]);
        CharacterCode code = {USED_CODE_VALUE(keys[i]), USED_CODE_LENGTH(value)};
        if (!check_shown_glyph(check, code, USED_CODE_USE(value)))
            check_unicode(check, code.value);
    }
    g_free(keys);
}

/* --- the font --------------------------------------------------------------------------------------------- */

static CharacterMap *read_to_unicode(const FontCase *font)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_data document = font->file->document;
    qpdf_oh map = value_of(font->file, font->font, "/ToUnicode");
    if (qpdf_oh_is_name(document, map))
        return character_map_new_identity();
    if (!qpdf_oh_is_stream(document, map) ||
        (qpdf_oh_get_stream_data(document, map, qpdf_dl_all, NULL, &bytes, &length) & QPDF_ERRORS))
        return NULL;
    CharacterMap *read = character_map_new(bytes, length);
    free(bytes);
    return read;
}

/* Collections whose CIDs have characters by tables of their own. A font may not have more of them than its CMap. */
static bool has_collection(const FontCase *font)
{
    static const char *const orderings[] = {"GB1", "CNS1", "Japan1", "Korea1", "KR"};
    const CheckedFile *file = font->file;
    qpdf_oh ordering = value_of(file, value_of(file, font->described, "/CIDSystemInfo"), "/Ordering");
    bool is_known = false;
    if (font->is_broken || !qpdf_oh_is_string(file->document, ordering))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(orderings); i++)
        is_known = is_known || strcmp(qpdf_oh_get_string_value(file->document, ordering), orderings[i]) == 0;
    return is_known;
}

/* A CMap that builds on another has codes that are not known here; one without code spaces has none. */
static bool has_unknown_codes(const FontCase *font)
{
    const CharacterMap *map = font->used->encoding;
    qpdf_oh base = value_of(font->file, value_of(font->file, font->font, "/Encoding"), "/UseCMap");
    return map && (!character_map_has_codes(map) || character_map_base(map) || !qpdf_oh_is_null(font->file->document, base));
}

void font_glyphs_check(const FontCase *font, const FontEncoding *encoding)
{
    if (has_unknown_codes(font) || g_hash_table_size(font->used->codes) == 0)
        return;
    CodeFaults faults[FONT_RULE_COUNT] = {{0, 0}};
    GlyphCheck check = {.font = font, .encoding = encoding, .to_unicode = read_to_unicode(font),
                        .has_collection = has_collection(font), .faults = faults};
    if (font->program || is_type(font, "/Type3"))
        check.widths = widths_of(font);
    check.glyphs_of_cids = font_glyphs_of_cids(font, &check.glyph_count);
    check_codes(&check);
    report_codes(&check);
    g_free(check.glyphs_of_cids);
    g_free(check.widths);
    character_map_free(check.to_unicode);
}
