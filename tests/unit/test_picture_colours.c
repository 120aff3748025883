/* test_picture_colours.c - pictures with ICC profiles of their own, from the file to screen and press. */
#include "camera_page.h"
#include "colour/jpeg_colours.h"
#include "colour/picture_colours.h"
#include "profile_scene.h"

#include <math.h>

static Colour same_everywhere(int x, int y, const void *about)
{
    (void)x, (void)y;
    return *(const Colour *)about;
}

static FileBytes patch(Scene *scene, Colour colour, FileBytes icc)
{
    return jpeg_of(scene->arena, &(Photograph){16, 16, same_everywhere, &colour, .icc = icc});
}

/* A colour by a profile and what it is in sRGB, by the primaries of both. */
typedef struct Known {
    FileBytes (*profile)(Arena *arena);
    Colour own, screen;
} Known;

static const Known known[] = {
    {display_p3, {{200, 100, 60}}, {{215, 93, 47}}},
    {display_p3, {{90, 140, 100}}, {{73, 142, 96}}},
    {adobe_rgb, {{150, 120, 80}}, {{162, 121, 77}}},
    {adobe_rgb, {{90, 110, 170}}, {{79, 110, 174}}},
};

static void test_pixels_of_a_proof_are_srgb(Scene *scene, gconstpointer unused)
{
    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        FileBytes icc = known[i].profile(scene->arena);
        Picture pictures[] = {picture_of(scene, patch(scene, known[i].own, icc)),
                              picture_of(scene, png_of(scene->arena, known[i].own, 255, icc))};
        for (size_t kind = 0; kind < 2; kind++) {
            cairo_surface_t *surface = pixels_of_page(scene, page_of(scene, &pictures[kind], 0));
            assert_near(colour_at(surface, LEFT + SIDE / 2, TOP + SIDE / 2).parts, known[i].screen.parts, 3, 3);
            cairo_surface_destroy(surface);
        }
    }
}

static void test_pdf_for_the_screen_holds_srgb(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const char *const programs[] = {"pdftoppm -r 72 -singlefile %s", "mutool draw -q -r 72 -F ppm -o - %s 1"};
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        Picture picture = picture_of(scene, patch(scene, known[i].own, known[i].profile(scene->arena)));
        FileBytes pdf = pdf_of_page(scene, page_of(scene, &picture, 0));
        bool is_damaged;
        g_assert_null(jpeg_own_profile(picture_data(scene, pdf), &is_damaged));
        for (size_t reader = 0; reader < G_N_ELEMENTS(programs); reader++) {
            cairo_surface_t *surface = pdf_drawn_by(programs[reader], pdf);
            if (surface)
                assert_near(colour_at(surface, LEFT + SIDE / 2, TOP + SIDE / 2).parts, known[i].screen.parts, 3, 4);
            cairo_surface_destroy(surface);
        }
    }
}

/* Half of its opacity on white paper. */
static void test_transparent_pixels_keep_their_opacity(Scene *scene, gconstpointer unused)
{
    (void)unused;
    Picture picture = picture_of(scene, png_of(scene->arena, known[0].own, 128, known[0].profile(scene->arena)));
    cairo_surface_t *surface = pixels_of_page(scene, page_of(scene, &picture, 0));
    Colour expected;
    for (int part = 0; part < 3; part++)
        expected.parts[part] = (unsigned char)((known[0].screen.parts[part] * 128 + 255 * 127) / 255);
    assert_near(colour_at(surface, LEFT + SIDE / 2, TOP + SIDE / 2).parts, expected.parts, 3, 3);
    cairo_surface_destroy(surface);
}

static void decode_first_pixel(const JpegBytes *jpeg, unsigned char *pixel)
{
    struct jpeg_decompress_struct info;
    struct jpeg_error_mgr errors;
    unsigned char row[4 * 256];
    unsigned char *rows[] = {row};
    info.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, jpeg->bytes, jpeg->length);
    jpeg_read_header(&info, TRUE);
    jpeg_start_decompress(&info);
    jpeg_read_scanlines(&info, rows, 1);
    memcpy(pixel, row, (size_t)info.output_components);
    jpeg_destroy_decompress(&info);
}

