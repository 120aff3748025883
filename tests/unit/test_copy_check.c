/* test_copy_check.c - slips of the keyboard: what is mended, what is told, and what only looks like one. */
#include "reader_scene.h"

#include "story/copy_check.h"

enum { ALL = (1 << COPY_KIND_COUNT) - 1 };

static Story story_of(Scene *scene, const char *body)
{
    StoryBody read = scene_body(scene, body);
    return (Story){.file = "a.md", .blocks = read.blocks, .block_count = read.block_count,
                   .pictures = read.pictures, .picture_count = read.picture_count};
}

static void check(Scene *scene, Story *story, bool report, unsigned mend)
{
    CopyWish wish = {report, mend};
    story_copy_check(scene->arena, story, "a.md", &wish, scene->diagnostics);
}

/* The text of all blocks, a line each. */
static char *text_of(Scene *scene, const Story *story)
{
    GString *all = g_string_new(NULL);
    for (int i = 0; i < story->block_count; i++)
        g_string_append_printf(all, "%s%s", i > 0 ? "\n" : "", run_text_to_string(scene->arena, &story->blocks[i].text));
    char *text = arena_strdup(scene->arena, all->str);
    g_string_free(all, TRUE);
    return text;
}

static void assert_mended(const char *body, const char *expected)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, body);
    check(&scene, &story, true, ALL);
    g_assert_cmpstr(text_of(&scene, &story), ==, expected);
    scene_free(&scene);
}

static void test_slips_are_mended(void)
{
    static const struct { const char *body, *expected; } cases[] = {
        {"渡船清早离开码头 驶向东岸的菜场。", "渡船清早离开码头驶向东岸的菜场。"},
        {"渡船来了 ，大家上船。", "渡船来了，大家上船。"},
        {"渡船来了， 大家上船。 船开了。", "渡船来了，大家上船。船开了。"},
        {"他说 “开船了”。", "他说“开船了”。"},
        {"渡船来了,大家上船.", "渡船来了，大家上船。"},
        {"渡船来了, 大家上船. 船开了.", "渡船来了，大家上船。船开了。"},
        {"渡船来了 , 大家上船 .", "渡船来了，大家上船。"},
        {"时间:清早;地点:码头!真早?真早!!", "时间：清早；地点：码头！真早？真早！！"},
        {"于是,2025年加开夜班,每晚3班,20分钟一趟。", "于是，2025年加开夜班，每晚3班，20分钟一趟。"},
        {"全市GDP增长5%,渡口增长2%;其余持平。", "全市GDP增长5%，渡口增长2%；其余持平。"},
        {"船工(五十二岁)说，世界卫生组织(WHO)也来过。", "船工（五十二岁）说，世界卫生组织（WHO）也来过。"},
        {"船工 (五十二岁) 说。", "船工（五十二岁）说。"},
        {"船工(老家(东岸)在)说。", "船工（老家（东岸）在）说。"},
        {"他说\"开船了\",大家说\"好\"。", "他说“开船了”，大家说“好”。"},
        {"他说“开船了\"，又说\"慢点”。", "他说“开船了”，又说“慢点”。"},
        {"他说：\"老秦说'不开船'，大家散了。\"", "他说：“老秦说‘不开船’，大家散了。”"},
        {"他加入\"OPEC\"以后说。", "他加入“OPEC”以后说。"},
        {"今年他\"满30\"了。", "今年他“满30”了。"},
        {"船开了。。大家，，坐好、、。", "船开了。大家，坐好、。"},
        {"船开了...大家等着。。。又等着......", "船开了……大家等着……又等着……"},
        {"船开了…大家等着", "船开了……大家等着"},
        {"等着···", "等着……"},
        {"渡口--一个老地方--拆了", "渡口——一个老地方——拆了"},
        {"渡口 -- 一个老地方", "渡口——一个老地方"},
        {"—记老渡口", "——记老渡口"},
        {"他等着，—船没有来", "他等着，——船没有来"},
        {"每趟3~5分钟，10%~12%的人，3月~5月", "每趟3～5分钟，10%～12%的人，3月～5月"},
        {"渡口满３０年，Ａ线长１．５公里，占２０％", "渡口满30年，A线长1.5公里，占20%"},
        {"**渡口**,东岸*菜场*.", "渡口，东岸菜场。"},
        {"渡口[^1],东岸。\n\n[^1]: 注.", "渡口1，东岸。\n注。"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        assert_mended(cases[i].body, cases[i].expected);
}

/* None of these is found, and none is changed. */
static void test_near_misses_are_left_alone(void)
{
    static const char *const bodies[] = {
        /* spaces that are meant */
        "记者 王 明报道，船工 李 四说。", "本报讯 记者今天来到渡口。", "柳湾11月20日电 记者在渡口看到。", "第一章 渡口的来历。",
        "一 缘起于渡口。", "春风化雨 润物无声。", "本报记者 祝 棠", "电话 地址 邮编", "渡口用 Linux 系统和 30 台机器。", "总　编　沈　禾。",
        "问 您每天走多少趟？", "清早，渡船靠岸。 （孟溪 摄）", "老 秦",
        /* marks in figures, names and addresses */
        "晚上7:30开船，1,200人坐过，水深3.5米。", "见 https://a.example/b,c;d?e=1 一文。", "文件 report.docx 在 a.b/c.md 里。",
        "写信到 desk@river.example 即可。",
        "比分3:2，比例1:20。", "他说 Hello, world! 然后走了。", "The word 龙, which means dragon, is old (see 龙 below).",
        "设 f(x)=0，其中 x,y>0，见式(3)。", "长度(mm)和(a)两项。", "Yahoo!网站", "U.S.A.的船", "1.渡口", "一.渡口的来历", "Node.js与.NET",
        "第(1)项", "图(a)中", "表中(%)一列",
        /* quotation marks that are none */
        "买了27\"的屏幕和5'10\"的板。", "北纬39°54'20\"的渡口。", "He said \"hello\" to 老秦 and left the old pier.", "It's the captain's boat，老秦说。",
        "写作 remark=\"搪瓷的\" 即可。", "九十年代的'90s风格",
        /* dots and dashes */
        "他等着……船没有来。", "…………", "a...b 是范围。", "pages 3--5", "柳湾—东岸航线", "1998—2003年", "《甲》—《乙》对照", "渡口——老地方",
        "typeset --strict 命令", "6～13℃", "~/stories 文件夹", "编号 A-1--B-2", "约~5分钟", "真的吗！！怎么会？！", "“他说：‘好。’”",
        /* code, other languages */
        "写 `甲,乙 . \"丙\"` 即可。", "[「です,ます」 ...]{lang=\"ja\"}的文体。",
        /* verse */
        "```lyric\n河水清 河水长\n\n船头灯亮 灯火长\n```", "> 河水清 河水长流。",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++) {
        Scene scene = scene_new();
        Story story = story_of(&scene, bodies[i]);
        char *before = text_of(&scene, &story);
        char *said = scene_messages(&scene), *told;
        check(&scene, &story, true, 0);
        told = scene_messages(&scene);
        g_assert_cmpstr(told, ==, said);
        g_free(said);
        g_free(told);
        check(&scene, &story, true, ALL);
        g_assert_cmpstr(text_of(&scene, &story), ==, before);
        scene_free(&scene);
    }
}

static void test_each_kind_is_told_once_at_its_first_place(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "渡船来了,大家\n上船.\n\n船开了,\"好\"。\n");
    check(&scene, &story, true, 0);
    assert_messages(&scene,
                    "1:5 half-width or doubled marks in Chinese text: 3, the first in \"渡船来了,大家上船\"; correct them, or write "
                    "mend = [\"punctuation\"] under [issue.copy]\n"
                    "4:5 straight quotation marks in Chinese text: 2, the first in \"船开了,\"好\"。\"; correct them, or write mend = "
                    "[\"quotes\"] under [issue.copy]");
    scene_free(&scene);
}

static void test_what_is_mended_is_counted(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "渡船来了 ,大家上船.等...\n");
    check(&scene, &story, false, ALL);
    assert_messages(&scene, "0:0 story \"a.md\": 2 places mended (marks 1, ellipses 1)");
    scene_free(&scene);
}

