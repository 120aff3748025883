/* page_fillers.h - what stands where a made page would end white: house notices, tail pieces. */
#ifndef TYPESET_PAGE_PAGE_FILLERS_H
#define TYPESET_PAGE_PAGE_FILLERS_H

#include "page/made_pages.h"

/*
 * Gives each made page that has room for one the deepest filler of the issue that is left and fits, from the first
 * page on. Stories stand at the page's foot, drawings in the middle of what is free. What stays white all the same, by more
 * than a quarter of the page, is told, and so are fillers that found no page.
 */
void pages_fill(MadePages *pages, Shaper *shaper, Diagnostics *diagnostics);

#endif
