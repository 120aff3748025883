/* test_camera_pictures.c - photographs that lie on their side or have colours of their own, from the file to the page. */
#include "base/jpeg_orientation.h"
#include "camera_scene.h"
#include "colour/jpeg_colours.h"
#include "colour/picture_colours.h"
#include "manifest/picture_file.h"
#include "press/finish.h"
#include "profile_scene.h"
#include "render/pdf_writer.h"
#include "render/png_writer.h"
#include "render/svg_writer.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <math.h>
#include <qpdf/qpdf-c.h>

/* The slot is a square of 64 pt at (20, 30); cropped by nothing, turned or not. */
enum { SIDE = 64, LEFT = 20, TOP = 30 };

typedef struct Scene {
    Arena *arena;
    Diagnostics *diagnostics;
} Scene;

static void scene_open(Scene *scene, gconstpointer unused)
{
    (void)unused;
    *scene = (Scene){arena_new(), diagnostics_new(MESSAGE_LANGUAGE_ENGLISH)};
}

static void scene_close(Scene *scene, gconstpointer unused)
{
    (void)unused;
    diagnostics_free(scene->diagnostics);
    arena_free(scene->arena);
}

static Picture picture_of(Scene *scene, FileBytes file)
{
    Picture picture = {.file = "a", .path = "a", .bytes = file.bytes, .byte_count = file.length, .origin = {"lead.md", 7, 1}};
    g_assert_true(picture_identify(&picture, &file, scene->diagnostics));
    return picture;
}

static const DisplayList *page_of(Scene *scene, const Picture *picture, int turns)
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

static cairo_status_t read_bytes(void *closure, unsigned char *data, unsigned int length)
{
    FileBytes *left = closure;
    memcpy(data, left->bytes, length);
    left->bytes += length;
    return CAIRO_STATUS_SUCCESS;
}

static Colour colour_at(cairo_surface_t *surface, int x, int y)
{
    uint32_t pixel;
    memcpy(&pixel, cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface) + 4 * x, 4);
    return (Colour){{(unsigned char)(pixel >> 16), (unsigned char)(pixel >> 8), (unsigned char)pixel}};
}

/* The page at a pixel for each point. */
static cairo_surface_t *pixels_of_page(Scene *scene, const DisplayList *page)
{
    FileBytes png;
    g_assert_true(png_write(scene->arena, page, 72, NULL, &png, scene->diagnostics));
    return cairo_image_surface_create_from_png_stream(read_bytes, &png);
}

static FileBytes pdf_of_page(Scene *scene, const DisplayList *page)
{
    FileBytes plain, finished = {0};
    PdfSettings settings = {.title = "t", .author = "a", .creation_date = "2026-11-20T00:00:00Z"};
    settings.structure = document_structure_new(scene->arena, &page, 1, "zh-CN");
    FinishSettings finish = {.about = {"t", "a", "zh-CN", settings.creation_date, true}, .structure = settings.structure};
    g_assert_true(pdf_write(scene->arena, &page, 1, &settings, &plain, scene->diagnostics));
    g_assert_cmpint(pdf_finish(scene->arena, plain, &finish, &finished, scene->diagnostics), ==, FINISH_DONE);
    return finished;
}

/* The data of the only picture of the PDF, in the arena. */
static FileBytes picture_data(Scene *scene, FileBytes pdf)
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

static void assert_same_bytes(FileBytes bytes, FileBytes expected)
{
    g_assert_cmpuint(bytes.length, ==, expected.length);
    g_assert_cmpint(memcmp(bytes.bytes, expected.bytes, bytes.length), ==, 0);
}

static void assert_near(const unsigned char *parts, const unsigned char *expected, int count, int within)
{
    for (int i = 0; i < count; i++)
        if (ABS(parts[i] - expected[i]) > within)
            g_error("number %d is %d, not %d", i, parts[i], expected[i]);
}

/* --- orientation --- */

