/* test_toml_reader.c - TOML text to values with places. */
#include "reader_scene.h"

static void test_every_value_knows_its_line(void)
{
    Scene scene = scene_new();
    const TomlValue *table = scene_toml(&scene, "title = \"河畔\"\n\n[grid]\nrows = [30,\n  24]\n");

    const TomlEntry *grid = find_toml_entry(table, "grid");
    const TomlEntry *rows = find_toml_entry(&grid->value, "rows");
    assert_place(table->entries[0].key_origin, 1, 1);
    assert_place(table->entries[0].value.origin, 1, 9);
    assert_place(grid->value.origin, 3, 1);
    assert_place(rows->value.items[1].origin, 5, 3);
    g_assert_cmpint(rows->value.items[1].integer, ==, 24);
    scene_free(&scene);
}

static void test_front_matter_counts_lines_of_its_file(void)
{
    Scene scene = scene_new();
    TomlSource source = {.text = "deck = 1\n", .length = 9, .file = "a.md", .first_line = 2};
    const TomlValue *table = toml_read(scene.arena, &source, scene.diagnostics);

    assert_place(find_toml_entry(table, "deck")->value.origin, 2, 8);
    scene_free(&scene);
}

static void test_columns_count_characters(void)
{
    Scene scene = scene_new();
    const TomlValue *table = scene_toml(&scene, "a = { b = \"河畔观察\", c = 1 }\n");

    assert_place(find_toml_entry(&find_toml_entry(table, "a")->value, "c")->key_origin, 1, 19);
    scene_free(&scene);
}

static void test_entries_keep_the_order_of_the_file(void)
{
    Scene scene = scene_new();
    const TomlValue *table = scene_toml(&scene, "zebra = 1\nant = 2\nmole = 3\n");

    g_assert_cmpstr(table->entries[0].key, ==, "zebra");
    g_assert_cmpstr(table->entries[1].key, ==, "ant");
    g_assert_cmpstr(table->entries[2].key, ==, "mole");
    scene_free(&scene);
}

static void test_kinds_are_told_apart(void)
{
    Scene scene = scene_new();
    const TomlValue *table =
        scene_toml(&scene, "a = 2026-11-20\nb = 1.5\nc = true\nd = 07:30:00\n");

    g_assert_cmpint(table->entries[0].value.kind, ==, TOML_DATE);
    g_assert_cmpint(table->entries[0].value.date.month, ==, 11);
    g_assert_cmpfloat(table->entries[1].value.real, ==, 1.5);
    g_assert_true(table->entries[2].value.boolean);
    g_assert_cmpint(table->entries[3].value.kind, ==, TOML_TIME);
    scene_free(&scene);
}

static void test_byte_order_mark_is_passed_over(void)
{
    Scene scene = scene_new();

    g_assert_cmpint(scene_toml(&scene, "\xEF\xBB\xBF"
                                       "a = 1\n")
                        ->count,
                    ==, 1);
    assert_messages(&scene, "");
    scene_free(&scene);
}

typedef struct Mistake {
    const char *text;
    const char *message;
} Mistake;

static void test_mistakes_are_named_at_their_place(void)
{
    static const Mistake mistakes[] = {
        {"a = “x”\n",
         "1:5 here stands the Chinese mark '“'; keys and values want the plain one: \""},
        {"a ＝ 1\n",
         "1:3 here stands the Chinese mark '＝'; keys and values want the plain one: ="},
        {"a = \"x\nb = 1\n", "1:7 the closing quotation mark is missing on this line"},
        {"a = 390mm\n", "1:8 a number ends here; a length with its unit stands in quotation marks, "
                        "as in \"12mm\""},
        {"a = 1\na = 2\n", "2:5 this key is written twice; keep one of them"},
        {"a\n", "1:2 an = is missing after the key"},
        {"a = 1\n\xB0\xA1 = 2\n",
         "2:0 the line is not UTF-8 text; save the file in UTF-8, not in GBK"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(mistakes); i++) {
        Scene scene = scene_new();
        g_assert_null(scene_toml(&scene, mistakes[i].text));
        assert_messages(&scene, mistakes[i].message);
        scene_free(&scene);
    }
}

static char *repeated(const char *text, int times, const char *ending)
{
    GString *all = g_string_new(NULL);
    for (int i = 0; i < times; i++)
        g_string_append(all, text);
    return g_string_free(g_string_append(all, ending), FALSE);
}

static void test_deep_nesting_is_refused(void)
{
    Scene scene = scene_new();
    char *brackets = repeated("[", 100000, "");
    char *dots = repeated("a.", 100000, "b = 1\n");
    char *text = g_strconcat("a = ", brackets, NULL);

    g_assert_null(scene_toml(&scene, text));
    g_assert_null(scene_toml(&scene, dots));
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 2);
    g_free(text);
    g_free(dots);
    g_free(brackets);
    scene_free(&scene);
}

static void test_nul_in_a_text_is_reported_and_taken_out(void)
{
    Scene scene = scene_new();
    const TomlValue *table = scene_toml(&scene, "a = \"b\\u0000c\"\n");

    g_assert_cmpstr(table->entries[0].value.string, ==, "bc");
    g_assert_cmpint(diagnostics_count(scene.diagnostics, SEVERITY_ERROR), ==, 1);
    scene_free(&scene);
}

static void test_merging_lays_single_keys_over_a_table(void)
{
    Scene scene = scene_new();
    const TomlValue *base = scene_toml(&scene, "[grid]\ncolumns = 5\nsize = \"9pt\"\n");
    const TomlValue *changes = scene_toml(&scene, "\n\n\n\n\n[grid]\ncolumns = 2\nnew = 1\n");
    const TomlValue *grid =
        &find_toml_entry(toml_table_merge(scene.arena, base, changes), "grid")->value;

    g_assert_cmpint(grid->count, ==, 3);
    g_assert_cmpint(find_toml_entry(grid, "columns")->value.integer, ==, 2);
    g_assert_cmpint(find_toml_entry(grid, "columns")->value.origin.line, ==, 7);
    g_assert_cmpint(find_toml_entry(grid, "size")->value.origin.line, ==, 3);
    scene_free(&scene);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/toml-reader/every-value-knows-its-line", test_every_value_knows_its_line);
    g_test_add_func("/toml-reader/front-matter-counts-lines-of-its-file",
                    test_front_matter_counts_lines_of_its_file);
    g_test_add_func("/toml-reader/columns-count-characters", test_columns_count_characters);
    g_test_add_func("/toml-reader/entries-keep-the-order-of-the-file",
                    test_entries_keep_the_order_of_the_file);
    g_test_add_func("/toml-reader/kinds-are-told-apart", test_kinds_are_told_apart);
    g_test_add_func("/toml-reader/byte-order-mark-is-passed-over",
                    test_byte_order_mark_is_passed_over);
    g_test_add_func("/toml-reader/mistakes-are-named-at-their-place",
                    test_mistakes_are_named_at_their_place);
    g_test_add_func("/toml-reader/deep-nesting-is-refused", test_deep_nesting_is_refused);
    g_test_add_func("/toml-reader/nul-in-a-text-is-reported-and-taken-out",
                    test_nul_in_a_text_is_reported_and_taken_out);
    g_test_add_func("/toml-reader/merging-lays-single-keys-over-a-table",
                    test_merging_lays_single_keys_over_a_table);
    return g_test_run();
}
