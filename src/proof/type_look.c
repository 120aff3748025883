/* type_look.c - typefaces and inks of runs as words, counted by the text that is set in them. */
#include "proof/type_look.h"

#include "font/font.h"

#include <string.h>

#define SEPARATOR " + "

typedef struct LookShare {
    const char *words;
    int bytes;
} LookShare;

TypeLook type_look_new(void)
{
    return (TypeLook){g_array_new(FALSE, FALSE, sizeof(LookShare)), g_array_new(FALSE, FALSE, sizeof(LookShare))};
}

void type_look_close(TypeLook *look)
{
    g_array_unref(look->typefaces);
    g_array_unref(look->inks);
}

/* In every locale with a point. */
static const char *number_words(Arena *arena, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    return arena_strdup(arena, g_ascii_formatd(text, sizeof text, "%.6g", number));
}

static const char *percent_words(Arena *arena, int thousandths)
{
    return number_words(arena, thousandths / 10.0);
}

static const char *process_words(Arena *arena, Ink ink)
{
    return arena_printf(arena, "C%s M%s Y%s K%s", percent_words(arena, ink.cyan), percent_words(arena, ink.magenta),
                        percent_words(arena, ink.yellow), percent_words(arena, ink.black));
}

const char *ink_words(Arena *arena, Ink ink, const SpotInks *spots)
{
    if (ink.spot == INK_ON_EVERY_PLATE)
        return "All";
    if (ink.spot > 0 && ink.spot <= spots->count)
        return arena_printf(arena, "%s %s%% (%s)", spots->items[ink.spot - 1].name,
                            percent_words(arena, ink.spot_amount), process_words(arena, ink));
    return process_words(arena, ink);
}

static const char *scale_words(Arena *arena, int scale)
{
    return scale && scale != 1000 ? arena_printf(arena, " %s%%", percent_words(arena, scale)) : "";
}

static const char *typeface_words(Arena *arena, const DisplayGlyphs *glyphs)
{
    int weight = glyphs->font ? font_weight(glyphs->font) : 0;
    const char *high = glyphs->height_scale && glyphs->height_scale != 1000
                           ? arena_printf(arena, " ×%s%%", percent_words(arena, glyphs->height_scale))
                           : "";
    return arena_printf(arena, "%s %d %s pt%s%s", glyphs->font_family ? glyphs->font_family : "", weight,
                        number_words(arena, length_to_points(glyphs->size)), scale_words(arena, glyphs->width_scale),
                        high);
}

static void add_share(GArray *shares, const char *words, int bytes)
{
    for (guint i = 0; i < shares->len; i++) {
        LookShare *share = &g_array_index(shares, LookShare, i);
        if (strcmp(share->words, words) == 0) {
            share->bytes += bytes;
            return;
        }
    }
    g_array_append_val(shares, ((LookShare){words, bytes}));
}

void type_look_add(TypeLook *look, Arena *arena, const DisplayGlyphs *glyphs, const SpotInks *spots)
{
    add_share(look->typefaces, typeface_words(arena, glyphs), glyphs->text_length);
    add_share(look->inks, ink_words(arena, glyphs->ink, spots), glyphs->text_length);
}

/* Equally common ones by name, so that their order does not hang on that of the runs. */
static gint by_share(gconstpointer a, gconstpointer b)
{
    const LookShare *one = a, *other = b;
    return one->bytes != other->bytes ? other->bytes - one->bytes : strcmp(one->words, other->words);
}

static const char *joined(GArray *shares, Arena *arena)
{
    GString *words = g_string_new(NULL);
    g_array_sort(shares, by_share);
    for (guint i = 0; i < shares->len; i++)
        g_string_append_printf(words, "%s%s", i > 0 ? SEPARATOR : "", g_array_index(shares, LookShare, i).words);
    const char *result = arena_strndup(arena, words->str, words->len);
    g_string_free(words, TRUE);
    return result;
}

const char *type_look_typefaces(const TypeLook *look, Arena *arena)
{
    return joined(look->typefaces, arena);
}

const char *type_look_inks(const TypeLook *look, Arena *arena)
{
    return joined(look->inks, arena);
}

static size_t length_of_first(const char *words)
{
    const char *end = strstr(words, SEPARATOR);
    return end ? (size_t)(end - words) : strlen(words);
}

bool looks_begin_alike(const char *a, const char *b)
{
    size_t length = length_of_first(a);
    return length == length_of_first(b) && strncmp(a, b, length) == 0;
}