static const Colour quarters[2][2] = {{{{230, 20, 20}}, {{20, 200, 20}}}, {{{20, 20, 230}}, {{230, 230, 20}}}};

/* Where the first row and the first column of the file are seen, in the words of CIPA DC-008 4.6.5.1.6. */
static const struct { const char *row, *column; } seen_at[] = {
    {"", ""}, {"top", "left"}, {"top", "right"}, {"bottom", "right"}, {"bottom", "left"},
    {"left", "top"}, {"right", "top"}, {"right", "bottom"}, {"left", "bottom"},
};

static bool is_far(const char *edge)
{
    return g_str_equal(edge, "right") || g_str_equal(edge, "bottom");
}

static bool is_level(const char *edge)
{
    return g_str_equal(edge, "top") || g_str_equal(edge, "bottom");
}

/* The file is twice as wide as deep, however the picture is seen. */
enum { STORED_WIDTH = 32, STORED_HEIGHT = 16 };

static Colour quarter_of_file(int x, int y, const void *about)
{
    const char *row = seen_at[*(const int *)about].row, *column = seen_at[*(const int *)about].column;
    int along_rows = (y >= STORED_HEIGHT / 2) != is_far(row), along_columns = (x >= STORED_WIDTH / 2) != is_far(column);
    return is_level(row) ? quarters[along_rows][along_columns] : quarters[along_columns][along_rows];
}

static FileBytes turned_photograph(Scene *scene, int orientation)
{
    return jpeg_of(scene->arena, &(Photograph){STORED_WIDTH, STORED_HEIGHT, quarter_of_file, &orientation,
                                               .exif = exif_of(scene->arena, orientation, orientation % 2 == 0)});
}

/* The quarter that is seen at the upper left, and so on, once the picture was turned clockwise on the page. */
static Colour quarter_on_page(int row, int column, int turns)
{
    for (; turns > 0; turns--) {
        int before = row;
        row = 1 - column;
        column = before;
    }
    return quarters[row][column];
}

static void assert_quarters(cairo_surface_t *surface, int turns)
{
    for (int row = 0; row < 2; row++)
        for (int column = 0; column < 2; column++)
            assert_near(colour_at(surface, LEFT + SIDE / 4 + column * SIDE / 2, TOP + SIDE / 4 + row * SIDE / 2).parts,
                        quarter_on_page(row, column, turns).parts, 3, 12);
}

static void test_every_orientation_is_upright_on_the_page(Scene *scene, gconstpointer unused)
{
    (void)unused;
    for (int orientation = 1; orientation <= 8; orientation++)
        for (int turns = 0; turns < 4; turns++) {
            Picture picture = picture_of(scene, turned_photograph(scene, orientation));
            g_assert_cmpint(picture.orientation, ==, orientation);
            g_assert_cmpint(picture.pixel_width, ==, orientation < 5 ? 32 : 16);
            g_assert_cmpint(picture.pixel_height, ==, orientation < 5 ? 16 : 32);
            cairo_surface_t *surface = pixels_of_page(scene, page_of(scene, &picture, turns));
            assert_quarters(surface, turns);
            cairo_surface_destroy(surface);
        }
}

/* A program that draws the first page as PPM on its output, a pixel for each point; NULL: it is not installed. */
static cairo_surface_t *pdf_drawn_by(const char *command, FileBytes pdf)
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

/* The data go through as they are: only the matrix turns them. */
static void test_pdf_turns_the_data_and_keeps_them(Scene *scene, gconstpointer unused)
{
    (void)unused;
    for (int orientation = 1; orientation <= 8; orientation++) {
        FileBytes jpeg = turned_photograph(scene, orientation);
        Picture picture = picture_of(scene, jpeg);
        FileBytes pdf = pdf_of_page(scene, page_of(scene, &picture, 0));
        assert_same_bytes(picture_data(scene, pdf), jpeg);
        cairo_surface_t *surface = pdf_drawn_by("pdftoppm -r 72 -singlefile %s", pdf);
        if (!surface) {
            g_test_skip("poppler-utils is not installed");
            return;
        }
        assert_quarters(surface, 0);
        cairo_surface_destroy(surface);
    }
}

