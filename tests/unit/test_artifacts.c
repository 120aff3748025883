/* test_artifacts.c - what is painted outside the tags is no reader's business; marks of text stand in no other mark. */
#include "press/artifacts.h"
#include "content_scene.h"

/* A page whose first mark is of text, the second of a picture, the third of nothing that is read. */
static MarkKind kinds[] = {MARK_TEXT, MARK_PICTURE, MARK_UNREAD};
static PageMarks marks = {.kinds = kinds, .mark_count = G_N_ELEMENTS(kinds)};

static NumberedPage *assert_marked(const char *content, const char *expected)
{
    const DocumentStructure structure = {.pages = &marks, .page_count = 1};
    ArtifactContext context = {&structure, numbered_pages_new(&structure)};
    assert_change(artifacts_mark, &context, content, expected);
    return context.pages;
}

static void assert_numbers(NumberedPage *pages, int mark, int first, int count)
{
    const DocumentStructure structure = {.pages = &marks, .page_count = 1};
    g_assert_cmpint(pages->marks[mark].first, ==, first);
    g_assert_cmpint(pages->marks[mark].count, ==, count);
    numbered_pages_free(pages, &structure);
}

static void test_furniture_before_and_after_a_story(void)
{
    NumberedPage *pages = assert_marked(
        "BT (3)Tj ET 0 0 9 1 re f /P <</MCID 0>> BDC BT (a)Tj ET EMC 5 5 1 1 re f",
        "/Artifact BMC BT(3)Tj ET 0 0 9 1 re f EMC BT/P<</MCID 0>>BDC(a)Tj EMC ET/Artifact BMC 5 5 1 1 re f EMC");
    assert_numbers(pages, 0, 0, 1);
}

static void test_spans_of_furniture_stay_inside(void)
{
    NumberedPage *pages = assert_marked("BT /Span <</ActualText <feff3000>>> BDC EMC (3)Tj ET",
                                        "/Artifact BMC BT/Span<</ActualText<feff3000>>>BDC EMC(3)Tj ET EMC");
    assert_numbers(pages, 0, 0, 0);
}

static void test_spelling_of_its_own_has_a_number_of_its_own(void)
{
    NumberedPage *pages = assert_marked(
        "/P <</MCID 0>> BDC BT (a)Tj /Span <</ActualText <feff3000>>> BDC EMC (b)Tj ET EMC",
        "BT/P<</MCID 0>>BDC(a)Tj EMC/Span<</MCID 1/ActualText<feff3000>>>BDC EMC/P<</MCID 2>>BDC(b)Tj EMC ET");
    assert_numbers(pages, 0, 0, 3);
}

static void test_hyphen_is_no_part_of_the_text(void)
{
    NumberedPage *pages = assert_marked("/P <</MCID 0>> BDC BT (a)Tj /Span <</ActualText <feff>>> BDC (-)Tj EMC ET EMC",
                                        "BT/P<</MCID 0>>BDC(a)Tj EMC/Artifact BMC/Span<</ActualText<feff>>>BDC(-)Tj EMC EMC ET");
    assert_numbers(pages, 0, 0, 1);
}

static void test_text_in_two_inks_has_two_numbers(void)
{
    NumberedPage *pages = assert_marked("/P <</MCID 0>> BDC BT (a)Tj ET 1 0 0 rg BT (b)Tj ET EMC",
                                        "BT/P<</MCID 0>>BDC(a)Tj EMC ET 1 0 0 rg BT/P<</MCID 1>>BDC(b)Tj EMC ET");
    assert_numbers(pages, 0, 0, 2);
}

static void test_picture_has_its_mark_round_it(void)
{
    NumberedPage *pages = assert_marked("/P <</MCID 1>> BDC q /x5 Do Q EMC", "/P<</MCID 0>>BDC q/x5 Do Q EMC");
    assert_numbers(pages, 1, 0, 1);
}

static void test_mark_that_nothing_reads_is_an_artifact(void)
{
    NumberedPage *pages = assert_marked("/NonStruct <</MCID 2>> BDC BT (a)Tj ET EMC", "/Artifact BMC BT(a)Tj ET EMC");
    assert_numbers(pages, 2, 0, 0);
}

static void test_what_paints_nothing_is_not_marked(void)
{
    NumberedPage *pages = assert_marked("q 1 0 0 -1 0 800 cm /P <</MCID 0>> BDC EMC Q", "q 1 0 0 -1 0 800 cm Q");
    assert_numbers(pages, 0, 0, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/artifacts/furniture-before-and-after-a-story", test_furniture_before_and_after_a_story);
    g_test_add_func("/artifacts/spans-of-furniture-stay-inside", test_spans_of_furniture_stay_inside);
    g_test_add_func("/artifacts/spelling-of-its-own-has-a-number-of-its-own", test_spelling_of_its_own_has_a_number_of_its_own);
    g_test_add_func("/artifacts/hyphen-is-no-part-of-the-text", test_hyphen_is_no_part_of_the_text);
    g_test_add_func("/artifacts/text-in-two-inks-has-two-numbers", test_text_in_two_inks_has_two_numbers);
    g_test_add_func("/artifacts/picture-has-its-mark-round-it", test_picture_has_its_mark_round_it);
    g_test_add_func("/artifacts/mark-that-nothing-reads-is-an-artifact", test_mark_that_nothing_reads_is_an_artifact);
    g_test_add_func("/artifacts/what-paints-nothing-is-not-marked", test_what_paints_nothing_is_not_marked);
    return g_test_run();
}
