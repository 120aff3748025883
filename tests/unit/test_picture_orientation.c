/* test_picture_orientation.c - photographs that lie on their side, from the file to the page. */
#include "base/jpeg_orientation.h"
#include "camera_page.h"
#include "render/svg_writer.h"

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

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/picture-orientation/every-orientation-is-upright-on-the-page",
        test_every_orientation_is_upright_on_the_page);
    add("/picture-orientation/pdf-turns-the-data-and-keeps-them", test_pdf_turns_the_data_and_keeps_them);
    add("/picture-orientation/svg-holds-data-that-say-upright", test_svg_holds_data_that_say_upright);
    add("/picture-orientation/broken-exif-is-upright", test_broken_exif_is_upright);
    add("/picture-orientation/values-of-no-meaning-are-upright", test_values_of_no_meaning_are_upright);
    return g_test_run();
}
