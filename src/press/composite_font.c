/* composite_font.c - a code map of one byte, a map from bytes to glyphs, and the dictionaries around them. */
#include "press/composite_font.h"

#include <glib.h>
#include <hb.h>
#include <stdlib.h>
#include <string.h>

enum { CODES = 256 };

/* A byte is its own CID (ISO 32000-1, 9.7.5). */
static const char code_map[] =
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def\n"
    "/CMapName /OneByte-V def\n/CMapType 1 def\n/WMode 1 def\n"
    "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
    "1 begincidrange\n<00> <ff> 0\nendcidrange\n"
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

static bool has_name(qpdf_data document, qpdf_oh dictionary, const char *key, const char *name)
{
    qpdf_oh value = qpdf_oh_get_key(document, dictionary, key);
    return qpdf_oh_is_name(document, value) && strcmp(qpdf_oh_get_name(document, value), name) == 0;
}

static qpdf_oh stream_of(qpdf_data document, const void *bytes, size_t length)
{
    qpdf_oh stream = qpdf_oh_new_stream(document);
    qpdf_oh_replace_stream_data(document, stream, bytes, length, qpdf_oh_new_null(document),
                                qpdf_oh_new_null(document));
    return stream;
}

/* What WinAnsiEncoding calls the byte, in Unicode; 0 for none. */
static uint32_t character_of_code(int code)
{
    char byte = (char)code;
    char *utf8 = g_convert(&byte, 1, "UTF-8", "CP1252", NULL, NULL, NULL);
    uint32_t character = utf8 ? g_utf8_get_char(utf8) : 0;
    g_free(utf8);
    return character;
}

/* Two bytes for each code, the number of its glyph in the embedded font. */
static void fill_glyph_map(hb_font_t *embedded, unsigned char map[2 * CODES])
{
    memset(map, 0, 2 * CODES);
    for (int code = 1; code < CODES; code++) {
        hb_codepoint_t glyph;
        uint32_t character = character_of_code(code);
        if (!character || !hb_font_get_nominal_glyph(embedded, character, &glyph))
            continue;
        map[2 * code] = (unsigned char)(glyph >> 8 & 0xFF);
        map[2 * code + 1] = (unsigned char)(glyph & 0xFF);
    }
}

static bool glyph_map_of(qpdf_data document, qpdf_oh descriptor, unsigned char map[2 * CODES])
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    qpdf_oh file = qpdf_oh_get_key(document, descriptor, "/FontFile2");
    if (!qpdf_oh_is_stream(document, file) ||
        qpdf_oh_get_stream_data(document, file, qpdf_dl_generalized, NULL, &bytes, &length) & QPDF_ERRORS)
        return false;
    hb_blob_t *blob = hb_blob_create((const char *)bytes, (unsigned)length, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_font_t *embedded = hb_font_create(face);
    fill_glyph_map(embedded, map);
    hb_font_destroy(embedded);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    free(bytes);
    return true;
}

/* /W [first [widths]] from /FirstChar and /Widths. */
static qpdf_oh widths_by_code(qpdf_data document, qpdf_oh font)
{
    qpdf_oh widths = qpdf_oh_new_array(document);
    qpdf_oh_append_item(document, widths, qpdf_oh_get_key(document, font, "/FirstChar"));
    qpdf_oh_append_item(document, widths, qpdf_oh_get_key(document, font, "/Widths"));
    return widths;
}

static qpdf_oh descendant_of(qpdf_data document, qpdf_oh font, const unsigned char map[2 * CODES])
{
    qpdf_oh descendant = qpdf_oh_parse(
        document, "<< /Type /Font /Subtype /CIDFontType2 /DW 1000 "
                  "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    qpdf_oh_replace_key(document, descendant, "/BaseFont", qpdf_oh_get_key(document, font, "/BaseFont"));
    qpdf_oh_replace_key(document, descendant, "/FontDescriptor", qpdf_oh_get_key(document, font, "/FontDescriptor"));
    qpdf_oh_replace_key(document, descendant, "/W", widths_by_code(document, font));
    qpdf_oh_replace_key(document, descendant, "/CIDToGIDMap", stream_of(document, map, 2 * CODES));
    return qpdf_make_indirect_object(document, descendant);
}

static qpdf_oh code_map_stream(qpdf_data document)
{
    qpdf_oh stream = stream_of(document, code_map, sizeof code_map - 1);
    qpdf_oh dictionary = qpdf_oh_get_dict(document, stream);
    qpdf_oh_replace_key(document, dictionary, "/Type", qpdf_oh_new_name(document, "/CMap"));
    qpdf_oh_replace_key(document, dictionary, "/CMapName", qpdf_oh_new_name(document, "/OneByte-V"));
    qpdf_oh_replace_key(document, dictionary, "/WMode", qpdf_oh_new_integer(document, 1));
    qpdf_oh_replace_key(document, dictionary, "/CIDSystemInfo",
                        qpdf_oh_parse(document, "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"));
    return stream;
}

bool composite_font_from_simple(qpdf_data document, qpdf_oh font)
{
    unsigned char map[2 * CODES];
    if (!has_name(document, font, "/Subtype", "/TrueType") || !has_name(document, font, "/Encoding", "/WinAnsiEncoding") ||
        !glyph_map_of(document, qpdf_oh_get_key(document, font, "/FontDescriptor"), map))
        return false;
    qpdf_oh descendants = qpdf_oh_new_array(document);
    qpdf_oh_append_item(document, descendants, descendant_of(document, font, map));
    qpdf_oh_replace_key(document, font, "/Subtype", qpdf_oh_new_name(document, "/Type0"));
    qpdf_oh_replace_key(document, font, "/Encoding", code_map_stream(document));
    qpdf_oh_replace_key(document, font, "/DescendantFonts", descendants);
    qpdf_oh_remove_key(document, font, "/FirstChar");
    qpdf_oh_remove_key(document, font, "/LastChar");
    qpdf_oh_remove_key(document, font, "/Widths");
    qpdf_oh_remove_key(document, font, "/FontDescriptor");
    return true;
}