/* Browsers would turn it once more. */
static void test_svg_holds_data_that_say_upright(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes svg;
    Picture picture = picture_of(scene, turned_photograph(scene, 6));
    g_assert_true(svg_write(scene->arena, page_of(scene, &picture, 0), NULL, &svg, scene->diagnostics));
    const char *start = strstr((const char *)svg.bytes, "data:image/jpeg;base64,");
    g_assert_nonnull(start);
    gsize length;
    start += strlen("data:image/jpeg;base64,");
    gchar *base64 = g_strndup(start, strcspn(start, "\""));
    guchar *jpeg = g_base64_decode(base64, &length);
    g_assert_cmpuint(length, ==, picture.byte_count);
    g_assert_cmpint(jpeg_orientation(jpeg, length), ==, 1);
    g_assert_cmpint(jpeg_orientation(picture.bytes, picture.byte_count), ==, 6);
    g_free(jpeg);
    g_free(base64);
}

/* From a copy of exactly that length, so that a sanitizer sees what reads beyond it. */
static int orientation_of_copy(const unsigned char *bytes, size_t length)
{
    unsigned char *copy = g_memdup2(bytes, length);
    int orientation = jpeg_orientation(copy, length);
    if (copy)
        jpeg_orientation_forget(copy, length);
    g_free(copy);
    g_assert_cmpint(orientation, >=, 1);
    g_assert_cmpint(orientation, <=, 8);
    return orientation;
}

/* The file as far as the end of its Exif segment. */
static const unsigned char start_of_file[] =
    "\xFF\xD8\xFF\xE0\0\20JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xE1\0\42" "Exif\0\0II*\0\10\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0\0\0\0\0";

static void test_broken_exif_is_upright(Scene *scene, gconstpointer unused)
{
    (void)scene, (void)unused;
    const size_t length = sizeof start_of_file - 1;
    g_assert_cmpint(orientation_of_copy(start_of_file, length), ==, 6);
    for (size_t cut = 0; cut < length; cut++)
        g_assert_cmpint(orientation_of_copy(start_of_file, cut), ==, 1);
    for (size_t at = 0; at < length; at++)
        for (int byte = 0; byte < 256; byte++) {
            unsigned char damaged[sizeof start_of_file];
            memcpy(damaged, start_of_file, length);
            damaged[at] = (unsigned char)byte;
            for (size_t cut = byte % 16 == 15 ? 0 : length; cut <= length; cut++)
                orientation_of_copy(damaged, cut);
        }
}

static void test_values_of_no_meaning_are_upright(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const int none[] = {0, 9, 255};
    for (size_t i = 0; i < G_N_ELEMENTS(none); i++)
        for (int order = 0; order < 2; order++) {
            int upright = 1;
            FileBytes jpeg = jpeg_of(scene->arena, &(Photograph){STORED_WIDTH, STORED_HEIGHT, quarter_of_file, &upright,
                                                                 .exif = exif_of(scene->arena, none[i], order)});
            g_assert_cmpint(picture_of(scene, jpeg).orientation, ==, 1);
        }
}

/* --- profiles --- */

static Colour same_everywhere(int x, int y, const void *about)
{
    (void)x, (void)y;
    return *(const Colour *)about;
}

static FileBytes patch(Scene *scene, Colour colour, FileBytes icc)
{
    return jpeg_of(scene->arena, &(Photograph){16, 16, same_everywhere, &colour, .icc = icc});
}

/* A colour by a profile and what it is in sRGB, by the primaries of both. */
typedef struct Known {
    FileBytes (*profile)(Arena *arena);
    Colour own, screen;
} Known;

