/* shaper.c - text to clusters: cut into units, find fonts, shape, then let cluster_rules.c decide on space. */
#include "text/shaper.h"

#include "text/annotation.h"
#include "text/cluster_rules.h"
#include "text/glyph_cells.h"
#include "text/hyphenation.h"
#include "text/orientation.h"
#include "text/punctuation_spacing.h"
#include "text/remark.h"
#include "text/run_fonts.h"
#include "text/shape_memo.h"
#include "text/shared_cell.h"
#include "text/western_word.h"

#include <glib.h>
#include <string.h>

struct Shaper {
    FontSet *fonts;
    Diagnostics *diagnostics;
    GlyphCells *cells;
    Hyphenator *hyphenator;
    hb_buffer_t *buffer;
    GHashTable *noted; /* "role character" of fallbacks already told */
    Memo *memo;        /* NULL: nothing is kept */
};

/* One call of shape_text while it runs. */
typedef struct Shaping {
    Shaper *shaper;
    const RunText *source;
    const TextStyle *style;
    Length size;
    TextUnits units;
    int unit_count;      /* units kept: one for each cluster */
    GArray *clusters;
    GArray *glyphs;
    GArray *pieces;      /* of the Western word at hand */
    GString *text;
    unsigned fonts_marks; /* marks, face and language that `fonts` is for */
    const TextStyle *fonts_face;
    int fonts_size;
    Language fonts_language;
    bool fonts_known;
    RunFonts fonts;
    bool complains;      /* it has something to tell, and would have in the next run */
} Shaping;

Shaper *shaper_new(FontSet *fonts, Diagnostics *diagnostics)
{
    Shaper *shaper = g_new0(Shaper, 1);
    *shaper = (Shaper){
        .fonts = fonts,
        .diagnostics = diagnostics,
        .cells = glyph_cells_new(),
        .hyphenator = hyphenator_new(diagnostics),
        .buffer = hb_buffer_create(),
        .noted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
    };
    return shaper;
}

void shaper_free(Shaper *shaper)
{
    if (!shaper)
        return;
    glyph_cells_free(shaper->cells);
    hyphenator_free(shaper->hyphenator);
    hb_buffer_destroy(shaper->buffer);
    g_hash_table_unref(shaper->noted);
    g_free(shaper);
}

void shaper_use_memo(Shaper *shaper, Memo *memo)
{
    shaper->memo = memo;
}

void shaper_begin_run(Shaper *shaper, Diagnostics *diagnostics)
{
    shaper->diagnostics = diagnostics;
    hyphenator_begin_run(shaper->hyphenator, diagnostics);
    g_hash_table_remove_all(shaper->noted);
}

static const RunFonts *fonts_for(Shaping *shaping, const TextUnit *unit)
{
    unsigned marks = unit->marks & (RUN_STRONG | RUN_EMPHASIS | RUN_SUPERSCRIPT);
    const TextRun *run = &shaping->source->runs[unit->run];
    bool is_known = shaping->fonts_known && shaping->fonts_marks == marks && shaping->fonts_language == unit->language &&
                    shaping->fonts_face == run->face && shaping->fonts_size == run->face_size;
    if (!is_known) {
        shaping->fonts = run_fonts_find(shaping->shaper->fonts, shaping->style, run, unit->language, shaping->size);
        shaping->fonts_marks = marks;
        shaping->fonts_face = run->face;
        shaping->fonts_size = run->face_size;
        shaping->fonts_language = unit->language;
        shaping->fonts_known = true;
    }
    return &shaping->fonts;
}

static void print_character(char *buffer, uint32_t character)
{
    buffer[g_unichar_to_utf8(character, buffer)] = '\0';
}

static SourcePosition position_of(const Shaping *shaping, const TextUnit *unit)
{
    return text_run_position(&shaping->source->runs[unit->run], unit->run_offset);
}

static void report_missing(Shaping *shaping, const TextUnit *unit)
{
    char character[8];
    shaping->complains = true;
    print_character(character, unit->characters[0]);
    diagnostics_report(shaping->shaper->diagnostics, SEVERITY_ERROR, position_of(shaping, unit),
                       "no installed font has \"%s\" (U+%04X); a blank stands in its place",
                       "已安装的字体都没有“%s”（U+%04X）；暂以空白代替", character, unit->characters[0]);
}

