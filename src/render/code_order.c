/* code_order.c - counts glyphs and deals codes out to them. */
#include "render/code_order.h"

#include <string.h>

struct GlyphCensus {
    GArray *uses;       /* GlyphUse */
    GHashTable *places; /* glyph → place in `uses`, plus 1 */
};

GlyphCensus *glyph_census_new(void)
{
    GlyphCensus *census = g_new0(GlyphCensus, 1);
    census->uses = g_array_new(FALSE, FALSE, sizeof(GlyphUse));
    census->places = g_hash_table_new(NULL, NULL);
    return census;
}

void glyph_census_free(GlyphCensus *census)
{
    g_array_unref(census->uses);
    g_hash_table_unref(census->places);
    g_free(census);
}

/* --- counting ----------------------------------------------------------------------------------- */

static void count_glyph(GlyphCensus *census, const DisplayGlyphs *run, int index, const char *text, int byte_count)
{
    unsigned glyph = run->glyphs[index].id;
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(census->places, GUINT_TO_POINTER(glyph)));
    if (place) {
        g_array_index(census->uses, GlyphUse, place - 1).count++;
        return;
    }
    GlyphUse use = {run, glyph, text, byte_count, 1, (int)census->uses->len};
    g_array_append_val(census->uses, use);
    g_hash_table_insert(census->places, GUINT_TO_POINTER(glyph), GUINT_TO_POINTER(census->uses->len));
}

/* What paints nothing Cairo passes over. */
static bool has_ink(const char *text)
{
    return g_unichar_isgraph(g_utf8_get_char(text));
}

/* A word with a glyph for each character goes to Cairo character by character, see cairo_painter.c. */
static void count_cluster(GlyphCensus *census, const DisplayGlyphs *run, int first, const char *text, DisplayCluster cluster)
{
    if (cluster.glyph_count == 0 || g_utf8_strlen(text, cluster.byte_count) != cluster.glyph_count)
        return;
    for (int i = 0; i < cluster.glyph_count; i++) {
        const char *end = g_utf8_next_char(text);
        if (has_ink(text))
            count_glyph(census, run, first + i, text, (int)(end - text));
        text = end;
    }
}

void glyph_census_add(GlyphCensus *census, const DisplayGlyphs *run)
{
    const char *text = run->text;
    int first = 0;
    for (int i = 0; i < run->cluster_count; i++) {
        count_cluster(census, run, first, text, run->clusters[i]);
        first += run->clusters[i].glyph_count;
        text += run->clusters[i].byte_count;
    }
}

/* --- codes -------------------------------------------------------------------------------------- */

enum { ROW = 256 };

/* In a string of PDF these stand behind a backslash (ISO 32000-1, 7.3.4.2). */
static bool costs_a_backslash(int byte)
{
    return byte == '(' || byte == ')' || byte == '\\' || byte == '\r';
}

static gint compare_uses(gconstpointer a, gconstpointer b)
{
    const GlyphUse *one = a, *other = b;
    return one->count != other->count ? other->count - one->count : one->first - other->first;
}

static gint compare_codes(gconstpointer a, gconstpointer b)
{
    int one = *(const int *)a, other = *(const int *)b;
    int second = one % ROW, other_second = other % ROW;
    if (costs_a_backslash(second) != costs_a_backslash(other_second))
        return costs_a_backslash(second) ? 1 : -1;
    return second != other_second ? second - other_second : one - other;
}

/* Codes 1 to `count`, those for the most frequent glyphs first: few second bytes, each with all first ones. */
static GArray *codes_by_frequency(int count)
{
    GArray *codes = g_array_sized_new(FALSE, FALSE, sizeof(int), (guint)count);
    for (int code = 1; code <= count; code++)
        g_array_append_val(codes, code);
    g_array_sort(codes, compare_codes);
    return codes;
}

GArray *glyphs_by_code(const GlyphCensus *census)
{
    int count = (int)census->uses->len;
    GArray *by_frequency = g_array_copy(census->uses), *by_code = g_array_copy(census->uses);
    GArray *codes = codes_by_frequency(count);
    g_array_sort(by_frequency, compare_uses);
    for (int i = 0; i < count; i++)
        g_array_index(by_code, GlyphUse, g_array_index(codes, int, i) - 1) = g_array_index(by_frequency, GlyphUse, i);
    g_array_unref(by_frequency);
    g_array_unref(codes);
    return by_code;
}
