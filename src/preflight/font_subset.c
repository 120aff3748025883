/* font_subset.c - the lists of glyphs that the descriptor of a subset may have. */
#include "preflight/font_case.h"

#include <stdlib.h>
#include <string.h>

static bool is_subset(const FontCase *font)
{
    for (int i = 0; i < 6; i++)
        if (!g_ascii_isupper(font->name[i]))
            return false;
    return font->name[6] == '+';
}

/* --- CharSet: "/A/B/space" ------------------------------------------------------------------------------ */

/* The names that stand in it; free with g_hash_table_unref. */
static GHashTable *listed_names(const char *char_set)
{
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    gchar **parts = g_strsplit(char_set, "/", -1);
    for (int i = 0; parts[i]; i++)
        if (*g_strstrip(parts[i]) && strcmp(parts[i], ".notdef") != 0)
            g_hash_table_add(names, g_strdup(parts[i]));
    g_strfreev(parts);
    return names;
}

/* NULL: both are the same. Else a name that only one of them has; in `found`. */
static const char *differing_name(const FontProgram *program, GHashTable *listed, char *found, size_t size)
{
    for (int glyph = 0; glyph < font_program_glyph_count(program); glyph++)
        if (font_program_glyph_name(program, glyph, found, size) && strcmp(found, ".notdef") != 0 &&
            !g_hash_table_contains(listed, found))
            return found;
    GHashTableIter iterator;
    gpointer name;
    g_hash_table_iter_init(&iterator, listed);
    while (g_hash_table_iter_next(&iterator, &name, NULL))
        if (font_program_glyph_of_name(program, name) < 0)
            return name;
    return NULL;
}

static void check_char_set(const FontCase *font)
{
    char found[128];
    qpdf_oh char_set = value_of(font->file, font->descriptor, "/CharSet");
    if (!qpdf_oh_is_string(font->file->document, char_set) || font_program_has_cids(font->program) ||
        !font_program_glyph_name(font->program, 0, found, sizeof found))
        return;
    GHashTable *listed = listed_names(qpdf_oh_get_string_value(font->file->document, char_set));
    const char *name = differing_name(font->program, listed, found, sizeof found);
    if (name)
        font_fault(font, FONT_CHAR_SET, name);
    g_hash_table_unref(listed);
}

/* --- CIDSet: a bit for each CID -------------------------------------------------------------------------- */

typedef struct CidSet {
    unsigned char *bits;
    size_t length;
} CidSet;

static bool is_in_set(const CidSet *set, int cid)
{
    size_t byte = (size_t)cid / 8;
    return byte < set->length && (set->bits[byte] >> (7 - cid % 8) & 1);
}

/* What a program has for a CID. A TrueType glyph without outline may be one that subsetting emptied. */
typedef enum Presence { PRESENT, ABSENT, MAY_BE_EITHER } Presence;

static Presence presence_of(const FontCase *font, const unsigned short *glyphs, int glyph_count, int cid)
{
    const FontProgram *program = font->program;
    if (font_program_has_cids(program))
        return font_program_glyph_of_cid(program, cid) >= 0 ? PRESENT : ABSENT;
    int glyph = !glyphs ? cid : cid < glyph_count ? glyphs[cid] : 0;
    if (glyph >= font_program_glyph_count(program))
        return ABSENT;
    if (!font_program_is_true_type(program))
        return PRESENT;
    return glyph > 0 && font_program_has_outline(program, glyph) ? PRESENT : MAY_BE_EITHER;
}

static bool cids_agree(const FontCase *font, const CidSet *set, int *cid)
{
    int glyph_count = 0;
    bool agree = true;
    unsigned short *glyphs = font_glyphs_of_cids(font, &glyph_count);
    for (*cid = 1; *cid <= 0xffff && agree; (*cid)++) {
        Presence presence = presence_of(font, glyphs, glyph_count, *cid);
        agree = presence == MAY_BE_EITHER || (presence == PRESENT) == is_in_set(set, *cid);
    }
    --*cid;
    g_free(glyphs);
    return agree;
}

static void check_cid_set(const FontCase *font)
{
    qpdf_data document = font->file->document;
    CidSet set = {NULL, 0};
    char words[24];
    int cid;
    qpdf_oh stream = value_of(font->file, font->descriptor, "/CIDSet");
    if (!qpdf_oh_is_stream(document, stream) ||
        (qpdf_oh_get_stream_data(document, stream, qpdf_dl_all, NULL, &set.bits, &set.length) & QPDF_ERRORS))
        return;
    if (!cids_agree(font, &set, &cid)) {
        g_snprintf(words, sizeof words, "CID %d", cid);
        font_fault(font, FONT_CID_SET, words);
    }
    free(set.bits);
}

void font_subset_check(const FontCase *font)
{
    if (!font->program || !is_subset(font))
        return;
    if (font->used->is_composite)
        check_cid_set(font);
    else if (strcmp(font->subtype, "/Type1") == 0 || strcmp(font->subtype, "/MMType1") == 0)
        check_char_set(font);
}
