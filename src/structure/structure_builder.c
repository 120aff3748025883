/* structure_builder.c - elements by tag, key and parent: parts of one paragraph, table or story find each other. */
#include "structure/structure_builder.h"

#include "structure/element_types.h"

#include <string.h>

void element_add_kid(StructureBuilder *builder, StructureElement *parent, StructureKid kid)
{
    enum { FIRST_ROOM = 2 };
    if (parent->kid_count == parent->kid_room) {
        int room = parent->kid_room ? 2 * parent->kid_room : FIRST_ROOM;
        StructureKid *kids = arena_new_array(builder->arena, StructureKid, room);
        if (parent->kid_count)
            memcpy(kids, parent->kids, (size_t)parent->kid_count * sizeof *kids);
        parent->kids = kids;
        parent->kid_room = room;
    }
    parent->kids[parent->kid_count++] = kid;
}

StructureElement *element_new(StructureBuilder *builder, StructureElement *parent, const char *tag, const char *type, int order)
{
    StructureElement *element = arena_new_object(builder->arena, StructureElement);
    *element = (StructureElement){.tag = tag, .type = type, .parent = parent, .page = -1};
    if (parent)
        element_add_kid(builder, parent, (StructureKid){.element = element, .order = order});
    return element;
}

/* The caller frees it. */
static char *name_of_element(const StructureElement *parent, const char *tag, const char *story, int key)
{
    return g_strdup_printf("%p %s %d %s", (const void *)parent, tag, key, story ? story : "");
}

/* `name` becomes the table's. */
static StructureElement *remember(StructureBuilder *builder, char *name, StructureElement *element)
{
    g_hash_table_replace(builder->elements, name, element);
    return element;
}

StructureElement *element_keyed(StructureBuilder *builder, StructureElement *parent, const char *tag, const char *type,
                                int key, int order)
{
    char *name = name_of_element(parent, tag, NULL, key);
    StructureElement *element = g_hash_table_lookup(builder->elements, name);
    if (!element)
        return remember(builder, name, element_new(builder, parent, tag, type, order));
    g_free(name);
    return element;
}

/* What stands in furniture may be read all the same: it hangs on what is around that. */
static StructureElement *innermost_open(const StructureBuilder *builder)
{
    for (guint i = builder->open->len; i > 0; i--) {
        StructureElement *element = g_ptr_array_index(builder->open, i - 1);
        if (element)
            return element;
    }
    return builder->structure->root;
}

static StructureElement *story_element(StructureBuilder *builder, StructureElement *parent, const DisplayTag *tag,
                                       const char *type)
{
    char *name = name_of_element(parent, tag->name, tag->story, 0);
    StructureElement *before = tag->goes_on ? g_hash_table_lookup(builder->elements, name) : NULL;
    if (before) {
        g_free(name);
        return before;
    }
    return remember(builder, name, element_new(builder, parent, tag->name, type, tag->order));
}

static void describe(StructureElement *element, const DisplayTag *tag)
{
    if (!element->title)
        element->title = tag->title;
    element->lang = tag->lang;
    element->row_span = tag->row_span;
    element->column_span = tag->column_span;
    element->is_vertical = tag->is_vertical;
}

StructureElement *element_of_display_tag(StructureBuilder *builder, const DisplayTag *tag)
{
    const ElementType *type = element_type_of_tag(tag->name);
    StructureElement *parent = innermost_open(builder), *element;
    if (!type->type)
        return NULL;
    if (strcmp(tag->name, "story") == 0)
        element = story_element(builder, parent, tag, type->type);
    else if (tag->key > 0)
        element = element_keyed(builder, parent, tag->name, type->type, tag->key, tag->order);
    else
        element = element_new(builder, parent, tag->name, type->type, tag->order);
    describe(element, tag);
    return element;
}

/* --- glyphs --------------------------------------------------------------------------------------- */

static bool is_anchor(const char *link)
{
    return link[0] == '#';
}

static bool leads_somewhere(const StructureBuilder *builder, const char *link)
{
    return link && (!is_anchor(link) || g_hash_table_contains(builder->anchors, link + 1));
}

