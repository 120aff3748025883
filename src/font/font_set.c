/* font_set.c - roles to faces: the project's own Fontconfig configuration, order of fallback, one Font for face, size and width. */
#include "font/font_set.h"

#include "font/font_config.h"
#include "font/font_internal.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

/* Enough for every role of a paper; a chain of substitutes longer than this is a circle. */
enum { SUBSTITUTE_CHAIN_LIMIT = 8 };

struct FontSet {
    const FontRoles *roles;
    bool is_configured;          /* the project's own configuration could be read */
    FcConfig *config;            /* all fonts */
    FcConfig *role_config;       /* those of the roles */
    PangoContext *context;       /* of the roles; holds its font map */
    PangoContext *all_context;   /* of all fonts, for characters that no role has; NULL until needed */
    FamilyIndex *families;
    GHashTable *fonts;           /* FontKey → Font, owned */
    GHashTable *for_characters;  /* CharacterKey → Font, borrowed; NULL for a character nobody has */
};

typedef struct FontKey {
    const Face *face;
    Length size;
    int width_scale;
    int height_scale;
} FontKey;

typedef struct CharacterKey {
    const FontRole *role;
    int weight;
    FontScript script;
    Length size;
    int width_scale;
    int height_scale;
    Language language;
    uint32_t character;
} CharacterKey;

static guint font_key_hash(gconstpointer key)
{
    const FontKey *font = key;
    return ((g_direct_hash(font->face) * 31u + (guint)font->size) * 31u + (guint)font->width_scale) * 31u +
           (guint)font->height_scale;
}

static gboolean font_key_equal(gconstpointer a, gconstpointer b)
{
    const FontKey *first = a, *second = b;
    return first->face == second->face && first->size == second->size && first->width_scale == second->width_scale &&
           first->height_scale == second->height_scale;
}

static guint character_key_hash(gconstpointer key)
{
    const CharacterKey *asked = key;
    guint hash = g_direct_hash(asked->role) + (guint)asked->weight + (guint)asked->script * 7919u;
    hash = ((hash * 31u + (guint)asked->size) * 31u + (guint)asked->width_scale) * 31u + (guint)asked->height_scale;
    return (hash * 31u + (guint)asked->language) * 31u + asked->character;
}

static gboolean character_key_equal(gconstpointer a, gconstpointer b)
{
    const CharacterKey *first = a, *second = b;
    return first->role == second->role && first->weight == second->weight && first->script == second->script &&
           first->size == second->size && first->width_scale == second->width_scale &&
           first->height_scale == second->height_scale && first->language == second->language &&
           first->character == second->character;
}

/* Only what the project's file names is searched: the same page on every machine with the same fonts. */
static void load_configurations(FontSet *fonts)
{
    bool readable, readable_again;
    fonts->config = font_config_new(fonts->roles, false, &readable);
    fonts->role_config = font_config_new(fonts->roles, true, &readable_again);
    fonts->is_configured = readable && readable_again;
    /* Else Pango's first font map loads the system's configuration, 10 ms for nothing. */
    FcConfigSetCurrent(fonts->role_config);
}

/* Hinting belongs to screens: with it, advances would change from size to size. */
static PangoContext *context_without_hinting(FcConfig *config)
{
    PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    PangoContext *context = pango_font_map_create_context(map);
    g_object_unref(map);

    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    return context;
}

static Face *first_han_face(const FontSet *fonts, const FontRole *role, int weight)
{
    for (int i = 0; i < role->han_family_count; i++) {
        Face *face = find_face(fonts->families, role->han_families[i], weight);
        if (face)
            return face;
    }
    return NULL;
}

static void report_missing_role(const FontRole *role, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_WARNING, role->origin,
                       "no font of role \"%s\" is installed; install the Debian package %s; using role \"%s\"",
                       "角色“%s”的字体都没有安装；请安装 Debian 软件包 %s；暂用角色“%s”", role->name,
                       role->package ? role->package : "?", role->substitute ? role->substitute : "*");
}

/* True when some Chinese face can be found at all, be it outside the roles. */
static bool check_roles(const FontSet *fonts, Diagnostics *diagnostics)
{
    bool found = false;
    for (int i = 0; i < fonts->roles->count; i++) {
        const FontRole *role = &fonts->roles->roles[i];
        if (first_han_face(fonts, role, 400))
            found = true;
        else
            report_missing_role(role, diagnostics);
    }
    return found || find_face_for_character(fonts->families, 0x7684 /* 的 */, 400);
}

static void report_configuration(const FontSet *fonts, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = fonts->roles->fontconfig_file},
                       "the Fontconfig file that lists the font folders cannot be read",
                       "列出字体目录的 Fontconfig 配置文件无法读取");
}

bool font_set_tell(const FontSet *fonts, Diagnostics *diagnostics)
{
    if (!fonts->is_configured)
        report_configuration(fonts, diagnostics);
    bool found = check_roles(fonts, diagnostics);
    if (!found)
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){.file = fonts->roles->fontconfig_file},
                           "no Chinese font is installed; install the Debian package fonts-noto-cjk",
                           "没有安装任何中文字体；请安装 Debian 软件包 fonts-noto-cjk");
    return found;
}

