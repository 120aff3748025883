/* test_punctuation_spacing.c - blanks of marks alone, in pairs and at line edges, in thousandths of an em. */
#include "stub_text.h"

static char *blanks_of(const char *string, Composition composition)
{
    Arena *arena = arena_new();
    TextStyle style = {.size = STUB_EM, .composition = composition};
    const ShapedText *text = stub_text(arena, string, &style);
    GString *widths = g_string_new(NULL);
    for (int i = 0; i < text->cluster_count; i++) {
        const Cluster *cluster = &text->clusters[i];
        Length width = cluster->blank_before + cluster->body + cluster->blank_after;
        g_string_append_printf(widths, "%s%d", i ? " " : "", width * 10 / STUB_EM);
    }
    arena_free(arena);
    return g_string_free(widths, FALSE);
}

/* Widths in tenths of an em. */
static void assert_widths(const char *text, Composition composition, const char *expected)
{
    char *found = blanks_of(text, composition);
    g_assert_cmpstr(found, ==, expected);
    g_free(found);
}

static Composition composition_in(MarkWidthStyle style)
{
    Composition composition = stub_composition();
    composition.width_style = style;
    return composition;
}

static void test_lone_marks_fill_their_em(void)
{
    assert_widths("国，国（国）国", composition_in(MARK_WIDTH_FULL), "10 10 10 10 10 10 10");
}

static void test_pairs_take_one_and_a_half(void)
{
    assert_widths("国）。”国", composition_in(MARK_WIDTH_FULL), "10 5 5 10 10");
    assert_widths("书》《报", composition_in(MARK_WIDTH_FULL), "10 10 5 10");
    assert_widths("国（）国", composition_in(MARK_WIDTH_FULL), "10 10 10 10");
}

static void test_pair_of_one_em_leaves_no_blank(void)
{
    Composition composition = composition_in(MARK_WIDTH_FULL);
    composition.pair = 1000;
    assert_widths("书》《报", composition, "10 5 5 10");
}

static void test_untouched_pairs_stay_full(void)
{
    Composition composition = composition_in(MARK_WIDTH_FULL);
    composition.pair = 2000;
    assert_widths("国）。国", composition, "10 10 10 10");
    assert_widths("国）。国", composition_in(MARK_WIDTH_LINE_END), "10 10 10 10");
}

static void test_two_exclamations_share_an_em(void)
{
    assert_widths("国？！国", composition_in(MARK_WIDTH_UNTOUCHED), "10 5 5 10");
    assert_widths("国！！！国", composition_in(MARK_WIDTH_FULL), "10 5 5 10 10");
}

static void test_kaiming_keeps_the_stops_full(void)
{
    assert_widths("国，国。国（国）国！", composition_in(MARK_WIDTH_KAIMING), "10 5 10 10 10 5 10 5 10 10");
    assert_widths("国，国。国", composition_in(MARK_WIDTH_HALF), "10 5 10 5 10");
}

static void test_dash_and_ellipsis_give_nothing(void)
{
    assert_widths("国，——国……”国", composition_in(MARK_WIDTH_FULL), "10 10 20 10 20 10 10");
}

static void test_larger_opening_mark_lets_its_neighbour_give(void)
{
    Composition composition = stub_composition();
    Cluster clusters[] = {
        {.class = CLASS_CLOSING, .em = 100, .body = 50}, {.class = CLASS_OPENING, .em = 200, .body = 100}};
    punctuation_space(clusters, 2, &composition);
    g_assert_cmpint(clusters[0].blank_after, ==, 0);
    g_assert_cmpint(clusters[1].blank_before, ==, 100);
}

static void test_squeezed_blank_comes_back_at_an_untrimmed_edge(void)
{
    Composition composition = stub_composition();
    composition.trim_line_start = false;
    Cluster clusters[] = {
        {.class = CLASS_CLOSING, .em = 100, .body = 50}, {.class = CLASS_OPENING, .em = 100, .body = 50}};
    punctuation_space(clusters, 2, &composition);
    g_assert_cmpint(clusters[1].blank_before, ==, 0);
    g_assert_cmpint(blank_at_line_start(&clusters[1], &composition), ==, 50);
    g_assert_cmpint(blank_at_line_end(&clusters[0], &composition, LINE_END_FULL), ==, 50);
    g_assert_cmpint(blank_at_line_end(&clusters[0], &composition, LINE_END_HALF), ==, 0);
}

