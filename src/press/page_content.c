/* page_content.c - takes each page through the changes. */
#include "press/page_content.h"
#include "press/deflate.h"

/* Returns what is to be read from now on; `content` and the result are the caller's to free. */
static GString *take_step(qpdf_data document, qpdf_oh page, GString *content, const ContentStep *step)
{
    PageContent before = {.document = document, .page = page, .bytes = content->str, .length = content->len};
    GString *after = g_string_sized_new(content->len + 1);
    bool changed = step->change(&before, after, step->context);
    g_string_free(changed ? content : after, TRUE);
    return changed ? after : content;
}

/* Cairo writes one stream a page. */
static void change_page(qpdf_data document, qpdf_oh page, const ContentStep *steps, int step_count)
{
    StreamData data;
    qpdf_oh stream = qpdf_oh_get_key(document, page, "/Contents");
    if (!stream_data_read(document, stream, &data))
        return;
    GString *content = g_string_new_len((const char *)data.bytes, (gssize)data.length);
    for (int i = 0; i < step_count; i++)
        content = take_step(document, page, content, &steps[i]);
    stream_data_replace(document, stream, content->str, content->len);
    g_string_free(content, TRUE);
    stream_data_free(&data);
}

void pages_change(qpdf_data document, const ContentStep *steps, int step_count)
{
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        change_page(document, qpdf_get_page_n(document, (size_t)i), steps, step_count);
}
