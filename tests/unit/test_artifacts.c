/* test_artifacts.c - what is painted outside the tags is no reader's business. */
#include "press/artifacts.h"
#include "content_scene.h"

static void assert_marked(const char *content, const char *expected)
{
    assert_change(artifacts_mark, NULL, content, expected);
}

static void test_furniture_before_and_after_a_story(void)
{
    assert_marked("BT (3)Tj ET 0 0 9 1 re f /P <</MCID 0>> BDC BT (a)Tj ET EMC 5 5 1 1 re f",
                  "/Artifact BMC BT(3)Tj ET 0 0 9 1 re f EMC/P<</MCID 0>>BDC BT(a)Tj ET EMC/Artifact BMC 5 5 1 1 re f EMC");
}

static void test_spans_of_furniture_stay_inside(void)
{
    assert_marked("BT /Span <</ActualText <feff3000>>> BDC EMC (3)Tj ET",
                  "/Artifact BMC BT/Span<</ActualText<feff3000>>>BDC EMC(3)Tj ET EMC");
}

static void test_what_paints_nothing_is_not_marked(void)
{
    assert_marked("q 1 0 0 -1 0 800 cm /P <</MCID 0>> BDC EMC Q", "q 1 0 0 -1 0 800 cm/P<</MCID 0>>BDC EMC Q");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/artifacts/furniture-before-and-after-a-story", test_furniture_before_and_after_a_story);
    g_test_add_func("/artifacts/spans-of-furniture-stay-inside", test_spans_of_furniture_stay_inside);
    g_test_add_func("/artifacts/what-paints-nothing-is-not-marked", test_what_paints_nothing_is_not_marked);
    return g_test_run();
}
