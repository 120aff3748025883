/* page_images.c - a few pictures are kept: several windows ask for the same ones. */
#include "serve/page_images.h"
#include "colour/press_profile.h"

#include <string.h>

enum { MOST_KEPT = 12, MOST_PIXELS = 8 * 1000 * 1000 };

typedef struct PageImage {
    Arena *arena; /* of its bytes */
    int page;
    ScreenView view;
    FileBytes png; /* no bytes: it could not be drawn */
} PageImage;

struct PageImages {
    const LiveState *state;
    CairoPainter *painter;    /* for pages of one setting: pictures are known to it by their addresses */
    Diagnostics *diagnostics; /* what a damaged picture is, the setting has said */
    GQueue kept;              /* PageImage, the latest first */
    InkProfile *profile;      /* that inks are shown by, of `profile_file`; NULL: plain colours */
    Arena *profile_arena;
    char *profile_file;       /* that the layout names; NULL: the usual one */
};

PageImages *page_images_new(void)
{
    PageImages *images = g_new0(PageImages, 1);
    images->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    images->painter = cairo_painter_new(PAINT_PIXELS, images->diagnostics);
    g_queue_init(&images->kept);
    return images;
}

static void page_image_free(gpointer data)
{
    PageImage *image = data;
    arena_free(image->arena);
    g_free(image);
}

void page_images_free(PageImages *images)
{
    g_queue_clear_full(&images->kept, page_image_free);
    cairo_painter_free(images->painter);
    diagnostics_free(images->diagnostics);
    ink_profile_free(images->profile);
    if (images->profile_arena)
        arena_free(images->profile_arena);
    g_free(images->profile_file);
    g_free(images);
}

/* Made once for each profile that a layout names: it takes longer than a page. */
static void use_profile_of(PageImages *images, const PageDesign *design)
{
    if (images->profile_arena && g_strcmp0(images->profile_file, design->press_profile) == 0)
        return;
    ink_profile_free(images->profile);
    if (images->profile_arena)
        arena_free(images->profile_arena);
    g_free(images->profile_file);
    images->profile_arena = arena_new();
    images->profile_file = g_strdup(design->press_profile);
    images->profile = find_screen_profile(images->profile_arena, design, images->diagnostics);
}

void page_images_use(PageImages *images, const LiveState *state)
{
    g_queue_clear_full(&images->kept, page_image_free);
    cairo_painter_free(images->painter);
    diagnostics_free(images->diagnostics);
    images->diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    images->painter = cairo_painter_new(PAINT_PIXELS, images->diagnostics);
    images->state = state;
    if (state->layout)
        use_profile_of(images, state->layout->issue->design);
    cairo_painter_use_profile(images->painter, images->profile);
}

static const PageImage *find_kept(const PageImages *images, int page, const ScreenView *view)
{
    for (const GList *link = images->kept.head; link; link = link->next) {
        const PageImage *image = link->data;
        const ScreenView *own = &image->view;
        if (image->page == page && own->x == view->x && own->y == view->y && own->width == view->width &&
            own->height == view->height && memcmp(&own->pixels_per_point, &view->pixels_per_point, sizeof(double)) == 0)
            return image;
    }
    return NULL;
}

static bool is_page(const PageImages *images, int page)
{
    return images->state && page >= 1 && page <= images->state->page_count;
}

static bool is_too_large(const PageImages *images, int page, const ScreenView *view)
{
    int width = view->width, height = view->height;
    if (width == 0)
        screen_page_pixels(images->state->pages[page - 1], view->pixels_per_point, &width, &height);
    return (double)width * height > MOST_PIXELS;
}

Answer page_images_find(PageImages *images, int page, ScreenView view)
{
    if (!is_page(images, page))
        return answer_of_status(MHD_HTTP_NOT_FOUND);
    if (is_too_large(images, page, &view))
        return answer_of_status(MHD_HTTP_BAD_REQUEST);
    const PageImage *image = find_kept(images, page, &view);
    if (image && !image->png.bytes)
        return answer_of_status(MHD_HTTP_SERVICE_UNAVAILABLE);
    return (Answer){MHD_HTTP_OK, "image/png", image ? image->png.bytes : NULL, image ? image->png.length : 0};
}

void page_images_draw(PageImages *images, int page, ScreenView view)
{
    if (!is_page(images, page) || is_too_large(images, page, &view) || find_kept(images, page, &view))
        return;
    PageImage *image = g_new0(PageImage, 1);
    image->arena = arena_new();
    image->page = page;
    image->view = view;
    if (!screen_png(image->arena, images->painter, images->state->pages[page - 1], view, &image->png))
        image->png.bytes = NULL;
    g_queue_push_head(&images->kept, image);
    if (images->kept.length > MOST_KEPT)
        page_image_free(g_queue_pop_tail(&images->kept));
}
