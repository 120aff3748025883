/* press_font_check.c - see press_font_check.h. */
#include "preflight/press_font_check.h"

#include "preflight/font_program.h"
#include "preflight/font_usage.h"
#include "preflight/pdf_values.h"

#include <stdlib.h>

enum { IS_EMBEDDED, GLYPHS };

enum { PRESS = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A | STANDARD_PRINT };

const Requirement press_font_requirements[PRESS_FONT_REQUIREMENT_COUNT] = {
    [IS_EMBEDDED] = {PRESS, "fonts", "fonts of printed text are embedded and can be read", "印刷文字的字体应嵌入且可读", true},
    [GLYPHS] = {STANDARD_PDF_X_4, "fonts", "an embedded font has all glyphs that are shown, as wide as the file says",
                "嵌入字体应含全部所用字形，宽度与文件所写一致", false},
};

static qpdf_oh described_font(const CheckedFile *file, const UsedFont *used)
{
    return used->is_composite ? item_of(file, value_of(file, used->font, "/DescendantFonts"), 0) : used->font;
}

static bool can_be_read(const CheckedFile *file, qpdf_oh stream, FT_Library library)
{
    StreamBytes bytes;
    if (!stream_bytes(file, stream, &bytes))
        return false;
    FontProgram *program = font_program_open(library, bytes.start, bytes.length);
    bool is_program = program != NULL;
    font_program_close(program);
    free(bytes.start);
    return is_program;
}

static void check_font(CheckedFile *file, const UsedFont *used, FT_Library library)
{
    static const char *const keys[] = {"/FontFile", "/FontFile2", "/FontFile3"};
    qpdf_oh described = described_font(file, used);
    qpdf_oh descriptor = value_of(file, described, "/FontDescriptor");
    if (!used->is_visible || has_name(file, described, "/Subtype", "/Type3"))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (can_be_read(file, value_of(file, descriptor, keys[i]), library))
            return;
    gchar *name = name_text(file, value_of(file, used->font, "/BaseFont"));
    fault(file, &press_font_requirements[IS_EMBEDDED], used->place, "%s", "%s", *name ? name + 1 : "?");
    g_free(name);
}

void press_font_inspect(CheckedFile *file)
{
    FT_Library library;
    if (!(file->standards & PRESS) || FT_Init_FreeType(&library) != 0)
        return;
    GPtrArray *fonts = font_usage_collect(file);
    for (guint i = 0; i < fonts->len; i++) {
        const UsedFont *used = fonts->pdata[i];
        if (used->place.page > 0)
            check_font(file, used, library);
    }
    g_ptr_array_unref(fonts);
    FT_Done_FreeType(library);
}
