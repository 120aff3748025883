/* arena.c - blocks that grow by chaining; an object never moves once it is given out. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BLOCK_SIZE = 64 * 1024, ARENA_ALIGNMENT = 16 };

typedef struct ArenaBlock {
    struct ArenaBlock *next;
    size_t used;
    size_t capacity;
    _Alignas(ARENA_ALIGNMENT) unsigned char bytes[];
} ArenaBlock;

struct Arena {
    ArenaBlock *newest;
};

static void *checked_malloc(size_t size)
{
    void *memory = malloc(size);
    if (!memory) {
        fputs("typeset: out of memory\n", stderr);
        abort();
    }
    return memory;
}

Arena *arena_new(void)
{
    Arena *arena = checked_malloc(sizeof(Arena));
    arena->newest = NULL;
    return arena;
}

void arena_free(Arena *arena)
{
    if (!arena)
        return;
    for (ArenaBlock *block = arena->newest; block;) {
        ArenaBlock *next = block->next;
        free(block);
        block = next;
    }
    free(arena);
}

static ArenaBlock *arena_grow(Arena *arena, size_t size)
{
    size_t capacity = size > ARENA_BLOCK_SIZE ? size : ARENA_BLOCK_SIZE;
    ArenaBlock *block = checked_malloc(sizeof(ArenaBlock) + capacity);
    block->used = 0;
    block->capacity = capacity;
    block->next = arena->newest;
    arena->newest = block;
    return block;
}

/* Only what is given out is made zero: many arenas live for one paragraph and use little of their block. */
static void *arena_take(Arena *arena, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX / 2) / size)
        abort(); /* no input is that long: a count went wrong */
    size_t wanted = (count * size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
    ArenaBlock *block = arena->newest;
    if (!block || block->capacity - block->used < wanted)
        block = arena_grow(arena, wanted);
    void *memory = block->bytes + block->used;
    block->used += wanted;
    return memory;
}

void *arena_alloc(Arena *arena, size_t count, size_t size)
{
    void *memory = arena_take(arena, count, size);
    memset(memory, 0, count * size);
    return memory;
}

void *arena_copy(Arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_take(arena, count, size);
    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

char *arena_strndup(Arena *arena, const char *text, size_t length)
{
    char *copy = arena_take(arena, length + 1, 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *arena_strdup(Arena *arena, const char *text)
{
    return arena_strndup(arena, text, strlen(text));
}

char *arena_printf(Arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        abort();
    char *text = arena_alloc(arena, (size_t)length + 1, 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}
