/* furniture_reader.h - [[furniture]] → Furniture[], [[block.*]] → BlockDesign[]. */
#ifndef TYPESET_MANIFEST_FURNITURE_READER_H
#define TYPESET_MANIFEST_FURNITURE_READER_H

#include "manifest/story_design_reader.h"

typedef struct FurnitureList {
    Furniture *items;
    int count;
} FurnitureList;

/* `array` may be NULL. A piece that cannot be used is reported and left out. */
FurnitureList furniture_read(Arena *arena, const TomlValue *array,
                             const DesignSurroundings *surroundings, Diagnostics *diagnostics);

typedef struct BlockList {
    BlockDesign *blocks;
    int count;
} BlockList;

/* `table` is [block], NULL when there is none: each key a list of furniture. */
BlockList blocks_read(Arena *arena, const TomlValue *table, const DesignSurroundings *surroundings,
                      Diagnostics *diagnostics);

#endif
