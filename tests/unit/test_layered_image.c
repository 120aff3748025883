/* test_layered_image.c - images of plates from literals, whole and cut off. */
#include "plates/layered_image.h"

#include <glib.h>
#include <string.h>

/* Two dots of five plates, the fifth called "Gold". */
static const unsigned char image[] = {
    '8', 'B', 'P', 'S', 0, 1, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 1, 0, 0, 0, 2, 0, 8, 0, 4, /* head */
    0, 0, 0, 0,                                                                          /* no palette */
    0, 0, 0, 18, '8', 'B', 'I', 'M', 0x03, 0xEE, 0, 0, 0, 0, 0, 5, 4, 'G', 'o', 'l', 'd', 0, /* names of channels */
    0, 0, 0, 0,                                                                          /* no layers */
    0, 0,                                                                                /* not packed */
    255, 1, 255, 2, 255, 3, 255, 4, 0, 5,
};

static bool read_first(Arena *arena, size_t length, Plates *plates)
{
    unsigned char *bytes = g_malloc0(length + 1); /* of its own size: reading behind the end is found by sanitizers */
    memcpy(bytes, image, length);
    bool read = layered_image_read(arena, (FileBytes){bytes, length}, plates);
    if (read)
        g_assert_cmpint(plates->items[3].dots[1], ==, 4);
    g_free(bytes);
    return read;
}

static void test_plates_have_names_and_dots(void)
{
    Arena *arena = arena_new();
    Plates plates;
    g_assert_true(layered_image_read(arena, (FileBytes){image, sizeof image}, &plates));
    g_assert_cmpint(plates.width, ==, 2);
    g_assert_cmpint(plates.height, ==, 1);
    g_assert_cmpint(plates.count, ==, 5);
    g_assert_cmpstr(plates.items[0].name, ==, "cyan");
    g_assert_cmpstr(plates.items[3].name, ==, "black");
    g_assert_cmpstr(plates.items[4].name, ==, "Gold");
    g_assert_cmpint(plates.items[4].dots[0], ==, 0);
    arena_free(arena);
}

static void test_image_cut_off_anywhere_is_refused(void)
{
    Arena *arena = arena_new();
    Plates plates;
    for (size_t length = 0; length < sizeof image; length++)
        g_assert_false(read_first(arena, length, &plates));
    g_assert_true(read_first(arena, sizeof image, &plates));
    arena_free(arena);
}

static void test_any_byte_may_be_wrong(void)
{
    Arena *arena = arena_new();
    Plates plates;
    for (size_t at = 0; at < sizeof image; at++)
        for (int value = 0; value < 256; value++) {
            unsigned char *broken = g_memdup2(image, sizeof image);
            broken[at] = (unsigned char)value;
            layered_image_read(arena, (FileBytes){broken, sizeof image}, &plates);
            g_free(broken);
        }
    arena_free(arena);
}

int main(int argument_count, char **arguments)
{
    g_test_init(&argument_count, &arguments, NULL);
    g_test_add_func("/layered_image/plates_have_names_and_dots", test_plates_have_names_and_dots);
    g_test_add_func("/layered_image/cut_off_anywhere", test_image_cut_off_anywhere_is_refused);
    g_test_add_func("/layered_image/any_byte_may_be_wrong", test_any_byte_may_be_wrong);
    return g_test_run();
}
