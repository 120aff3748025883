/* test_vertical_cases.c - the cases V01-V24 and F08 of composition-cases.tsv, by their ids, and what goes with them. */
#include "vertical_scene.h"

/* The cluster `at` of `string` and its first glyph. */
typedef struct Seen {
    const ShapedText *text;
    const Cluster *cluster;
    const ShapedGlyph *glyph;
    hb_glyph_extents_t ink; /* of that glyph, from its origin */
} Seen;

static Seen see(FontScene *scene, const char *string, int at)
{
    Seen seen = {.text = vertical_text(scene, string)};
    seen.cluster = &seen.text->clusters[at];
    seen.glyph = &seen.text->glyphs[seen.cluster->glyph_start];
    hb_font_get_glyph_extents(font_harfbuzz(seen.cluster->font), seen.glyph->id, &seen.ink);
    return seen;
}

/* Of upright glyphs: across the line from its centre, along it from the body's start. */
static Length ink_left(const Seen *seen) { return seen->glyph->x + seen->ink.x_bearing; }
static Length ink_right(const Seen *seen) { return ink_left(seen) + seen->ink.width; }
static Length ink_top(const Seen *seen) { return seen->glyph->y - seen->ink.y_bearing; }
static Length ink_foot(const Seen *seen) { return ink_top(seen) - seen->ink.height; }

static Length length_of(const Cluster *cluster)
{
    return cluster->blank_before + cluster->body + cluster->blank_after;
}

static void assert_near(Length length, Length expected)
{
    g_assert_cmpint(ABS(length - expected), <=, SCENE_EM / 100);
}

static void assert_upright(const Cluster *cluster, Length length)
{
    g_assert_cmpint(cluster->setting, ==, GLYPHS_UPRIGHT);
    g_assert_cmpint(length_of(cluster), ==, length);
}

static void assert_on_centre(const Seen *seen)
{
    assert_near(ink_left(seen) + ink_right(seen), 0);
}

static uint32_t glyph_in_direction(FontScene *scene, const char *string, hb_direction_t direction)
{
    const Font *font = font_set_find(scene->fonts, &(FontRequest){.role = "song", .weight = 400, .size = SCENE_EM});
    hb_buffer_t *buffer = hb_buffer_create();
    unsigned count;
    hb_buffer_add_utf8(buffer, string, -1, 0, -1);
    hb_buffer_set_direction(buffer, direction);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-cn", -1));
    hb_shape(font_harfbuzz(font), buffer, NULL, 0);
    uint32_t glyph = hb_buffer_get_glyph_infos(buffer, &count)[0].codepoint;
    hb_buffer_destroy(buffer);
    return glyph;
}

static uint32_t vertical_glyph(FontScene *scene, const char *string)
{
    return glyph_in_direction(scene, string, HB_DIRECTION_TTB);
}

static void check_v01(FontScene *scene)
{
    Seen comma = see(scene, "国，国", 1);
    assert_upright(comma.cluster, SCENE_EM);
    g_assert_cmpint(comma.cluster->blank_after, ==, SCENE_EM / 2);
    g_assert_cmpuint(comma.glyph->id, ==, vertical_glyph(scene, "，"));
    g_assert_cmpint(ink_left(&comma), >, 0);
    g_assert_cmpint(ink_foot(&comma), <=, SCENE_EM / 2);
}

static void check_v03(FontScene *scene)
{
    Seen colon = see(scene, "国：国", 1);
    assert_upright(colon.cluster, SCENE_EM);
    g_assert_cmpint(colon.cluster->blank_after, ==, 0);
    g_assert_cmpuint(colon.glyph->id, ==, vertical_glyph(scene, "："));
}

static void check_v04(FontScene *scene)
{
    Seen mark = see(scene, "国！国", 1);
    assert_upright(mark.cluster, SCENE_EM);
    g_assert_cmpint(mark.cluster->blank_after, ==, 0);
}

/* The glyph is that of `shown`; what is searched for stays as typed. */
static void check_quote(FontScene *scene, const char *string, int at, const char *quote, const char *shown)
{
    Seen seen = see(scene, string, at);
    assert_upright(seen.cluster, SCENE_EM);
    g_assert_cmpuint(seen.glyph->id, ==, vertical_glyph(scene, shown));
    g_assert_true(strncmp(seen.text->text + seen.cluster->text_start, quote, strlen(quote)) == 0);
    g_assert_cmpint(seen.cluster->text_length, ==, (int)strlen(quote));
}

