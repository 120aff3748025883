/* xmp_types.c - simple types by how their text looks, arrays by their kind, structures by their fields. */
#include "preflight/xmp_types.h"

#include <string.h>

/* --- simple types ------------------------------------------------------------------------------------ */

static const char *past_digits(const char *at)
{
    return at + strspn(at, "0123456789");
}

static bool is_any_text(const char *text)
{
    (void)text;
    return true;
}

static bool is_boolean(const char *text)
{
    return strcmp(text, "True") == 0 || strcmp(text, "False") == 0;
}

static bool is_integer(const char *text)
{
    text += *text == '+' || *text == '-';
    return *text && !*past_digits(text);
}

static bool is_real(const char *text)
{
    text += *text == '+' || *text == '-';
    const char *end = past_digits(text);
    const char *decimals = *end == '.' ? end + 1 : end;
    const char *last = past_digits(decimals);
    return !*last && (end > text || last > decimals);
}

static bool is_word_of(const char *text, size_t length, const char *others)
{
    for (size_t i = 0; i < length; i++)
        if (!g_ascii_isalnum(text[i]) && !strchr(others, text[i]))
            return false;
    return length > 0;
}

static bool is_mime_type(const char *text)
{
    const char *slash = strchr(text, '/');
    return slash && is_word_of(text, (size_t)(slash - text), "-_+.") && is_word_of(slash + 1, strlen(slash + 1), "-_+.");
}

/* RFC 3066: parts of at most eight letters, from the second on also digits. */
static bool is_locale(const char *text)
{
    bool is_first = true;
    for (;; text++) {
        size_t length = strcspn(text, "-");
        for (size_t i = 0; i < length; i++)
            if (!g_ascii_isalpha(text[i]) && (is_first || !g_ascii_isdigit(text[i])))
                return false;
        if (length < 1 || length > 8)
            return false;
        text += length;
        if (!*text)
            return true;
        is_first = false;
    }
}

/* "DDD,MM,SSk" or "DDD,MM.mmk". */
static bool is_gps_coordinate(const char *text)
{
    const char *degrees_end = past_digits(text);
    if (degrees_end == text || *degrees_end != ',')
        return false;
    const char *minutes_end = past_digits(degrees_end + 1);
    if (minutes_end == degrees_end + 1 || (*minutes_end != ',' && *minutes_end != '.'))
        return false;
    const char *end = past_digits(minutes_end + 1);
    return end > minutes_end + 1 && *end && strchr("NSEW", *end) && !end[1];
}

/* --- dates ------------------------------------------------------------------------------------------ */

/* Moves over at least one digit. */
static bool take_digits(const char **at)
{
    const char *start = *at;
    *at = past_digits(start);
    return *at > start;
}

static bool take(const char **at, char character)
{
    if (**at != character)
        return false;
    ++*at;
    return true;
}

static bool is_zone(const char *at)
{
    if (take(&at, 'Z') || !*at)
        return !*at;
    if (!take(&at, '+') && !take(&at, '-'))
        return false;
    return take_digits(&at) && (!*at || (take(&at, ':') && take_digits(&at) && !*at));
}

static bool is_time(const char *at)
{
    if (!take_digits(&at))
        return false;
    if (take(&at, ':') && !take_digits(&at))
        return false;
    if (take(&at, ':') && !take_digits(&at))
        return false;
    if (take(&at, '.') && !take_digits(&at))
        return false;
    return is_zone(at);
}

bool xmp_is_date(const char *text)
{
    if (!*text)
        return true;
    take(&text, '-');
    for (int part = 0; part < 3; part++) { /* year, month, day */
        if (part > 0 && !take(&text, '-'))
            return false;
        if (!take_digits(&text))
            return false;
        if (!*text)
            return true;
    }
    return take(&text, 'T') && is_time(text);
}

/* --- types by their names --------------------------------------------------------------------------- */

typedef struct SimpleType {
    const char *name;
    bool (*fits)(const char *text);
} SimpleType;

/* Addresses and fractions come in more ways than a pattern could tell; the specification lets any text stand. */
static const SimpleType simple_types[] = {
    {"text", is_any_text},       {"propername", is_any_text},     {"agentname", is_any_text},
    {"boolean", is_boolean},     {"integer", is_integer},         {"real", is_real},
    {"date", xmp_is_date},       {"mimetype", is_mime_type},      {"locale", is_locale},
    {"uri", is_any_text},        {"url", is_any_text},            {"xpath", is_any_text},
    {"rational", is_any_text},   {"renditionclass", is_any_text}, {"gpscoordinate", is_gps_coordinate},
};

static const struct {
    const char *prefix;
    XmpForm form;
} array_types[] = {{"bag ", XMP_BAG}, {"seq ", XMP_SEQUENCE}, {"alt ", XMP_ALTERNATIVES}};

