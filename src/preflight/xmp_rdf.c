/* xmp_rdf.c - elements and attributes of RDF/XML as a tree of values. */
#include "preflight/xmp_rdf.h"

#include <glib.h>
#include <string.h>

enum { MOST_VALUES = 100000 };

static const char xml_namespace[] = "http://www.w3.org/XML/1998/namespace";

typedef struct RdfReader {
    Arena *arena;
    GHashTable *names;   /* parent, namespace and name of every field: none comes twice */
    const char *about;   /* what all descriptions are about; NULL: none said it yet */
    int value_count;
    bool is_broken;
} RdfReader;

static void read_property(RdfReader *reader, const xmlNode *element, XmpValue *parent);

/* --- names and texts -------------------------------------------------------------------------------- */

static const char *uri_of(const xmlNs *ns)
{
    return ns && ns->href ? (const char *)ns->href : "";
}

/* Early drafts of Dublin Core are read as the one that XMP names. */
static const char *normal_uri(const char *uri)
{
    return strcmp(uri, "http://purl.org/dc/1.1/") == 0 ? XMP_DUBLIN_CORE : uri;
}

static bool is_rdf(const xmlNode *element, const char *name)
{
    return strcmp(uri_of(element->ns), XMP_RDF) == 0 && strcmp((const char *)element->name, name) == 0;
}

static bool is_blank(const xmlNode *text)
{
    return !text->content || text->content[strspn((const char *)text->content, " \t\r\n")] == '\0';
}

static bool is_text(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

/* The characters of text nodes among siblings; references to entities are not followed. */
static const char *text_of(RdfReader *reader, const xmlNode *node)
{
    GString *text = g_string_new(NULL);
    for (; node; node = node->next)
        if (is_text(node) && node->content)
            g_string_append(text, (const char *)node->content);
    const char *kept = arena_strndup(reader->arena, text->str, text->len);
    g_string_free(text, TRUE);
    return kept;
}

/* --- attributes ------------------------------------------------------------------------------------- */

static const xmlAttr *find_attribute(const xmlNode *element, const char *uri, const char *name)
{
    for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next)
        if (strcmp(uri_of(attribute->ns), uri) == 0 && strcmp((const char *)attribute->name, name) == 0)
            return attribute;
    return NULL;
}

/* Attributes of RDF may stand without its prefix, as its first edition had them. */
static const char *rdf_attribute(RdfReader *reader, const xmlNode *element, const char *name)
{
    const xmlAttr *attribute = find_attribute(element, XMP_RDF, name);
    if (!attribute)
        attribute = find_attribute(element, "", name);
    return attribute ? text_of(reader, attribute->children) : NULL;
}

static const char *language_of(RdfReader *reader, const xmlNode *element)
{
    const xmlAttr *attribute = find_attribute(element, xml_namespace, "lang");
    return attribute ? text_of(reader, attribute->children) : NULL;
}

/* Whether an attribute is a property in short, not one of RDF's or XML's own. */
static bool is_property(const xmlAttr *attribute)
{
    const char *uri = uri_of(attribute->ns);
    bool is_of_rdf = strcmp(uri, XMP_RDF) == 0 && strcmp((const char *)attribute->name, "type") != 0 &&
                     strcmp((const char *)attribute->name, "value") != 0;
    return *uri && !is_of_rdf && strcmp(uri, xml_namespace) != 0;
}

/* --- values ----------------------------------------------------------------------------------------- */

static bool is_new_name(RdfReader *reader, const XmpValue *parent, const XmpValue *value)
{
    gchar *key = g_strdup_printf("%p %s %s", (const void *)parent, value->namespace_uri, value->name);
    return g_hash_table_add(reader->names, key);
}

/* XMP, other than RDF, has each property once. */
static XmpValue *add_value(RdfReader *reader, XmpValue *parent, const xmlNs *ns, const xmlChar *name, bool is_item)
{
    Arena *arena = reader->arena;
    XmpValue *value = arena_new_object(arena, XmpValue);
    value->namespace_uri = arena_strdup(arena, normal_uri(uri_of(ns)));
    value->prefix = arena_strdup(arena, ns && ns->prefix ? (const char *)ns->prefix : "");
    value->name = arena_strdup(arena, (const char *)name);
    value->text = "";
    if (parent->last)
        parent->last->next = value;
    else
        parent->first = value;
    parent->last = value;
    if (!*value->namespace_uri || ++reader->value_count > MOST_VALUES || (!is_item && !is_new_name(reader, parent, value)))
        reader->is_broken = true;
    return value;
}

static void read_attributes(RdfReader *reader, const xmlNode *element, XmpValue *structure)
{
    for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next)
        if (is_property(attribute)) {
            XmpValue *value = add_value(reader, structure, attribute->ns, attribute->name, false);
            value->text = text_of(reader, attribute->children);
        }
}

