/* test_arena.c - memory that is freed all at once. */
#include "base/arena.h"

#include <glib.h>
#include <stdint.h>
#include <string.h>

static void test_memory_is_zero_and_aligned(void)
{
    Arena *arena = arena_new();
    for (size_t size = 1; size < 200; size += 7) {
        unsigned char *memory = arena_alloc(arena, 3, size);
        g_assert_cmpuint((uintptr_t)memory % _Alignof(max_align_t), ==, 0);
        for (size_t i = 0; i < 3 * size; i++)
            g_assert_cmpint(memory[i], ==, 0);
        memset(memory, 0xFF, 3 * size);
    }
    arena_free(arena);
}

static void test_objects_never_move_or_overlap(void)
{
    Arena *arena = arena_new();
    int *numbers[5000];
    for (int i = 0; i < 5000; i++) {
        numbers[i] = arena_new_object(arena, int);
        *numbers[i] = i;
    }
    for (int i = 0; i < 5000; i++)
        g_assert_cmpint(*numbers[i], ==, i);
    arena_free(arena);
}

static void test_large_objects_have_room(void)
{
    Arena *arena = arena_new();
    unsigned char *large = arena_new_array(arena, unsigned char, 1000000);
    memset(large, 1, 1000000);
    unsigned char *next = arena_new_array(arena, unsigned char, 10);
    g_assert_cmpint(next[0], ==, 0);
    arena_free(arena);
}

static void test_nothing_is_a_valid_array(void)
{
    Arena *arena = arena_new();
    g_assert_nonnull(arena_alloc(arena, 0, 8));
    g_assert_nonnull(arena_copy(arena, NULL, 0, 8));
    arena_free(arena);
    arena_free(NULL);
}

static void test_text_is_copied_and_ended(void)
{
    Arena *arena = arena_new();
    char written[] = "版心之外";
    char *copy = arena_strdup(arena, written);
    char *start = arena_strndup(arena, written, 6);
    written[0] = 'x';
    g_assert_cmpstr(copy, ==, "版心之外");
    g_assert_cmpstr(start, ==, "版心");
    g_assert_cmpstr(arena_printf(arena, "第%d版", 3), ==, "第3版");
    arena_free(arena);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/arena/memory-is-zero-and-aligned", test_memory_is_zero_and_aligned);
    g_test_add_func("/arena/objects-never-move-or-overlap", test_objects_never_move_or_overlap);
    g_test_add_func("/arena/large-objects-have-room", test_large_objects_have_room);
    g_test_add_func("/arena/nothing-is-a-valid-array", test_nothing_is_a_valid_array);
    g_test_add_func("/arena/text-is-copied-and-ended", test_text_is_copied_and_ended);
    return g_test_run();
}
