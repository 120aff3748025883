/* test_glyph_names.c - encodings and the glyph list. */
#include "preflight/glyph_names.h"

#include <glib.h>

static void test_encodings_name_their_codes(void)
{
    g_assert_cmpstr(encoded_name(ENCODING_WIN_ANSI, 0x80), ==, "Euro");
    g_assert_cmpstr(encoded_name(ENCODING_WIN_ANSI, 0xa0), ==, "space");
    g_assert_cmpstr(encoded_name(ENCODING_WIN_ANSI, 0x81), ==, "bullet");
    g_assert_cmpstr(encoded_name(ENCODING_MAC_ROMAN, 0x80), ==, "Adieresis");
    g_assert_cmpstr(encoded_name(ENCODING_STANDARD, 0x27), ==, "quoteright");
    g_assert_cmpstr(encoded_name(ENCODING_MAC_EXPERT, 0x56), ==, "ff");
    g_assert_null(encoded_name(ENCODING_WIN_ANSI, 0x0d));
    g_assert_null(encoded_name(ENCODING_BUILT_IN, 'A'));
    g_assert_null(encoded_name(ENCODING_WIN_ANSI, 256));
}

static void test_mac_os_has_more_than_mac_roman(void)
{
    g_assert_cmpint(mac_os_code("A"), ==, 'A');
    g_assert_cmpint(mac_os_code("Euro"), ==, 219);
    g_assert_cmpint(mac_os_code("nothing"), ==, -1);
}

static void test_listed_names_have_characters(void)
{
    g_assert_cmpuint(glyph_character("A"), ==, 'A');
    g_assert_cmpuint(glyph_character("zukatakana"), ==, 0x30ba);
    g_assert_cmpuint(glyph_character("uni62A5"), ==, 0x62a5);
    g_assert_cmpuint(glyph_character("u20000"), ==, 0x20000);
    g_assert_cmpuint(glyph_character("grav"), ==, 0);
    g_assert_cmpuint(glyph_character(".notdef"), ==, 0);
}

static void test_names_of_encodings_are_those_of_pdf(void)
{
    g_assert_cmpint(encoding_of_name("/MacExpertEncoding"), ==, ENCODING_MAC_EXPERT);
    g_assert_cmpint(encoding_of_name("/Identity-H"), ==, ENCODING_BUILT_IN);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/glyph-names/encodings", test_encodings_name_their_codes);
    g_test_add_func("/glyph-names/mac-os", test_mac_os_has_more_than_mac_roman);
    g_test_add_func("/glyph-names/list", test_listed_names_have_characters);
    g_test_add_func("/glyph-names/names", test_names_of_encodings_are_those_of_pdf);
    return g_test_run();
}