/* Told once for each character and role: the page is right, but the face differs. */
static void note_fallback(Shaping *shaping, const TextUnit *unit, const char *role, const Font *asked, const Font *used)
{
    char character[8];
    shaping->complains = true;
    print_character(character, unit->characters[0]);
    char *key = g_strdup_printf("%s %s", role, character);
    if (!g_hash_table_add(shaping->shaper->noted, key))
        return;
    diagnostics_report(shaping->shaper->diagnostics, SEVERITY_NOTE, position_of(shaping, unit),
                       "%s lacks \"%s\" (U+%04X); it is set in %s", "%s 缺少“%s”（U+%04X），改用 %s",
                       font_family(asked), character, unit->characters[0], font_family(used));
}

static int append_text(Shaping *shaping, const TextUnit *unit)
{
    gsize before = shaping->text->len;
    for (int i = 0; i < unit->character_count; i++)
        g_string_append_unichar(shaping->text, unit->characters[i]);
    return (int)(shaping->text->len - before);
}

/* The cluster of units first to end, which become one unit; its glyphs are the newest ones. */
static void append_cluster(Shaping *shaping, int first, int end, Cluster cluster)
{
    TextUnit *unit = &shaping->units.items[first];
    cluster.text_start = (int)shaping->text->len;
    for (int i = first; i < end; i++)
        cluster.text_length += append_text(shaping, &shaping->units.items[i]);
    cluster.run = unit->run;
    cluster.run_offset = unit->run_offset;
    cluster.class = unit->class;
    g_array_append_val(shaping->clusters, cluster);

    TextUnit kept = *unit;
    const TextUnit *last = &shaping->units.items[end - 1];
    kept.breaks_after = last->breaks_after;
    kept.joins_after = last->joins_after;
    kept.opens_after = last->opens_after;
    kept.hyphenates_after = last->hyphenates_after;
    shaping->units.items[shaping->unit_count++] = kept;
}

static void append_blank(Shaping *shaping, int at, const RunFonts *fonts)
{
    report_missing(shaping, &shaping->units.items[at]);
    append_cluster(shaping, at, at + 1, (Cluster){
        .glyph_start = (int)shaping->glyphs->len, .font = fonts->han_font, .em = fonts->em, .body = fonts->em});
}

static const GlyphCell *cell_with_fallback(Shaping *shaping, const TextUnit *unit, const RunFonts *fonts,
                                           const Font **font)
{
    Region region = unit->region;
    *font = fonts->han_font;
    const GlyphCell *cell = *font ? glyph_cell_find(shaping->shaper->cells, *font, unit, region, shaping->style->mode) : NULL;
    if (!cell || !cell->is_missing)
        return cell;
    *font = font_set_find_for_character(shaping->shaper->fonts, &fonts->han, unit->characters[0]);
    if (!*font || *font == fonts->han_font)
        return NULL;
    note_fallback(shaping, unit, fonts->han.role, fonts->han_font, *font);
    return glyph_cell_find(shaping->shaper->cells, *font, unit, region, shaping->style->mode);
}

/* Room between the ink of a mark and its neighbours in tight heads, in thousandths of an em (8.4). */
enum { TIGHT_MARK_GAP = 80 };

/* display = "tight": the newest glyphs, those of a mark, take the room of their ink and a little more. */
static void tighten_mark(Shaping *shaping, const GlyphCell *cell, Cluster *cluster)
{
    Length ink = cell->ink_end - cell->ink_start;
    cluster->body = length_min(cell->body, ink + 2 * length_of_em(cluster->em, TIGHT_MARK_GAP));
    Length shift = (cluster->body - ink) / 2 - cell->ink_start;
    for (guint i = (guint)cluster->glyph_start; i < shaping->glyphs->len; i++) {
        ShapedGlyph *glyph = &g_array_index(shaping->glyphs, ShapedGlyph, i);
        *(cell->setting == GLYPHS_UPRIGHT ? &glyph->y : &glyph->x) += shift;
    }
}

/* Tracking is an absolute amount of the style; at another size it keeps its share of the em. */
static Length tracking_at(const TextStyle *style, Length size)
{
    if (size == style->size || style->size <= 0)
        return style->tracking;
    return (Length)((int64_t)style->tracking * size / style->size);
}

/* Of marks of two characters, where it is not their two ems; else 0. */
static Length own_extent(const Shaping *shaping, const TextUnit *unit, Length em)
{
    enum { TIGHT_DASH = 1500, TIGHT_ELLIPSIS = 1000 }; /* 8.4 */
    Length tracking = tracking_at(shaping->style, shaping->size);
    bool is_tight = shaping->style->tight_marks;
    if (unit->character_count != 2 || (unit->class != CLASS_DASH && unit->class != CLASS_ELLIPSIS))
        return 0;
    if (unit->class == CLASS_ELLIPSIS)
        return is_tight ? length_of_em(em, TIGHT_ELLIPSIS) : 0;
    /* 8.3: the dash grows with the tracking between its two characters. */
    return is_tight || tracking ? length_of_em(em, is_tight ? TIGHT_DASH : 2000) + tracking : 0;
}