static void check_v05(FontScene *scene) { check_quote(scene, "国“国”国", 1, "“", "『"); }
static void check_v07(FontScene *scene) { check_quote(scene, "国‘国’国", 1, "‘", "「"); }
static void check_v08(FontScene *scene) { check_quote(scene, "国‘国’国", 3, "’", "」"); }

static void check_sideways(FontScene *scene, const char *string, int first, int count)
{
    const ShapedText *text = vertical_text(scene, string);
    for (int i = first; i < first + count; i++)
        g_assert_cmpint(text->clusters[i].setting, ==, GLYPHS_SIDEWAYS);
}

static void check_v09(FontScene *scene) { check_sideways(scene, "国don’t国", 1, 5); }

static void check_v11(FontScene *scene)
{
    Seen dash = see(scene, "国——国", 1);
    g_assert_cmpint(length_of(dash.cluster), ==, 2 * SCENE_EM);
    g_assert_cmpint(dash.cluster->setting, ==, GLYPHS_UPRIGHT);
    assert_on_centre(&dash);
    assert_near(ink_top(&dash) + ink_foot(&dash), 2 * SCENE_EM);
    g_assert_cmpint(ink_foot(&dash) - ink_top(&dash), >, SCENE_EM * 3 / 2);
}

static void check_v12(FontScene *scene)
{
    Seen dots = see(scene, "国……国", 1);
    assert_upright(dots.cluster, 2 * SCENE_EM);
    g_assert_cmpint(dots.cluster->glyph_count, ==, 2);
    assert_on_centre(&dots);
}

static void check_v13(FontScene *scene)
{
    Seen wave = see(scene, "国～国", 1);
    assert_upright(wave.cluster, SCENE_EM);
    g_assert_cmpuint(wave.glyph->id, ==, vertical_glyph(scene, "～"));
    assert_on_centre(&wave);
}

/* The glyphs side by side, no wider than the cell and in the middle of the line. */
static void check_cell(FontScene *scene, const char *string, int glyph_count)
{
    Seen cell = see(scene, string, 1);
    assert_upright(cell.cluster, SCENE_EM);
    g_assert_cmpint(cell.cluster->glyph_count, ==, glyph_count);
    g_assert_cmpint(cell.glyph->x, <, 0);
    g_assert_cmpint(cell.glyph->x, >=, -SCENE_EM / 2 - SCENE_EM / 50);
    g_assert_cmpint(cell.cluster->gap_after, ==, 0);
    g_assert_true(cell.cluster->may_break_after);
    g_assert_true(cell.cluster->stretches_after);
    g_assert_true(cell.text->clusters[0].may_break_after);
}

static void check_v15(FontScene *scene) { check_cell(scene, "国12国", 2); }

static void check_v16(FontScene *scene)
{
    scene->style.composition.cell_figures = 3;
    check_cell(scene, "国100国", 3);
    g_assert_cmpint(font_width_scale(see(scene, "国100国", 1).cluster->font), ==, 667);
}

static void check_v17(FontScene *scene) { check_sideways(scene, "国2021国", 1, 4); }
static void check_v19(FontScene *scene) { check_sideways(scene, "国Google国", 1, 6); }

static void check_v20(FontScene *scene) { assert_upright(see(scene, "国％国", 1).cluster, SCENE_EM); }

static void check_v21(FontScene *scene)
{
    Seen dot = see(scene, "尔·盖", 1);
    assert_upright(dot.cluster, SCENE_EM / 2);
    assert_on_centre(&dot);
    assert_near(ink_top(&dot) + ink_foot(&dot), SCENE_EM / 2);
}

static void check_v23(FontScene *scene)
{
    scene->style.composition.cell_figures = 3;
    check_sideways(scene, "国50%国", 1, 3);
}

static void check_v24(FontScene *scene)
{
    scene->style.composition.cell_figures = 3;
    check_cell(scene, "国3.0国", 3);
    check_cell(scene, "国A+国", 2);
    check_cell(scene, "国2B国", 2);
}

