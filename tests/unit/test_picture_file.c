/* test_picture_file.c - formats and sizes by content. */
#include "manifest/picture_file.h"
#include "reader_scene.h"

static const unsigned char tiny_png[] = {
    0x89, 'P',  'N',  'G', '\r', '\n', 0x1A, '\n', 0,   0,   0,   13,   'I',  'H',  'D',
    'R',  0,    0,    0,   3,    0,    0,    0,    2,   8,   0,   0,    0,    0,    0x12,
    0x16, 0xF1, 0x4D, 0,   0,    0,    0,    'I',  'E', 'N', 'D', 0xAE, 0x42, 0x60, 0x82,
};

static bool identify(Scene *scene, const void *bytes, size_t length, Picture *picture)
{
    FileBytes file = {bytes, length};
    *picture = (Picture){.file = "a"};
    return picture_identify(picture, &file, scene->diagnostics);
}

static void test_png_size_stands_in_its_header(void)
{
    Scene scene = scene_new();
    Picture picture;

    g_assert_true(identify(&scene, tiny_png, sizeof tiny_png, &picture));
    g_assert_cmpint(picture.format, ==, PICTURE_PNG);
    g_assert_cmpint(picture.pixel_width, ==, 3);
    g_assert_cmpint(picture.pixel_height, ==, 2);
    scene_free(&scene);
}

static void test_svg_without_size_is_as_large_as_its_view(void)
{
    static const char sized[] =
        "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
        "width=\"30\" height=\"20.4\"/>";
    static const char viewed[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 40\"/>";
    Scene scene = scene_new();
    Picture picture;

    g_assert_true(identify(&scene, sized, sizeof sized - 1, &picture));
    g_assert_cmpint(picture.pixel_height, ==, 20);
    g_assert_true(identify(&scene, viewed, sizeof viewed - 1, &picture));
    g_assert_cmpint(picture.format, ==, PICTURE_SVG);
    g_assert_cmpint(picture.pixel_width, ==, 60);
    scene_free(&scene);
}

static void test_cut_files_are_damaged(void)
{
    Scene scene = scene_new();
    Picture picture;

    g_assert_false(identify(&scene, tiny_png, sizeof tiny_png - 5, &picture));
    g_assert_false(identify(&scene, "\xFF\xD8\xFF\xE0\0\x10JFIF", 10, &picture));
    g_assert_false(identify(&scene, "<svg", 4, &picture));
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 3);
    scene_free(&scene);
}

static void test_other_formats_are_named(void)
{
    Scene scene = scene_new();
    Picture picture;

    g_assert_false(identify(&scene, "GIF89a\1\0\1\0", 10, &picture));
    assert_messages(&scene, "0:0 \"a\" is a GIF file; save it as JPEG, PNG or SVG");
    g_assert_false(identify(&scene, "", 0, &picture));
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/picture-file/png-size-stands-in-its-header",
                    test_png_size_stands_in_its_header);
    g_test_add_func("/picture-file/svg-without-size-is-as-large-as-its-view",
                    test_svg_without_size_is_as_large_as_its_view);
    g_test_add_func("/picture-file/cut-files-are-damaged", test_cut_files_are_damaged);
    g_test_add_func("/picture-file/other-formats-are-named", test_other_formats_are_named);
    return g_test_run();
}
