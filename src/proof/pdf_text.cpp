/* pdf_text.cpp - the only file that knows poppler; no C++ object or exception leaves it. */
extern "C" {
#include "proof/pdf_text.h"
}

#include <exception>
#include <memory>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

namespace {

/* Poppler would write its remarks to standard error. */
void ignore_message(const std::string &, void *)
{
}

/* In raw order nothing is moved: what a page draws first comes first. */
const char *page_text(Arena *arena, const poppler::document &document, int index)
{
    std::unique_ptr<poppler::page> page(document.create_page(index));
    if (!page)
        return nullptr;
    std::vector<char> utf8 = page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
    return arena_strndup(arena, utf8.data(), utf8.size());
}

bool read_pages(Arena *arena, FileBytes pdf, PdfText *text)
{
    poppler::set_debug_error_function(ignore_message, nullptr);
    std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char *>(pdf.bytes), static_cast<int>(pdf.length)));
    if (!document || document->is_locked())
        return false;
    text->page_count = document->pages();
    text->pages = arena_new_array(arena, const char *, text->page_count);
    for (int i = 0; i < text->page_count; i++) {
        text->pages[i] = page_text(arena, *document, i);
        if (!text->pages[i])
            return false;
    }
    return true;
}

} // namespace

extern "C" bool pdf_text_read(Arena *arena, FileBytes pdf, PdfText *text)
{
    try {
        return read_pages(arena, pdf, text);
    } catch (const std::exception &) {
        return false;
    }
}
