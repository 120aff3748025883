/* test_web_address.c - which stretches of a text are addresses, and where they lead. */
#include "reader_scene.h"

#include "story/web_address.h"

/* The links of a body as "text>address text>address". */
static char *links_of(Scene *scene, const char *source)
{
    StoryBody body = scene_body(scene, source);
    GString *links = g_string_new(NULL);
    for (int i = 0; i < body.block_count; i++)
        for (int run = 0; run < body.blocks[i].text.count; run++) {
            const TextRun *text = &body.blocks[i].text.runs[run];
            if (text->link)
                g_string_append_printf(links, "%s%.*s>%s", links->len ? " " : "", text->length, text->text, text->link);
        }
    char *result = arena_strndup(scene->arena, links->str, links->len);
    g_string_free(links, TRUE);
    return result;
}

static void test_addresses_end_with_the_address(void)
{
    static const struct { const char *text, *links; } cases[] = {
        {"见https://a.b/c?d=1&e=2。再说", "https://a.b/c?d=1&e=2>https://a.b/c?d=1&e=2"},
        {"（https://a.b/c）", "https://a.b/c>https://a.b/c"},
        {"(https://a.b/c)", "https://a.b/c>https://a.b/c"},
        {"(https://a.b/c_(d))", "https://a.b/c_(d)>https://a.b/c_(d)"},
        {"See https://a.b/c.", "https://a.b/c>https://a.b/c"},
        {"网站www.example.org上", "www.example.org>http://www.example.org"},
        {"写信到ferry@example.org，", "ferry@example.org>mailto:ferry@example.org"},
        {"http://a.b与https://c.d", "http://a.b>http://a.b https://c.d>https://c.d"},
        {"**https://a.b**", "https://a.b>https://a.b"},
        {"https://a.b/?c=1&amp;d=2", "https://a.b/?c=1&d=2>https://a.b/?c=1&d=2"},
        {"https://a.b/c\\_d", "https://a.b/c_d>https://a.b/c_d"},
        {"https://a.b/**c**/d", "https://a.b/>https://a.b/c/d c>https://a.b/c/d /d>https://a.b/c/d"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Scene scene = scene_new();
        g_assert_cmpstr(links_of(&scene, cases[i].text), ==, cases[i].links);
        assert_messages(&scene, "");
        scene_free(&scene);
    }
}

static void test_other_text_is_no_address(void)
{
    static const char *const texts[] = {"www.", "www.a", "http://", "a@b", "1@2.3", "@柳湾", "x.www.a.b", "`https://a.b`",
                                        "ftp://a.b", "3.14"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        Scene scene = scene_new();
        g_assert_cmpstr(links_of(&scene, texts[i]), ==, "");
        scene_free(&scene);
    }
}

static void test_written_links_lead_to_the_web_alone(void)
{
    Scene scene = scene_new();
    g_assert_cmpstr(links_of(&scene, "[甲](https://a.b)、[乙](mailto:a@b.c)、[丙](www.a.b)"), ==,
                    "甲>https://a.b 乙>mailto:a@b.c 丙>http://www.a.b");
    g_assert_cmpstr(web_address_of_link(scene.arena, "https://a.b/渡"), ==, "https://a.b/%E6%B8%A1");
    g_assert_null(web_address_of_link(scene.arena, "file:///etc/hosts"));
    g_assert_null(web_address_of_link(scene.arena, "javascript:go()"));
    g_assert_null(web_address_of_link(scene.arena, "#note-a-1"));
    g_assert_null(web_address_of_link(scene.arena, ""));
    scene_free(&scene);
}

static void test_every_part_knows_its_place(void)
{
    Scene scene = scene_new();
    StoryBody body = scene_body(&scene, "甲乙https://a.b，丙\n");
    const RunText *text = &body.blocks[0].text;

    g_assert_cmpint(text->count, ==, 3);
    assert_place(text->runs[1].origin, 1, 3);
    assert_place(text->runs[2].origin, 1, 14);
    g_assert_cmpstr(run_text_to_string(scene.arena, text), ==, "甲乙https://a.b，丙");
    scene_free(&scene);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/web-address/addresses-end-with-the-address", test_addresses_end_with_the_address);
    g_test_add_func("/web-address/other-text-is-no-address", test_other_text_is_no_address);
    g_test_add_func("/web-address/written-links-lead-to-the-web-alone", test_written_links_lead_to_the_web_alone);
    g_test_add_func("/web-address/every-part-knows-its-place", test_every_part_knows_its_place);
    return g_test_run();
}
