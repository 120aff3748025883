/* font_program.c - asks FreeType; nothing is scaled, hinted or drawn. */
#include "preflight/font_program.h"

#include <glib.h>
#include <math.h>
#include FT_ADVANCES_H
#include FT_CID_H
#include FT_FONT_FORMATS_H
#include FT_TRUETYPE_TABLES_H
#include FT_TRUETYPE_TAGS_H
#include <string.h>

struct FontProgram {
    FT_Face face;
    GArray *cmaps;               /* CmapName: as the table has them; FreeType leaves some out and adds one of its own */
    GHashTable *glyphs_of_cids;  /* CID + 1: glyph + 1, of an OpenType program; NULL: no CIDs, or it is addressed by them */
    GHashTable *glyphs_of_names; /* name: glyph + 1; NULL: no names */
    double *widths;              /* of glyphs that were asked for; NAN: not yet */
};

typedef struct CmapName {
    int platform;
    int encoding;
} CmapName;

static int two_bytes(const FT_Byte *bytes)
{
    return bytes[0] << 8 | bytes[1];
}

static GArray *read_cmaps(FT_Face face)
{
    enum { HEADER = 4, RECORD = 8, LONGEST = HEADER + 64 * RECORD };
    FT_Byte bytes[LONGEST];
    FT_ULong length = 0;
    GArray *cmaps = g_array_new(FALSE, FALSE, sizeof(CmapName));
    if (!FT_IS_SFNT(face) || FT_Load_Sfnt_Table(face, TTAG_cmap, 0, NULL, &length) != 0)
        return cmaps;
    length = MIN(length, LONGEST);
    if (length < HEADER || FT_Load_Sfnt_Table(face, TTAG_cmap, 0, bytes, &length) != 0)
        return cmaps;
    int count = two_bytes(bytes + 2);
    for (FT_ULong at = HEADER; count > 0 && at + RECORD <= length; at += RECORD, count--) {
        CmapName name = {two_bytes(bytes + at), two_bytes(bytes + at + 2)};
        g_array_append_val(cmaps, name);
    }
    return cmaps;
}

static GHashTable *read_cids(FT_Face face)
{
    FT_UInt cid;
    if (FT_IS_CID_KEYED(face) || FT_Get_CID_From_Glyph_Index(face, 0, &cid) != 0)
        return NULL;
    GHashTable *glyphs = g_hash_table_new(NULL, NULL);
    for (FT_Long glyph = 0; glyph < face->num_glyphs; glyph++)
        if (FT_Get_CID_From_Glyph_Index(face, (FT_UInt)glyph, &cid) == 0 && cid <= 0xffff &&
            !g_hash_table_contains(glyphs, GINT_TO_POINTER((int)cid + 1)))
            g_hash_table_insert(glyphs, GINT_TO_POINTER((int)cid + 1), GINT_TO_POINTER((int)glyph + 1));
    return glyphs;
}

static GHashTable *read_names(FT_Face face)
{
    char name[128];
    if (!FT_HAS_GLYPH_NAMES(face))
        return NULL;
    GHashTable *glyphs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (FT_Long glyph = 0; glyph < face->num_glyphs; glyph++)
        if (FT_Get_Glyph_Name(face, (FT_UInt)glyph, name, sizeof name) == 0 && *name && !g_hash_table_contains(glyphs, name))
            g_hash_table_insert(glyphs, g_strdup(name), GINT_TO_POINTER((int)glyph + 1));
    return glyphs;
}

static double *unknown_widths(FT_Long glyph_count)
{
    double *widths = g_new(double, MAX(glyph_count, 1));
    for (FT_Long glyph = 0; glyph < glyph_count; glyph++)
        widths[glyph] = NAN;
    return widths;
}

FontProgram *font_program_open(FT_Library library, const unsigned char *bytes, size_t length)
{
    FT_Face face;
    if (length > 0x7fffffff || FT_New_Memory_Face(library, bytes, (FT_Long)length, 0, &face) != 0)
        return NULL;
    FontProgram *program = g_new0(FontProgram, 1);
    program->face = face;
    program->cmaps = read_cmaps(face);
    program->glyphs_of_cids = read_cids(face);
    program->widths = unknown_widths(face->num_glyphs);
    return program;
}

void font_program_close(FontProgram *program)
{
    if (!program)
        return;
    if (program->glyphs_of_cids)
        g_hash_table_unref(program->glyphs_of_cids);
    if (program->glyphs_of_names)
        g_hash_table_unref(program->glyphs_of_names);
    g_array_unref(program->cmaps);
    FT_Done_Face(program->face);
    g_free(program->widths);
    g_free(program);
}

