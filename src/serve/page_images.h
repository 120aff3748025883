/* page_images.h - pages as pictures, drawn one at a time, so that nobody's zoom keeps a save waiting. Inside serve/ only. */
#ifndef TYPESET_SERVE_PAGE_IMAGES_H
#define TYPESET_SERVE_PAGE_IMAGES_H

#include "live/live_issue.h"
#include "render/screen_png.h"
#include "serve/answer.h"

#include <glib.h>

typedef struct PageImages PageImages;

PageImages *page_images_new(void);
void page_images_free(PageImages *images);

/* From now on pages are those of `state`. Must be called after each setting, before any picture is drawn. */
void page_images_use(PageImages *images, const LiveState *state);

/*
 * The picture of a page, counted from 1: status 404 when there is no such page, 400 when the view is too large. NULL
 * bytes with status 200: the picture has to be drawn first, by page_images_draw. Borrowed until pages change.
 */
Answer page_images_find(PageImages *images, int page, ScreenView view);

/* Draws it, which takes some ten milliseconds, and keeps it for those who ask for the same. */
void page_images_draw(PageImages *images, int page, ScreenView view);

#endif
