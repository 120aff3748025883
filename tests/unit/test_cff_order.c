/* test_cff_order.c - a CID face of four glyphs, put in order. */
#include "cff/cff_order.h"

#include <string.h>

/* Header, names, top DICT with long offsets, strings, subroutines; then charset, FDSelect and programs at these places. */
enum { CHARSET = 39, FD_SELECT = 44, PROGRAMS = 49, LENGTH = 63 };
static const unsigned char face[LENGTH] = {
    1, 0, 4, 1,
    0, 1, 1, 1, 2, 'f',
    0, 1, 1, 1, 20,
    29, 0, 0, 0, CHARSET, 15, 29, 0, 0, 0, FD_SELECT, 12, 37, 29, 0, 0, 0, PROGRAMS, 17,
    0, 0, 0, 0, 0,
    [CHARSET] = 2, 0, 1, 0, 2,
    [FD_SELECT] = 0, 7, 1, 2, 3,
    [PROGRAMS] = 0, 4, 1, 1, 2, 3, 5, 6, 'n', 'a', 'b', 'b', 'c'};

static void assert_bytes(const GByteArray *found, guint from, const unsigned char *expected, guint length)
{
    g_assert_cmpuint(found->len, >=, from + length);
    g_assert_true(memcmp(found->data + from, expected, length) == 0);
}

static void test_programs_move_and_the_charset_tells(void)
{
    const guint32 keys[] = {0, 30, 20, 10};
    GByteArray *ordered = cff_in_order(face, LENGTH, keys, 4);
    g_assert_nonnull(ordered);
    const unsigned char programs[] = {0, 4, 1, 1, 2, 3, 5, 6, 'n', 'c', 'b', 'b', 'a'};
    const unsigned char dictionaries[] = {0, 7, 3, 2, 1}, charset[] = {0, 0, 3, 0, 2, 0, 1};
    assert_bytes(ordered, PROGRAMS, programs, sizeof programs);
    assert_bytes(ordered, FD_SELECT, dictionaries, sizeof dictionaries);
    assert_bytes(ordered, LENGTH, charset, sizeof charset);
    g_assert_cmpint(ordered->data[19], ==, LENGTH);
    g_byte_array_unref(ordered);
}

static void test_glyphs_without_keys_stay_in_front(void)
{
    const guint32 keys[] = {0, 30};
    GByteArray *ordered = cff_in_order(face, LENGTH, keys, 2);
    const unsigned char charset[] = {0, 0, 2, 0, 3, 0, 1};
    assert_bytes(ordered, LENGTH, charset, sizeof charset);
    g_byte_array_unref(ordered);
}

static void test_data_that_do_not_hold_together_are_refused(void)
{
    const guint32 keys[] = {0, 3, 2, 1};
    for (gsize length = 0; length < LENGTH - 1; length++)
        g_assert_null(cff_in_order(face, length, keys, 4));
    for (gsize place = 0; place < LENGTH; place++) {
        unsigned char broken[LENGTH];
        for (gsize i = 0; i < LENGTH; i++)
            broken[i] = i == place ? 0xFF : face[i];
        GByteArray *ordered = cff_in_order(broken, LENGTH, keys, 4); /* must not read or write outside */
        if (ordered)
            g_byte_array_unref(ordered);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/cff-order/moved", test_programs_move_and_the_charset_tells);
    g_test_add_func("/cff-order/without-keys", test_glyphs_without_keys_stay_in_front);
    g_test_add_func("/cff-order/broken", test_data_that_do_not_hold_together_are_refused);
    return g_test_run();
}
