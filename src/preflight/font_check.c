/* font_check.c - see font_check.h. The font's dictionaries, CMap and program; its glyphs are font_glyphs.c's. */
#include "preflight/font_check.h"

#include "preflight/font_case.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_FONTS = 2000 }; /* that are looked into */

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U, PDF_A_U = STANDARD_PDF_A_2U };

/* clang-format off */
#define BOTH(rule, levels, clause_a, clause_ua, english, chinese) \
    [2 * (rule)] = {levels, clause_a, english, chinese, true}, \
    [2 * (rule) + 1] = {STANDARD_PDF_UA_1, clause_ua, english, chinese, true}
/* clang-format on */

const Requirement font_requirements[FONT_REQUIREMENT_COUNT] = {
    BOTH(FONT_DICTIONARY, PDF_A, "6.2.11.2", "7.21.2", "a font dictionary has type, name, and widths as many as codes",
         "字体字典应有类型、名称，宽度数目与编码相符"),
    BOTH(FONT_CID_SYSTEM, PDF_A, "6.2.11.3.1", "7.21.3.1", "a CIDFont and its CMap are of the same character collection",
         "CID 字体与其 CMap 应属同一字符集"),
    BOTH(FONT_CID_TO_GID, PDF_A, "6.2.11.3.2", "7.21.3.2", "an embedded CIDFontType2 has a CIDToGIDMap",
         "嵌入的 CIDFontType2 应有 CIDToGIDMap"),
    BOTH(FONT_CMAP_EMBEDDED, PDF_A, "6.2.11.3.3", "7.21.3.3", "a CMap is predefined or embedded", "CMap 应为预定义或嵌入"),
    BOTH(FONT_CMAP_MODE, PDF_A, "6.2.11.3.3", "7.21.3.3", "a CMap's dictionary and stream have the same WMode",
         "CMap 的字典与数据的 WMode 应相同"),
    BOTH(FONT_CMAP_BASE, PDF_A, "6.2.11.3.3", "7.21.3.3", "a CMap builds on predefined CMaps only",
         "CMap 只可引用预定义的 CMap"),
    BOTH(FONT_EMBEDDED, PDF_A, "6.2.11.4.1", "7.21.4.1", "the font of visible text is embedded", "可见文字的字体应嵌入"),
    BOTH(FONT_GLYPHS, PDF_A, "6.2.11.4.1", "7.21.4.1", "the embedded font has all glyphs that are shown",
         "嵌入的字体应有所显示的全部字形"),
    BOTH(FONT_CHAR_SET, PDF_A, "6.2.11.4.2", "7.21.4.2", "CharSet lists all glyphs of the subset, and no others",
         "CharSet 应列出子集的全部字形，不多不少"),
    BOTH(FONT_CID_SET, PDF_A, "6.2.11.4.2", "7.21.4.2", "CIDSet marks all CIDs of the subset, and no others",
         "CIDSet 应标出子集的全部 CID，不多不少"),
    BOTH(FONT_WIDTHS, PDF_A, "6.2.11.5", "7.21.5", "glyph widths in the dictionary are those of the font program",
         "字典中的字宽应与字体程序一致"),
    BOTH(FONT_CMAP_TABLE, PDF_A, "6.2.11.6", "7.21.6", "a non-symbolic TrueType font has a cmap for its encoding",
         "非符号 TrueType 字体应有相应的 cmap"),
    BOTH(FONT_DIFFERENCES, PDF_A, "6.2.11.6", "7.21.6",
         "a non-symbolic TrueType font has WinAnsiEncoding or MacRomanEncoding, and differences by the Adobe Glyph List",
         "非符号 TrueType 字体应用 WinAnsiEncoding 或 MacRomanEncoding，Differences 的名称应在 Adobe 字形表中"),
    BOTH(FONT_SYMBOLIC_ENCODING, PDF_A, "6.2.11.6", "7.21.6", "a symbolic TrueType font has no Encoding",
         "符号 TrueType 字体不得有 Encoding"),
    BOTH(FONT_SYMBOLIC_TABLE, PDF_A, "6.2.11.6", "7.21.6", "a symbolic TrueType font has one cmap, or cmap (3, 0)",
         "符号 TrueType 字体应只有一个 cmap，或有 cmap (3, 0)"),
    BOTH(FONT_UNICODE, PDF_A_U, "6.2.11.7.2", "7.21.7", "every code that is shown is mapped to Unicode",
         "所显示的编码都应能对应到 Unicode"),
    BOTH(FONT_UNICODE_VALUES, PDF_A_U, "6.2.11.7.2", "7.21.7", "ToUnicode maps nothing to U+0000, U+FEFF or U+FFFE",
         "ToUnicode 不得映射到 U+0000、U+FEFF、U+FFFE"),
    BOTH(FONT_NOTDEF, PDF_A, "6.2.11.8", "7.21.8", "text does not show the glyph .notdef", "文字不得引用 .notdef 字形"),
    [2 * FONT_RULE_COUNT] = {STANDARD_PDF_UA_1, "7.21.4.1", "the licence of a font allows its embedding",
                             "字体许可应允许嵌入", false},
    [2 * FONT_RULE_COUNT + 1] = {PDF_A, "6.2.11.4.1", "the licence of a font allows its embedding", "字体许可应允许嵌入", false},
};

