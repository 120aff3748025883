/* pdf_audit.c - the text of each page, once from its list and once from the PDF. */
#include "proof/pdf_audit.h"

#include "issue/text_run.h"
#include "proof/pdf_text.h"

#include <glib.h>
#include <string.h>

static void append_counted(GArray *characters, const char *text, gsize length)
{
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c)) {
        uint32_t character = g_utf8_get_char(c);
        if (character_counts(character))
            g_array_append_val(characters, character);
    }
}

static GArray *characters_of_list(const DisplayList *list)
{
    GArray *characters = g_array_new(TRUE, FALSE, sizeof(uint32_t));
    for (int i = 0; i < list->item_count; i++) {
        const DisplayGlyphs *glyphs = &list->items[i].as.glyphs;
        if (list->items[i].kind == DISPLAY_GLYPHS && glyphs->font && glyphs->glyph_count)
            append_counted(characters, glyphs->text, (gsize)glyphs->text_length);
    }
    return characters;
}

/* What stands at `i`, for a message; "-" at the end. */
static void name_character(const GArray *characters, guint i, char name[8])
{
    memset(name, 0, 8);
    if (i < characters->len)
        g_unichar_to_utf8(g_array_index(characters, uint32_t, i), name);
    else
        name[0] = '-';
}

static void report_difference(const DisplayList *list, const GArray *listed, const GArray *drawn, guint at,
                              const char *path, Diagnostics *diagnostics)
{
    char expected[8], found[8];
    name_character(listed, at, expected);
    name_character(drawn, at, found);
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = path},
                       "the text of page %d in the PDF is not that of the page: character %u is \"%s\" and should be "
                       "\"%s\"; the PDF is not kept, please report it with the issue",
                       "PDF 第 %d 版的文字与版面不符：第 %u 字是“%s”，应为“%s”；没有保留这个 PDF，请连同本期一起报告",
                       list->page_number, at + 1, found, expected);
}

static bool page_agrees(const DisplayList *list, const char *text, const char *path, Diagnostics *diagnostics)
{
    GArray *listed = characters_of_list(list), *drawn = g_array_new(TRUE, FALSE, sizeof(uint32_t));
    append_counted(drawn, text, strlen(text));
    guint at = 0, shorter = MIN(listed->len, drawn->len);
    while (at < shorter && g_array_index(listed, uint32_t, at) == g_array_index(drawn, uint32_t, at))
        at++;
    bool agrees = at == listed->len && at == drawn->len;
    if (!agrees)
        report_difference(list, listed, drawn, at, path, diagnostics);
    g_array_unref(listed);
    g_array_unref(drawn);
    return agrees;
}

static bool pages_agree(const PdfText *text, const DisplayList *const *pages, int page_count, const char *path,
                        Diagnostics *diagnostics)
{
    bool agree = true;
    for (int i = 0; i < page_count; i++)
        agree = page_agrees(pages[i], text->pages[i], path, diagnostics) && agree;
    return agree;
}

bool audit_pdf(FileBytes pdf, const DisplayList *const *pages, int page_count, const char *path,
               Diagnostics *diagnostics)
{
    if (!pdf_text_is_possible()) {
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = path},
                           "--audit reads the PDF with pdftotext, which is not installed; the Debian package "
                           "poppler-utils brings it", "--audit 要用 pdftotext 读 PDF，但没有安装；请安装 Debian 软件包 poppler-utils");
        return false;
    }
    Arena *arena = arena_new();
    PdfText text;
    bool readable = pdf_text_read(arena, pdf, &text) && text.page_count == page_count;
    if (!readable)
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = path},
                           "the finished PDF cannot be read back and is not kept; please report it with the issue",
                           "生成的 PDF 无法读回，没有保留；请连同本期一起报告");
    bool agrees = readable && pages_agree(&text, pages, page_count, path, diagnostics);
    arena_free(arena);
    return agrees;
}