FontSet *font_set_new(const FontRoles *roles, Diagnostics *diagnostics)
{
    FontSet *fonts = g_new0(FontSet, 1);
    fonts->roles = roles;
    load_configurations(fonts);
    fonts->context = context_without_hinting(fonts->role_config);
    fonts->families = family_index_new(fonts->config, roles);
    fonts->fonts = g_hash_table_new_full(font_key_hash, font_key_equal, g_free, (GDestroyNotify)font_free);
    fonts->for_characters = g_hash_table_new_full(character_key_hash, character_key_equal, g_free, NULL);
    font_set_tell(fonts, diagnostics);
    return fonts;
}

void font_set_free(FontSet *fonts)
{
    if (!fonts)
        return;
    g_hash_table_unref(fonts->for_characters);
    g_hash_table_unref(fonts->fonts);
    family_index_free(fonts->families);
    g_object_unref(fonts->context);
    g_clear_object(&fonts->all_context);
    FcConfigDestroy(fonts->role_config);
    FcConfigDestroy(fonts->config);
    g_free(fonts);
}

static PangoContext *context_of_all_fonts(FontSet *fonts)
{
    if (!fonts->all_context)
        fonts->all_context = context_without_hinting(fonts->config);
    return fonts->all_context;
}

static int asked_scale(int thousandths)
{
    return thousandths ? thousandths : 1000;
}

static const Font *font_for_face(FontSet *fonts, Face *face, const FontRequest *request)
{
    FontKey key = {.face = face, .size = request->size, .width_scale = asked_scale(request->width_scale),
                   .height_scale = asked_scale(request->height_scale)};
    gpointer known = NULL;
    if (g_hash_table_lookup_extended(fonts->fonts, &key, NULL, &known))
        return known;
    Font *font = font_new(fonts->context, face, key.size, key.width_scale, key.height_scale);
    if (!font)
        font = font_new(context_of_all_fonts(fonts), face, key.size, key.width_scale, key.height_scale);
    g_hash_table_insert(fonts->fonts, g_memdup2(&key, sizeof key), font);
    return font;
}

/* Called with the families of a request in the order to try; true ends the search. */
typedef bool (*FamilyVisitor)(FontSet *fonts, const FontRequest *request, const char *family, void *data);

bool font_set_has_role(const FontSet *fonts, const char *role)
{
    return find_font_role(fonts->roles, role) != NULL;
}

static bool visit_families(FontSet *fonts, const FontRequest *request, const FontRole *role,
                           FamilyVisitor visit, void *data)
{
    for (int i = 0; request->script == FONT_WESTERN && i < role->western_family_count; i++)
        if (visit(fonts, request, role->western_families[i], data))
            return true;
    const FamilyList *own = &role->of_language[request->language];
    for (int i = 0; i < own->count; i++)
        if (visit(fonts, request, own->names[i], data))
            return true;
    for (int i = 0; i < role->han_family_count; i++)
        if (visit(fonts, request, role->han_families[i], data))
            return true;
    return false;
}

static void visit_role_chain(FontSet *fonts, const FontRequest *request, FamilyVisitor visit, void *data)
{
    const FontRole *role = find_font_role(fonts->roles, request->role);
    if (!role && fonts->roles->count)
        role = &fonts->roles->roles[0];
    for (int i = 0; role && i < SUBSTITUTE_CHAIN_LIMIT; i++) {
        if (visit_families(fonts, request, role, visit, data))
            return;
        role = role->substitute ? find_font_role(fonts->roles, role->substitute) : NULL;
    }
}

typedef struct FontSearch {
    uint32_t character; /* 0: any font will do */
    const Font *found;
} FontSearch;

static bool font_answers(FontSet *fonts, const FontRequest *request, const char *family, void *data)
{
    FontSearch *search = data;
    Face *face = find_face(fonts->families, family, request->weight);
    const Font *font = face ? font_for_face(fonts, face, request) : NULL;
    if (!font || (search->character && !font_has_character(font, search->character)))
        return false;
    search->found = font;
    return true;
}

/* What a private-use character looks like only its own font knows: a stranger's is another character. */
static bool is_private_use(uint32_t character)
{
    return (character >= 0xE000 && character <= 0xF8FF) || character >= 0xF0000;
}

static const Font *any_font_with(FontSet *fonts, const FontRequest *request, uint32_t character)
{
    Face *face = find_face_for_character(fonts->families, character, request->weight);
    return face ? font_for_face(fonts, face, request) : NULL;
}

const Font *font_set_find(FontSet *fonts, const FontRequest *request)
{
    FontSearch search = {0};
    visit_role_chain(fonts, request, font_answers, &search);
    if (search.found)
        return search.found;
    const Font *stranger = any_font_with(fonts, request, 0x7684 /* 的 */);
    return stranger ? stranger : any_font_with(fonts, request, 'a');
}

const Font *font_set_find_for_character(FontSet *fonts, const FontRequest *request, uint32_t character)
{
    const Font *usual = font_set_find(fonts, request);
    if (usual && font_has_character(usual, character))
        return usual;

    CharacterKey key = {find_font_role(fonts->roles, request->role), request->weight, request->script,
                        request->size, asked_scale(request->width_scale), asked_scale(request->height_scale),
                        request->language, character};
    gpointer known = NULL;
    if (g_hash_table_lookup_extended(fonts->for_characters, &key, NULL, &known))
        return known;

    FontSearch search = {.character = character};
    visit_role_chain(fonts, request, font_answers, &search);
    if (!search.found && !is_private_use(character))
        search.found = any_font_with(fonts, request, character);
    g_hash_table_insert(fonts->for_characters, g_memdup2(&key, sizeof key), (gpointer)search.found);
    return search.found;
}
