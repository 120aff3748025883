/* test_ink_profile.c - screen colours to inks and back, and the limit of ink. */
#include "colour/plain_colour.h"
#include "profile_scene.h"

#include <string.h>

/* Every seventh colour and the darkest ones. */
enum { STEP = 7 };

static int total(const unsigned char *cmyk)
{
    return cmyk[0] + cmyk[1] + cmyk[2] + cmyk[3];
}

static void test_no_colour_has_more_ink_than_the_limit(void)
{
    const int limits[] = {220, 260, 300};
    for (size_t i = 0; i < G_N_ELEMENTS(limits); i++) {
        ProfileScene scene = profile_scene_of_limit(limits[i]);
        int most = 0;
        for (int colour = 0; scene.profile && colour < 1 << 24; colour += colour < 1 << 12 ? 1 : STEP * 97) {
            const unsigned char rgb[] = {(unsigned char)(colour >> 16), (unsigned char)(colour >> 8 & 255),
                                         (unsigned char)(colour & 255)};
            unsigned char cmyk[4];
            ink_profile_convert(scene.profile, rgb, cmyk, 1);
            most = MAX(most, total(cmyk));
        }
        g_assert_cmpint(most * 100, <=, limits[i] * 255);
        profile_scene_free(&scene);
    }
}

/* What the limit takes from three inks black gives back. */
static void test_the_tone_stays_under_a_limit(void)
{
    ProfileScene free = profile_scene_of_limit(400), limited = profile_scene_of_limit(220);
    for (int level = 0; free.profile && level < 256; level++) {
        const unsigned char grey[] = {(unsigned char)level, (unsigned char)level, (unsigned char)level};
        unsigned char wanted[3], held[3];
        ink_profile_print(free.profile, grey, wanted, 1);
        ink_profile_print(limited.profile, grey, held, 1);
        for (int i = 0; i < 3; i++)
            g_assert_cmpint(ABS(wanted[i] - held[i]), <=, 6);
    }
    profile_scene_free(&free);
    profile_scene_free(&limited);
}

static void test_light_colours_do_not_feel_a_limit(void)
{
    ProfileScene free = profile_scene_of_limit(400), limited = profile_scene_of_limit(220);
    const unsigned char rgb[] = {240, 220, 200};
    unsigned char wanted[4], held[4];
    if (free.profile) {
        ink_profile_convert(free.profile, rgb, wanted, 1);
        ink_profile_convert(limited.profile, rgb, held, 1);
        g_assert_cmpint(memcmp(wanted, held, 4), ==, 0);
    }
    profile_scene_free(&free);
    profile_scene_free(&limited);
}

static void test_paper_is_white_both_ways(void)
{
    ProfileScene scene = profile_scene_of_limit(300);
    unsigned char rgb[] = {255, 255, 255}, cmyk[4];
    if (scene.profile) {
        ink_profile_convert(scene.profile, rgb, cmyk, 1);
        g_assert_cmpint(total(cmyk), ==, 0);
        ink_profile_show(scene.profile, cmyk, rgb, 1);
        g_assert_cmpint(rgb[0] + rgb[1] + rgb[2], ==, 3 * 255);
    }
    profile_scene_free(&scene);
}

/* A green that no inks reach comes out duller, a brown that they reach stays. */
static void test_print_shows_what_is_out_of_reach(void)
{
    ProfileScene scene = profile_scene_of_limit(300);
    unsigned char colours[] = {0, 255, 0, 160, 120, 90};
    if (scene.profile) {
        ink_profile_print(scene.profile, colours, colours, 2);
        g_assert_cmpint(colours[0], >, 40);
        g_assert_cmpint(ABS(colours[3] - 160), <=, 3);
        g_assert_cmpint(ABS(colours[4] - 120), <=, 3);
        g_assert_cmpint(ABS(colours[5] - 90), <=, 3);
    }
    profile_scene_free(&scene);
}

static void assert_shown(const InkProfile *profile, Ink ink, int red, int green, int blue)
{
    unsigned char rgb[3];
    ink_profile_show_ink(profile, ink, rgb);
    g_assert_cmpint(ABS(rgb[0] - red), <=, 2);
    g_assert_cmpint(ABS(rgb[1] - green), <=, 2);
    g_assert_cmpint(ABS(rgb[2] - blue), <=, 2);
}

static void test_black_alone_is_neutral_and_other_inks_go_by_the_profile(void)
{
    ProfileScene scene = profile_scene_of_limit(300);
    if (scene.profile) {
        assert_shown(scene.profile, INK_BLACK, 0, 0, 0);
        assert_shown(scene.profile, (Ink){.black = 600}, 102, 102, 102);
        assert_shown(scene.profile, INK_PAPER, 255, 255, 255);
        assert_shown(scene.profile, (Ink){.cyan = 1000}, 0, 174, 239);
        assert_shown(scene.profile, (Ink){.magenta = 1000, .spot = 1, .spot_amount = 1000}, 236, 0, 140);
    }
    profile_scene_free(&scene);
}

static void test_plain_colours_share_the_light(void)
{
    const unsigned char cmyk[] = {255, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 51, 0, 0, 0, 0};
    const unsigned char expected[] = {0, 255, 255, 0, 0, 0, 204, 204, 204, 255, 255, 255};
    unsigned char rgb[12];
    plain_colours(cmyk, rgb, 4);
    g_assert_cmpint(memcmp(rgb, expected, sizeof rgb), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ink-profile/no-colour-has-more-ink-than-the-limit", test_no_colour_has_more_ink_than_the_limit);
    g_test_add_func("/ink-profile/the-tone-stays-under-a-limit", test_the_tone_stays_under_a_limit);
    g_test_add_func("/ink-profile/light-colours-do-not-feel-a-limit", test_light_colours_do_not_feel_a_limit);
    g_test_add_func("/ink-profile/paper-is-white-both-ways", test_paper_is_white_both_ways);
    g_test_add_func("/ink-profile/print-shows-what-is-out-of-reach", test_print_shows_what_is_out_of_reach);
    g_test_add_func("/ink-profile/black-alone-is-neutral-and-other-inks-go-by-the-profile",
                    test_black_alone_is_neutral_and_other_inks_go_by_the_profile);
    g_test_add_func("/ink-profile/plain-colours-share-the-light", test_plain_colours_share_the_light);
    return g_test_run();
}