static const Known known[] = {
    {display_p3, {{200, 100, 60}}, {{215, 93, 47}}},
    {display_p3, {{90, 140, 100}}, {{73, 142, 96}}},
    {adobe_rgb, {{150, 120, 80}}, {{162, 121, 77}}},
    {adobe_rgb, {{90, 110, 170}}, {{79, 110, 174}}},
};

static void test_pixels_of_a_proof_are_srgb(Scene *scene, gconstpointer unused)
{
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        FileBytes icc = known[i].profile(scene->arena);
        Picture pictures[] = {picture_of(scene, patch(scene, known[i].own, icc)),
                              picture_of(scene, png_of(scene->arena, known[i].own, 255, icc))};
        for (size_t kind = 0; kind < 2; kind++) {
            cairo_surface_t *surface = pixels_of_page(scene, page_of(scene, &pictures[kind], 0));
            assert_near(colour_at(surface, LEFT + SIDE / 2, TOP + SIDE / 2).parts, known[i].screen.parts, 3, 3);
            cairo_surface_destroy(surface);
        }
    }
}

static void test_pdf_for_the_screen_holds_srgb(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const char *const programs[] = {"pdftoppm -r 72 -singlefile %s", "mutool draw -q -r 72 -F ppm -o - %s 1"};
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        Picture picture = picture_of(scene, patch(scene, known[i].own, known[i].profile(scene->arena)));
        FileBytes pdf = pdf_of_page(scene, page_of(scene, &picture, 0));
        bool is_damaged;
        g_assert_null(jpeg_own_profile(picture_data(scene, pdf), &is_damaged));
        for (size_t reader = 0; reader < G_N_ELEMENTS(programs); reader++) {
            cairo_surface_t *surface = pdf_drawn_by(programs[reader], pdf);
            if (surface)
                assert_near(colour_at(surface, LEFT + SIDE / 2, TOP + SIDE / 2).parts, known[i].screen.parts, 3, 4);
            cairo_surface_destroy(surface);
        }
    }
}

/* Half of its opacity on white paper. */
static void test_transparent_pixels_keep_their_opacity(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, png_of(scene->arena, known[0].own, 128, known[0].profile(scene->arena)));
    cairo_surface_t *surface = pixels_of_page(scene, page_of(scene, &picture, 0));
    Colour expected;
    for (int part = 0; part < 3; part++)
        expected.parts[part] = (unsigned char)((known[0].screen.parts[part] * 128 + 255 * 127) / 255);
    assert_near(colour_at(surface, LEFT + SIDE / 2, TOP + SIDE / 2).parts, expected.parts, 3, 3);
    cairo_surface_destroy(surface);
}

static void decode_first_pixel(const JpegBytes *jpeg, unsigned char *pixel)
{
    struct jpeg_decompress_struct info;
    struct jpeg_error_mgr errors;
    unsigned char row[4 * 256];
    unsigned char *rows[] = {row};
    info.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, jpeg->bytes, jpeg->length);
    jpeg_read_header(&info, TRUE);
    jpeg_start_decompress(&info);
    jpeg_read_scanlines(&info, rows, 1);
    memcpy(pixel, row, (size_t)info.output_components);
    jpeg_destroy_decompress(&info);
}

static void convert_patch(Scene *scene, const ProfileScene *press, Colour colour, FileBytes icc, JpegChange change,
                          unsigned char *pixel)
{
    JpegBytes changed = {0};
    FileBytes jpeg = patch(scene, colour, icc);
    g_assert_true(jpeg_change(jpeg.bytes, jpeg.length, change, press->profile, &changed));
    decode_first_pixel(&changed, pixel);
    free(changed.bytes);
}