static void convert_patch(Scene *scene, const ProfileScene *press, Colour colour, FileBytes icc, JpegChange change,
                          unsigned char *pixel)
{
    JpegBytes changed = {0};
    FileBytes jpeg = patch(scene, colour, icc);
    g_assert_true(jpeg_change(jpeg.bytes, jpeg.length, change, press->profile, &changed));
    decode_first_pixel(&changed, pixel);
    free(changed.bytes);
}

static void test_inks_are_those_of_the_colour_that_was_meant(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ProfileScene press = profile_scene_of_limit(300);
    for (size_t i = 0; press.profile && i < G_N_ELEMENTS(known); i++) {
        FileBytes icc = known[i].profile(scene->arena);
        unsigned char expected[4], inks[4], printed[3];
        ink_profile_convert(press.profile, known[i].screen.parts, expected, 1);
        convert_patch(scene, &press, known[i].own, icc, JPEG_TO_INKS, inks);
        assert_near(inks, expected, 4, 5);
        ink_profile_print(press.profile, known[i].screen.parts, expected, 1);
        convert_patch(scene, &press, known[i].own, icc, JPEG_AS_PRINTED, printed);
        assert_near(printed, expected, 3, 4);
    }
    profile_scene_free(&press);
}

/* A blue-green of ink that no screen of sRGB shows: by way of sRGB it would lose some. */
static void test_inks_reach_colours_that_srgb_has_not(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ProfileScene press = profile_scene_of_limit(300);
    const Colour sea = {{0, 150, 175}};
    unsigned char direct[4], by_srgb[3], inks[4];
    if (press.profile) {
        FileBytes icc = adobe_rgb(scene->arena);
        convert_patch(scene, &press, sea, icc, JPEG_TO_INKS, direct);
        convert_patch(scene, &press, sea, icc, JPEG_TO_SRGB, by_srgb);
        ink_profile_convert(press.profile, by_srgb, inks, 1);
        g_assert_cmpint(direct[0], >, inks[0] + 8);
    }
    profile_scene_free(&press);
}

static void test_press_is_handed_the_data_with_their_profile(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes jpeg = patch(scene, known[0].own, display_p3(scene->arena));
    Picture picture = picture_of(scene, jpeg);
    assert_same_bytes(picture_data(scene, pdf_for(scene, page_of(scene, &picture, 0), true)), jpeg);
}

/* White stays paper, and the darkest colour has no more ink than the limit. */
static void test_limit_and_paper_hold_for_other_profiles(Scene *scene, gconstpointer unused)
{
    (void)unused;
    ProfileScene press = profile_scene_of_limit(220);
    const Colour ends[] = {{{255, 255, 255}}, {{0, 0, 0}}, {{0, 0, 40}}, {{30, 10, 0}}};
    for (size_t i = 0; press.profile && i < G_N_ELEMENTS(ends); i++) {
        unsigned char inks[4];
        bool is_damaged;
        RgbProfile *own = rgb_profile_new(display_p3(scene->arena), &is_damaged);
        ink_profile_convert_from(press.profile, own, ends[i].parts, inks, 1);
        int total = inks[0] + inks[1] + inks[2] + inks[3];
        g_assert_cmpint(total * 100, <=, 220 * 255);
        g_assert_true(i > 0 || total == 0);
        rgb_profile_free(own);
    }
    profile_scene_free(&press);
}

static void assert_kept(Scene *scene, FileBytes jpeg)
{
    Picture picture = picture_of(scene, jpeg);
    assert_same_bytes(picture_data(scene, pdf_of_page(scene, page_of(scene, &picture, 0))), jpeg);
}

static void test_data_in_srgb_stay_as_they_are(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const Colour colour = {{200, 100, 60}};
    assert_kept(scene, patch(scene, colour, srgb(scene->arena)));
    assert_kept(scene, patch(scene, colour, bytes_of_profile(scene->arena, cmsCreate_sRGBProfile())));
    assert_kept(scene, patch(scene, colour, (FileBytes){0}));
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_NOTE), ==, 0);
}

/* A profile of ink in a file of red, green and blue, and any profile of a grey picture. */
static void test_profiles_of_other_colours_do_nothing(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const Colour colour = {{200, 100, 60}};
    gchar *bytes;
    gsize length;
    assert_kept(scene, jpeg_of(scene->arena, &(Photograph){16, 16, same_everywhere, &colour, .is_grey = true,
                                                           .icc = display_p3(scene->arena)}));
    if (g_file_get_contents("/usr/share/color/icc/ghostscript/default_cmyk.icc", &bytes, &length, NULL)) {
        assert_kept(scene, patch(scene, colour, kept(scene->arena, bytes, length)));
        g_free(bytes);
    }
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_NOTE), ==, 0);
}

