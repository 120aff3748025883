/* page_content.h - changes to what pages paint: each page unpacked once, packed once. A step of finish.c. */
#ifndef TYPESET_PRESS_PAGE_CONTENT_H
#define TYPESET_PRESS_PAGE_CONTENT_H

#include <glib.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef struct PageContent {
    qpdf_data document;
    qpdf_oh page;
    const char *bytes; /* instructions as the step before left them */
    size_t length;
} PageContent;

/*
 * Writes the page's instructions anew into `out`; false when it cannot follow them, then they stay
 * as they were for the next change.
 */
typedef bool ContentChange(const PageContent *page, GString *out, const void *context);

typedef struct ContentStep {
    ContentChange *change;
    const void *context; /* handed on to it */
} ContentStep;

void pages_change(qpdf_data document, const ContentStep *steps, int step_count);

#endif
