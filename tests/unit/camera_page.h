/* camera_page.h - one picture on a page, and the page as pixels and as PDF. */
#ifndef TYPESET_TESTS_CAMERA_PAGE_H
#define TYPESET_TESTS_CAMERA_PAGE_H

#include "camera_scene.h"
#include "manifest/picture_file.h"
#include "press/finish.h"
#include "render/pdf_writer.h"
#include "render/png_writer.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>

/* The slot is a square of 64 pt at (20, 30); cropped by nothing, turned or not. */
enum { SIDE = 64, LEFT = 20, TOP = 30 };

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
} Scene;

static inline void scene_open(Scene *scene, gconstpointer unused)
{
    (void)unused;
    *scene = (Scene){arena_new(), diagnostics_new(MESSAGE_LANGUAGE_ENGLISH)};
}

static inline void scene_close(Scene *scene, gconstpointer unused)
{
    (void)unused;
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static inline Picture picture_of(Scene *scene, FileBytes file)
{
    Picture picture = {.file = "a", .path = "a", .bytes = file.bytes, .byte_count = file.length, .origin = {"lead.md", 7, 1}};
    g_assert_true(picture_identify(&picture, &file, scene->diagnostics));
    return picture;
}

static inline const DisplayList *page_of(Scene *scene, const Picture *picture, int turns)
{
    DisplayBuilder *builder = display_builder_new(scene->arena, 1, "1", (Size){200 * 1024, 200 * 1024});
    display_add_picture(builder, &(DisplayPicture){
        .picture = picture,
        .slot = {LEFT * 1024, TOP * 1024, SIDE * 1024, SIDE * 1024},
        .crop_width = picture->pixel_width,
        .crop_height = picture->pixel_height,
        .turns = turns,
    });
    return display_builder_finish(builder);
}

static inline cairo_status_t read_bytes(void *closure, unsigned char *data, unsigned int length)
{
    FileBytes *left = closure;
    memcpy(data, left->bytes, length);
    left->bytes += length;
    return CAIRO_STATUS_SUCCESS;
}

static inline Colour colour_at(cairo_surface_t *surface, int x, int y)
{
    uint32_t pixel;
    memcpy(&pixel, cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface) + 4 * x, 4);
    return (Colour){{(unsigned char)(pixel >> 16), (unsigned char)(pixel >> 8), (unsigned char)pixel}};
}

/* The page at a pixel for each point. */
static inline cairo_surface_t *pixels_of_page(Scene *scene, const DisplayList *page)
{
    FileBytes png;
    g_assert_true(png_write(scene->arena, page, 72, NULL, &png, scene->diagnostics));
    return cairo_image_surface_create_from_png_stream(read_bytes, &png);
}

static inline FileBytes pdf_for(Scene *scene, const DisplayList *page, bool for_press)
{
    PlainPdf plain = {0};
    FileBytes finished = {0};
    PdfSettings settings = {.title = "t", .author = "a", .creation_date = "2026-11-20T00:00:00Z",
                            .for_press = for_press};
    settings.structure = document_structure_new(scene->arena, &page, 1, "zh-CN");
    FinishSettings finish = {.about = {"t", "a", "zh-CN", settings.creation_date, true}, .structure = settings.structure};
    g_assert_true(pdf_write(scene->arena, &page, 1, &settings, &plain, scene->diagnostics));
    g_assert_cmpint(pdf_finish(scene->arena, plain.bytes, &finish, &finished, scene->diagnostics), ==, FINISH_DONE);
    return finished;
}

static inline FileBytes pdf_of_page(Scene *scene, const DisplayList *page)
{
    return pdf_for(scene, page, false);
}

/* The data of the only picture of the PDF, in the arena. */
static inline FileBytes picture_data(Scene *scene, FileBytes pdf)
{
    qpdf_data document = qpdf_init();
    g_assert_cmpint(qpdf_read_memory(document, "pdf", (const char *)pdf.bytes, pdf.length, NULL), ==, QPDF_SUCCESS);
    qpdf_oh resources = qpdf_oh_get_key(document, qpdf_get_page_n(document, 0), "/Resources");
    qpdf_oh objects = qpdf_oh_get_key(document, resources, "/XObject");
    qpdf_oh_begin_dict_key_iter(document, objects);
    g_assert_true(qpdf_oh_dict_more_keys(document));
    qpdf_oh picture = qpdf_oh_get_key(document, objects, qpdf_oh_dict_next_key(document));
    unsigned char *bytes;
    size_t length;
    qpdf_oh_get_stream_data(document, picture, qpdf_dl_none, NULL, &bytes, &length);
    FileBytes result = kept(scene->arena, bytes, length);
    free(bytes);
    qpdf_cleanup(&document);
    return result;
}

static inline void assert_same_bytes(FileBytes bytes, FileBytes expected)
{
    g_assert_cmpuint(bytes.length, ==, expected.length);
    g_assert_cmpint(memcmp(bytes.bytes, expected.bytes, bytes.length), ==, 0);
}

static inline void assert_near(const unsigned char *parts, const unsigned char *expected, int count, int within)
{
    for (int i = 0; i < count; i++)
        if (ABS(parts[i] - expected[i]) > within)
            g_error("number %d is %d, not %d", i, parts[i], expected[i]);
}

/* A program that draws the first page as PPM on its output, a pixel for each point; NULL: it is not installed. */
static inline cairo_surface_t *pdf_drawn_by(const char *command, FileBytes pdf)
{
    gchar *path, *line, *output = NULL, *errors = NULL;
    gint file = g_file_open_tmp("typeset-XXXXXX.pdf", &path, NULL);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, (const char *)pdf.bytes, (gssize)pdf.length, NULL));
    line = g_strdup_printf(command, path);
    g_spawn_command_line_sync(line, &output, &errors, NULL, NULL);
    g_unlink(path);
    g_free(errors);
    g_free(line);
    g_free(path);
    if (!output)
        return NULL;
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 200, 200);
    g_assert_true(g_str_has_prefix(output, "P6\n200 200\n255\n"));
    const unsigned char *from = (const unsigned char *)output + strlen("P6\n200 200\n255\n");
    for (int i = 0; i < 200 * 200; i++) {
        uint32_t pixel = (uint32_t)from[3 * i] << 16 | (uint32_t)from[3 * i + 1] << 8 | from[3 * i + 2];
        memcpy(cairo_image_surface_get_data(surface) + 4 * i, &pixel, 4);
    }
    g_free(output);
    return surface;
}

static inline void add(const char *name, void (*test)(Scene *, gconstpointer))
{
    g_test_add(name, Scene, NULL, scene_open, test, scene_close);
}

#endif
