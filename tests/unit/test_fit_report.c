/* test_fit_report.c - how stories fit, as table, dump and JSON. */
#include "proof/fit_report.h"

#include <glib.h>
#include <json-glib/json-glib.h>
#include <string.h>

static FitFrame frame = {.rect = {1024, 2048, 512, 102400}, .line_capacity = 32, .lines_used = 30};

static FitLine line = {
    .part = "body",
    .number = 1,
    .baseline = {1024, 9625},
    .width = 182784,
    .loosest_gap = 120,
    .text = "天还“黑”着，后面不算",
    .text_length = 21,
};

static FitStory stories[] = {
    {.id = "lead", .file = "stories/lead.md", .page_number = 3, .page_label = "3", .area = "lead", .characters = 3145,
     .characters_set = 3000, .overset_characters = 145, .overset_lines = 8, .frames = &frame, .frame_count = 1,
     .lines = &line, .line_count = 1, .least_cut = 131, .fitting = "32 pt",
     .fitting_in_chinese = "字号 32 磅",
     .fitting_used = {.choice = {.last_lines = -2, .tracking = -1024 * 10 / 50, .body_lines = 1}, .em = 10 * 1024,
                      .pitch = 12 * 1024}},
    {.id = "短讯", .file = "stories/短讯.md", .page_number = 3, .page_label = "3", .area = "news", .characters = 451,
     .characters_set = 451, .free_lines = 2, .least_addition = 20},
};

static FitArea areas[] = {{"lead", {1024, 2048, 512, 102400}, 4, 32, "lead"}, {"foot", {0, 0, 0, 0}, 5, 20, NULL}};

static FitPage page = {.number = 3, .label = "3", .sheet = {1131968, 1567488}, .areas = areas, .area_count = 2,
                       .overset_lines = 8, .free_lines = 2};

static FitReport report_of_two_stories(void)
{
    return (FitReport){
        .title = "河畔观察",
        .number = 240,
        .date = {2026, 11, 20},
        .pages = &page,
        .page_count = 1,
        .stories = stories,
        .story_count = 2,
    };
}

static void test_table_is_aligned_over_han_characters(void)
{
    Arena *arena = arena_new();
    FitReport report = report_of_two_stories();
    g_assert_cmpstr(fit_report_text(arena, &report, MESSAGE_LANGUAGE_CHINESE), ==,
                    "版  版块  稿件             字数  排入  溢出字  溢出行  空行  增删字  标题调整\n"
                    " 3  lead  stories/lead.md  3145  3000     145       8     -    -131  字号 32 磅\n"
                    " 3  news  stories/短讯.md   451   451       -       -     2     +20  -\n"
                    "第 3 版：溢出 8 行，空 2 行；版块“foot”没有稿件（5 栏 × 20 行）\n");
    arena_free(arena);
}

static void test_dumps_have_one_item_a_line(void)
{
    Arena *arena = arena_new();
    FitReport report = report_of_two_stories();
    report.story_count = 1;
    g_assert_cmpstr(fit_report_frames_dump(arena, &report), ==,
                    "story lead page=3 area=lead characters=3145 set=3000 overset=145/8 free=0\n"
                    "fitted last-lines=-2 picture-lines=0 tracking=-204 head-lines=0 head-size=0 pitch=12288\n"
                    "frame 1 x=1024 y=2048 w=512 h=102400 lines=32 used=30\n");
    g_assert_cmpstr(fit_report_lines_dump(arena, &report), ==,
                    "story lead page=3 area=lead\n"
                    "body 1 x=1024 y=9625 w=182784 gap=120 天还“黑”着，\n");
    arena_free(arena);
}

/* The JSON of the report, read back. The caller unrefs it. */
static JsonNode *json_of_report(Diagnostics *diagnostics)
{
    Arena *arena = arena_new();
    FitReport report = report_of_two_stories();
    const char *text = fit_report_json(arena, &report, diagnostics);
    JsonNode *root = json_from_string(text, NULL);
    g_assert_nonnull(root);
    arena_free(arena);
    return root;
}

static JsonObject *member_at(JsonObject *object, const char *name, guint index)
{
    return json_array_get_object_element(json_object_get_array_member(object, name), index);
}

