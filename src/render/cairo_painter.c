/* cairo_painter.c - from items to Cairo calls: glyphs, fills, dots, waves, links; pictures are next door. */
#include "render/cairo_painter.h"
#include "font/font.h"
#include "render/ink_colour.h"
#include "render/path_painter.h"
#include "render/picture_painter.h"
#include "render/structure_tags.h"
#include "render/upright_faces.h"

#include <assert.h>
#include <glib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

struct CairoPainter {
    PaintTarget target;
    PicturePainter *pictures;
    InkColours *colours;
    StructureTags *tags;
    UprightFaces *upright_faces;
    cairo_font_options_t *font_options;
    const AnchorNames *anchors; /* NULL: none are there */
    const SlimFaces *slim_faces; /* NULL: those of the files are used */
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
    painter->colours = ink_colours_new();
    painter->tags = structure_tags_new();
    painter->upright_faces = upright_faces_new();
    painter->font_options = unhinted_font_options();
    painter->glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
    painter->clusters = g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t));
    return painter;
}

void cairo_painter_use_anchors(CairoPainter *painter, const AnchorNames *anchors)
{
    painter->anchors = anchors;
}

void cairo_painter_use_profile(CairoPainter *painter, const InkProfile *profile)
{
    ink_colours_use_profile(painter->colours, profile);
    picture_painter_use_profile(painter->pictures, profile);
}

void cairo_painter_use_faces(CairoPainter *painter, const SlimFaces *faces)
{
    painter->slim_faces = faces;
}

void cairo_painter_free(CairoPainter *painter)
{
    if (!painter)
        return;
    picture_painter_free(painter->pictures);
    ink_colours_free(painter->colours);
    structure_tags_free(painter->tags);
    upright_faces_free(painter->upright_faces);
    cairo_font_options_destroy(painter->font_options);
    g_array_unref(painter->glyphs);
    g_array_unref(painter->clusters);
    g_free(painter);
}

static void use_ink(const CairoPainter *painter, cairo_t *cairo, Ink ink)
{
    if (painter->target == PAINT_PRESS) {
        code_colour_use(cairo, ink);
        return;
    }
    ScreenColour colour = ink_colours_find(painter->colours, ink);
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

/*
 * Face and size rather than Pango's scaled font itself: that one is tied to its own matrix and
 * would come out wrong on a page drawn at a proof's resolution.
 */
static cairo_font_face_t *face_of(const CairoPainter *painter, const DisplayGlyphs *glyphs, const SlimFace *slim)
{
    if (slim)
        return slim->face;
    cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font_pango(glyphs->font)));
    cairo_font_face_t *face = cairo_scaled_font_get_font_face(font);
    bool has_own = glyphs->setting == GLYPHS_UPRIGHT && painter->target != PAINT_PIXELS;
    return has_own ? upright_face_find(painter->upright_faces, glyphs->font, face) : face;
}

static void use_font(const CairoPainter *painter, cairo_t *cairo, const DisplayGlyphs *glyphs, const SlimFace *slim)
{
    cairo_set_font_face(cairo, face_of(painter, glyphs, slim));
    cairo_matrix_t letters;
    double size = length_to_points(glyphs->size);
    cairo_matrix_init_scale(&letters, size * font_width_scale(glyphs->font) / 1000,
                            size * font_height_scale(glyphs->font) / 1000);
    if (glyphs->setting == GLYPHS_SIDEWAYS)
        cairo_matrix_multiply(&letters, &letters, &(cairo_matrix_t){.yx = 1, .xy = -1}); /* clockwise, y is down */
    cairo_set_font_matrix(cairo, &letters);
    cairo_set_font_options(cairo, painter->font_options);
}

static void collect_glyphs(CairoPainter *painter, const DisplayGlyphs *glyphs, const SlimFace *slim)
{
    g_array_set_size(painter->glyphs, (guint)glyphs->glyph_count);
    for (int i = 0; i < glyphs->glyph_count; i++)
        g_array_index(painter->glyphs, cairo_glyph_t, i) = (cairo_glyph_t){
            .index = slim ? hb_map_get(slim->glyphs, glyphs->glyphs[i].id) : glyphs->glyphs[i].id,
            .x = length_to_points(glyphs->glyphs[i].x),
            .y = length_to_points(glyphs->glyphs[i].y),
        };
}