void font_fault(const FontCase *font, FontRule rule, const char *detail)
{
    const char *colon = detail && *font->name ? ": " : "";
    for (int i = 0; i < 2; i++)
        fault(font->file, &font_requirements[2 * (int)rule + i], font->used->place, "%s%s%s", "%s%s%s", font->name, colon,
              detail ? detail : "");
}

/* --- dictionaries ------------------------------------------------------------------------------------ */

static bool is_standard_font(const char *name)
{
    static const char *const names[] = {
        "Times-Roman", "Helvetica", "Courier", "Symbol", "Times-Bold", "Helvetica-Bold", "Courier-Bold", "ZapfDingbats",
        "Times-Italic", "Helvetica-Oblique", "Courier-Oblique", "Times-BoldItalic", "Helvetica-BoldOblique",
        "Courier-BoldOblique"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static bool is_integer(const CheckedFile *file, qpdf_oh object)
{
    return qpdf_oh_is_integer(file->document, object);
}

static bool has_widths(const FontCase *font)
{
    qpdf_data document = font->file->document;
    qpdf_oh first = value_of(font->file, font->font, "/FirstChar");
    qpdf_oh last = value_of(font->file, font->font, "/LastChar");
    qpdf_oh widths = value_of(font->file, font->font, "/Widths");
    return is_integer(font->file, first) && is_integer(font->file, last) && qpdf_oh_is_array(document, widths) &&
           qpdf_oh_get_array_n_items(document, widths) ==
               qpdf_oh_get_int_value(document, last) - qpdf_oh_get_int_value(document, first) + 1;
}

static bool is_simple(const char *subtype)
{
    static const char *const subtypes[] = {"/Type1", "/MMType1", "/TrueType", "/Type3"};
    for (size_t i = 0; i < G_N_ELEMENTS(subtypes); i++)
        if (strcmp(subtypes[i], subtype) == 0)
            return true;
    return false;
}

static bool is_of_composite(const char *subtype)
{
    return strcmp(subtype, "/CIDFontType0") == 0 || strcmp(subtype, "/CIDFontType2") == 0;
}

static bool is_of_known_type(const FontCase *font)
{
    return font->used->is_composite ? is_of_composite(font->subtype) : is_simple(font->subtype);
}

static const char *dictionary_fault(const FontCase *font)
{
    const CheckedFile *file = font->file;
    bool is_type_3 = strcmp(font->subtype, "/Type3") == 0;
    if (!has_name(file, font->font, "/Type", "/Font") || !has_name(file, font->described, "/Type", "/Font"))
        return "/Type";
    if (!is_of_known_type(font))
        return "/Subtype";
    if (!is_type_3 && (!qpdf_oh_is_name(file->document, value_of(file, font->font, "/BaseFont")) ||
                       !qpdf_oh_is_name(file->document, value_of(file, font->described, "/BaseFont"))))
        return "/BaseFont";
    if (!font->used->is_composite && !is_standard_font(font->name) && !has_widths(font))
        return "/FirstChar, /LastChar, /Widths";
    return NULL;
}

static void check_dictionary(const FontCase *font)
{
    const char *found = dictionary_fault(font);
    if (found)
        font_fault(font, FONT_DICTIONARY, found);
}

/* --- composite fonts ---------------------------------------------------------------------------------- */

/* ISO 32000-1, table 118, without the letter of the direction. */
static const struct {
    const char *name;
    const char *ordering;
} predefined_cmaps[] = {
    {"Identity", NULL},        {"GB-EUC", "GB1"},         {"GBpc-EUC", "GB1"},     {"GBK-EUC", "GB1"},
    {"GBKp-EUC", "GB1"},       {"GBK2K", "GB1"},          {"UniGB-UCS2", "GB1"},   {"UniGB-UTF16", "GB1"},
    {"B5pc", "CNS1"},          {"HKscs-B5", "CNS1"},      {"ETen-B5", "CNS1"},     {"ETenms-B5", "CNS1"},
    {"CNS-EUC", "CNS1"},       {"UniCNS-UCS2", "CNS1"},   {"UniCNS-UTF16", "CNS1"}, {"83pv-RKSJ", "Japan1"},
    {"90ms-RKSJ", "Japan1"},   {"90msp-RKSJ", "Japan1"},  {"90pv-RKSJ", "Japan1"}, {"Add-RKSJ", "Japan1"},
    {"EUC", "Japan1"},         {"Ext-RKSJ", "Japan1"},    {"", "Japan1"},          {"UniJIS-UCS2", "Japan1"},
    {"UniJIS-UCS2-HW", "Japan1"}, {"UniJIS-UTF16", "Japan1"}, {"KSC-EUC", "Korea1"}, {"KSCms-UHC", "Korea1"},
    {"KSCms-UHC-HW", "Korea1"}, {"KSCpc-EUC", "Korea1"},  {"UniKS-UCS2", "Korea1"}, {"UniKS-UTF16", "Korea1"},
};

/* The index of a name without its slash; -1: it is not predefined. "H" and "V" alone are names as well. */
static int find_predefined(const char *name)
{
    size_t length = strlen(name);
    if (length == 0 || !strchr("HV", name[length - 1]) || (length > 1 && name[length - 2] != '-'))
        return -1;
    length -= length > 1 ? 2 : 1;
    for (size_t i = 0; i < G_N_ELEMENTS(predefined_cmaps); i++)
        if (strlen(predefined_cmaps[i].name) == length && strncmp(predefined_cmaps[i].name, name, length) == 0)
            return (int)i;
    return -1;
}

/* A name without its slash; the caller frees it. NULL: the object is no name. */
static gchar *name_of(const CheckedFile *file, qpdf_oh object)
{
    return qpdf_oh_is_name(file->document, object) ? g_strdup(qpdf_oh_get_name(file->document, object) + 1) : NULL;
}

/* The caller frees it. NULL: no string. */
static gchar *string_value(const CheckedFile *file, qpdf_oh dictionary, const char *key)
{
    qpdf_oh value = value_of(file, dictionary, key);
    return qpdf_oh_is_string(file->document, value) ? g_strdup(qpdf_oh_get_string_value(file->document, value)) : NULL;
}

static long long number_value(const CheckedFile *file, qpdf_oh dictionary, const char *key)
{
    qpdf_oh value = value_of(file, dictionary, key);
    return is_integer(file, value) ? qpdf_oh_get_int_value(file->document, value) : 0;
}

static bool strings_agree(const CheckedFile *file, qpdf_oh one, qpdf_oh other, const char *key)
{
    gchar *left = string_value(file, one, key), *right = string_value(file, other, key);
    bool agree = left && right && strcmp(left, right) == 0;
    g_free(left);
    g_free(right);
    return agree;
}

static bool collections_agree(const CheckedFile *file, qpdf_oh of_font, qpdf_oh of_map)
{
    return strings_agree(file, of_font, of_map, "/Registry") && strings_agree(file, of_font, of_map, "/Ordering") &&
           number_value(file, of_font, "/Supplement") <= number_value(file, of_map, "/Supplement");
}

static bool is_of_ordering(const CheckedFile *file, qpdf_oh system, const char *wanted)
{
    gchar *registry = string_value(file, system, "/Registry"), *ordering = string_value(file, system, "/Ordering");
    bool is_of = registry && ordering && strcmp(registry, "Adobe") == 0 && strcmp(ordering, wanted) == 0;
    g_free(registry);
    g_free(ordering);
    return is_of;
}

static void set_broken(FontCase *font, FontRule rule, const char *detail)
{
    font->is_broken = true;
    font_fault(font, rule, detail);
}

static void check_named_map(FontCase *font, qpdf_oh encoding, qpdf_oh system)
{
    gchar *name = name_of(font->file, encoding);
    int index = name ? find_predefined(name) : -1;
    if (index < 0)
        set_broken(font, FONT_CMAP_EMBEDDED, name);
    else if (predefined_cmaps[index].ordering && !is_of_ordering(font->file, system, predefined_cmaps[index].ordering))
        set_broken(font, FONT_CID_SYSTEM, name);
    g_free(name);
}

/* A CMap that it builds on may be named in the dictionary, in the stream, or be a stream with a name of its own. */
static void check_base(FontCase *font, qpdf_oh encoding)
{
    const CheckedFile *file = font->file;
    qpdf_oh base = value_of(file, encoding, "/UseCMap");
    bool is_stream = qpdf_oh_is_stream(file->document, base);
    gchar *name = name_of(file, is_stream ? value_of(file, base, "/CMapName") : base);
    const char *in_stream = font->used->encoding ? character_map_base(font->used->encoding) : NULL;
    if ((name && find_predefined(name) < 0) || (in_stream && find_predefined(in_stream) < 0))
        set_broken(font, FONT_CMAP_BASE, name ? name : in_stream);
    g_free(name);
}

static void check_embedded_map(FontCase *font, qpdf_oh encoding, qpdf_oh system)
{
    const CheckedFile *file = font->file;
    gchar *name = name_of(file, value_of(file, encoding, "/CMapName"));
    bool is_identity = name && find_predefined(name) == 0;
    if (!is_identity && !collections_agree(file, system, value_of(file, encoding, "/CIDSystemInfo")))
        set_broken(font, FONT_CID_SYSTEM, name);
    if (font->used->encoding && number_value(file, encoding, "/WMode") != character_map_writing_mode(font->used->encoding))
        font_fault(font, FONT_CMAP_MODE, name);
    check_base(font, encoding);
    g_free(name);
}

static void check_cid_to_gid(FontCase *font)
{
    qpdf_oh map = value_of(font->file, font->described, "/CIDToGIDMap");
    bool is_map = qpdf_oh_is_stream(font->file->document, map) ||
                  has_name(font->file, font->described, "/CIDToGIDMap", "/Identity");
    if (strcmp(font->subtype, "/CIDFontType2") == 0 && font->is_embedded && !is_map)
        set_broken(font, FONT_CID_TO_GID, NULL);
}

static void check_composite(FontCase *font)
{
    qpdf_oh encoding = value_of(font->file, font->font, "/Encoding");
    qpdf_oh system = value_of(font->file, font->described, "/CIDSystemInfo");
    if (qpdf_oh_is_stream(font->file->document, encoding))
        check_embedded_map(font, encoding, system);
    else
        check_named_map(font, encoding, system);
    check_cid_to_gid(font);
}

/* --- one font ----------------------------------------------------------------------------------------- */

static qpdf_oh descendant_of(const CheckedFile *file, qpdf_oh font)
{
    qpdf_oh descendants = value_of(file, font, "/DescendantFonts");
    qpdf_data document = file->document;
    bool has_one = qpdf_oh_is_array(document, descendants) && qpdf_oh_get_array_n_items(document, descendants) > 0;
    return has_one ? qpdf_oh_get_array_item(document, descendants, 0) : qpdf_oh_new_null(document);
}

static void copy_name(const CheckedFile *file, qpdf_oh object, char *copy, size_t size)
{
    if (qpdf_oh_is_name(file->document, object))
        g_strlcpy(copy, qpdf_oh_get_name(file->document, object), size);
}

/* Bit 3 and not bit 6 of the flags (ISO 32000-1, table 123). */
static bool is_symbolic(const FontCase *font)
{
    return (number_value(font->file, font->descriptor, "/Flags") & 0x24) == 4;
}

static void open_program(FontCase *font, FT_Library library)
{
    static const char *const keys[] = {"/FontFile", "/FontFile2", "/FontFile3"};
    const CheckedFile *file = font->file;
    size_t length = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(keys) && !font->is_embedded; i++) {
        qpdf_oh stream = value_of(file, font->descriptor, keys[i]);
        if (!qpdf_oh_is_stream(file->document, stream))
            continue;
        font->is_embedded = true;
        if (qpdf_oh_get_stream_data(file->document, stream, qpdf_dl_all, NULL, &font->bytes, &length) & QPDF_ERRORS)
            return;
        font->program = font_program_open(library, font->bytes, length);
    }
}

static void open_font(FontCase *font, FT_Library library)
{
    const CheckedFile *file = font->file;
    char name[sizeof font->name + 1] = "";
    font->described = font->used->is_composite ? descendant_of(file, font->font) : font->font;
    font->descriptor = value_of(file, font->described, "/FontDescriptor");
    copy_name(file, value_of(file, font->described, "/Subtype"), font->subtype, sizeof font->subtype);
    copy_name(file, value_of(file, font->font, "/BaseFont"), name, sizeof name);
    g_strlcpy(font->name, *name ? name + 1 : "", sizeof font->name);
    font->is_symbolic = is_symbolic(font);
    open_program(font, library);
}

/* A program of another kind than the standards know (ISO 32000-1, table 126). */
static void check_program(const FontCase *font)
{
    static const char *const kinds[] = {"/Type1C", "/CIDFontType0C", "/OpenType"};
    qpdf_oh stream = value_of(font->file, font->descriptor, "/FontFile3");
    qpdf_oh subtype = value_of(font->file, stream, "/Subtype");
    bool is_known = !qpdf_oh_is_name(font->file->document, subtype);
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
        is_known = is_known || has_name(font->file, stream, "/Subtype", kinds[i]);
    if (!is_known)
        font_fault(font, FONT_DICTIONARY, "/FontFile3 /Subtype");
}

static void check_embedding(const FontCase *font)
{
    if (!font->used->is_visible || strcmp(font->subtype, "/Type3") == 0)
        return;
    if (!font->is_embedded)
        font_fault(font, FONT_EMBEDDED, NULL);
    else if (!font->program)
        font_fault(font, FONT_EMBEDDED, font->file->language == MESSAGE_LANGUAGE_CHINESE ? "字体程序无法读取"
                                                                                         : "its program cannot be read");
}

static void check_known_font(FontCase *font)
{
    FontEncoding *encoding = font_encoding_new(font);
    check_program(font);
    if (font->used->is_composite)
        check_composite(font);
    check_embedding(font);
    if (strcmp(font->subtype, "/TrueType") == 0)
        font_encoding_check(font, encoding);
    font_subset_check(font);
    font_glyphs_check(font, encoding);
    font_encoding_free(encoding);
}

static void check_font(CheckedFile *file, const UsedFont *used, FT_Library library)
{
    FontCase font = {.file = file, .used = used, .font = used->font};
    open_font(&font, library);
    check_dictionary(&font);
    if (is_of_known_type(&font))
        check_known_font(&font);
    font_program_close(font.program);
    free(font.bytes);
}

/* Fonts that no text is shown in are of no matter. */
void font_inspect(CheckedFile *file)
{
    FT_Library library;
    if (!(file->standards & (PDF_A | STANDARD_PDF_UA_1)) || FT_Init_FreeType(&library) != 0)
        return;
    GPtrArray *fonts = font_usage_collect(file);
    for (guint i = 0; i < fonts->len && i < MOST_FONTS; i++) {
        const UsedFont *used = fonts->pdata[i];
        if (used->place.page > 0)
            check_font(file, used, library);
    }
    g_ptr_array_unref(fonts);
    FT_Done_FreeType(library);
}