static void test_inks_are_those_of_the_colour_that_was_meant(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ProfileScene press = profile_scene_of_limit(300);
    for (size_t i = 0; press.profile && i < G_N_ELEMENTS(known); i++) {
        FileBytes icc = known[i].profile(scene->arena);
        unsigned char expected[4], inks[4], printed[3];
        ink_profile_convert(press.profile, known[i].screen.parts, expected, 1);
        convert_patch(scene, &press, known[i].own, icc, JPEG_TO_INKS, inks);
        assert_near(inks, expected, 4, 5);
        ink_profile_print(press.profile, known[i].screen.parts, expected, 1);
        convert_patch(scene, &press, known[i].own, icc, JPEG_AS_PRINTED, printed);
        assert_near(printed, expected, 3, 4);
    }
    profile_scene_free(&press);
}

/* A blue-green of ink that no screen of sRGB shows: by way of sRGB it would lose some. */
static void test_inks_reach_colours_that_srgb_has_not(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ProfileScene press = profile_scene_of_limit(300);
    const Colour sea = {{0, 150, 175}};
    unsigned char direct[4], by_srgb[3], inks[4];
    if (press.profile) {
        FileBytes icc = adobe_rgb(scene->arena);
        convert_patch(scene, &press, sea, icc, JPEG_TO_INKS, direct);
        convert_patch(scene, &press, sea, icc, JPEG_TO_SRGB, by_srgb);
        ink_profile_convert(press.profile, by_srgb, inks, 1);
        g_assert_cmpint(direct[0], >, inks[0] + 8);
    }
    profile_scene_free(&press);
}

/* White stays paper, and the darkest colour has no more ink than the limit. */
static void test_limit_and_paper_hold_for_other_profiles(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ProfileScene press = profile_scene_of_limit(220);
    const Colour ends[] = {{{255, 255, 255}}, {{0, 0, 0}}, {{0, 0, 40}}, {{30, 10, 0}}};
    for (size_t i = 0; press.profile && i < G_N_ELEMENTS(ends); i++) {
        unsigned char inks[4];
        bool is_damaged;
        RgbProfile *own = rgb_profile_new(display_p3(scene->arena), &is_damaged);
        ink_profile_convert_from(press.profile, own, ends[i].parts, inks, 1);
        int total = inks[0] + inks[1] + inks[2] + inks[3];
        g_assert_cmpint(total * 100, <=, 220 * 255);
        g_assert_true(i > 0 || total == 0);
        rgb_profile_free(own);
    }
    profile_scene_free(&press);
}

static void assert_kept(Scene *scene, FileBytes jpeg)
{
    Picture picture = picture_of(scene, jpeg);
    assert_same_bytes(picture_data(scene, pdf_of_page(scene, page_of(scene, &picture, 0))), jpeg);
}

static void test_data_in_srgb_stay_as_they_are(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const Colour colour = {{200, 100, 60}};
    assert_kept(scene, patch(scene, colour, srgb(scene->arena)));
    assert_kept(scene, patch(scene, colour, bytes_of_profile(scene->arena, cmsCreate_sRGBProfile())));
    assert_kept(scene, patch(scene, colour, (FileBytes){0}));
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_NOTE), ==, 0);
}

/* A profile of ink in a file of red, green and blue, and any profile of a grey picture. */
static void test_profiles_of_other_colours_do_nothing(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const Colour colour = {{200, 100, 60}};
    gchar *bytes;
    gsize length;
    assert_kept(scene, jpeg_of(scene->arena, &(Photograph){16, 16, same_everywhere, &colour, .is_grey = true,
                                                           .icc = display_p3(scene->arena)}));
    if (g_file_get_contents("/usr/share/color/icc/ghostscript/default_cmyk.icc", &bytes, &length, NULL)) {
        assert_kept(scene, patch(scene, colour, kept(scene->arena, bytes, length)));
        g_free(bytes);
    }
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_NOTE), ==, 0);
}

static void test_damaged_profile_is_noted_and_left(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const Colour colour = {{200, 100, 60}};
    FileBytes icc = display_p3(scene->arena);
    assert_kept(scene, patch(scene, colour, (FileBytes){icc.bytes, icc.length / 2}));
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_NOTE), ==, 1);
    const Diagnostic *note = diagnostics_sorted(scene->diagnostics, &(int){0});
    g_assert_cmpstr(note->message, ==, "the colour profile in the picture \"a\" is damaged and its colours are taken for "
                                       "sRGB; save it again as sRGB");
}

