/* transparency_check.c - the page is known from the PDF, the picture from its own file. */
#include "cli/transparency_check.h"

#include "press/transparency.h"

#include <glib.h>
#include <string.h>

static bool file_has(const Picture *picture, const char *word)
{
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= picture->byte_count; at++)
        if (memcmp(picture->bytes + at, word, length) == 0)
            return true;
    return false;
}

/* Colour types 4 and 6 have alpha, others may have the chunk tRNS (PNG specification, 11.2.2 and 11.3.2). */
static bool png_has_alpha(const Picture *picture)
{
    enum { COLOUR_TYPE_AT = 25, ALPHA = 4 };
    return (picture->byte_count > COLOUR_TYPE_AT && (picture->bytes[COLOUR_TYPE_AT] & ALPHA)) || file_has(picture, "tRNS");
}

static bool svg_may_be_transparent(const Picture *picture)
{
    static const char *const words[] = {"opacity", "mask", "filter", "rgba(", "hsla(", "mix-blend-mode"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (file_has(picture, words[i]))
            return true;
    return false;
}

static bool may_be_transparent(const Picture *picture)
{
    if (!picture->bytes)
        return false;
    switch (picture->format) {
    case PICTURE_PNG: return png_has_alpha(picture);
    case PICTURE_SVG: return svg_may_be_transparent(picture);
    case PICTURE_JPEG: break;
    }
    return false;
}

static void report_picture(const DisplayList *list, const Picture *picture, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, picture->origin,
                       "page %s: the picture \"%s\" is transparent in parts, which PDF/X-1a does not allow; save it on white, "
                       "or set press.standard = \"PDF/X-4\"",
                       "第 %s 版：图片“%s”有透明部分，PDF/X-1a 不容许；请存成白底，或写 press.standard = \"PDF/X-4\"",
                       list->page_label ? list->page_label : "", picture->file ? picture->file : "");
}

static void report_page(const DisplayList *list, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, (SourcePosition){0},
                       "page %s: something on it is transparent, which PDF/X-1a does not allow; set press.standard = "
                       "\"PDF/X-4\"",
                       "第 %s 版：版上有透明的东西，PDF/X-1a 不容许；请写 press.standard = \"PDF/X-4\"",
                       list->page_label ? list->page_label : "");
}

static void report_transparent(const DisplayList *list, Diagnostics *diagnostics)
{
    bool found = false;
    for (int i = 0; i < list->item_count; i++) {
        const DisplayItem *item = &list->items[i];
        if (item->kind != DISPLAY_PICTURE || !may_be_transparent(item->as.picture.picture))
            continue;
        report_picture(list, item->as.picture.picture, diagnostics);
        found = true;
    }
    if (!found)
        report_page(list, diagnostics);
}

bool pages_are_opaque(Arena *arena, FileBytes pdf, int leaves_before, const DisplayList *const *lists,
                      Diagnostics *diagnostics)
{
    TransparentPages pages = transparent_pages(arena, pdf);
    bool are_opaque = true;
    for (int i = 0; i < pages.count; i++) {
        if (pages.items[i] <= leaves_before)
            continue;
        report_transparent(lists[pages.items[i] - 1 - leaves_before], diagnostics);
        are_opaque = false;
    }
    return are_opaque;
}
