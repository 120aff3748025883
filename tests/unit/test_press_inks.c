/* test_press_inks.c - colours of instructions in process inks, and overprinting. */
#include "press/press_inks.h"
#include "content_scene.h"
#include "issue/ink_code.h"
#include "press/spot_spaces.h"

static const char profile_path[] = "/usr/share/color/icc/ghostscript/default_cmyk.icc";

typedef struct Scene {
    gchar *bytes;
    PressColours colours;
    InkProfile *profile; /* NULL: the package is not installed */
} Scene;

static void scene_open(Scene *scene, gconstpointer unused)
{
    (void)unused;
    gsize length = 0;
    if (g_file_get_contents(profile_path, &scene->bytes, &length, NULL))
        scene->profile = ink_profile_new((FileBytes){(const unsigned char *)scene->bytes, length}, 300);
    else
        g_test_skip("libgs-common is not installed");
    scene->colours = (PressColours){.profile = scene->profile};
}

static void scene_close(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ink_profile_free(scene->profile);
    g_free(scene->bytes);
}

/* "0.1 0.2 0.3" as Cairo writes the code of an ink. */
static char *code_text(Ink ink)
{
    InkCode code = ink_code_from_ink(ink);
    return g_strdup_printf("0.%06d 0.%06d 0.%06d", code.red, code.green, code.blue);
}

static void assert_inks(const Scene *scene, Ink ink, const char *rest, const char *expected)
{
    if (!scene->profile)
        return;
    char *code = code_text(ink);
    char *content = g_strconcat(code, rest, NULL);
    assert_change(press_inks_write, &scene->colours, content, expected);
    g_free(content);
    g_free(code);
}

static void test_ink_is_written_as_it_was_named(Scene *scene, gconstpointer unused)
{
    (void)unused;
    assert_inks(scene, (Ink){.cyan = 1000, .magenta = 600, .black = 205}, " rg 0 0 1 1 re f", "1 0.6 0 0.205 k 0 0 1 1 re f");
    assert_inks(scene, (Ink){.yellow = 5}, " RG", "0 0 0.005 0 K");
}

static void test_full_black_overprints(Scene *scene, gconstpointer unused)
{
    (void)unused;
    assert_inks(scene, (Ink){.black = 1000}, " rg BT ET", "/overprint gs 0 0 0 1 k BT ET");
}

static void test_what_is_not_full_black_knocks_out(Scene *scene, gconstpointer unused)
{
    (void)unused;
    assert_inks(scene, (Ink){.black = 1000}, " rg 1 g", "/overprint gs 0 0 0 1 k/knockout gs 0 0 0 0 k");
    assert_inks(scene, (Ink){.black = 999}, " rg", "0 0 0 0.999 k");
    assert_inks(scene, (Ink){.cyan = 1000, .black = 1000}, " rg", "1 0 0 1 k");
}

static void test_overprinting_ends_with_its_state(Scene *scene, gconstpointer unused)
{
    (void)unused;
    assert_inks(scene, (Ink){.black = 500}, " rg q 0 g Q 0 g",
                "0 0 0 0.5 k q/overprint gs 0 0 0 1 k Q/overprint gs 0 0 0 1 k");
}

static void test_pictures_knock_out(Scene *scene, gconstpointer unused)
{
    (void)unused;
    assert_inks(scene, (Ink){.black = 1000}, " rg /x Do BT ET",
                "/overprint gs 0 0 0 1 k/knockout gs/x Do/overprint gs BT ET");
}

static void test_grey_of_a_drawing_is_black_ink(Scene *scene, gconstpointer unused)
{
    (void)unused;
    if (scene->profile)
        assert_change(press_inks_write, &scene->colours, "0.6 0.6 0.6 RG 0.25 g", "0 0 0 0.4 K 0 0 0 0.75 k");
}

static void test_colour_of_a_drawing_goes_by_the_profile(Scene *scene, gconstpointer unused)
{
    (void)unused;
    if (!scene->profile)
        return;
    char *result = changed_content(press_inks_write, &scene->colours, "1 0 0 rg");
    g_assert_true(g_str_has_prefix(result, "0 1 1 0 k"));
    g_free(result);
}

static const SpotInk plates[] = {{"PANTONE 185 C", {.magenta = 910, .yellow = 760}}};

static void test_spot_inks_have_spaces_of_their_own(Scene *scene, gconstpointer unused)
{
    (void)unused;
    qpdf_data document = qpdf_init();
    qpdf_empty_pdf(document);
    scene->colours.spots = (SpotInks){plates, 1};
    spot_spaces_make(document, &scene->colours);
    g_assert_cmpstr(qpdf_oh_unparse_resolved(document, scene->colours.spot_spaces[1]), ==,
                    "[ /Separation /PANTONE#20185#20C /DeviceCMYK << /C0 [ 0 0 0 0 ] /C1 [ 0 0.91 0.76 0 ] "
                    "/Domain [ 0 1 ] /FunctionType 2 /N 1 >> ]");
    qpdf_cleanup(&document);
}

static void test_spot_inks_of_a_proof_look_like_their_alternate(Scene *scene, gconstpointer unused)
{
    (void)unused;
    scene->colours.spots = (SpotInks){plates, 1};
    scene->colours.for_proof = true;
    assert_inks(scene, (Ink){.spot = 1, .spot_amount = 1000}, " rg", "0.937 0.243 0.259 rg");
    assert_inks(scene, (Ink){.black = 1000}, " rg BT ET", "0 0 0 rg BT ET");
}

static void test_other_data_are_no_profile(Scene *scene, gconstpointer unused)
{
    (void)scene, (void)unused;
    g_assert_null(ink_profile_new((FileBytes){(const unsigned char *)"no profile", 10}, 300));
}

static void add(const char *name, void (*test)(Scene *, gconstpointer))
{
    g_test_add(name, Scene, NULL, scene_open, test, scene_close);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/press-inks/ink-is-written-as-it-was-named", test_ink_is_written_as_it_was_named);
    add("/press-inks/full-black-overprints", test_full_black_overprints);
    add("/press-inks/what-is-not-full-black-knocks-out", test_what_is_not_full_black_knocks_out);
    add("/press-inks/overprinting-ends-with-its-state", test_overprinting_ends_with_its_state);
    add("/press-inks/pictures-knock-out", test_pictures_knock_out);
    add("/press-inks/grey-of-a-drawing-is-black-ink", test_grey_of_a_drawing_is_black_ink);
    add("/press-inks/colour-of-a-drawing-goes-by-the-profile", test_colour_of_a_drawing_goes_by_the_profile);
    add("/press-inks/spot-inks-have-spaces-of-their-own", test_spot_inks_have_spaces_of_their_own);
    add("/press-inks/spot-inks-of-a-proof-look-like-their-alternate", test_spot_inks_of_a_proof_look_like_their_alternate);
    add("/press-inks/other-data-are-no-profile", test_other_data_are_no_profile);
    return g_test_run();
}
