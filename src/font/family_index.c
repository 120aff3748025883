/* family_index.c - Fontconfig's list of fonts, sorted into families. Called by font_set.c. */
#include "font/family_index.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

struct FamilyIndex {
    FcConfig *config;
    GHashTable *by_family; /* name → GPtrArray of Face, borrowed */
    GHashTable *by_pattern; /* FcPattern → Face, borrowed: faces found by character */
    GPtrArray *faces;      /* owns every Face */
};

static int pattern_integer(FcPattern *pattern, const char *object, int standard)
{
    int value = standard;
    FcPatternGetInteger(pattern, object, 0, &value);
    return value;
}

static const char *pattern_string(FcPattern *pattern, const char *object, int n)
{
    FcChar8 *value = NULL;
    return FcPatternGetString(pattern, object, n, &value) == FcResultMatch ? (const char *)value : NULL;
}

/* Variable fonts list a range of weights; their named instances are listed beside them. */
static bool is_usable(FcPattern *pattern)
{
    FcBool variable = FcFalse;
    FcPatternGetBool(pattern, FC_VARIABLE, 0, &variable);
    return !variable && pattern_integer(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN &&
           pattern_integer(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL &&
           pattern_string(pattern, FC_FILE, 0);
}

static Face *face_new(FamilyIndex *families, FcPattern *pattern, const char *family)
{
    Face *face = g_new0(Face, 1);
    *face = (Face){
        .pattern = pattern,
        .family = family,
        .file = pattern_string(pattern, FC_FILE, 0),
        .index = pattern_integer(pattern, FC_INDEX, 0),
        .weight = FcWeightToOpenType(pattern_integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR)),
    };
    g_ptr_array_add(families->faces, face);
    return face;
}

static void want_families(FamilyIndex *families, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (!g_hash_table_contains(families->by_family, names[i]))
            g_hash_table_insert(families->by_family, g_strdup(names[i]), g_ptr_array_new());
}

static void index_pattern(FamilyIndex *families, FcPattern *pattern)
{
    const char *name;
    for (int n = 0; (name = pattern_string(pattern, FC_FAMILY, n)); n++) {
        GPtrArray *faces = g_hash_table_lookup(families->by_family, name);
        if (!faces)
            continue;
        if (is_usable(pattern))
            g_ptr_array_add(faces, face_new(families, pattern, name));
        return;
    }
}

FamilyIndex *family_index_new(FcConfig *config, const FontRoles *roles)
{
    FamilyIndex *families = g_new0(FamilyIndex, 1);
    families->config = config;
    families->by_family = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
    families->by_pattern = g_hash_table_new(NULL, NULL);
    families->faces = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < roles->count; i++) {
        const FontRole *role = &roles->roles[i];
        want_families(families, role->han_families, role->han_family_count);
        want_families(families, role->western_families, role->western_family_count);
        for (Language language = 0; language < LANGUAGE_COUNT; language++)
            want_families(families, role->of_language[language].names, role->of_language[language].count);
    }
    FcFontSet *installed = FcConfigGetFonts(config, FcSetSystem);
    for (int i = 0; installed && i < installed->nfont; i++)
        index_pattern(families, installed->fonts[i]);
    return families;
}

void family_index_free(FamilyIndex *families)
{
    if (!families)
        return;
    g_hash_table_unref(families->by_family);
    g_hash_table_unref(families->by_pattern);
    g_ptr_array_unref(families->faces);
    g_free(families);
}

/* Of two weights equally near, the heavier one for a heavy request, as CSS and OpenType do. */
static bool is_nearer_weight(const Face *face, const Face *than, int weight)
{
    int distance = abs(face->weight - weight);
    int other = abs(than->weight - weight);
    if (distance != other)
        return distance < other;
    return weight > 500 ? face->weight > than->weight : face->weight < than->weight;
}

Face *find_face(const FamilyIndex *families, const char *family, int weight)
{
    const GPtrArray *faces = g_hash_table_lookup(families->by_family, family);
    Face *nearest = NULL;
    for (guint i = 0; faces && i < faces->len; i++)
        if (!nearest || is_nearer_weight(faces->pdata[i], nearest, weight))
            nearest = faces->pdata[i];
    return nearest;
}

static bool pattern_has_character(FcPattern *pattern, uint32_t character)
{
    FcCharSet *characters = NULL;
    return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch &&
           FcCharSetHasChar(characters, character);
}

static bool pattern_is_chinese(FcPattern *pattern)
{
    FcLangSet *languages = NULL;
    return FcPatternGetLangSet(pattern, FC_LANG, 0, &languages) == FcResultMatch &&
           FcLangSetHasLang(languages, (const FcChar8 *)"zh-cn") == FcLangEqual;
}

static bool is_better_stranger(FcPattern *pattern, FcPattern *than, int weight)
{
    bool chinese = pattern_is_chinese(pattern);
    if (chinese != pattern_is_chinese(than))
        return chinese;
    Face face = {.weight = FcWeightToOpenType(pattern_integer(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR))};
    Face other = {.weight = FcWeightToOpenType(pattern_integer(than, FC_WEIGHT, FC_WEIGHT_REGULAR))};
    if (face.weight != other.weight)
        return is_nearer_weight(&face, &other, weight);
    int order = g_strcmp0(pattern_string(pattern, FC_FAMILY, 0), pattern_string(than, FC_FAMILY, 0));
    return order ? order < 0 : g_strcmp0(pattern_string(pattern, FC_FILE, 0), pattern_string(than, FC_FILE, 0)) < 0;
}

Face *find_face_for_character(FamilyIndex *families, uint32_t character, int weight)
{
    FcFontSet *installed = FcConfigGetFonts(families->config, FcSetSystem);
    FcPattern *best = NULL;
    for (int i = 0; installed && i < installed->nfont; i++) {
        FcPattern *pattern = installed->fonts[i];
        if (is_usable(pattern) && pattern_has_character(pattern, character) &&
            (!best || is_better_stranger(pattern, best, weight)))
            best = pattern;
    }
    if (!best)
        return NULL;
    Face *face = g_hash_table_lookup(families->by_pattern, best);
    if (!face) {
        face = face_new(families, best, pattern_string(best, FC_FAMILY, 0));
        g_hash_table_insert(families->by_pattern, best, face);
    }
    return face;
}
