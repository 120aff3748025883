/* font_encoding.c - Encoding of simple fonts, and what TrueType fonts may have of it. */
#include "preflight/font_case.h"

#include <string.h>

enum { LONGEST_DIFFERENCES = 4096 };

/* --- reading ------------------------------------------------------------------------------------------ */

static void read_differences(const CheckedFile *file, qpdf_oh array, FontEncoding *encoding)
{
    qpdf_data document = file->document;
    long long code = 0;
    int count = MIN(qpdf_oh_get_array_n_items(document, array), LONGEST_DIFFERENCES);
    for (int i = 0; i < count; i++) {
        qpdf_oh item = qpdf_oh_get_array_item(document, array, i);
        if (qpdf_oh_is_integer(document, item))
            code = qpdf_oh_get_int_value(document, item);
        else if (qpdf_oh_is_name(document, item) && code >= 0 && code < 256) {
            g_free(encoding->differences[code]);
            encoding->differences[code++] = g_strdup(qpdf_oh_get_name(document, item) + 1);
        }
        qpdf_oh_release(document, item);
    }
}

static GlyphEncoding base_of(const CheckedFile *file, qpdf_oh name)
{
    bool is_name = qpdf_oh_is_name(file->document, name);
    return is_name ? encoding_of_name(qpdf_oh_get_name(file->document, name)) : ENCODING_BUILT_IN;
}

FontEncoding *font_encoding_new(const FontCase *font)
{
    const CheckedFile *file = font->file;
    FontEncoding *encoding = g_new0(FontEncoding, 1);
    qpdf_oh given = value_of(file, font->font, "/Encoding");
    encoding->is_given = !qpdf_oh_is_null(file->document, given);
    encoding->is_predefined = qpdf_oh_is_name(file->document, given);
    encoding->base = base_of(file, encoding->is_predefined ? given : value_of(file, given, "/BaseEncoding"));
    qpdf_oh differences = value_of(file, given, "/Differences");
    encoding->has_differences = qpdf_oh_is_array(file->document, differences);
    if (encoding->has_differences)
        read_differences(file, differences, encoding);
    return encoding;
}

void font_encoding_free(FontEncoding *encoding)
{
    for (int i = 0; i < 256; i++)
        g_free(encoding->differences[i]);
    g_free(encoding);
}

const char *font_encoding_name(const FontEncoding *encoding, int code)
{
    const char *difference = code >= 0 && code < 256 ? encoding->differences[code] : NULL;
    return difference ? difference : encoded_name(encoding->base, code);
}

/* --- TrueType ----------------------------------------------------------------------------------------- */

static const char *unlisted_name(const FontEncoding *encoding)
{
    for (int code = 0; code < 256; code++)
        if (encoding->differences[code] && glyph_character(encoding->differences[code]) == 0)
            return encoding->differences[code];
    return NULL;
}

static void set_broken(FontCase *font, FontRule rule, const char *detail)
{
    font->is_broken = true;
    font_fault(font, rule, detail);
}

static void check_non_symbolic(FontCase *font, const FontEncoding *encoding)
{
    bool is_true_type = font->program && font_program_is_true_type(font->program);
    if (encoding->base != ENCODING_WIN_ANSI && encoding->base != ENCODING_MAC_ROMAN)
        set_broken(font, FONT_DIFFERENCES, encoding->is_given ? "/BaseEncoding" : "/Encoding");
    else if (encoding->has_differences && unlisted_name(encoding))
        set_broken(font, FONT_DIFFERENCES, unlisted_name(encoding));
    else if (encoding->has_differences && is_true_type && !font_program_has_cmap(font->program, 3, 1))
        set_broken(font, FONT_DIFFERENCES, "cmap (3, 1)");
    if (is_true_type && !font_program_has_cmap(font->program, 3, 1) && !font_program_has_cmap(font->program, 1, 0))
        set_broken(font, FONT_CMAP_TABLE, NULL);
}

static void check_symbolic(FontCase *font, const FontEncoding *encoding)
{
    if (encoding->is_given)
        set_broken(font, FONT_SYMBOLIC_ENCODING, NULL);
    if (font->program && font_program_is_true_type(font->program) && font_program_cmap_count(font->program) != 1 &&
        !font_program_has_cmap(font->program, 3, 0))
        set_broken(font, FONT_SYMBOLIC_TABLE, NULL);
}

void font_encoding_check(FontCase *font, const FontEncoding *encoding)
{
    if (!font->used->is_visible)
        return;
    if (font->is_symbolic)
        check_symbolic(font, encoding);
    else
        check_non_symbolic(font, encoding);
}
