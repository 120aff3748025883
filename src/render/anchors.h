/* anchors.h - the places of a document that links lead to. */
#ifndef TYPESET_RENDER_ANCHORS_H
#define TYPESET_RENDER_ANCHORS_H

#include "display/display_list.h"

#include <cairo.h>

/* The names of all anchors of the pages that make a document. */
typedef struct AnchorNames AnchorNames;

AnchorNames *anchor_names_new(const DisplayList *const *lists, int count);
void anchor_names_free(AnchorNames *names);
bool anchor_names_hold(const AnchorNames *names, const char *name);

/*
 * Makes the anchors of `list`, one of those pages, known as destinations on the current page of a PDF surface,
 * `margin` round the sheet. Of several with one name the first is meant: a note may have a second mark.
 */
void anchors_write(cairo_t *cairo, const AnchorNames *names, const DisplayList *list, Length margin);

#endif