static void check_f08(FontScene *scene)
{
    g_assert_cmpuint(vertical_glyph(scene, "“"), ==, vertical_glyph(scene, "『"));
    g_assert_cmpuint(vertical_glyph(scene, "“"), ==, glyph_in_direction(scene, "\xEF\xB9\x83", HB_DIRECTION_LTR));
}

/* --- beyond the table ---------------------------------------------------------------------------- */

static void check_taiwan_quotes(FontScene *scene)
{
    scene->style.composition.region = REGION_TAIWAN;
    check_quote(scene, "國“國”國", 1, "“", "「");
    check_quote(scene, "國‘國’國", 1, "‘", "『");
}

static void check_acronym(FontScene *scene)
{
    const ShapedText *text = vertical_text(scene, "国GDP国");
    for (int i = 1; i < 4; i++)
        assert_upright(&text->clusters[i], SCENE_EM);
    g_assert_false(text->clusters[1].may_break_after);
    g_assert_true(text->clusters[3].may_break_after);
    scene->style.composition.upright_capitals = 0;
    check_sideways(scene, "国GDP国", 1, 3);
}

static void check_name_with_a_number(FontScene *scene) { check_sideways(scene, "国iPhone 12国", 1, 9); }

static void check_gap_beside_sideways_word(FontScene *scene)
{
    g_assert_cmpint(vertical_text(scene, "国Google国")->clusters[0].gap_after, ==, SCENE_EM / 8);
    g_assert_cmpint(vertical_text(scene, "国12国")->clusters[0].gap_after, ==, 0);
}

static void check_number_and_measure_word(FontScene *scene)
{
    const ShapedText *text = vertical_text(scene, "国12月5℃国");
    g_assert_cmpint(text->clusters[1].break_penalty, >, 0);
    g_assert_false(text->clusters[3].may_break_after); /* 5℃ */
}

static void check_squeezing(FontScene *scene)
{
    const ShapedText *text = vertical_text(scene, "国。』国！』国：『国！国");
    g_assert_cmpint(length_of(&text->clusters[1]), ==, SCENE_EM / 2);  /* W40 */
    g_assert_cmpint(length_of(&text->clusters[4]), ==, SCENE_EM);      /* W41 */
    g_assert_cmpint(length_of(&text->clusters[7]), ==, SCENE_EM);      /* W42 */
    g_assert_cmpint(length_of(&text->clusters[8]), ==, SCENE_EM / 2);
    g_assert_cmpint(length_of(&text->clusters[10]), ==, SCENE_EM);
}

/* Two side by side, the third of three alone. */
static void check_exclamations(FontScene *scene)
{
    const ShapedText *text = vertical_text(scene, "国！？国！！！国");
    g_assert_cmpint(text->cluster_count, ==, 6);
    assert_upright(&text->clusters[1], SCENE_EM);
    assert_upright(&text->clusters[3], SCENE_EM);
    assert_upright(&text->clusters[4], SCENE_EM);
    g_assert_cmpint(text->clusters[1].glyph_count, ==, 2);
    g_assert_cmpint(text->clusters[4].glyph_count, ==, 1);
    g_assert_false(text->clusters[0].may_break_after);
    const ShapedGlyph *pair = &text->glyphs[text->clusters[1].glyph_start];
    g_assert_cmpint(pair[0].x, <, pair[1].x);
    g_assert_cmpint(pair[0].y, ==, pair[1].y);
}

static void check_taiwan_exclamations(FontScene *scene)
{
    scene->style.composition.region = REGION_TAIWAN;
    const ShapedText *text = vertical_text(scene, "國！？國");
    g_assert_cmpint(text->cluster_count, ==, 4);
    g_assert_cmpint(length_of(&text->clusters[1]), ==, SCENE_EM);
    g_assert_cmpint(length_of(&text->clusters[2]), ==, SCENE_EM);
}

static void assert_scales(const Cluster *cluster, int width, int height)
{
    g_assert_cmpint(font_width_scale(cluster->font), ==, width);
    g_assert_cmpint(font_height_scale(cluster->font), ==, height);
}