static void test_only_the_kinds_asked_for_are_mended(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "渡船来了,大家\"上船\"...\n");
    check(&scene, &story, false, 1 << COPY_DOTS);
    g_assert_cmpstr(text_of(&scene, &story), ==, "渡船来了,大家\"上船\"……");
    scene_free(&scene);
}

/* Whose end is missing, and whether a point parts a name, only the editor knows. */
static void test_what_is_not_clear_is_left_and_told(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "列夫.托尔斯泰说\"开船了。\n");
    check(&scene, &story, true, ALL);
    g_assert_cmpstr(text_of(&scene, &story), ==, "列夫.托尔斯泰说\"开船了。");
    assert_messages(&scene,
                    "1:3 a half-width . between Han characters: 1, the first in \"列夫.托尔斯泰\"; write 。 or, in names, ·\n"
                    "1:9 straight quotation marks without a partner in their paragraph: 1, the first in \"尔斯泰说\"开船了。\"; write “ "
                    "or ”");
    scene_free(&scene);
}

/* Characters have come and gone: each that is left still stands where the editor finds it. */
static void test_places_stay_those_of_the_manuscript(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "甲... ,乙丙\n");
    story.blocks[0].text = story_of(&scene, "甲乙丙丁......戊己，庚 ，辛。\n").blocks[0].text;
    check(&scene, &story, false, ALL);
    const RunText *text = &story.blocks[0].text;
    static const struct { const char *character; int column; } places[] = {{"丁", 4}, {"戊", 11}, {"庚", 14}, {"辛", 17}};
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++)
        for (int run = 0; run < text->count; run++) {
            const char *found = g_strstr_len(text->runs[run].text, text->runs[run].length, places[i].character);
            if (found)
                assert_place(text_run_position(&text->runs[run], (int)(found - text->runs[run].text)), 1, places[i].column);
        }
    g_assert_cmpstr(text_of(&scene, &story), ==, "甲乙丙丁……戊己，庚，辛。");
    scene_free(&scene);
}

