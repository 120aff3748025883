/* test_structure_marks.c - marks of the tree go, spans that text is copied by stay. */
#include "press/structure_marks.h"
#include "content_scene.h"

static void test_marks_of_the_tree_are_left_out(void)
{
    assert_change(structure_marks_drop, NULL, "/P << /MCID 0 >> BDC (a) Tj EMC (b) Tj", "(a)Tj(b)Tj");
}

static void test_spans_within_them_stay(void)
{
    assert_change(structure_marks_drop, NULL,
                  "/P << /MCID 0 >> BDC /Span << /ActualText <feff0041> >> BDC (a) Tj EMC EMC",
                  "/Span<</ActualText<feff0041>>>BDC(a)Tj EMC");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/structure-marks/left-out", test_marks_of_the_tree_are_left_out);
    g_test_add_func("/structure-marks/spans-stay", test_spans_within_them_stay);
    return g_test_run();
}
