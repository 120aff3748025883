/* test_ink_code.c - inks through red, green and blue and back. */
#include "issue/ink_code.h"

#include <glib.h>

static void assert_comes_back(Ink ink)
{
    InkCode code = ink_code_from_ink(ink);
    Ink again;
    g_assert_true(ink_from_code(code, &again));
    g_assert_cmpint(again.cyan, ==, ink.cyan);
    g_assert_cmpint(again.magenta, ==, ink.magenta);
    g_assert_cmpint(again.yellow, ==, ink.yellow);
    g_assert_cmpint(again.black, ==, ink.black);
    g_assert_cmpint(again.spot, ==, ink.spot);
    g_assert_cmpint(again.spot_amount, ==, ink.spot_amount);
    g_assert_cmpint(MAX(code.red, MAX(code.green, code.blue)), <, 1000000);
}

static void test_every_amount_comes_back(void)
{
    for (int amount = 0; amount <= 1000; amount++) {
        assert_comes_back((Ink){.black = amount});
        assert_comes_back((Ink){.cyan = amount, .magenta = 1000 - amount, .yellow = amount / 3, .black = amount / 2});
    }
    assert_comes_back((Ink){.cyan = 1000, .magenta = 1000, .yellow = 1000, .black = 1000});
}

static void test_every_tint_of_every_spot_ink_comes_back(void)
{
    for (int spot = 1; spot <= SPOT_INK_LIMIT; spot++)
        for (int amount = 0; amount <= 1000; amount++)
            assert_comes_back((Ink){.spot = spot, .spot_amount = amount});
    assert_comes_back((Ink){.spot = INK_ON_EVERY_PLATE, .spot_amount = 1000});
}

/* A drawing's own colours must not be taken for codes. */
static void test_no_colour_of_eight_bits_is_a_code(void)
{
    Ink ink;
    for (int red = 0; red < 256; red++)
        for (int green = 0; green < 256; green++)
            for (int blue = 0; blue < 256; blue++) {
                InkCode code = {(red * 1000000 + 127) / 255, (green * 1000000 + 127) / 255, (blue * 1000000 + 127) / 255};
                g_assert_false(ink_from_code(code, &ink));
            }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ink-code/every-amount-comes-back", test_every_amount_comes_back);
    g_test_add_func("/ink-code/every-tint-of-every-spot-ink-comes-back", test_every_tint_of_every_spot_ink_comes_back);
    g_test_add_func("/ink-code/no-colour-of-eight-bits-is-a-code", test_no_colour_of_eight_bits_is_a_code);
    return g_test_run();
}