static Composition composition_of_region(Region region)
{
    Composition composition = stub_composition();
    composition.region = region;
    return composition;
}

static void test_taiwan_sets_stops_in_the_middle(void)
{
    Arena *arena = arena_new();
    TextStyle style = {.size = STUB_EM, .composition = composition_of_region(REGION_TAIWAN)};
    const ShapedText *text = stub_text(arena, "国，国！国", &style);
    g_assert_cmpint(text->clusters[1].blank_before, ==, STUB_EM / 4);
    g_assert_cmpint(text->clusters[1].blank_after, ==, STUB_EM / 4);
    g_assert_cmpint(text->clusters[3].blank_after, ==, 0);
    g_assert_cmpint(text->clusters[3].body, ==, STUB_EM);
    arena_free(arena);
}

static void test_interpunct_and_solidus_by_region(void)
{
    assert_widths("甲·乙/丙", composition_of_region(REGION_MAINLAND), "10 5 10 5 10");
    assert_widths("甲·乙/丙", composition_of_region(REGION_TAIWAN), "10 10 10 10 10");
    assert_widths("甲·乙/丙", composition_of_region(REGION_HONG_KONG), "10 10 10 10 10");
}

static void test_taiwan_squeezes_brackets_among_themselves_only(void)
{
    assert_widths("（国）「国」，国", composition_of_region(REGION_TAIWAN), "10 10 10 5 10 10 10 10");
}

static void test_taiwan_exclamations_keep_their_ems(void)
{
    assert_widths("国？！国", composition_of_region(REGION_TAIWAN), "10 10 10 10");
}

static void test_opening_mark_hangs_no_further_than_the_indent(void)
{
    Composition composition = stub_composition();
    Cluster mark = {.class = CLASS_OPENING, .em = 100, .body = 50};
    composition.paragraph_start = PARAGRAPH_START_HANG;
    g_assert_cmpint(blank_at_paragraph_start(&mark, &composition, 200), ==, -50);
    g_assert_cmpint(blank_at_paragraph_start(&mark, &composition, 20), ==, -20);
    g_assert_cmpint(blank_at_paragraph_start(&mark, &composition, 0), ==, 0);
    composition.paragraph_start = PARAGRAPH_START_KEEP;
    g_assert_cmpint(blank_at_paragraph_start(&mark, &composition, 200), ==, 50);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/punctuation-spacing/lone-marks-fill-their-em", test_lone_marks_fill_their_em);
    g_test_add_func("/punctuation-spacing/pairs-take-one-and-a-half", test_pairs_take_one_and_a_half);
    g_test_add_func("/punctuation-spacing/pair-of-one-em-leaves-no-blank", test_pair_of_one_em_leaves_no_blank);
    g_test_add_func("/punctuation-spacing/untouched-pairs-stay-full", test_untouched_pairs_stay_full);
    g_test_add_func("/punctuation-spacing/two-exclamations-share-an-em", test_two_exclamations_share_an_em);
    g_test_add_func("/punctuation-spacing/kaiming-keeps-the-stops-full", test_kaiming_keeps_the_stops_full);
    g_test_add_func("/punctuation-spacing/dash-and-ellipsis-give-nothing", test_dash_and_ellipsis_give_nothing);
    g_test_add_func("/punctuation-spacing/larger-opening-mark-lets-its-neighbour-give",
                    test_larger_opening_mark_lets_its_neighbour_give);
    g_test_add_func("/punctuation-spacing/squeezed-blank-comes-back-at-an-untrimmed-edge",
                    test_squeezed_blank_comes_back_at_an_untrimmed_edge);
    g_test_add_func("/punctuation-spacing/taiwan-sets-stops-in-the-middle", test_taiwan_sets_stops_in_the_middle);
    g_test_add_func("/punctuation-spacing/interpunct-and-solidus-by-region", test_interpunct_and_solidus_by_region);
    g_test_add_func("/punctuation-spacing/taiwan-squeezes-brackets-among-themselves-only",
                    test_taiwan_squeezes_brackets_among_themselves_only);
    g_test_add_func("/punctuation-spacing/taiwan-exclamations-keep-their-ems",
                    test_taiwan_exclamations_keep_their_ems);
    g_test_add_func("/punctuation-spacing/opening-mark-hangs-no-further-than-the-indent",
                    test_opening_mark_hangs_no_further_than_the_indent);
    return g_test_run();
}
