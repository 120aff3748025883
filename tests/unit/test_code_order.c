/* test_code_order.c - which glyphs get which codes. */
#include "render/code_order.h"

#include <string.h>

/* A run of Han characters, a glyph for each, whose number is that of the character. */
typedef struct Run {
    DisplayGlyphs glyphs;
    DisplayGlyph items[400];
    DisplayCluster clusters[400];
    GString *text;
} Run;

static void run_add(Run *run, gunichar character)
{
    gsize before = run->text->len;
    g_string_append_unichar(run->text, character);
    run->items[run->glyphs.glyph_count++].id = character;
    run->clusters[run->glyphs.cluster_count++] = (DisplayCluster){.byte_count = (int)(run->text->len - before), .glyph_count = 1};
    run->glyphs.text = run->text->str;
    run->glyphs.text_length = (int)run->text->len;
}

static Run *run_of(const char *text)
{
    Run *run = g_new0(Run, 1);
    run->text = g_string_new(NULL);
    run->glyphs.glyphs = run->items;
    run->glyphs.clusters = run->clusters;
    for (; *text; text = g_utf8_next_char(text))
        run_add(run, g_utf8_get_char(text));
    return run;
}

static void run_free(Run *run)
{
    g_string_free(run->text, TRUE);
    g_free(run);
}

static unsigned glyph_of(const GArray *codes, unsigned code)
{
    return g_array_index(codes, GlyphUse, code - 1).glyph;
}

static void test_frequent_glyphs_come_first(void)
{
    Run *run = run_of("天地玄地　黄地玄");
    GlyphCensus *census = glyph_census_new();
    glyph_census_add(census, &run->glyphs);
    GArray *codes = glyphs_by_code(census);
    g_assert_cmpuint(codes->len, ==, 4); /* the blank is passed over */
    g_assert_cmphex(glyph_of(codes, 1), ==, 0x5730);
    g_assert_cmphex(glyph_of(codes, 2), ==, 0x7384);
    g_assert_cmphex(glyph_of(codes, 3), ==, 0x5929); /* of two that stand once the first */
    g_assert_cmphex(glyph_of(codes, 4), ==, 0x9EC4);
    g_assert_cmpint(g_array_index(codes, GlyphUse, 0).count, ==, 3);
    g_assert_cmpint(strncmp(g_array_index(codes, GlyphUse, 3).text, "黄", 3), ==, 0);
    g_array_unref(codes);
    glyph_census_free(census);
    run_free(run);
}

/* Of 300 glyphs, each rarer than the one before, the first have the codes 100, 1, 101, 2 ... (hexadecimal). */
static void test_frequent_glyphs_share_second_bytes(void)
{
    GlyphCensus *census = glyph_census_new();
    Run *run = run_of("");
    for (gunichar i = 0; i < 300; i++)
        run_add(run, 0x4E00 + i);
    glyph_census_add(census, &run->glyphs);
    GArray *codes = glyphs_by_code(census);
    g_assert_cmphex(glyph_of(codes, 0x100), ==, 0x4E00);
    g_assert_cmphex(glyph_of(codes, 0x001), ==, 0x4E01);
    g_assert_cmphex(glyph_of(codes, 0x101), ==, 0x4E02);
    g_assert_cmphex(glyph_of(codes, 0x002), ==, 0x4E03);
    g_assert_cmphex(glyph_of(codes, '('), >, 0x4E00 + 290); /* costs a backslash */
    g_array_unref(codes);
    glyph_census_free(census);
    run_free(run);
}

/* Two glyphs for a character, or one for two: nobody could say which text is whose. */
static void test_glyphs_that_are_no_character_are_left_out(void)
{
    Run *run = run_of("一二三");
    GlyphCensus *census = glyph_census_new();
    run->clusters[0] = (DisplayCluster){.byte_count = 3, .glyph_count = 2};
    run->clusters[1] = (DisplayCluster){.byte_count = 6, .glyph_count = 1};
    run->glyphs.cluster_count = 2;
    glyph_census_add(census, &run->glyphs);
    GArray *codes = glyphs_by_code(census);
    g_assert_cmpuint(codes->len, ==, 0);
    g_array_unref(codes);
    glyph_census_free(census);
    run_free(run);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/code-order/frequent", test_frequent_glyphs_come_first);
    g_test_add_func("/code-order/rows", test_frequent_glyphs_share_second_bytes);
    g_test_add_func("/code-order/no-character", test_glyphs_that_are_no_character_are_left_out);
    return g_test_run();
}
