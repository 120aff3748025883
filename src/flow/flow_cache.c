/* flow_cache.c - a list for each block: a story has few styles. */
#include "flow/flow_cache.h"

#include <glib.h>

typedef struct CachedText {
    const TextStyle *style;
    const ShapedText *text;
    struct CachedText *next; /* of the same block */
} CachedText;

struct FlowCache {
    Arena *arena;
    GPtrArray *blocks; /* CachedText *, by block */
};

FlowCache *flow_cache_new(Arena *arena)
{
    FlowCache *cache = g_new(FlowCache, 1);
    *cache = (FlowCache){.arena = arena, .blocks = g_ptr_array_new()};
    return cache;
}

void flow_cache_free(FlowCache *cache)
{
    if (!cache)
        return;
    g_ptr_array_unref(cache->blocks);
    g_free(cache);
}

Arena *flow_cache_arena(const FlowCache *cache)
{
    return cache->arena;
}

const ShapedText *flow_cache_find(const FlowCache *cache, int block, const TextStyle *style)
{
    if (block >= (int)cache->blocks->len)
        return NULL;
    for (const CachedText *cached = cache->blocks->pdata[block]; cached; cached = cached->next)
        if (cached->style == style)
            return cached->text;
    return NULL;
}

void flow_cache_keep(FlowCache *cache, int block, const TextStyle *style, const ShapedText *text)
{
    if (block >= (int)cache->blocks->len)
        g_ptr_array_set_size(cache->blocks, block + 1);
    CachedText *cached = arena_new_object(cache->arena, CachedText);
    *cached = (CachedText){.style = style, .text = text, .next = cache->blocks->pdata[block]};
    cache->blocks->pdata[block] = cached;
}