/* The fonts whose letters are as long along the line as makes a mark of two ems `extent` long. */
static RunFonts fonts_of_extent(Shaping *shaping, const RunFonts *fonts, const GlyphCell *usual_cell, Length extent)
{
    RunFonts changed = *fonts;
    bool is_upright = usual_cell->setting == GLYPHS_UPRIGHT;
    int *scale = is_upright ? &changed.han.height_scale : &changed.han.width_scale;
    int usual = *scale ? *scale : 1000;
    *scale = length_scale(usual, extent, 2 * fonts->em);
    changed.han_font = font_set_find(shaping->shaper->fonts, &changed.han);
    return changed;
}

/* A dash is drawn longer or shorter by its letters; of an ellipsis of one em three of its dots are left. */
static const GlyphCell *cell_of_unit(Shaping *shaping, const TextUnit *unit, const RunFonts *fonts, const Font **font)
{
    Length extent = own_extent(shaping, unit, fonts->em);
    TextUnit shown = *unit;
    if (extent <= 0)
        return cell_with_fallback(shaping, unit, fonts, font);
    if (unit->class == CLASS_ELLIPSIS) {
        shown.character_count = 1;
        return cell_with_fallback(shaping, &shown, fonts, font);
    }
    const GlyphCell *cell = cell_with_fallback(shaping, unit, fonts, font);
    if (!cell)
        return NULL;
    RunFonts changed = fonts_of_extent(shaping, fonts, cell, extent);
    return cell_with_fallback(shaping, unit, &changed, font);
}

static void shape_han_unit(Shaping *shaping, int at)
{
    const TextUnit *unit = &shaping->units.items[at];
    const RunFonts *fonts = fonts_for(shaping, unit);
    const Font *font;
    const GlyphCell *cell = cell_of_unit(shaping, unit, fonts, &font);
    if (!cell) {
        append_blank(shaping, at, fonts);
        return;
    }
    Cluster cluster = {.glyph_start = (int)shaping->glyphs->len, .glyph_count = cell->glyph_count,
                       .setting = cell->setting, .font = font, .em = fonts->em, .body = cell->body};
    g_array_append_vals(shaping->glyphs, cell->glyphs, (guint)cell->glyph_count);
    if (shaping->style->tight_marks && mark_blank_side(unit->class, unit->region) != BLANK_NONE)
        tighten_mark(shaping, cell, &cluster);
    append_cluster(shaping, at, at + 1, cluster);
}

/* U+3000 has a width and no ink; fonts without it are no reason to complain. */
static void append_wide_space(Shaping *shaping, int at)
{
    const RunFonts *fonts = fonts_for(shaping, &shaping->units.items[at]);
    append_cluster(shaping, at, at + 1, (Cluster){
        .glyph_start = (int)shaping->glyphs->len, .font = fonts->han_font, .em = fonts->em, .body = fonts->em});
}

/* Western words and spaces of vertical lines are turned. */
static GlyphSetting western_setting(const Shaping *shaping)
{
    return shaping->style->mode == WRITING_MODE_VERTICAL_RL ? GLYPHS_SIDEWAYS : GLYPHS_HORIZONTAL;
}

/* A space is of the font beside it, so that it does not part the text into pieces of different fonts. */
static const Font *font_beside(const Shaping *shaping, const RunFonts *fonts)
{
    if (shaping->clusters->len > 0)
        return g_array_index(shaping->clusters, Cluster, shaping->clusters->len - 1).font;
    return fonts->western_font ? fonts->western_font : fonts->han_font;
}

/* The width of the Western font's space, a quarter of an em when that is less. */
static Length space_width(const RunFonts *fonts)
{
    const Font *font = fonts->western_font ? fonts->western_font : fonts->han_font;
    hb_codepoint_t glyph;
    Length width = length_of_em(fonts->em, 250);
    if (font && hb_font_get_nominal_glyph(font_harfbuzz(font), ' ', &glyph))
        width = length_max(width, hb_font_get_glyph_h_advance(font_harfbuzz(font), glyph));
    return width;
}