/* Elements only: text between them has no meaning. */
static void read_properties(RdfReader *reader, const xmlNode *element, XmpValue *structure)
{
    for (const xmlNode *child = element->children; child && !reader->is_broken; child = child->next)
        if (child->type == XML_ELEMENT_NODE)
            read_property(reader, child, structure);
        else if (is_text(child) && !is_blank(child))
            reader->is_broken = true;
}

/* A structure with rdf:value is that value; its other fields are qualifiers (ISO 16684-1, 7.8). */
static void take_qualified_value(XmpValue *value)
{
    const XmpValue *inner = find_xmp_field(value, XMP_RDF, "value");
    if (!inner)
        return;
    value->form = inner->form;
    value->text = inner->text;
    value->first = inner->first;
    value->last = inner->last;
}

/* --- elements --------------------------------------------------------------------------------------- */

static void read_items(RdfReader *reader, const xmlNode *array, XmpValue *value)
{
    for (const xmlNode *child = array->children; child && !reader->is_broken; child = child->next)
        if (child->type == XML_ELEMENT_NODE && is_rdf(child, "li"))
            read_property(reader, child, value);
        else if (child->type == XML_ELEMENT_NODE || (is_text(child) && !is_blank(child)))
            reader->is_broken = true;
}

static void read_structure(RdfReader *reader, const xmlNode *element, XmpValue *value)
{
    value->form = XMP_STRUCTURE;
    read_attributes(reader, element, value);
    read_properties(reader, element, value);
    take_qualified_value(value);
}

/* What stands within a property: an array, a description, or a node of some type. */
static void read_node(RdfReader *reader, const xmlNode *node, XmpValue *value)
{
    static const struct {
        const char *name;
        XmpForm form;
    } arrays[] = {{"Bag", XMP_BAG}, {"Seq", XMP_SEQUENCE}, {"Alt", XMP_ALTERNATIVES}};
    for (size_t i = 0; i < G_N_ELEMENTS(arrays); i++)
        if (is_rdf(node, arrays[i].name)) {
            value->form = arrays[i].form;
            read_items(reader, node, value);
            return;
        }
    if (!*uri_of(node->ns))
        reader->is_broken = true;
    read_structure(reader, node, value);
}

static const xmlNode *only_element(RdfReader *reader, const xmlNode *element)
{
    const xmlNode *found = NULL;
    bool has_text = false;
    for (const xmlNode *child = element->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && found)
            reader->is_broken = true;
        else if (child->type == XML_ELEMENT_NODE)
            found = child;
        has_text = has_text || (is_text(child) && !is_blank(child));
    }
    if (found && has_text)
        reader->is_broken = true;
    return found;
}

static bool has_short_properties(const xmlNode *element)
{
    for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next)
        if (is_property(attribute))
            return true;
    return false;
}

/* Text, the address of rdf:resource, or fields written as attributes. */
static void read_leaf(RdfReader *reader, const xmlNode *element, XmpValue *value)
{
    const char *resource = rdf_attribute(reader, element, "resource");
    value->text = resource ? resource : text_of(reader, element->children);
    if (resource || !has_short_properties(element))
        return;
    if (*value->text)
        reader->is_broken = true;
    value->text = "";
    read_structure(reader, element, value);
}

static void read_property(RdfReader *reader, const xmlNode *element, XmpValue *parent)
{
    bool is_item = is_rdf(element, "li");
    if (is_item && (parent->form == XMP_SIMPLE || parent->form == XMP_STRUCTURE))
        reader->is_broken = true;
    XmpValue *value = add_value(reader, parent, element->ns, element->name, is_item);
    const char *parse_type = rdf_attribute(reader, element, "parseType");
    value->language = language_of(reader, element);
    const xmlNode *node = parse_type ? NULL : only_element(reader, element);
    if (parse_type && strcmp(parse_type, "Resource") == 0)
        read_structure(reader, element, value);
    else if (parse_type)
        reader->is_broken = true;
    else if (node)
        read_node(reader, node, value);
    else
        read_leaf(reader, element, value);
}

/* All descriptions are about the same thing; an empty name stands for the document that the packet lies in. */
static void read_about(RdfReader *reader, const xmlNode *description)
{
    const char *about = rdf_attribute(reader, description, "about");
    if (!about || !*about)
        return;
    if (reader->about && strcmp(reader->about, about) != 0)
        reader->is_broken = true;
    reader->about = about;
}

bool xmp_rdf_read(Arena *arena, const xmlNode *rdf, XmpValue *properties)
{
    RdfReader reader = {.arena = arena, .names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
    for (const xmlNode *child = rdf->children; child && !reader.is_broken; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && is_rdf(child, "Description")) {
            read_about(&reader, child);
            read_attributes(&reader, child, properties);
            read_properties(&reader, child, properties);
        } else if (child->type == XML_ELEMENT_NODE || (is_text(child) && !is_blank(child))) {
            reader.is_broken = true;
        }
    }
    g_hash_table_unref(reader.names);
    return !reader.is_broken;
}
