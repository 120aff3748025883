/* arena.h - memory that is freed all at once: one arena for an issue, a story or a page. */
#ifndef TYPESET_BASE_ARENA_H
#define TYPESET_BASE_ARENA_H

#include <stddef.h>

/*
 * A function that takes an `Arena *` returns something that lives there; nobody frees it alone.
 * Out of memory aborts the program, so no call site checks.
 */
typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *arena); /* NULL is allowed */

/* `count` items of `size` bytes, all zero, aligned for any type. A count of 0 gives a valid pointer. */
void *arena_alloc(Arena *arena, size_t count, size_t size);

/* A copy of `count` items of `size` bytes; `items` may be NULL when `count` is 0. */
void *arena_copy(Arena *arena, const void *items, size_t count, size_t size);

char *arena_strdup(Arena *arena, const char *text);
char *arena_strndup(Arena *arena, const char *text, size_t length);
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* One zeroed object of a type, or an array of them. */
#define arena_new_object(arena, Type) ((Type *)arena_alloc((arena), 1, sizeof(Type)))
#define arena_new_array(arena, Type, count) ((Type *)arena_alloc((arena), (size_t)(count), sizeof(Type)))

#endif