static const SimpleType *find_simple_type(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(simple_types); i++)
        if (strcmp(simple_types[i].name, name) == 0)
            return &simple_types[i];
    return NULL;
}

static const XmpMembers *find_structure(const XmpTypes *types, const char *name)
{
    int count;
    const XmpMembers *predefined = xmp_structures(&count);
    const XmpMembers *own = g_hash_table_lookup(types->structures, name);
    for (int i = 0; i < count && !own; i++)
        if (strcmp(predefined[i].type, name) == 0)
            own = &predefined[i];
    return own;
}

static bool is_choice_word(const char *word, const char *next)
{
    bool has_choice_after = next && strcmp(next, "choice") == 0;
    return !*word || strcmp(word, "choice") == 0 || strcmp(word, "of") == 0 ||
           (has_choice_after && (strcmp(word, "open") == 0 || strcmp(word, "closed") == 0));
}

static bool is_array_word(const char *word)
{
    return strcmp(word, "bag") == 0 || strcmp(word, "seq") == 0 || strcmp(word, "alt") == 0;
}

/* "Seq open Choice of Integer" as "seq integer"; what is left open is text. The caller frees it. */
static gchar *simplified(const char *type)
{
    gchar *small = g_ascii_strdown(type, -1);
    gchar **words = g_strsplit_set(small, " \t\r\n", -1);
    GString *kept = g_string_new(NULL);
    const char *last = "";
    for (int i = 0; words[i]; i++)
        if (!is_choice_word(words[i], words[i + 1])) {
            g_string_append_printf(kept, "%s%s", kept->len ? " " : "", words[i]);
            last = words[i];
        }
    if (!kept->len)
        g_string_append(kept, "text");
    else if (is_array_word(last) && !g_str_has_suffix(kept->str, "lang alt"))
        g_string_append(kept, " text");
    g_strfreev(words);
    g_free(small);
    return g_string_free(kept, FALSE);
}

/* --- values ----------------------------------------------------------------------------------------- */

static bool is_of_simplified(const XmpTypes *types, const char *type, const XmpValue *value);

static bool items_are_of(const XmpTypes *types, const char *type, const XmpValue *array)
{
    for (const XmpValue *item = array->first; item; item = item->next)
        if (!is_of_simplified(types, type, item))
            return false;
    return true;
}

static bool has_language_alternatives(const XmpValue *value)
{
    if (value->form != XMP_ALTERNATIVES)
        return false;
    for (const XmpValue *item = value->first; item; item = item->next)
        if (item->language)
            return true;
    return !value->first;
}

static bool is_field_of(const XmpTypes *types, const XmpMembers *structure, const XmpValue *field)
{
    for (int i = 0; i < structure->count; i++)
        if (strcmp(structure->items[i].name, field->name) == 0)
            return strcmp(structure->namespace_uri, field->namespace_uri) == 0 &&
                   xmp_value_is_of(types, structure->items[i].type, field);
    return false;
}

static bool fields_are_of(const XmpTypes *types, const XmpMembers *structure, const XmpValue *value)
{
    if (value->form != XMP_STRUCTURE)
        return false;
    for (const XmpValue *field = value->first; field; field = field->next)
        if (!is_field_of(types, structure, field))
            return false;
    return true;
}

static bool is_of_simplified(const XmpTypes *types, const char *type, const XmpValue *value)
{
    for (size_t i = 0; i < G_N_ELEMENTS(array_types); i++)
        if (g_str_has_prefix(type, array_types[i].prefix))
            return value->form == array_types[i].form && items_are_of(types, type + strlen(array_types[i].prefix), value);
    if (strcmp(type, "lang alt") == 0)
        return has_language_alternatives(value);
    const XmpMembers *structure = find_structure(types, type);
    if (structure)
        return !structure->items || fields_are_of(types, structure, value);
    const SimpleType *simple = find_simple_type(type);
    return !simple || (value->form == XMP_SIMPLE && simple->fits(value->text));
}

bool xmp_value_is_of(const XmpTypes *types, const char *type, const XmpValue *value)
{
    gchar *name = simplified(type);
    bool is_of = is_of_simplified(types, name, value);
    g_free(name);
    return is_of;
}

static const char *past_arrays(const char *type)
{
    for (size_t i = 0; i < G_N_ELEMENTS(array_types); i++)
        while (g_str_has_prefix(type, array_types[i].prefix)) {
            type += strlen(array_types[i].prefix);
            i = 0;
        }
    return type;
}

bool xmp_type_is_known(const XmpTypes *types, const char *type)
{
    gchar *name = simplified(type);
    const char *item = past_arrays(name);
    bool is_known = strcmp(item, "lang alt") == 0 || strcmp(item, "any") == 0 || find_simple_type(item) ||
                    find_structure(types, item);
    g_free(name);
    return is_known;
}