/* A word space has its font's blank glyph, so that text copied from the PDF keeps its words apart. */
static void append_space(Shaping *shaping, int at)
{
    const RunFonts *fonts = fonts_for(shaping, &shaping->units.items[at]);
    Cluster cluster = {.glyph_start = (int)shaping->glyphs->len, .font = font_beside(shaping, fonts),
                       .setting = western_setting(shaping), .em = fonts->em, .body = space_width(fonts)};
    ShapedGlyph glyph = {0};
    if (cluster.font && hb_font_get_nominal_glyph(font_harfbuzz(cluster.font), ' ', &glyph.id)) {
        g_array_append_val(shaping->glyphs, glyph);
        cluster.glyph_count = 1;
    }
    append_cluster(shaping, at, at + 1, cluster);
}

static bool is_word_unit(const TextUnit *unit)
{
    return text_unit_is_western(unit) && unit->class != CLASS_SPACE;
}

/* In condensed vertical heads turned and upright letters have fonts of their own. */
static bool is_of_family(const Font *font, const Font *other)
{
    return other && strcmp(font_family(font), font_family(other)) == 0;
}

static const Font *western_font_for(Shaping *shaping, const TextUnit *unit)
{
    const RunFonts *fonts = fonts_for(shaping, unit);
    if (fonts->western_font && font_has_character(fonts->western_font, unit->characters[0]))
        return fonts->western_font;
    const Font *found = font_set_find_for_character(shaping->shaper->fonts, &fonts->western, unit->characters[0]);
    if (found && !is_of_family(found, fonts->han_font) && fonts->western_font)
        note_fallback(shaping, unit, fonts->western.role, fonts->western_font, found);
    return found;
}

static int end_of_word(Shaping *shaping, int from, const Font *font)
{
    const TextUnit *units = shaping->units.items;
    int end = from + 1;
    while (end < shaping->units.count && is_word_unit(&units[end]) && !units[end - 1].breaks_after &&
           units[end].marks == units[from].marks && units[end].language == units[from].language && western_font_for(shaping, &units[end]) == font)
        end++;
    return end;
}

/* The hyphen of a line that may end after the cluster: the face's own, never part of the text. */
static void prepare_hyphen(Cluster *cluster)
{
    static const hb_codepoint_t hyphens[] = {0x2010, '-'};
    hb_font_t *font = font_harfbuzz(cluster->font);
    for (size_t i = 0; i < G_N_ELEMENTS(hyphens) && !cluster->hyphen; i++)
        if (hb_font_get_nominal_glyph(font, hyphens[i], &cluster->hyphen_glyph))
            cluster->hyphen = hb_font_get_glyph_h_advance(font, cluster->hyphen_glyph);
}

static void append_piece(Shaping *shaping, const Font *font, int word, guint index, int word_end, const RunFonts *fonts)
{
    const WordPiece *piece = &g_array_index(shaping->pieces, WordPiece, index);
    int first = word + piece->first_unit;
    int end = index + 1 < shaping->pieces->len
                  ? word + g_array_index(shaping->pieces, WordPiece, index + 1).first_unit : word_end;
    Cluster cluster = {.glyph_start = piece->glyph_start, .glyph_count = piece->glyph_count, .font = font,
                       .setting = western_setting(shaping), .em = fonts->em, .body = piece->advance};
    if (shaping->units.items[end - 1].hyphenates_after)
        prepare_hyphen(&cluster);
    append_cluster(shaping, first, end, cluster);
}

/* Turned letters: the middle of capitals stands where that of Han characters does, on the line's axis. */
static void centre_turned_letters(Shaping *shaping, const Font *font, guint first_glyph)
{
    Length size = font_size(font);
    Length rise = font_baseline_offset(size) - size / 2 - western_capital_height(font) / 2;
    for (guint i = first_glyph; i < shaping->glyphs->len; i++)
        g_array_index(shaping->glyphs, ShapedGlyph, i).y -= rise;
}

/* Shapes the Western word that begins at `from` as far as one font goes; returns the unit after it. */
static int shape_word(Shaping *shaping, int from)
{
    const Font *font = western_font_for(shaping, &shaping->units.items[from]);
    if (!font) {
        append_blank(shaping, from, fonts_for(shaping, &shaping->units.items[from]));
        return from + 1;
    }
    int end = end_of_word(shaping, from, font);
    const RunFonts fonts = *fonts_for(shaping, &shaping->units.items[from]);
    guint first_glyph = shaping->glyphs->len;
    g_array_set_size(shaping->pieces, 0);
    western_word_shape(shaping->shaper->buffer, font, &shaping->units.items[from], end - from, shaping->pieces,
                       shaping->glyphs);
    if (western_setting(shaping) == GLYPHS_SIDEWAYS)
        centre_turned_letters(shaping, font, first_glyph);
    for (guint i = 0; i < shaping->pieces->len; i++)
        append_piece(shaping, font, from, i, end, &fonts);
    return end;
}