int font_program_glyph_count(const FontProgram *program)
{
    return (int)program->face->num_glyphs;
}

bool font_program_is_true_type(const FontProgram *program)
{
    const char *format = FT_Get_Font_Format(program->face);
    return format && strcmp(format, "TrueType") == 0;
}

/* --- glyphs by name ---------------------------------------------------------------------------------- */

bool font_program_has_cids(const FontProgram *program)
{
    return program->glyphs_of_cids || FT_IS_CID_KEYED(program->face);
}

/* FreeType takes a CID for a glyph's number in a bare program whose glyphs are named by CIDs. */
int font_program_glyph_of_cid(const FontProgram *program, int cid)
{
    if (program->glyphs_of_cids)
        return GPOINTER_TO_INT(g_hash_table_lookup(program->glyphs_of_cids, GINT_TO_POINTER(cid + 1))) - 1;
    return font_program_width(program, cid) >= 0 ? cid : -1;
}

int font_program_glyph_of_name(const FontProgram *program, const char *name)
{
    FontProgram *own = (FontProgram *)program; /* names are read when the first is asked for */
    if (!program->glyphs_of_names)
        own->glyphs_of_names = read_names(program->face);
    return program->glyphs_of_names ? GPOINTER_TO_INT(g_hash_table_lookup(program->glyphs_of_names, name)) - 1 : -1;
}

bool font_program_glyph_name(const FontProgram *program, int glyph, char *name, size_t size)
{
    return FT_HAS_GLYPH_NAMES(program->face) &&
           FT_Get_Glyph_Name(program->face, (FT_UInt)glyph, name, (FT_UInt)size) == 0 && *name;
}

/* --- glyphs by code ---------------------------------------------------------------------------------- */

int font_program_encoded_glyph(const FontProgram *program, int code)
{
    static const FT_Encoding encodings[] = {FT_ENCODING_ADOBE_CUSTOM, FT_ENCODING_ADOBE_STANDARD, FT_ENCODING_ADOBE_EXPERT,
                                            FT_ENCODING_ADOBE_LATIN_1};
    for (size_t i = 0; i < G_N_ELEMENTS(encodings); i++)
        if (FT_Select_Charmap(program->face, encodings[i]) == 0)
            return (int)FT_Get_Char_Index(program->face, (FT_ULong)code);
    return -1;
}

int font_program_cmap_count(const FontProgram *program)
{
    return (int)program->cmaps->len;
}

bool font_program_has_cmap(const FontProgram *program, int platform, int encoding)
{
    for (guint i = 0; i < program->cmaps->len; i++) {
        const CmapName *name = &g_array_index(program->cmaps, CmapName, i);
        if (name->platform == platform && name->encoding == encoding)
            return true;
    }
    return false;
}

static FT_CharMap find_cmap(const FontProgram *program, int platform, int encoding)
{
    for (int i = 0; i < program->face->num_charmaps; i++) {
        FT_CharMap cmap = program->face->charmaps[i];
        if (cmap->platform_id == platform && cmap->encoding_id == encoding)
            return cmap;
    }
    return NULL;
}

int font_program_cmap_glyph(const FontProgram *program, int platform, int encoding, unsigned character)
{
    if (!font_program_has_cmap(program, platform, encoding))
        return 0;
    FT_CharMap cmap = find_cmap(program, platform, encoding);
    if (!cmap || FT_Set_Charmap(program->face, cmap) != 0)
        return -1;
    return (int)FT_Get_Char_Index(program->face, character);
}

/* --- measures ---------------------------------------------------------------------------------------- */

static double read_width(FT_Face face, int glyph)
{
    FT_Fixed advance;
    if (FT_Get_Advance(face, (FT_UInt)glyph, FT_LOAD_NO_SCALE | FT_LOAD_IGNORE_TRANSFORM, &advance) != 0 || advance < 0)
        return -1;
    return (double)advance * 1000 / face->units_per_EM;
}

/* FreeType runs through a CFF glyph's whole program for its width, and the same is asked more than once. */
double font_program_width(const FontProgram *program, int glyph)
{
    FT_Face face = program->face;
    if (glyph < 0 || glyph >= face->num_glyphs || face->units_per_EM == 0)
        return -1;
    if (isnan(program->widths[glyph]))
        program->widths[glyph] = read_width(face, glyph);
    return program->widths[glyph];
}

bool font_program_has_outline(const FontProgram *program, int glyph)
{
    return FT_Load_Glyph(program->face, (FT_UInt)glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_RECURSE) == 0 &&
           (program->face->glyph->outline.n_points > 0 || program->face->glyph->num_subglyphs > 0);
}
