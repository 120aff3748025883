/* unicode_map.c - see unicode_map.h. */
#include "press/unicode_map.h"
#include "press/deflate.h"
#include "press/objects.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_CODES = 0x10000, MOST_RANGES = 100 /* of a block: ISO 32000-1, 9.10.3 */ };

/* "<0041> <8bd5>": where the text begins, with its brackets. */
typedef struct MappedCode {
    unsigned code;
    const char *text;
    gsize length;
} MappedCode;

typedef struct UnicodeMap {
    char *source;
    const char *blocks_start; /* all blocks of single codes */
    const char *blocks_end;
    int digit_count;          /* of a code */
    GArray *codes;            /* MappedCode, ascending */
} UnicodeMap;

/* --- reading ------------------------------------------------------------------------------------- */

/* One line of a block; false when it is written otherwise. */
static bool read_code(UnicodeMap *map, const char **at)
{
    char *code_end;
    if (**at != '<')
        return false;
    unsigned long code = strtoul(*at + 1, &code_end, 16);
    const char *text = strchr(code_end, '<');
    const char *end = text ? strchr(text, '>') : NULL;
    if (*code_end != '>' || !end || code >= MOST_CODES)
        return false;
    MappedCode mapped = {(unsigned)code, text, (gsize)(end + 1 - text)};
    map->digit_count = (int)(code_end - *at - 1);
    if (map->codes->len && g_array_index(map->codes, MappedCode, map->codes->len - 1).code >= code)
        return false;
    g_array_append_val(map->codes, mapped);
    *at = end + 1 + strspn(end + 1, " \r\n");
    return true;
}

/* From the number before "beginbfchar" to behind "endbfchar"; false when there is no further block. */
static bool read_block(UnicodeMap *map, const char **at)
{
    static const char begin[] = "beginbfchar", end[] = "endbfchar";
    const char *word = strstr(*at, begin);
    if (!word)
        return false;
    const char *line = word + strlen(begin);
    for (line += strspn(line, " \r\n"); read_code(map, &line);)
        continue;
    if (!g_str_has_prefix(line, end))
        return false;
    while (word > map->source && word[-1] != '\n')
        word--;
    map->blocks_start = map->blocks_start ? map->blocks_start : word;
    *at = map->blocks_end = line + strlen(end);
    return true;
}

static void unicode_map_clear(UnicodeMap *map)
{
    g_array_unref(map->codes);
    g_free(map->source);
}

/* False, and nothing to be cleared, when the map is not Cairo's. */
static bool unicode_map_read(qpdf_data document, qpdf_oh stream, UnicodeMap *map)
{
    StreamData data;
    if (!stream_data_read(document, stream, &data))
        return false;
    *map = (UnicodeMap){.source = g_strndup((const char *)data.bytes, data.length),
                        .codes = g_array_new(FALSE, FALSE, sizeof(MappedCode))};
    stream_data_free(&data);
    const char *at = map->source;
    while (read_block(map, &at))
        continue;
    if (map->blocks_start && !strstr(at, "beginbf") && !strstr(map->source, "beginbfrange"))
        return true;
    unicode_map_clear(map);
    return false;
}

static guint32 first_character(const MappedCode *mapped)
{
    char units[9] = "";
    memcpy(units, mapped->text + 1, MIN(mapped->length - 2, 8));
    guint32 both = (guint32)strtoul(units, NULL, 16);
    guint32 high = strlen(units) > 4 ? both >> 16 : both, low = both & 0xFFFF;
    bool is_pair = (high & 0xFC00) == 0xD800 && (low & 0xFC00) == 0xDC00 && strlen(units) == 8;
    return is_pair ? 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF) : high;
}

GArray *unicode_map_characters(qpdf_data document, qpdf_oh stream)
{
    UnicodeMap map;
    if (!unicode_map_read(document, stream, &map))
        return NULL;
    GArray *characters = g_array_new(FALSE, TRUE, sizeof(guint32));
    for (guint i = 0; i < map.codes->len; i++) {
        const MappedCode *mapped = &g_array_index(map.codes, MappedCode, i);
        if (characters->len <= mapped->code)
            g_array_set_size(characters, mapped->code + 1);
        g_array_index(characters, guint32, mapped->code) = first_character(mapped);
    }
    unicode_map_clear(&map);
    return characters;
}

/* --- writing ------------------------------------------------------------------------------------- */

/* Codes of a range differ in their last byte only. */
static guint end_of_range(const UnicodeMap *map, guint first)
{
    guint end = first + 1;
    unsigned code = g_array_index(map->codes, MappedCode, first).code;
    while (end < map->codes->len && g_array_index(map->codes, MappedCode, end).code == code + (end - first) &&
           (code + (end - first)) >> 8 == code >> 8)
        end++;
    return end;
}

static void write_range(const UnicodeMap *map, guint first, guint end, GString *out)
{
    unsigned code = g_array_index(map->codes, MappedCode, first).code;
    g_string_append_printf(out, "<%0*x><%0*x>[", map->digit_count, code, map->digit_count, code + (end - first) - 1);
    for (guint i = first; i < end; i++) {
        const MappedCode *mapped = &g_array_index(map->codes, MappedCode, i);
        g_string_append_len(out, mapped->text, (gssize)mapped->length);
    }
    g_string_append(out, "]\n");
}

/* Returns how many ranges were written, at most a block of them; `first` moves on. */
static int write_block(const UnicodeMap *map, guint *first, GString *out)
{
    int count = 0;
    while (*first < map->codes->len && count < MOST_RANGES) {
        guint end = end_of_range(map, *first);
        write_range(map, *first, end, out);
        *first = end;
        count++;
    }
    return count;
}

static GString *map_in_ranges(const UnicodeMap *map)
{
    GString *out = g_string_new_len(map->source, map->blocks_start - map->source);
    for (guint first = 0; first < map->codes->len;) {
        GString *block = g_string_new(NULL);
        int count = write_block(map, &first, block);
        g_string_append_printf(out, "%d beginbfrange\n%sendbfrange\n", count, block->str);
        g_string_free(block, TRUE);
    }
    return g_string_append(out, map->blocks_end + strspn(map->blocks_end, "\r\n"));
}

static void shorten_map(qpdf_data document, qpdf_oh font, void *unused)
{
    (void)unused;
    UnicodeMap map;
    qpdf_oh stream = qpdf_oh_get_key(document, font, "/ToUnicode");
    if (!unicode_map_read(document, stream, &map))
        return;
    GString *out = map_in_ranges(&map);
    stream_data_replace(document, stream, out->str, out->len);
    g_string_free(out, TRUE);
    unicode_map_clear(&map);
}

void unicode_maps_shorten(qpdf_data document)
{
    for_each_font(document, shorten_map, NULL);
}