/* Cut anywhere, or any byte another: never more than a wrong colour. */
static void test_no_damage_of_a_profile_does_harm(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes icc = display_p3(scene->arena);
    for (size_t at = 0; at < icc.length; at++)
        for (int is_cut = 0; is_cut < 2; is_cut++) {
            const unsigned char values[] = {0, 0xFF, 0x80, (unsigned char)(icc.bytes[at] ^ 1)};
            size_t length = is_cut ? at : icc.length;
            unsigned char *damaged = g_memdup2(icc.bytes, length);
            bool is_damaged;
            if (!is_cut)
                damaged[at] = values[at % 4];
            RgbProfile *own = rgb_profile_new((FileBytes){damaged, length}, &is_damaged);
            g_assert_false(own && is_damaged);
            rgb_profile_free(own);
            g_free(damaged);
        }
}

/* IEC 61966-2-1. */
static double level_of_light(double light)
{
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055);
}

static void test_grey_pixels_stay_grey(Scene *scene, gconstpointer unused)
{
    (void)unused;
    bool is_damaged;
    RgbProfile *own = rgb_profile_new(adobe_rgb(scene->arena), &is_damaged);
    for (int level = 0; level < 256; level++) {
        unsigned char pixel[3] = {(unsigned char)level, (unsigned char)level, (unsigned char)level};
        rgb_profile_to_screen(own, pixel, pixel, 1);
        g_assert_true(pixel[0] == pixel[1] && pixel[1] == pixel[2]);
        g_assert_cmpfloat(fabs(pixel[0] - level_of_light(pow(level / 255.0, 563 / 256.0))), <, 1);
    }
    rgb_profile_free(own);
}

static void add(const char *name, void (*test)(Scene *, gconstpointer))
{
    g_test_add(name, Scene, NULL, scene_open, test, scene_close);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/camera-pictures/every-orientation-is-upright-on-the-page", test_every_orientation_is_upright_on_the_page);
    add("/camera-pictures/pdf-turns-the-data-and-keeps-them", test_pdf_turns_the_data_and_keeps_them);
    add("/camera-pictures/svg-holds-data-that-say-upright", test_svg_holds_data_that_say_upright);
    add("/camera-pictures/broken-exif-is-upright", test_broken_exif_is_upright);
    add("/camera-pictures/values-of-no-meaning-are-upright", test_values_of_no_meaning_are_upright);
    add("/camera-pictures/pixels-of-a-proof-are-srgb", test_pixels_of_a_proof_are_srgb);
    add("/camera-pictures/pdf-for-the-screen-holds-srgb", test_pdf_for_the_screen_holds_srgb);
    add("/camera-pictures/transparent-pixels-keep-their-opacity", test_transparent_pixels_keep_their_opacity);
    add("/camera-pictures/inks-are-those-of-the-colour-that-was-meant", test_inks_are_those_of_the_colour_that_was_meant);
    add("/camera-pictures/inks-reach-colours-that-srgb-has-not", test_inks_reach_colours_that_srgb_has_not);
    add("/camera-pictures/limit-and-paper-hold-for-other-profiles", test_limit_and_paper_hold_for_other_profiles);
    add("/camera-pictures/data-in-srgb-stay-as-they-are", test_data_in_srgb_stay_as_they_are);
    add("/camera-pictures/profiles-of-other-colours-do-nothing", test_profiles_of_other_colours_do_nothing);
    add("/camera-pictures/damaged-profile-is-noted-and-left", test_damaged_profile_is_noted_and_left);
    add("/camera-pictures/no-damage-of-a-profile-does-harm", test_no_damage_of_a_profile_does_harm);
    add("/camera-pictures/grey-pixels-stay-grey", test_grey_pixels_stay_grey);
    return g_test_run();
}