static void test_damaged_profile_is_noted_and_left(Scene *scene, gconstpointer unused)
{
    (void)unused;
    const Colour colour = {{200, 100, 60}};
    FileBytes icc = display_p3(scene->arena);
    assert_kept(scene, patch(scene, colour, (FileBytes){icc.bytes, icc.length / 2}));
    g_assert_cmpint(diagnostics_count(scene->diagnostics, SEVERITY_NOTE), ==, 1);
    const Diagnostic *note = diagnostics_sorted(scene->diagnostics, &(int){0});
    g_assert_cmpstr(note->message, ==, "the colour profile in the picture \"a\" is damaged and its colours are taken for "
                                       "sRGB; save it again as sRGB");
}

/* Cut anywhere, or any byte another: never more than a wrong colour. */
static void test_no_damage_of_a_profile_does_harm(Scene *scene, gconstpointer unused)
{
    (void)unused;
    FileBytes icc = display_p3(scene->arena);
    for (size_t at = 0; at < icc.length; at++)
        for (int is_cut = 0; is_cut < 2; is_cut++) {
            const unsigned char values[] = {0, 0xFF, 0x80, (unsigned char)(icc.bytes[at] ^ 1)};
            size_t length = is_cut ? at : icc.length;
            unsigned char *damaged = g_memdup2(icc.bytes, length);
            bool is_damaged;
            if (!is_cut)
                damaged[at] = values[at % 4];
            RgbProfile *own = rgb_profile_new((FileBytes){damaged, length}, &is_damaged);
            g_assert_false(own && is_damaged);
            rgb_profile_free(own);
            g_free(damaged);
        }
}

/* IEC 61966-2-1. */
static double level_of_light(double light)
{
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055);
}

static void test_grey_pixels_stay_grey(Scene *scene, gconstpointer unused)
{
    (void)unused;
    bool is_damaged;
    RgbProfile *own = rgb_profile_new(adobe_rgb(scene->arena), &is_damaged);
    for (int level = 0; level < 256; level++) {
        unsigned char pixel[3] = {(unsigned char)level, (unsigned char)level, (unsigned char)level};
        rgb_profile_to_screen(own, pixel, pixel, 1);
        g_assert_true(pixel[0] == pixel[1] && pixel[1] == pixel[2]);
        g_assert_cmpfloat(fabs(pixel[0] - level_of_light(pow(level / 255.0, 563 / 256.0))), <, 1);
    }
    rgb_profile_free(own);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/picture-colours/pixels-of-a-proof-are-srgb", test_pixels_of_a_proof_are_srgb);
    add("/picture-colours/pdf-for-the-screen-holds-srgb", test_pdf_for_the_screen_holds_srgb);
    add("/picture-colours/transparent-pixels-keep-their-opacity", test_transparent_pixels_keep_their_opacity);
    add("/picture-colours/inks-are-those-of-the-colour-that-was-meant",
        test_inks_are_those_of_the_colour_that_was_meant);
    add("/picture-colours/inks-reach-colours-that-srgb-has-not", test_inks_reach_colours_that_srgb_has_not);
    add("/picture-colours/press-is-handed-the-data-with-their-profile",
        test_press_is_handed_the_data_with_their_profile);
    add("/picture-colours/limit-and-paper-hold-for-other-profiles", test_limit_and_paper_hold_for_other_profiles);
    add("/picture-colours/data-in-srgb-stay-as-they-are", test_data_in_srgb_stay_as_they_are);
    add("/picture-colours/profiles-of-other-colours-do-nothing", test_profiles_of_other_colours_do_nothing);
    add("/picture-colours/damaged-profile-is-noted-and-left", test_damaged_profile_is_noted_and_left);
    add("/picture-colours/no-damage-of-a-profile-does-harm", test_no_damage_of_a_profile_does_harm);
    add("/picture-colours/grey-pixels-stay-grey", test_grey_pixels_stay_grey);
    return g_test_run();
}
