/* docx_inventory.c - see docx_inventory.h. Elements are known by their names behind the prefix, as ECMA-376 has them. */
#include "import/docx_inventory.h"

#include <string.h>

enum { DEEPEST = 250 };

typedef struct Scan {
    DocxInventory *inventory;
    GHashTable *numbered_headings; /* ids of styles; the value is whether the style itself numbers */
    bool is_body;                  /* document.xml */
    bool is_header;                /* or the styles: neither has text of the document */
    bool has_header_text;
    int depth;
    int texts;      /* open elements: of text, */
    int fallbacks;  /* of what stands there a second time for old programs, */
    int moved;      /* of text that stands elsewhere now, */
    int maths;
    int tables;
    int apart;      /* of text boxes and phonetic guides */
    int run_properties;
    gchar *style;   /* of the paragraph being read */
    bool is_numbered;
    gchar *style_id; /* of the style being read */
} Scan;

static const char *local_name(const gchar *element)
{
    const char *colon = strchr(element, ':');
    return colon ? colon + 1 : element;
}

static const char *value_of(const gchar **names, const gchar **values, const char *name)
{
    for (int i = 0; names[i]; i++)
        if (strcmp(local_name(names[i]), name) == 0)
            return values[i];
    return NULL;
}

static bool is_on(const gchar **names, const gchar **values)
{
    const char *value = value_of(names, values, "val");
    return !value || (strcmp(value, "0") != 0 && strcmp(value, "false") != 0 && strcmp(value, "none") != 0);
}

static void count(Scan *scan, LeftOutKind kind)
{
    scan->inventory->left.counts[kind]++;
}

/* --- elements that are counted as they begin ------------------------------------------------------- */

typedef struct CountedElement {
    const char *name;
    LeftOutKind kind;
} CountedElement;

static void count_element(Scan *scan, const char *name)
{
    static const CountedElement counted[] = {
        {"comment", LEFT_COMMENTS}, {"ins", LEFT_CHANGES},     {"del", LEFT_CHANGES},    {"moveFrom", LEFT_CHANGES},
        {"ruby", LEFT_READINGS},    {"object", LEFT_OBJECTS},  {"chart", LEFT_OBJECTS},  {"relIds", LEFT_OBJECTS},
        {"txbxContent", LEFT_TEXT_BOXES},
    };
    if (scan->tables > 1 && strcmp(name, "tbl") == 0)
        count(scan, LEFT_NESTED_TABLES);
    for (size_t i = 0; i < G_N_ELEMENTS(counted); i++)
        if (strcmp(counted[i].name, name) == 0)
            count(scan, counted[i].kind);
}

/* What a run looks like. */
static void count_look(Scan *scan, const char *name, const gchar **names, const gchar **values)
{
    const char *value = value_of(names, values, "val");
    bool coloured = strcmp(name, "color") == 0 && value && strcmp(value, "auto") != 0 && strcmp(value, "000000") != 0;
    if (coloured || (strcmp(name, "highlight") == 0 && is_on(names, values)))
        count(scan, LEFT_COLOURS);
    if (strcmp(name, "sz") == 0 || (strcmp(name, "rFonts") == 0 && value_of(names, values, "eastAsia")))
        count(scan, LEFT_FONTS);
    if (strcmp(name, "vanish") == 0 && is_on(names, values))
        count(scan, LEFT_HIDDEN);
}

static void count_columns(Scan *scan, const gchar **names, const gchar **values)
{
    const char *number = value_of(names, values, "num");
    if (number && g_ascii_strtoll(number, NULL, 10) > 1)
        count(scan, LEFT_COLUMNS);
}

/* --- headings that number themselves ---------------------------------------------------------------- */

static void begin_paragraph(Scan *scan)
{
    g_clear_pointer(&scan->style, g_free);
    scan->is_numbered = false;
}

static void end_paragraph_properties(Scan *scan)
{
    gpointer style_numbers = NULL;
    bool is_heading = scan->style && g_hash_table_lookup_extended(scan->numbered_headings, scan->style, NULL, &style_numbers);
    if (is_heading && (scan->is_numbered || GPOINTER_TO_INT(style_numbers)))
        count(scan, LEFT_HEADING_NUMBERS);
}

/* <w:style w:styleId="1"><w:name w:val="heading 1"/> ... <w:numPr> */
static void look_at_style(Scan *scan, const char *name, const gchar **names, const gchar **values)
{
    const char *value = value_of(names, values, "val");
    if (strcmp(name, "style") == 0) {
        g_free(scan->style_id);
        scan->style_id = g_strdup(value_of(names, values, "styleId"));
    }
    if (!scan->style_id)
        return;
    if (strcmp(name, "name") == 0 && value && g_ascii_strncasecmp(value, "heading", 7) == 0)
        g_hash_table_insert(scan->numbered_headings, g_strdup(scan->style_id), GINT_TO_POINTER(0));
    if (strcmp(name, "numPr") == 0 && g_hash_table_contains(scan->numbered_headings, scan->style_id))
        g_hash_table_insert(scan->numbered_headings, g_strdup(scan->style_id), GINT_TO_POINTER(1));
}

/* --- the walk -------------------------------------------------------------------------------------- */

/* The counter of open elements that an element belongs to. */
static int *counter_for(Scan *scan, const char *element)
{
    const char *name = local_name(element);
    if (strcmp(element, "w:t") == 0)
        return &scan->texts;
    if (strcmp(name, "Fallback") == 0)
        return &scan->fallbacks;
    if (strcmp(name, "moveFrom") == 0)
        return &scan->moved;
    if (strcmp(name, "oMath") == 0)
        return &scan->maths;
    if (strcmp(name, "tbl") == 0)
        return &scan->tables;
    if (strcmp(name, "txbxContent") == 0 || strcmp(name, "ruby") == 0)
        return &scan->apart;
    return strcmp(name, "rPr") == 0 ? &scan->run_properties : NULL;
}