/*
 * Cairo leaves the way between two glyphs of one height to the font, which press/ makes one that
 * writes downward: figures side by side, and two brackets whose blanks are gone. The second one then
 * stands lower by what no eye sees and Cairo does not overlook, and so gets a place of its own.
 */
static void part_glyphs(CairoPainter *painter, const DisplayGlyphs *glyphs)
{
    double step = length_to_points(glyphs->size) * 0.002;
    for (int i = 1; i < glyphs->glyph_count; i++) {
        double above = g_array_index(painter->glyphs, cairo_glyph_t, i - 1).y;
        cairo_glyph_t *glyph = &g_array_index(painter->glyphs, cairo_glyph_t, i);
        if (fabs(glyph->y - above) < step)
            glyph->y = above + step;
    }
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
 * Figures side by side in a vertical line need one: apart they would be read as two lines.
 */
static void add_word(CairoPainter *painter, const char *text, DisplayCluster word, GlyphSetting setting)
{
    if (word.glyph_count < 2 || setting == GLYPHS_UPRIGHT || g_utf8_strlen(text, word.byte_count) != word.glyph_count) {
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
        add_word(painter, text, glyphs->clusters[i], glyphs->setting);
        text += glyphs->clusters[i].byte_count;
    }
}

static void draw_glyphs(CairoPainter *painter, cairo_t *cairo, const DisplayGlyphs *glyphs)
{
    if (glyphs->glyph_count == 0 || !glyphs->font) /* a character that no face has was reported when it was shaped */
        return;
    const SlimFace *slim = painter->slim_faces ? slim_face_find(painter->slim_faces, glyphs) : NULL;
    collect_glyphs(painter, glyphs, slim);
    if (glyphs->setting == GLYPHS_UPRIGHT)
        part_glyphs(painter, glyphs);
    collect_clusters(painter, glyphs);
    use_font(painter, cairo, glyphs, slim);
    use_ink(painter, cairo, glyphs->ink);
    cairo_show_text_glyphs(cairo, glyphs->text, glyphs->text_length, (cairo_glyph_t *)painter->glyphs->data,
                           glyphs->glyph_count, (cairo_text_cluster_t *)painter->clusters->data,
                           (int)painter->clusters->len, 0);
}

static void draw_use(CairoPainter *painter, cairo_t *cairo, const GlyphUse *use, Point place)
{
    const SlimFace *slim = slim_face_find(painter->slim_faces, use->run);
    cairo_glyph_t glyph = {.index = hb_map_get(slim->glyphs, use->glyph), .x = length_to_points(place.x), .y = length_to_points(place.y)};
    cairo_text_cluster_t cluster = {use->byte_count, 1};
    use_font(painter, cairo, use->run, slim);
    cairo_show_text_glyphs(cairo, use->text, use->byte_count, &glyph, 1, &cluster, 1, 0);
}

bool cairo_painter_draw_codes(CairoPainter *painter, cairo_t *cairo, Point place)
{
    GPtrArray *codes = painter->slim_faces ? slim_faces_codes(painter->slim_faces) : g_ptr_array_new();
    bool shows = codes->len > 0;
    for (guint face = 0; face < codes->len; face++) {
        const GArray *uses = codes->pdata[face];
        for (guint i = 0; i < uses->len; i++)
            draw_use(painter, cairo, &g_array_index(uses, GlyphUse, i), place);
    }
    g_ptr_array_unref(codes);
    return shows;
}

static bool is_anchor(const char *address)
{
    return address[0] == '#';
}

/* Tag attributes are 'quoted' in Cairo's own little language. The caller frees the result. */
static char *link_attributes(const char *address)
{
    GString *attributes = g_string_new(is_anchor(address) ? "dest='" : "uri='");
    address += is_anchor(address);
    for (const char *byte = address; *byte; byte++) {
        if (*byte == '\'' || *byte == '\\')
            g_string_append_c(attributes, '\\');
        g_string_append_c(attributes, *byte);
    }
    g_string_append_c(attributes, '\'');
    return g_string_free(attributes, FALSE);
}

/* Nobody follows a link on a plate. An anchor may stand on a page that is not drawn; Cairo refuses a link to it. */
static bool leads_somewhere(const CairoPainter *painter, const char *link)
{
    if (!link || painter->target == PAINT_PRESS)
        return false;
    return !is_anchor(link) || (painter->anchors && anchor_names_hold(painter->anchors, link + 1));
}

/* The item's mark is begun before it is painted. */
static void follow_mark(CairoPainter *painter, cairo_t *cairo, const DisplayList *list, int index)
{
    const DisplayItem *item = &list->items[index];
    bool is_link = item->kind == DISPLAY_GLYPHS && leads_somewhere(painter, item->as.glyphs.link);
    char *attributes = is_link ? link_attributes(item->as.glyphs.link) : NULL;
    structure_tags_follow(painter->tags, cairo, list, index, attributes);
    g_free(attributes);
}

static void draw_fill(const CairoPainter *painter, cairo_t *cairo, const DisplayFill *fill)
{
    use_ink(painter, cairo, fill->ink);
    cairo_rectangle(cairo, length_to_points(fill->rect.x), length_to_points(fill->rect.y),
                    length_to_points(fill->rect.width), length_to_points(fill->rect.height));
    cairo_fill(cairo);
}

static void draw_dot(const CairoPainter *painter, cairo_t *cairo, const DisplayDot *dot)
{
    double radius = length_to_points(dot->rect.width) / 2;
    use_ink(painter, cairo, dot->ink);
    cairo_arc(cairo, length_to_points(dot->rect.x) + radius, length_to_points(dot->rect.y) + radius, radius, 0,
              2 * G_PI);
    cairo_fill(cairo);
}

/* Half a sine as one curve; handles of 4/3 the swing and 4/(3 pi) of the half give its height and its slopes. */
static void draw_half_wave(cairo_t *cairo, double at, double step, double swing)
{
    double handle = 4 * step / (3 * G_PI), height = swing * 4 / 3;
    cairo_curve_to(cairo, at + handle, height, at + step - handle, height, at + step, 0);
}

/* Drawn along the x axis; a wave that runs down the page is the same, turned. */
static void draw_wave(const CairoPainter *painter, cairo_t *cairo, const DisplayWave *wave)
{
    bool runs_down = wave->rect.height > wave->rect.width;
    double length = length_to_points(runs_down ? wave->rect.height : wave->rect.width);
    double swing = length_to_points(runs_down ? wave->rect.width : wave->rect.height) / 2;
    int halves = MAX(1, (int)(2 * length / length_to_points(wave->period) + 0.5));
    use_ink(painter, cairo, wave->ink);
    cairo_save(cairo);
    cairo_translate(cairo, length_to_points(wave->rect.x) + (runs_down ? swing : 0),
                    length_to_points(wave->rect.y) + (runs_down ? 0 : swing));
    if (runs_down)
        cairo_rotate(cairo, G_PI / 2);
    cairo_move_to(cairo, 0, 0);
    for (int i = 0; i < halves; i++)
        draw_half_wave(cairo, i * length / halves, length / halves, i % 2 ? swing : -swing);
    cairo_set_line_width(cairo, length_to_points(wave->thickness));
    cairo_stroke(cairo);
    cairo_restore(cairo);
}

static void draw_item(CairoPainter *painter, cairo_t *cairo, const DisplayList *list, int index)
{
    const DisplayItem *item = &list->items[index];
    if (display_item_paints(item))
        follow_mark(painter, cairo, list, index);
    switch (item->kind) {
    case DISPLAY_GLYPHS: draw_glyphs(painter, cairo, &item->as.glyphs); break;
    case DISPLAY_FILL: draw_fill(painter, cairo, &item->as.fill); break;
    case DISPLAY_DOT: draw_dot(painter, cairo, &item->as.dot); break;
    case DISPLAY_WAVE: draw_wave(painter, cairo, &item->as.wave); break;
    case DISPLAY_PATH:
        use_ink(painter, cairo, item->as.path.ink);
        path_draw(cairo, &item->as.path);
        break;
    case DISPLAY_PICTURE: picture_painter_draw(painter->pictures, cairo, &item->as.picture); break;
    case DISPLAY_TAG_BEGIN: /* read by structure/ */
    case DISPLAY_TAG_END:
    case DISPLAY_OUTLINE:
    case DISPLAY_COLUMN:
    case DISPLAY_ANCHOR: break; /* read by pdf_writer.c */
    }
}

void cairo_painter_use_marks(CairoPainter *painter, const PageMarks *marks)
{
    structure_tags_use(painter->tags, marks);
}

void cairo_painter_draw(CairoPainter *painter, cairo_t *cairo, const DisplayList *list)
{
    for (int i = 0; i < list->item_count; i++)
        draw_item(painter, cairo, list, i);
    structure_tags_end_page(painter->tags, cairo);
}