static void test_json_gives_points_exactly(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    JsonNode *root = json_of_report(diagnostics);
    JsonObject *lead = member_at(json_node_get_object(root), "stories", 0);
    JsonObject *first_frame = member_at(lead, "frames", 0), *first_line = member_at(lead, "lines", 0);
    g_assert_cmpstr(json_object_get_string_member(json_node_get_object(root), "unit"), ==, "pt");
    g_assert_cmpfloat(json_object_get_double_member(first_frame, "width"), ==, 0.5);
    g_assert_cmpfloat(json_object_get_double_member(first_line, "baseline"), ==, 9625 / 1024.0);
    g_assert_cmpstr(json_object_get_string_member(first_line, "text"), ==, "天还“黑”着，");
    g_assert_cmpint(json_object_get_int_member(json_object_get_object_member(lead, "overset"), "lines"), ==, 8);
    g_assert_cmpint(json_object_get_int_member(lead, "least_cut"), ==, 131);
    JsonObject *area = member_at(member_at(json_node_get_object(root), "pages", 0), "areas", 0);
    g_assert_cmpfloat(json_object_get_double_member(area, "height"), ==, 100);
    g_assert_cmpstr(json_object_get_string_member(area, "story"), ==, "lead");
    json_node_unref(root);
    diagnostics_free(diagnostics);
}

static void test_json_tells_what_was_used_to_fit(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    JsonNode *root = json_of_report(diagnostics);
    JsonObject *lead = member_at(json_node_get_object(root), "stories", 0);
    JsonObject *brief = member_at(json_node_get_object(root), "stories", 1);
    JsonObject *used = json_object_get_object_member(lead, "fitting_used");
    g_assert_cmpint(json_object_get_int_member(used, "last_lines"), ==, -2);
    g_assert_cmpfloat(json_object_get_double_member(used, "tracking_em"), ==, -0.02);
    g_assert_cmpfloat(json_object_get_double_member(used, "pitch"), ==, 12);
    g_assert_false(json_object_has_member(used, "picture_lines"));
    g_assert_false(json_object_has_member(brief, "fitting_used"));
    json_node_unref(root);
    diagnostics_free(diagnostics);
}

static void test_json_tells_how_loose_a_line_is(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    JsonNode *root = json_of_report(diagnostics);
    JsonObject *even = member_at(member_at(json_node_get_object(root), "stories", 0), "lines", 0);
    g_assert_false(json_object_has_member(even, "loose_em"));
    json_node_unref(root);
    line.looseness = 312;
    root = json_of_report(diagnostics);
    JsonObject *loose = member_at(member_at(json_node_get_object(root), "stories", 0), "lines", 0);
    g_assert_cmpfloat(json_object_get_double_member(loose, "loose_em"), ==, 0.312);
    line.looseness = 0;
    json_node_unref(root);
    diagnostics_free(diagnostics);
}

static void test_json_holds_the_messages(void)
{
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_CHINESE);
    diagnostics_report(diagnostics, SEVERITY_WARNING, (SourcePosition){"issue.toml", 4, 9}, "a \"%s\"", "“%s”", "x");
    JsonNode *root = json_of_report(diagnostics);
    JsonObject *message = member_at(json_node_get_object(root), "diagnostics", 0);
    g_assert_cmpstr(json_object_get_string_member(message, "severity"), ==, "warning");
    g_assert_cmpint(json_object_get_int_member(message, "column"), ==, 9);
    g_assert_cmpstr(json_object_get_string_member(message, "message"), ==, "“x”");
    json_node_unref(root);
    diagnostics_free(diagnostics);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fit-report/table-is-aligned-over-han-characters", test_table_is_aligned_over_han_characters);
    g_test_add_func("/fit-report/dumps-have-one-item-a-line", test_dumps_have_one_item_a_line);
    g_test_add_func("/fit-report/json-gives-points-exactly", test_json_gives_points_exactly);
    g_test_add_func("/fit-report/json-tells-what-was-used-to-fit", test_json_tells_what_was_used_to_fit);
    g_test_add_func("/fit-report/json-tells-how-loose-a-line-is", test_json_tells_how_loose_a_line_is);
    g_test_add_func("/fit-report/json-holds-the-messages", test_json_holds_the_messages);
    return g_test_run();
}
