/* content_scene.h - runs a change of page_content.h over instructions written in the test. */
#ifndef TYPESET_TESTS_CONTENT_SCENE_H
#define TYPESET_TESTS_CONTENT_SCENE_H

#include "press/page_content.h"

#include <string.h>

/* A page with the fonts /wide, whose codes have two bytes, and /narrow. */
static const char page_with_fonts[] =
    "<< /Type /Page /Resources << /Font << /wide << /Subtype /Type0 /Encoding /Identity-H >> /narrow << /Subtype /TrueType >> >> >> >>";

/* What `change` makes of `content`; NULL when it does not follow it. The caller frees it. */
static inline char *changed_content(ContentChange *change, const void *context, const char *content)
{
    qpdf_data document = qpdf_init();
    qpdf_empty_pdf(document);
    PageContent page = {.document = document, .page = qpdf_oh_parse(document, page_with_fonts),
                        .bytes = content, .length = strlen(content)};
    GString *out = g_string_new(NULL);
    bool followed = change(&page, out, context);
    qpdf_cleanup(&document);
    return g_string_free(out, !followed);
}

static inline void assert_change(ContentChange *change, const void *context, const char *content,
                                 const char *expected)
{
    char *result = changed_content(change, context, content);
    g_assert_cmpstr(result, ==, expected);
    g_free(result);
}

#endif
