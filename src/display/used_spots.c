/* used_spots.c - see used_spots.h. */
#include "display/used_spots.h"

static Ink ink_of_item(const DisplayItem *item)
{
    switch (item->kind) {
    case DISPLAY_GLYPHS: return item->as.glyphs.ink;
    case DISPLAY_FILL: return item->as.fill.ink;
    case DISPLAY_DOT: return item->as.dot.ink;
    case DISPLAY_WAVE: return item->as.wave.ink;
    case DISPLAY_PATH: return item->as.path.ink;
    case DISPLAY_PICTURE:
    case DISPLAY_COLUMN:
    case DISPLAY_TAG_BEGIN:
    case DISPLAY_TAG_END:
    case DISPLAY_OUTLINE:
    case DISPLAY_ANCHOR: break;
    }
    return INK_PAPER;
}

unsigned used_spots(const DisplayItem *items, int count)
{
    unsigned spots = 0;
    for (int i = 0; i < count; i++) {
        int spot = ink_of_item(&items[i]).spot;
        if (spot > 0 && spot <= SPOT_INK_LIMIT)
            spots |= 1u << (spot - 1);
    }
    return spots;
}