static void shape_cell(Shaping *shaping, int at)
{
    const TextUnit *unit = &shaping->units.items[at];
    const RunFonts fonts = *fonts_for(shaping, unit);
    const Font *font = western_font_for(shaping, unit);
    if (!font) {
        append_blank(shaping, at, &fonts);
        return;
    }
    Cluster cluster = {.glyph_start = (int)shaping->glyphs->len, .setting = GLYPHS_UPRIGHT, .em = fonts.em,
                       .body = fonts.em};
    cluster.font = shared_cell_shape(shaping->shaper->buffer, shaping->shaper->fonts, &fonts, font, unit, shaping->glyphs);
    cluster.glyph_count = (int)shaping->glyphs->len - cluster.glyph_start;
    append_cluster(shaping, at, at + 1, cluster);
}

static void shape_units(Shaping *shaping)
{
    for (int i = 0; i < shaping->units.count;) {
        const TextUnit *unit = &shaping->units.items[i];
        if (is_word_unit(unit)) {
            i = shape_word(shaping, i);
            continue;
        }
        if (unit->is_cell)
            shape_cell(shaping, i);
        else if (unit->class == CLASS_SPACE)
            append_space(shaping, i);
        else if (unit->class == CLASS_WIDE_SPACE)
            append_wide_space(shaping, i);
        else
            shape_han_unit(shaping, i);
        i++;
    }
}

static ShapedText *shaped_text_in(Arena *arena, const Shaping *shaping)
{
    ShapedText *result = arena_new_object(arena, ShapedText);
    *result = (ShapedText){
        .text = arena_strndup(arena, shaping->text->str, shaping->text->len),
        .text_length = (int)shaping->text->len,
        .clusters = arena_copy(arena, shaping->clusters->data, shaping->clusters->len, sizeof(Cluster)),
        .cluster_count = (int)shaping->clusters->len,
        .glyphs = arena_copy(arena, shaping->glyphs->data, shaping->glyphs->len, sizeof(ShapedGlyph)),
        .glyph_count = (int)shaping->glyphs->len,
        .style = shaping->style,
        .source = shaping->source,
    };
    return result;
}

static ShapedText *shape_anew(Shaper *shaper, Arena *arena, const RunText *source, const TextStyle *style, Length size,
                              bool *complains)
{
    Shaping shaping = {
        .shaper = shaper, .source = source, .style = style, .size = size,
        .units = text_units_from_runs(source, style),
        .clusters = g_array_new(FALSE, FALSE, sizeof(Cluster)),
        .glyphs = g_array_new(FALSE, FALSE, sizeof(ShapedGlyph)),
        .pieces = g_array_new(FALSE, FALSE, sizeof(WordPiece)),
        .text = g_string_new(NULL),
    };
    if (style->hyphenates)
        shaping.complains = !words_hyphenate(shaper->hyphenator, &shaping.units, source, style->lang);
    if (style->mode == WRITING_MODE_VERTICAL_RL)
        units_join_cells(&shaping.units, &style->composition);
    shape_units(&shaping);
    cluster_rules_apply((Cluster *)(void *)shaping.clusters->data, shaping.units.items, shaping.unit_count, style,
                        tracking_at(style, size));
    ShapedText *result = shaped_text_in(arena, &shaping);
    g_free(shaping.units.items);
    g_array_unref(shaping.clusters);
    g_array_unref(shaping.glyphs);
    g_array_unref(shaping.pieces);
    g_string_free(shaping.text, TRUE);
    AnnotationShaping beside = {shaper, shaper->fonts, shaper->diagnostics, arena, size};
    annotations_attach(&beside, result);
    remarks_attach(&beside, result);
    *complains = shaping.complains;
    return result;
}

ShapedText *shape_text_sized(Shaper *shaper, Arena *arena, const RunText *source, const TextStyle *style, Length size)
{
    bool complains, is_kept = shaper->memo && shape_memo_takes(source);
    ShapedText *text = is_kept ? shape_memo_find(shaper->memo, arena, source, style, size) : NULL;
    if (text)
        return text;
    text = shape_anew(shaper, arena, source, style, size, &complains);
    if (is_kept && !complains)
        shape_memo_keep(shaper->memo, text, size);
    return text;
}

ShapedText *shape_text(Shaper *shaper, Arena *arena, const RunText *source, const TextStyle *style)
{
    return shape_text_sized(shaper, arena, source, style, style->size);
}
