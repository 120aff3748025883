/* test_total_fit.c - many paragraphs, random and real: never worse than the ladder, nothing forbidden, widths exact. */
#include "../bench/body_paragraphs.h"
#include "stub_text.h"

#include "manifest/composition_reader.h"
#include "paragraph/break_choice.h"
#include "paragraph/line_breaker.h"

enum { PARAGRAPHS = 400, LONGEST_PARAGRAPH = 160, LONG_TEXT = 100000 };

static const char *const profiles[] = {"", "cn-news", "cn-magazine", "book"};

/* What Chinese newspapers are made of, in about its shares. */
static const char *const pieces[] = {
    "一", "二", "中", "国", "的", "人", "民", "在", "了", "是", "年", "月", "日", "，", "，", "。", "、", "“", "”",
    "《", "》", "（", "）", "；", "：", "？", "！", "2026", "35", "4.5%", "GDP", "——", "……", "·", "～", "/",
    "economy", "well-known ", " ", "￥100", "℃", "under\u00ADstand\u00ADing", "re\u00ADspon\u00ADsi\u00ADble ", "コーヒー",
    "っ", "・", "한국어 ", "글.",
};

/* A linear congruence: the same on every machine. */
static guint32 next_random(guint32 *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

static char *random_paragraph(guint32 *seed)
{
    GString *text = g_string_new(NULL);
    int length = 1 + (int)(next_random(seed) % LONGEST_PARAGRAPH);
    for (int i = 0; i < length; i++)
        g_string_append(text, next_random(seed) % 3 ? pieces[next_random(seed) % 13u]
                                                    : pieces[next_random(seed) % G_N_ELEMENTS(pieces)]);
    return g_string_free(text, FALSE);
}

static TextStyle style_of_profile(const char *profile)
{
    return (TextStyle){.size = STUB_EM, .composition = composition_of_profile(profile)};
}

typedef struct Setting {
    TextStyle style;
    Length measure;
} Setting;

static LineSettings settings_of(const Setting *setting)
{
    return (LineSettings){.measures = &setting->measure, .measure_count = 1, .first_line_indent = 2 * STUB_EM,
                          .composition = &setting->style.composition};
}

static LineCost cost_of(const BreakProblem *problem, BreakStretch stretch,
                        void (*choose)(const BreakProblem *, BreakStretch, GArray *))
{
    GArray *ends = g_array_new(FALSE, FALSE, sizeof(int));
    choose(problem, stretch, ends);
    LineCost cost = cost_of_ends(problem, stretch, &g_array_index(ends, int, 0), (int)ends->len);
    g_array_unref(ends);
    return cost;
}

/* Adds up what the total fit saves. */
static LineCost check_cost(const char *string, const Setting *setting)
{
    Arena *arena = arena_new();
    const ShapedText *text = stub_text(arena, string, &setting->style);
    LineSettings settings = settings_of(setting);
    BreakProblem problem = break_problem_new(arena, text, &settings);
    BreakStretch stretch = {0, text->cluster_count, 0};
    LineCost saved = 0;
    if (text->cluster_count) {
        saved = cost_of(&problem, stretch, choose_by_ladder) - cost_of(&problem, stretch, choose_by_total_fit);
        g_assert_cmpint(saved, >=, 0);
    }
    arena_free(arena);
    return saved;
}

static void test_total_fit_never_costs_more_than_the_ladder(void)
{
    guint32 seed = 20261120;
    LineCost saved = 0;
    for (int i = 0; i < PARAGRAPHS; i++) {
        Setting setting = {style_of_profile(profiles[i % 4]), (8 + i % 17) * STUB_EM};
        char *paragraph = random_paragraph(&seed);
        saved += check_cost(paragraph, &setting);
        g_free(paragraph);
    }
    g_assert_cmpint(saved, >, 0);
}

/* 2.1, level gb. */
static bool may_start(CharacterClass class)
{
    return !(class == CLASS_CLOSING || class == CLASS_PAUSE || class == CLASS_STOP || class == CLASS_EXCLAMATION ||
             class == CLASS_INTERPUNCT || class == CLASS_CONNECTOR || class == CLASS_SOLIDUS ||
             class == CLASS_COMPOSITE);
}

static bool may_end(CharacterClass class)
{
    return class != CLASS_OPENING && class != CLASS_SOLIDUS;
}

static void check_line(const ShapedText *text, const Line *line, bool is_first)
{
    int last = line->visible_end - 1;
    Length end = line->positions[last - line->first_cluster] + text->clusters[last].body + text->clusters[last].hyphen;
    g_assert_cmpint(line->ends_with_hyphen, ==, text->clusters[last].hyphen > 0);
    if (!line->is_last && line->loosest_gap > 0)
        g_assert_cmpint(end, ==, line->measure); /* justified to the unit */
    g_assert_cmpint(line->width, <=, line->measure);
    g_assert_true(is_first || may_start(text->clusters[line->first_cluster].class));
    g_assert_true(line->is_last || may_end(text->clusters[last].class));
}

static int characters_of(const ShapedText *text, const Line *line)
{
    int characters = 0;
    for (int i = line->first_cluster; i < line->end_cluster; i++)
        characters += mark_blank_side(text->clusters[i].class, REGION_MAINLAND) == BLANK_NONE;
    return characters;
}

static void check_lines(const char *string, const Setting *setting, LineBreaking breaking)
{
    Arena *arena = arena_new();
    const ShapedText *text = stub_text(arena, string, &setting->style);
    LineSettings settings = settings_of(setting);
    settings.breaking = breaking;
    Lines lines = paragraph_break(arena, text, &settings);
    for (int i = 0; i < lines.count; i++)
        check_line(text, &lines.items[i], i == 0);
    if (lines.count > 1)
        g_assert_cmpint(characters_of(text, &lines.items[lines.count - 1]), >=, 2);
    arena_free(arena);
}

/* Stories of the project and, where they are at hand, pages of printed papers. */
static GPtrArray *real_paragraphs(void)
{
    char *files[] = {"samples/broadsheet/stories/lead.md",    "samples/broadsheet/stories/feature.md",
                     "samples/broadsheet/stories/comment.md", "samples/broadsheet/stories/brief.md",
                     "samples/leaflet/stories/reading-room.md", "../shared/data/pages/newspaper-panjin.md",
                     "../shared/data/pages/magazine-240.md"};
    return body_paragraphs_read(files, G_N_ELEMENTS(files), LONG_TEXT);
}

static void test_real_text_has_no_forbidden_edges(void)
{
    GPtrArray *paragraphs = real_paragraphs();
    for (int profile = 0; profile < 4; profile++) {
        Setting setting = {style_of_profile(profiles[profile]), 18 * STUB_EM};
        for (guint i = 0; i < paragraphs->len; i++)
            for (LineBreaking breaking = LINE_BREAKING_TOTAL_FIT; breaking <= LINE_BREAKING_LADDER; breaking++)
                check_lines(paragraphs->pdata[i], &setting, breaking);
    }
    if (paragraphs->len == 0)
        g_test_skip("the samples are not at hand");
    g_ptr_array_unref(paragraphs);
}

static void test_random_text_has_no_forbidden_edges(void)
{
    guint32 seed = 15834;
    for (glong characters = 0; characters < LONG_TEXT;) {
        Setting setting = {style_of_profile(profiles[seed % 4]), (Length)(16 + seed % 8) * STUB_EM};
        char *paragraph = random_paragraph(&seed);
        char *sound = g_strconcat("一二三四五六七八九十", paragraph, "甲乙丙丁", NULL);
        check_lines(sound, &setting, LINE_BREAKING_TOTAL_FIT);
        characters += g_utf8_strlen(sound, -1);
        g_free(paragraph);
        g_free(sound);
    }
}

/* 2.4: two lines with a hyphen one after the other cost a hundred more than their hyphens. */
static void test_second_hyphen_costs_more(void)
{
    Arena *arena = arena_new();
    Setting setting = {.style = style_of_profile(""), .measure = 3 * STUB_EM};
    ShapedText *text = stub_text(arena, "under\u00ADstand\u00ADing", &setting.style);
    LineSettings settings = settings_of(&setting);
    settings.first_line_indent = 0;
    BreakStretch stretch = {0, text->cluster_count, 0};
    const int ends[] = {5, 10, 13};

    BreakProblem problem = break_problem_new(arena, text, &settings);
    LineCost two = cost_of_ends(&problem, stretch, ends, 3);
    text->clusters[9].hyphen = 0;
    text->clusters[9].body += STUB_EM / 2; /* the line stays as wide */
    problem = break_problem_new(arena, text, &settings);
    g_assert_cmpint(two - cost_of_ends(&problem, stretch, ends, 3), ==, penalty_cost(100));
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/total-fit/never-costs-more-than-the-ladder", test_total_fit_never_costs_more_than_the_ladder);
    g_test_add_func("/total-fit/real-text-has-no-forbidden-edges", test_real_text_has_no_forbidden_edges);
    g_test_add_func("/total-fit/random-text-has-no-forbidden-edges", test_random_text_has_no_forbidden_edges);
    g_test_add_func("/total-fit/second-hyphen-costs-more", test_second_hyphen_costs_more);
    return g_test_run();
}
