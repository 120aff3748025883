/* flow_cache.h - shaped blocks of one story that is set again and again, page by page. */
#ifndef TYPESET_FLOW_FLOW_CACHE_H
#define TYPESET_FLOW_FLOW_CACHE_H

#include "base/arena.h"
#include "text/shaped_text.h"

typedef struct FlowCache FlowCache;

/* What it keeps lives in `arena`, which outlives it, as the styles do that texts are shaped in. */
FlowCache *flow_cache_new(Arena *arena);
void flow_cache_free(FlowCache *cache);
Arena *flow_cache_arena(const FlowCache *cache);

/* Block `block` of the story as it was shaped in `style`; NULL when it was not. */
const ShapedText *flow_cache_find(const FlowCache *cache, int block, const TextStyle *style);

/* Keeps a text that lives in the cache's arena. */
void flow_cache_keep(FlowCache *cache, int block, const TextStyle *style, const ShapedText *text);

#endif
