/* test_text_packing.c - shorter notations for the same places. */
#include "press/text_packing.h"
#include "content_scene.h"

static void assert_packed(const char *content, const char *expected)
{
    assert_change(text_pack, NULL, content, expected);
}

static void test_codes_are_written_as_bytes(void)
{
    assert_packed("/wide 1 Tf <41424344> Tj", "/wide 1 Tf(ABCD)Tj");
}

static void test_stretch_becomes_spacing(void)
{
    assert_packed("/narrow 1 Tf [<41>-30<42>-30<43>-30<44>-30<45>470<46>]TJ",
                  "/narrow 1 Tf .03 Tc[(ABCDE)500(F)]TJ");
}

/* The sum of distances is Cairo's: the spacing after the last glyph is taken back where text goes on. */
static void test_text_that_goes_on_begins_where_it_did(void)
{
    assert_packed("/narrow 1 Tf [<41>-30<42>-30<43>-30<44>-30<45>]TJ [(x)]TJ",
                  "/narrow 1 Tf .03 Tc(ABCDE)Tj[30(x)]TJ");
    assert_packed("/narrow 1 Tf [<41>-30<42>-30<43>-30<44>-30<45>]TJ 0 -1 Td (x)Tj",
                  "/narrow 1 Tf .03 Tc(ABCDE)Tj 0 -1 TD(x)Tj");
}

static void test_few_numbers_are_kept(void)
{
    assert_packed("/narrow 1 Tf [<41>-30<42>]TJ", "/narrow 1 Tf[(A)-30(B)]TJ");
}

/* Cairo writes an even stretch of 16.5 as whole numbers, each place rounded by itself. */
static void test_rounded_stretch_becomes_one_spacing(void)
{
    assert_packed("/narrow 1 Tf [<41>-16<42>-17<43>-16<44>-17<45>-16<46>-17<47>]TJ", "/narrow 1 Tf .0165 Tc(ABCDEFG)Tj");
}

static void test_lines_go_down_by_the_leading(void)
{
    assert_packed("/narrow 1 Tf (a)Tj 0 -1.3 Td (b)Tj 0 -1.3 Td (c)Tj 0 -2 Td (d)Tj 1 -2 Td (e)Tj",
                  "/narrow 1 Tf(a)Tj 0 -1.3 TD(b)Tj T*(c)Tj 0 -2 TD(d)Tj 1 -2 Td(e)Tj");
}

static void test_places_are_rounded_to_thousandths(void)
{
    assert_packed("9.400391 0 0 -9.400391 62.62793 119.435547 Tm", "9.400391 0 0 -9.400391 62.628 119.436 Tm");
}

/* Readers take a wide gap for the end of a word, and then look at numbers only. */
static void test_wide_tracking_stays_numbers(void)
{
    assert_packed("/narrow 1 Tf [<41>-150<42>-150<43>-150<44>-150<45>-150<46>]TJ",
                  "/narrow 1 Tf[(A)-150(B)-150(C)-150(D)-150(E)-150(F)]TJ");
}

static void test_spacing_ends_with_its_state_and_before_a_form(void)
{
    assert_packed("q /narrow 1 Tf [<41>-30<42>-30<43>-30<44>-30<45>]TJ Q /x Do",
                  "q/narrow 1 Tf .03 Tc(ABCDE)Tj Q/x Do");
    assert_packed("/narrow 1 Tf [<41>-30<42>-30<43>-30<44>-30<45>]TJ /x Do",
                  "/narrow 1 Tf .03 Tc(ABCDE)Tj 0 Tc/x Do");
}

static void test_other_sizes_are_left_alone(void)
{
    assert_packed("/narrow 9 Tf [<41>-30<42>-30<43>-30<44>-30<45>]TJ",
                  "/narrow 9 Tf[<41>-30<42>-30<43>-30<44>-30<45>]TJ");
}

static void test_page_with_spacing_of_its_own_is_left_alone(void)
{
    assert_packed("/narrow 1 Tf 0.1 Tc (a)Tj", NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-packing/codes-are-written-as-bytes", test_codes_are_written_as_bytes);
    g_test_add_func("/text-packing/stretch-becomes-spacing", test_stretch_becomes_spacing);
    g_test_add_func("/text-packing/text-that-goes-on-begins-where-it-did", test_text_that_goes_on_begins_where_it_did);
    g_test_add_func("/text-packing/few-numbers-are-kept", test_few_numbers_are_kept);
    g_test_add_func("/text-packing/wide-tracking-stays-numbers", test_wide_tracking_stays_numbers);
    g_test_add_func("/text-packing/spacing-ends-with-its-state-and-before-a-form",
                    test_spacing_ends_with_its_state_and_before_a_form);
    g_test_add_func("/text-packing/other-sizes-are-left-alone", test_other_sizes_are_left_alone);
    g_test_add_func("/text-packing/page-with-spacing-of-its-own-is-left-alone",
                    test_page_with_spacing_of_its_own_is_left_alone);
    g_test_add_func("/text-packing/rounded-stretch", test_rounded_stretch_becomes_one_spacing);
    g_test_add_func("/text-packing/leading", test_lines_go_down_by_the_leading);
    g_test_add_func("/text-packing/places", test_places_are_rounded_to_thousandths);
    return g_test_run();
}
