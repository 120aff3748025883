/* single_pages.c - deals out the items of a spread to its halves. */
#include "display/single_pages.h"
#include "display/display_copy.h"

#include <string.h>

/* One side of a spread whose fold lies `fold` from its left edge. */
typedef struct Half {
    Arena *arena;
    Length fold;
    bool is_right;
} Half;

static bool reaches(const Half *half, Length left, Length right)
{
    return half->is_right ? right > half->fold : left < half->fold;
}

static bool holds(const Half *half, Length x)
{
    return half->is_right == (x >= half->fold);
}

static bool reaches_rect(const Half *half, Rect rect)
{
    return reaches(half, rect.x, rect_right(rect));
}

static bool reaches_path(const Half *half, const DisplayPath *path)
{
    for (int i = 0; i < path->count; i++)
        if (reaches(half, path->points[i].x - path->thickness, path->points[i].x + path->thickness))
            return true;
    return false;
}

/* --- glyphs --------------------------------------------------------------------------------------- */

/* Of the glyphs of one cluster, in horizontal lines to where the next one begins. */
typedef struct ClusterExtent {
    Length left;
    Length right;
} ClusterExtent;

static ClusterExtent cluster_extent(const DisplayGlyphs *glyphs, int glyph, int next_glyph)
{
    Length left = glyphs->glyphs[glyph].x;
    if (glyphs->setting != GLYPHS_HORIZONTAL) /* the line runs down: its width is the size of the type */
        return (ClusterExtent){glyphs->origin.x - glyphs->size / 2, glyphs->origin.x + glyphs->size / 2};
    Length right = next_glyph < glyphs->glyph_count ? glyphs->glyphs[next_glyph].x : glyphs->origin.x + glyphs->width;
    return (ClusterExtent){left, length_max(left, right)};
}

/* What is taken over of a run of glyphs. */
typedef struct GlyphTaker {
    DisplayGlyph *glyphs;
    DisplayCluster *clusters;
    char *text;
    int glyph_count;
    int cluster_count;
    int text_length;
} GlyphTaker;

static void take_cluster(GlyphTaker *taker, const DisplayGlyph *glyphs, DisplayCluster cluster, const char *text)
{
    if (cluster.glyph_count)
        memcpy(taker->glyphs + taker->glyph_count, glyphs, (size_t)cluster.glyph_count * sizeof *glyphs);
    memcpy(taker->text + taker->text_length, text, (size_t)cluster.byte_count);
    taker->glyph_count += cluster.glyph_count;
    taker->text_length += cluster.byte_count;
    taker->clusters[taker->cluster_count++] = cluster;
}

static GlyphTaker glyph_taker(Arena *arena, const DisplayGlyphs *glyphs)
{
    return (GlyphTaker){
        .glyphs = arena_new_array(arena, DisplayGlyph, glyphs->glyph_count),
        .clusters = arena_new_array(arena, DisplayCluster, glyphs->cluster_count),
        .text = arena_alloc(arena, (size_t)glyphs->text_length + 1, 1),
    };
}

static void take_clusters(const Half *half, const DisplayGlyphs *glyphs, GlyphTaker *taker)
{
    ClusterExtent extent = {glyphs->origin.x, glyphs->origin.x};
    int glyph = 0, byte = 0;
    for (int i = 0; i < glyphs->cluster_count; i++) {
        DisplayCluster cluster = glyphs->clusters[i];
        if (cluster.glyph_count) /* text without glyphs stays with what was before it */
            extent = cluster_extent(glyphs, glyph, glyph + cluster.glyph_count);
        const DisplayGlyph *first = glyphs->glyphs + glyph;
        const char *text = glyphs->text + byte;
        glyph += cluster.glyph_count;
        byte += cluster.byte_count;
        if (!holds(half, extent.left + (extent.right - extent.left) / 2))
            cluster.byte_count = 0;
        if (cluster.byte_count || (cluster.glyph_count && reaches(half, extent.left, extent.right)))
            take_cluster(taker, first, cluster, text);
    }
}

static bool take_glyphs(const Half *half, const DisplayGlyphs *glyphs, DisplayItem *item)
{
    GlyphTaker taker = glyph_taker(half->arena, glyphs);
    take_clusters(half, glyphs, &taker);
    item->as.glyphs.glyphs = taker.glyphs;
    item->as.glyphs.glyph_count = taker.glyph_count;
    item->as.glyphs.clusters = taker.clusters;
    item->as.glyphs.cluster_count = taker.cluster_count;
    item->as.glyphs.text = taker.text;
    item->as.glyphs.text_length = taker.text_length;
    return taker.cluster_count > 0;
}

/* --- lists ---------------------------------------------------------------------------------------- */

/* Whether something of `item` stands on the half; then `taken` is that. */
static bool take_item(const Half *half, const DisplayItem *item, DisplayItem *taken)
{
    *taken = *item;
    switch (item->kind) {
    case DISPLAY_GLYPHS: return take_glyphs(half, &item->as.glyphs, taken);
    case DISPLAY_FILL: return reaches_rect(half, item->as.fill.rect);
    case DISPLAY_DOT: return reaches_rect(half, item->as.dot.rect);
    case DISPLAY_WAVE: return reaches_rect(half, item->as.wave.rect);
    case DISPLAY_PATH: return reaches_path(half, &item->as.path);
    case DISPLAY_PICTURE: return reaches_rect(half, item->as.picture.slot);
    case DISPLAY_OUTLINE: return holds(half, item->as.outline.point.x);
    case DISPLAY_ANCHOR: return holds(half, item->as.anchor.point.x);
    case DISPLAY_COLUMN: return reaches_rect(half, item->as.column.rect);
    case DISPLAY_TAG_BEGIN:
    case DISPLAY_TAG_END: break;
    }
    return false;
}

static const DisplayList *half_of_spread(Arena *arena, const DisplayList *spread, bool is_right)
{
    Half half = {arena, spread->sheet.width / 2, is_right};
    DisplayList taken = *spread;
    taken.items = arena_new_array(arena, DisplayItem, spread->item_count);
    taken.item_count = 0;
    for (int i = 0; i < spread->item_count; i++)
        taken.item_count += take_item(&half, &spread->items[i], &taken.items[taken.item_count]);

    int number = is_right ? spread->last_page_number : spread->page_number;
    DisplayBuilder *builder = display_builder_new(arena, number, arena_printf(arena, "%d", number),
                                                  (Size){half.fold, spread->sheet.height});
    display_add_copy(arena, builder, &taken, (CopyPlace){{is_right ? -half.fold : 0, 0}, 1, 1});
    return display_builder_finish(builder);
}

static bool is_spread(const DisplayList *list)
{
    return list->last_page_number > list->page_number;
}

SinglePages single_pages(Arena *arena, const DisplayList *const *lists, int count)
{
    SinglePage *pages = arena_new_array(arena, SinglePage, 2 * count);
    int page_count = 0;
    for (int i = 0; i < count; i++) {
        if (is_spread(lists[i])) {
            pages[page_count++] = (SinglePage){half_of_spread(arena, lists[i], false), true};
            pages[page_count++] = (SinglePage){half_of_spread(arena, lists[i], true), false};
        } else {
            pages[page_count++] = (SinglePage){lists[i], false};
        }
    }
    return (SinglePages){pages, page_count};
}
