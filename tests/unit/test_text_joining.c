/* test_text_joining.c - text objects that become one, and those that stay. */
#include "press/text_joining.h"
#include "content_scene.h"

#include <glib.h>

static void assert_joined(const char *content, const char *expected)
{
    assert_change(text_join, NULL, content, expected);
}

static void test_paragraphs_follow_each_other(void)
{
    assert_joined("/P<</MCID 0>>BDC BT 10 0 0 -10 20 100 Tm (a)Tj ET EMC /P<</MCID 1>>BDC BT 10 0 0 -10 40 113 Tm (b)Tj ET EMC",
                  "BT/P<</MCID 0>>BDC 10 0 0 -10 20 100 Tm(a)Tj EMC/P<</MCID 1>>BDC 2 -1.3 Td(b)Tj EMC ET");
}

static void test_a_single_text_object_keeps_its_place_among_marks(void)
{
    assert_joined("/P BMC BT (a)Tj ET EMC", "/P BMC BT(a)Tj ET EMC");
    assert_joined("BT (a)Tj ET 0 0 1 1 re f", "BT(a)Tj ET 0 0 1 1 re f");
}

/* The mark that opens outside goes round the rule as well: it cannot close inside a text object. */
static void test_marks_that_hold_more_than_text_stay_outside(void)
{
    assert_joined("/P BMC BT (a)Tj ET 0 0 1 1 re f BT (b)Tj ET EMC",
                  "/P BMC BT(a)Tj ET 0 0 1 1 re f BT(b)Tj ET EMC");
    assert_joined("/P BMC BT (a)Tj ET EMC /P BMC BT (b)Tj ET 0 0 1 1 re f EMC",
                  "/P BMC BT(a)Tj ET EMC/P BMC BT(b)Tj ET 0 0 1 1 re f EMC");
}

static void test_another_size_is_placed_anew(void)
{
    assert_joined("BT 10 0 0 -10 20 100 Tm (a)Tj ET BT 8 0 0 -8 20 120 Tm (b)Tj ET",
                  "BT 10 0 0 -10 20 100 Tm(a)Tj 8 0 0 -8 20 120 Tm(b)Tj ET");
}

static void test_the_pen_is_followed_from_line_to_line(void)
{
    assert_joined("BT 10 0 0 -10 20 100 Tm (a)Tj 1 -2 Td (b)Tj ET BT 10 0 0 -10 20 150 Tm (c)Tj ET",
                  "BT 10 0 0 -10 20 100 Tm(a)Tj 1 -2 Td(b)Tj -1 -3 Td(c)Tj ET");
}

static void test_turned_text_is_placed_anew(void)
{
    assert_joined("BT 0 10 10 0 20 100 Tm (a)Tj ET BT 0 10 10 0 30 100 Tm (b)Tj ET",
                  "BT 0 10 10 0 20 100 Tm(a)Tj 0 10 10 0 30 100 Tm(b)Tj ET");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-joining/paragraphs", test_paragraphs_follow_each_other);
    g_test_add_func("/text-joining/single", test_a_single_text_object_keeps_its_place_among_marks);
    g_test_add_func("/text-joining/marks", test_marks_that_hold_more_than_text_stay_outside);
    g_test_add_func("/text-joining/size", test_another_size_is_placed_anew);
    g_test_add_func("/text-joining/pen", test_the_pen_is_followed_from_line_to_line);
    g_test_add_func("/text-joining/turned", test_turned_text_is_placed_anew);
    return g_test_run();
}