/* The last child of `parent`, when it has that type; else NULL. */
static StructureElement *last_child(const StructureElement *parent, const char *type)
{
    StructureElement *last = parent->kid_count ? parent->kids[parent->kid_count - 1].element : NULL;
    return last && strcmp(last->type, type) == 0 ? last : NULL;
}

static bool has_number(const DisplayGlyphs *glyphs)
{
    for (const char *at = glyphs->text; at < glyphs->text + glyphs->text_length; at = g_utf8_next_char(at))
        if (g_unichar_isalnum(g_utf8_get_char(at)))
            return true;
    return false;
}

/* A label stands beside the body of its item, and before the text of its note. */
static StructureElement *label_element(StructureBuilder *builder, StructureElement *element, const DisplayGlyphs *glyphs)
{
    enum { BEFORE_THE_REST = -1 };
    StructureElement *around = element;
    while (around && strcmp(around->type, "LI") != 0 && strcmp(around->type, "Note") != 0)
        around = around->parent;
    if (!around)
        return element;
    StructureElement *label = element_keyed(builder, around, "label", "Lbl", 1, BEFORE_THE_REST);
    label->label_is_number |= has_number(glyphs);
    return label;
}

static StructureElement *ruby_element(StructureBuilder *builder, StructureElement *element, const DisplayGlyphs *glyphs)
{
    if (strcmp(element->type, "Ruby") == 0)
        return element_keyed(builder, element, "ruby_text", "RT", 1, 0);
    if (glyphs->ruby == 0)
        return element;
    return element_keyed(builder, element_keyed(builder, element, "ruby", "Ruby", glyphs->ruby, 0), "ruby_base", "RB", 1, 0);
}

static StructureElement *span_in_language(StructureBuilder *builder, StructureElement *element, const char *lang)
{
    StructureElement *last = last_child(element, "Span");
    if (last && last->lang && strcmp(last->lang, lang) == 0)
        return last;
    StructureElement *span = element_new(builder, element, "span", "Span", 0);
    span->lang = lang;
    return span;
}

/* Entries of contents have one reference for title and page. */
static StructureElement *reference_element(StructureBuilder *builder, StructureElement *element)
{
    if (strcmp(element->type, "TOCI") == 0)
        return element_keyed(builder, element, "reference", "Reference", 1, 0);
    return element_new(builder, element, "reference", "Reference", 0);
}

static StructureElement *link_element(StructureBuilder *builder, StructureElement *element, const char *link)
{
    if (is_anchor(link))
        element = reference_element(builder, element);
    StructureElement *made = element_new(builder, element, "link", "Link", 0);
    made->link = words_of_link(builder, link);
    return made;
}

StructureElement *element_of_glyphs(StructureBuilder *builder, const DisplayGlyphs *glyphs)
{
    StructureElement *element =
        builder->open->len ? g_ptr_array_index(builder->open, builder->open->len - 1) : NULL;
    if (!element)
        return NULL;
    if (glyphs->is_label)
        element = label_element(builder, element, glyphs);
    element = ruby_element(builder, element, glyphs);
    if (glyphs->lang)
        element = span_in_language(builder, element, glyphs->lang);
    return leads_somewhere(builder, glyphs->link) ? link_element(builder, element, glyphs->link) : element;
}

/* --- links ---------------------------------------------------------------------------------------- */

/* A page is named as its number or by its name: 第 3 页, 封三. */
static const char *words_of_page(const StructureBuilder *builder, const char *label)
{
    bool is_chinese = g_str_has_prefix(builder->structure->lang, "zh");
    if (!g_ascii_isdigit(*label))
        return label;
    return arena_printf(builder->arena, is_chinese ? "第 %s 页" : "page %s", label);
}

const char *words_of_link(const StructureBuilder *builder, const char *link)
{
    bool is_chinese = g_str_has_prefix(builder->structure->lang, "zh");
    if (!is_anchor(link))
        return link;
    if (g_str_has_prefix(link, "#note-back-"))
        return is_chinese ? "返回正文" : "back to the text";
    if (g_str_has_prefix(link, "#note-"))
        return is_chinese ? "注释" : "note";
    return words_of_page(builder, g_hash_table_lookup(builder->anchors, link + 1));
}
