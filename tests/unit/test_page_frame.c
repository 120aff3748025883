/* test_page_frame.c - the trim of pages that are turned, cropped or say nothing. */
#include "plates/page_frame.h"

#include <glib.h>
#include <string.h>

/* A page of these keys; qpdf finds its objects without a table. */
static Rect trim_of_page(const char *keys)
{
    gchar *pdf = g_strdup_printf("%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages "
                                 "/Kids [3 0 R] /Count 1 /MediaBox [0 0 300 400] >>\nendobj\n3 0 obj\n<< /Type /Page "
                                 "/Parent 2 0 R %s >>\nendobj\ntrailer << /Root 1 0 R /Size 4 >>\n",
                                 keys);
    qpdf_data document = qpdf_init();
    qpdf_silence_errors(document);
    qpdf_set_suppress_warnings(document, QPDF_TRUE);
    qpdf_read_memory(document, "pdf", pdf, strlen(pdf), NULL);
    Rect trim = page_trim(document, 0);
    while (qpdf_has_error(document))
        qpdf_get_error(document);
    qpdf_cleanup(&document);
    g_free(pdf);
    return trim;
}

static void assert_points(Rect rect, int x, int y, int width, int height)
{
    g_assert_cmpint(rect.x, ==, x * LENGTH_POINT);
    g_assert_cmpint(rect.y, ==, y * LENGTH_POINT);
    g_assert_cmpint(rect.width, ==, width * LENGTH_POINT);
    g_assert_cmpint(rect.height, ==, height * LENGTH_POINT);
}

static void test_trim_is_seen_from_the_upper_left_corner(void)
{
    assert_points(trim_of_page("/TrimBox [10 20 270 360]"), 10, 40, 260, 340);
    assert_points(trim_of_page("/TrimBox [270 360 10 20]"), 10, 40, 260, 340); /* corners the other way round */
}

static void test_box_that_is_missing_is_that_of_the_page(void)
{
    assert_points(trim_of_page(""), 0, 0, 300, 400);
    assert_points(trim_of_page("/TrimBox (none)"), 0, 0, 300, 400);
}

static void test_cropped_page_begins_at_its_crop(void)
{
    assert_points(trim_of_page("/CropBox [50 50 250 350] /TrimBox [60 70 240 330]"), 10, 20, 180, 260);
}

static void test_trim_turns_with_the_page(void)
{
    assert_points(trim_of_page("/TrimBox [10 20 270 360] /Rotate 90"), 20, 10, 340, 260);
    assert_points(trim_of_page("/TrimBox [10 20 270 360] /Rotate 180"), 30, 20, 260, 340);
    assert_points(trim_of_page("/TrimBox [10 20 270 360] /Rotate -90"), 40, 30, 340, 260);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/page_frame/seen_from_the_upper_left_corner", test_trim_is_seen_from_the_upper_left_corner);
    g_test_add_func("/page_frame/missing_box", test_box_that_is_missing_is_that_of_the_page);
    g_test_add_func("/page_frame/cropped", test_cropped_page_begins_at_its_crop);
    g_test_add_func("/page_frame/turned", test_trim_turns_with_the_page);
    return g_test_run();
}
