/* test_cff_face.c - counting glyphs in bare CFF data, whole and damaged. */
#include "cff/cff_face.h"

#include <glib.h>
#include <string.h>

/* Header, one name, one DICT that says "char strings at 20", no strings, no subroutines, two empty glyphs. */
static const unsigned char two_glyphs[] = {
    1, 0, 4, 1,
    0, 1, 1, 1, 2, 'a',
    0, 1, 1, 1, 3, 159, 17,
    0, 0,
    0, /* 19: never read */
    0, 2, 1, 1, 2, 3, 14, 14,
};

static void test_glyphs_are_counted(void)
{
    g_assert_cmpuint(cff_glyph_count(two_glyphs, sizeof two_glyphs), ==, 2);
    hb_face_t *face = cff_face_new(two_glyphs, sizeof two_glyphs);
    g_assert_cmpuint(hb_face_get_upem(face), ==, 1000);
    hb_face_destroy(face);
}

static void test_cut_data_have_no_glyphs(void)
{
    for (size_t length = 0; length < 22; length++)
        g_assert_cmpuint(cff_glyph_count(two_glyphs, length), ==, 0);
}

/* Any byte may be wrong: nothing is read past the end (the sanitizers see it). */
static void test_damaged_data_are_read_safely(void)
{
    for (size_t at = 0; at < sizeof two_glyphs; at++) {
        unsigned char *damaged = g_malloc(sizeof two_glyphs);
        memcpy(damaged, two_glyphs, sizeof two_glyphs);
        damaged[at] = 255;
        cff_glyph_count(damaged, sizeof two_glyphs);
        g_free(damaged);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cff-face/glyphs-are-counted", test_glyphs_are_counted);
    g_test_add_func("/cff-face/cut-data-have-no-glyphs", test_cut_data_have_no_glyphs);
    g_test_add_func("/cff-face/damaged-data-are-read-safely", test_damaged_data_are_read_safely);
    return g_test_run();
}