static void test_marks_of_runs_are_kept(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "甲乙**丙,...丁**戊\n");
    check(&scene, &story, false, ALL);
    for (int i = 0; i < story.blocks[0].text.count; i++) {
        const TextRun *run = &story.blocks[0].text.runs[i];
        bool strong = run->marks & RUN_STRONG;
        g_assert_true(strong == (strncmp(run->text, "甲", 3) != 0 && strncmp(run->text, "戊", 3) != 0));
    }
    scene_free(&scene);
}

/* The reading of each character goes on to count behind what was changed. */
static void test_readings_stay_with_their_characters(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "[渡口...码头]{ruby=\"dù kǒu mǎ tóu\"}在此。\n");
    check(&scene, &story, false, ALL);
    for (int i = 0; i < story.blocks[0].text.count; i++) {
        const TextRun *run = &story.blocks[0].text.runs[i];
        if (strncmp(run->text, "码", 3) == 0)
            g_assert_cmpint(run->first_reading, ==, 2);
    }
    g_assert_cmpstr(text_of(&scene, &story), ==, "渡口……码头在此。");
    scene_free(&scene);
}

static void test_cells_find_their_text_again(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "| 渡口... | 末班 |\n|---|---|\n| 东岸,西岸 | 等... |\n");
    check(&scene, &story, false, ALL);
    const Block *block = &story.blocks[0];
    const TableCell *cell = table_cell(block->table, 1, 1);
    RunText text = {block->text.runs + cell->first_run, cell->run_count};
    g_assert_cmpstr(run_text_to_string(scene.arena, &text), ==, "等……");
    cell = table_cell(block->table, 1, 0);
    text = (RunText){block->text.runs + cell->first_run, cell->run_count};
    g_assert_cmpstr(run_text_to_string(scene.arena, &text), ==, "东岸，西岸");
    scene_free(&scene);
}

static void test_traditional_text_has_its_own_quotation_marks(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "他說\"開船了\"。\n");
    story.lang = "zh-TW";
    check(&scene, &story, false, ALL);
    g_assert_cmpstr(text_of(&scene, &story), ==, "他說「開船了」。");
    scene_free(&scene);
}

static void test_stories_in_other_languages_are_left_alone(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "船が来た,乗る...\n");
    story.lang = "ja";
    check(&scene, &story, true, ALL);
    assert_messages(&scene, "");
    scene_free(&scene);
}

static void test_heads_and_captions_are_looked_at(void)
{
    Scene scene = scene_new();
    Story story = story_of(&scene, "![渡口, 清早。 孟溪 摄](a.png)\n\n船来了。\n");
    RunText head = run_text_from_string(scene.arena, "春风化雨 渡口开船", (SourcePosition){"a.md", 1, 1});
    RunText deck = run_text_from_string(scene.arena, "--记老渡口", (SourcePosition){"a.md", 2, 1});
    story.headline_lines = &head;
    story.headline_line_count = 1;
    story.deck = deck;
    check(&scene, &story, false, ALL);
    g_assert_cmpstr(run_text_to_string(scene.arena, &story.headline_lines[0]), ==, "春风化雨 渡口开船");
    g_assert_cmpstr(run_text_to_string(scene.arena, &story.deck), ==, "——记老渡口");
    g_assert_cmpstr(run_text_to_string(scene.arena, &story.pictures[0].caption), ==, "渡口，清早。 孟溪 摄");
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_set_nonfatal_assertions(); /* each case of the tables is looked at */
    g_test_add_func("/copy/slips-are-mended", test_slips_are_mended);
    g_test_add_func("/copy/near-misses-are-left-alone", test_near_misses_are_left_alone);
    g_test_add_func("/copy/each-kind-is-told-once-at-its-first-place", test_each_kind_is_told_once_at_its_first_place);
    g_test_add_func("/copy/what-is-mended-is-counted", test_what_is_mended_is_counted);
    g_test_add_func("/copy/only-the-kinds-asked-for-are-mended", test_only_the_kinds_asked_for_are_mended);
    g_test_add_func("/copy/what-is-not-clear-is-left-and-told", test_what_is_not_clear_is_left_and_told);
    g_test_add_func("/copy/places-stay-those-of-the-manuscript", test_places_stay_those_of_the_manuscript);
    g_test_add_func("/copy/marks-of-runs-are-kept", test_marks_of_runs_are_kept);
    g_test_add_func("/copy/readings-stay-with-their-characters", test_readings_stay_with_their_characters);
    g_test_add_func("/copy/cells-find-their-text-again", test_cells_find_their_text_again);
    g_test_add_func("/copy/traditional-text-has-its-own-quotation-marks", test_traditional_text_has_its_own_quotation_marks);
    g_test_add_func("/copy/stories-in-other-languages-are-left-alone", test_stories_in_other_languages_are_left_alone);
    g_test_add_func("/copy/heads-and-captions-are-looked-at", test_heads_and_captions_are_looked_at);
    return g_test_run();
}