static void look_at_body(Scan *scan, const char *name, const gchar **names, const gchar **values)
{
    count_element(scan, name);
    if (scan->run_properties > 0)
        count_look(scan, name, names, values);
    if (strcmp(name, "cols") == 0)
        count_columns(scan, names, values);
    if (strcmp(name, "p") == 0)
        begin_paragraph(scan);
    if (strcmp(name, "pStyle") == 0 && !scan->style)
        scan->style = g_strdup(value_of(names, values, "val"));
    if (strcmp(name, "numId") == 0)
        scan->is_numbered = is_on(names, values);
}

static void begin_element(GMarkupParseContext *context, const gchar *element, const gchar **names, const gchar **values,
                          gpointer data, GError **error)
{
    Scan *scan = data;
    int *counter = counter_for(scan, element);
    (void)context;
    if (++scan->depth > DEEPEST)
        g_set_error_literal(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "nested too deep");
    if (counter)
        ++*counter;
    if (counter == &scan->maths && scan->maths == 1 && scan->fallbacks == 0)
        count(scan, LEFT_EQUATIONS);
    look_at_style(scan, local_name(element), names, values);
    if (scan->fallbacks == 0 && !scan->is_header)
        look_at_body(scan, local_name(element), names, values);
}

static void end_element(GMarkupParseContext *context, const gchar *element, gpointer data, GError **error)
{
    Scan *scan = data;
    int *counter = counter_for(scan, element);
    (void)context, (void)error;
    scan->depth--;
    if (counter)
        --*counter;
    if (strcmp(local_name(element), "pPr") == 0 && scan->is_body)
        end_paragraph_properties(scan);
    if (strcmp(local_name(element), "style") == 0)
        g_clear_pointer(&scan->style_id, g_free);
}

static void take_text(GMarkupParseContext *context, const gchar *text, gsize length, gpointer data, GError **error)
{
    Scan *scan = data;
    (void)context, (void)error;
    if (scan->texts == 0 || scan->fallbacks > 0 || scan->moved > 0 || scan->maths > 0)
        return;
    if (scan->is_header)
        scan->has_header_text = true;
    else
        g_string_append_len(scan->inventory->text, text, (gssize)length);
    if (scan->apart > 0 && !scan->is_header)
        g_string_append_len(scan->inventory->set_apart, text, (gssize)length);
}

static bool scan_part(Arena *arena, const ZipFile *zip, const char *name, Scan *scan)
{
    static const GMarkupParser parser = {begin_element, end_element, take_text, NULL, NULL};
    FileBytes xml;
    const ZipEntry *entry = find_zip_entry(zip, name);
    if (!entry)
        return true;
    if (!zip_entry_read(arena, zip, entry, &xml))
        return false;
    size_t mark = xml.length >= 3 && memcmp(xml.bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    GMarkupParseContext *context = g_markup_parse_context_new(&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, scan, NULL);
    bool sound = g_markup_parse_context_parse(context, (const char *)xml.bytes + mark, (gssize)(xml.length - mark), NULL) &&
                 g_markup_parse_context_end_parse(context, NULL);
    g_markup_parse_context_free(context);
    g_clear_pointer(&scan->style, g_free);
    g_clear_pointer(&scan->style_id, g_free);
    return sound;
}

static bool scan_headers(Arena *arena, const ZipFile *zip, Scan *scan)
{
    bool sound = true;
    for (int i = 0; i < zip->count && sound; i++) {
        const char *name = zip->entries[i].name;
        bool is_header = g_str_has_prefix(name, "word/header") || g_str_has_prefix(name, "word/footer");
        if (!is_header || !g_str_has_suffix(name, ".xml"))
            continue;
        Scan part = {.inventory = scan->inventory, .numbered_headings = scan->numbered_headings, .is_header = true};
        sound = scan_part(arena, zip, name, &part);
        if (part.has_header_text)
            count(scan, LEFT_HEADERS);
    }
    return sound;
}

/* Comments have text that is none of the document's. */
static bool scan_comments(Arena *arena, const ZipFile *zip, const Scan *scan)
{
    DocxInventory comments = {.text = g_string_new(NULL), .set_apart = g_string_new(NULL)};
    Scan part = {.inventory = &comments, .numbered_headings = scan->numbered_headings};
    bool sound = scan_part(arena, zip, "word/comments.xml", &part);
    scan->inventory->left.counts[LEFT_COMMENTS] += comments.left.counts[LEFT_COMMENTS];
    docx_inventory_clear(&comments);
    return sound;
}

void docx_inventory_clear(DocxInventory *inventory)
{
    g_string_free(inventory->text, TRUE);
    g_string_free(inventory->set_apart, TRUE);
}

bool docx_inventory_take(Arena *arena, const ZipFile *zip, DocxInventory *inventory)
{
    static const char *const parts[] = {"word/styles.xml", "word/document.xml", "word/footnotes.xml", "word/endnotes.xml"};
    *inventory = (DocxInventory){.text = g_string_new(NULL), .set_apart = g_string_new(NULL)};
    Scan scan = {.inventory = inventory};
    scan.numbered_headings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    bool sound = true;
    for (size_t i = 0; i < G_N_ELEMENTS(parts) && sound; i++) {
        Scan part = {.inventory = inventory, .numbered_headings = scan.numbered_headings, .is_body = i == 1, .is_header = i == 0};
        sound = scan_part(arena, zip, parts[i], &part);
    }
    sound = sound && scan_comments(arena, zip, &scan) && scan_headers(arena, zip, &scan);
    g_hash_table_unref(scan.numbered_headings);
    return sound;
}