/* 扁体: what is to be shorter along a vertical line is lower where it stands upright, narrower where it is turned. */
static void check_condensed_head(FontScene *scene)
{
    scene->style.width_scale = 900;
    const ShapedText *text = vertical_text(scene, "国12国Google");
    assert_upright(&text->clusters[0], SCENE_EM * 9 / 10);
    assert_scales(&text->clusters[0], 1000, 900);
    assert_scales(&text->clusters[1], 1000, 900);
    assert_scales(&text->clusters[3], 900, 1000);
    Seen han = see(scene, "国", 0);
    g_assert_cmpint(ink_foot(&han), <=, SCENE_EM * 9 / 10);
    g_assert_cmpint(ink_right(&han) - ink_left(&han), >, ink_foot(&han) - ink_top(&han));
}

static const DisplayGlyphs *stretch_of(const DisplayList *list, int index)
{
    for (int i = 0; i < list->item_count; i++)
        if (list->items[i].kind == DISPLAY_GLYPHS && index-- == 0)
            return &list->items[i].as.glyphs;
    g_assert_not_reached();
}

static void check_place(FontScene *scene)
{
    const DisplayList *list = vertical_page(scene, vertical_text(scene, "国Google"), 10 * SCENE_EM);
    Length right = list->sheet.width - VERTICAL_MARGIN;
    const DisplayGlyphs *han = stretch_of(list, 0), *word = stretch_of(list, 1);
    g_assert_cmpint(han->setting, ==, GLYPHS_UPRIGHT);
    g_assert_cmpint(han->origin.x, ==, right - SCENE_EM / 2);
    g_assert_cmpint(han->origin.y, ==, VERTICAL_MARGIN);
    g_assert_cmpint(han->glyphs[0].x, ==, right - SCENE_EM);
    g_assert_cmpint(word->setting, ==, GLYPHS_SIDEWAYS);
    g_assert_cmpint(word->origin.x, ==, right - SCENE_EM * 88 / 100);
    g_assert_cmpint(word->glyphs[1].x, ==, word->glyphs[0].x);
    g_assert_cmpint(word->glyphs[1].y, >, word->glyphs[0].y);
    hb_glyph_extents_t capital;
    hb_font_get_glyph_extents(font_harfbuzz(word->font), word->glyphs[0].id, &capital);
    g_assert_cmpint(ABS(word->glyphs[0].x + capital.y_bearing + capital.height / 2 - (right - SCENE_EM / 2)), <,
                    SCENE_EM / 50); /* the capital's middle is on the line's centre */
}

typedef void (*Check)(FontScene *scene);

static void run_check(gconstpointer check)
{
    FontScene scene;
    if (vertical_scene_open(&scene))
        ((const Check *)check)[0](&scene);
    font_scene_close(&scene);
}

typedef struct NamedCheck {
    Check check;
    const char *name;
} NamedCheck;

static const NamedCheck checks[] = {
    {check_v01, "V01"}, {check_v03, "V03"}, {check_v04, "V04"}, {check_v05, "V05"}, {check_v07, "V07"},
    {check_v08, "V08"}, {check_v09, "V09"}, {check_v11, "V11"}, {check_v12, "V12"}, {check_v13, "V13"},
    {check_v15, "V15"}, {check_v16, "V16"}, {check_v17, "V17"}, {check_v19, "V19"}, {check_v20, "V20"},
    {check_v21, "V21"}, {check_v23, "V23"}, {check_v24, "V24"}, {check_f08, "F08"},
    {check_taiwan_quotes, "taiwan-has-single-corner-brackets-outside"},
    {check_acronym, "letters-of-an-acronym-stay-together"},
    {check_name_with_a_number, "number-in-a-western-name-lies-with-it"},
    {check_gap_beside_sideways_word, "gap-beside-words-and-none-beside-cells"},
    {check_number_and_measure_word, "cell-counts-as-a-number-for-breaks"},
    {check_squeezing, "W40-W42-colons-and-exclamations-are-not-squeezed"},
    {check_exclamations, "two-exclamations-stand-side-by-side"},
    {check_taiwan_exclamations, "taiwan-exclamations-keep-their-ems"},
    {check_condensed_head, "condensed-letters-are-lower-and-turned-words-narrower"},
    {check_place, "sideways-capitals-stand-on-the-centre"},
};

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(checks); i++) {
        char *path = g_strconcat("/vertical-cases/", checks[i].name, NULL);
        g_test_add_data_func(path, &checks[i].check, run_check);
        g_free(path);
    }
    return g_test_run();
}
