/* cairo_painter.c - from items to Cairo calls: glyphs, fills, links; pictures are next door. */
#include "render/cairo_painter.h"
#include "font/font.h"
#include "render/ink_colour.h"
#include "render/picture_painter.h"
#include "render/structure_tags.h"

#include <assert.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <string.h>

struct CairoPainter {
    PaintTarget target;
    PicturePainter *pictures;
    StructureTags *tags;
    cairo_font_options_t *font_options;
    GArray *glyphs;   /* cairo_glyph_t, filled anew for each run */
    GArray *clusters; /* cairo_text_cluster_t, likewise */
};

/* Hinting would round advances to the device's grid, and lines would no longer fill their measure. */
static cairo_font_options_t *unhinted_font_options(void)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    return options;
}

CairoPainter *cairo_painter_new(PaintTarget target, Diagnostics *diagnostics)
{
    CairoPainter *painter = g_new0(CairoPainter, 1);
    painter->target = target;
    painter->pictures = picture_painter_new(target, diagnostics);
    painter->tags = structure_tags_new();
    painter->font_options = unhinted_font_options();
    painter->glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
    painter->clusters = g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t));
    return painter;
}

void cairo_painter_free(CairoPainter *painter)
{
    if (!painter)
        return;
    picture_painter_free(painter->pictures);
    structure_tags_free(painter->tags);
    cairo_font_options_destroy(painter->font_options);
    g_array_unref(painter->glyphs);
    g_array_unref(painter->clusters);
    g_free(painter);
}

static void use_ink(const CairoPainter *painter, cairo_t *cairo, Ink ink)
{
    ScreenColour colour = painter->target == PAINT_PRESS ? code_colour_from_ink(ink) : screen_colour_from_ink(ink);
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

/*
 * Face and size rather than Pango's scaled font itself: that one is tied to its own matrix and
 * would come out wrong on a page drawn at a proof's resolution.
 */
static void use_font(const CairoPainter *painter, cairo_t *cairo, const DisplayGlyphs *glyphs)
{
    cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font_pango(glyphs->font)));
    cairo_set_font_face(cairo, cairo_scaled_font_get_font_face(font));
    cairo_matrix_t letters;
    double size = length_to_points(glyphs->size);
    cairo_matrix_init_scale(&letters, size * font_width_scale(glyphs->font) / 1000, size);
    cairo_set_font_matrix(cairo, &letters);
    cairo_set_font_options(cairo, painter->font_options);
}

static void collect_glyphs(CairoPainter *painter, const DisplayGlyphs *glyphs)
{
    g_array_set_size(painter->glyphs, (guint)glyphs->glyph_count);
    for (int i = 0; i < glyphs->glyph_count; i++)
        g_array_index(painter->glyphs, cairo_glyph_t, i) = (cairo_glyph_t){
            .index = glyphs->glyphs[i].id,
            .x = length_to_points(glyphs->glyphs[i].x),
            .y = length_to_points(glyphs->glyphs[i].y),
        };
}

static void add_cluster(CairoPainter *painter, int byte_count, int glyph_count)
{
    cairo_text_cluster_t cluster = {.num_bytes = byte_count, .num_glyphs = glyph_count};
    if (byte_count || glyph_count) /* Cairo refuses an empty one */
        g_array_append_val(painter->clusters, cluster);
}

/*
 * A word with a glyph for each character is told to Cairo character by character: of a cluster with
 * several glyphs it would make an ActualText span, which is longer and read wrong by some programs.
 */
static void add_word(CairoPainter *painter, const char *text, DisplayCluster word)
{
    if (word.glyph_count < 2 || g_utf8_strlen(text, word.byte_count) != word.glyph_count) {
        add_cluster(painter, word.byte_count, word.glyph_count);
        return;
    }
    for (const char *at = text; at < text + word.byte_count; at = g_utf8_next_char(at))
        add_cluster(painter, (int)(g_utf8_next_char(at) - at), 1);
}

static void collect_clusters(CairoPainter *painter, const DisplayGlyphs *glyphs)
{
    const char *text = glyphs->text;
    g_array_set_size(painter->clusters, 0);
    for (int i = 0; i < glyphs->cluster_count; i++) {
        add_word(painter, text, glyphs->clusters[i]);
        text += glyphs->clusters[i].byte_count;
    }
}

static void draw_glyphs(CairoPainter *painter, cairo_t *cairo, const DisplayGlyphs *glyphs)
{
    if (glyphs->glyph_count == 0 || !glyphs->font) /* a character that no face has was reported when it was shaped */
        return;
    collect_glyphs(painter, glyphs);
    collect_clusters(painter, glyphs);
    use_font(painter, cairo, glyphs);
    use_ink(painter, cairo, glyphs->ink);
    cairo_show_text_glyphs(cairo, glyphs->text, glyphs->text_length, (cairo_glyph_t *)painter->glyphs->data,
                           glyphs->glyph_count, (cairo_text_cluster_t *)painter->clusters->data,
                           (int)painter->clusters->len, 0);
}

/* Tag attributes are 'quoted' in Cairo's own little language. The caller frees the result. */
static char *link_attributes(const char *address)
{
    GString *attributes = g_string_new("uri='");
    for (const char *byte = address; *byte; byte++) {
        if (*byte == '\'' || *byte == '\\')
            g_string_append_c(attributes, '\\');
        g_string_append_c(attributes, *byte);
    }
    g_string_append_c(attributes, '\'');
    return g_string_free(attributes, FALSE);
}

static void draw_tagged_glyphs(CairoPainter *painter, cairo_t *cairo, const DisplayGlyphs *glyphs)
{
    bool needs_span = structure_tags_want_span(painter->tags) && !glyphs->link;
    const char *element = glyphs->link ? CAIRO_TAG_LINK : needs_span ? "Span" : NULL;
    char *attributes = glyphs->link ? link_attributes(glyphs->link) : NULL;
    if (element)
        cairo_tag_begin(cairo, element, attributes);
    draw_glyphs(painter, cairo, glyphs);
    if (element)
        cairo_tag_end(cairo, element);
    g_free(attributes);
}

static void draw_fill(const CairoPainter *painter, cairo_t *cairo, const DisplayFill *fill)
{
    use_ink(painter, cairo, fill->ink);
    cairo_rectangle(cairo, length_to_points(fill->rect.x), length_to_points(fill->rect.y),
                    length_to_points(fill->rect.width), length_to_points(fill->rect.height));
    cairo_fill(cairo);
}

static void draw_item(CairoPainter *painter, cairo_t *cairo, const DisplayList *list, int index)
{
    const DisplayItem *item = &list->items[index];
    switch (item->kind) {
    case DISPLAY_GLYPHS: draw_tagged_glyphs(painter, cairo, &item->as.glyphs); break;
    case DISPLAY_FILL: draw_fill(painter, cairo, &item->as.fill); break;
    case DISPLAY_PICTURE: picture_painter_draw(painter->pictures, cairo, &item->as.picture); break;
    case DISPLAY_TAG_BEGIN: structure_tags_begin(painter->tags, cairo, list, index); break;
    case DISPLAY_TAG_END: structure_tags_end(painter->tags, cairo); break;
    case DISPLAY_OUTLINE: break; /* read by pdf_writer.c */
    }
}

/* On an image surface tags and links go nowhere and cost nothing. */
void cairo_painter_draw(CairoPainter *painter, cairo_t *cairo, const DisplayList *list)
{
    for (int i = 0; i < list->item_count; i++)
        draw_item(painter, cairo, list, i);
}
