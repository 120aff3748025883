/* xmp_extensions.c - tables 3 to 7 of ISO 19005-2, 6.6.2.3.3, read and checked. */
#include "preflight/xmp_extensions.h"

#include <string.h>

#define SCHEMA "http://www.aiim.org/pdfa/ns/schema#"
#define PROPERTY "http://www.aiim.org/pdfa/ns/property#"
#define TYPE "http://www.aiim.org/pdfa/ns/type#"
#define FIELD "http://www.aiim.org/pdfa/ns/field#"

enum { MOST_FIELDS = 1000 }; /* of a type that is described; one with more is not looked into */

static const XmpValue *schemas_of(const XmpPacket *packet)
{
    return find_xmp_property(packet, XMP_EXTENSION, "schemas");
}

/* --- reading ---------------------------------------------------------------------------------------- */

static const char *field_text(const XmpValue *structure, const char *namespace_uri, const char *name)
{
    const XmpValue *field = find_xmp_field(structure, namespace_uri, name);
    return field && field->form == XMP_SIMPLE ? field->text : NULL;
}

static const XmpValue *first_item(const XmpValue *structure, const char *namespace_uri, const char *name)
{
    const XmpValue *array = find_xmp_field(structure, namespace_uri, name);
    return array && array->form != XMP_STRUCTURE ? array->first : NULL;
}

static gchar *property_key(const char *namespace_uri, const char *name)
{
    return g_strdup_printf("%s %s", namespace_uri, name);
}

/* A type whose name says nothing is taken for any: what is wrong with it is told of the description. */
static void read_properties(XmpExtensions *extensions, const XmpValue *schema, const char *namespace_uri)
{
    for (const XmpValue *item = first_item(schema, SCHEMA, "property"); item; item = item->next) {
        const char *name = field_text(item, PROPERTY, "name");
        const char *type = field_text(item, PROPERTY, "valueType");
        if (name)
            g_hash_table_insert(extensions->properties, property_key(namespace_uri, name), (gpointer)(type ? type : ""));
    }
}

static int read_fields(const XmpValue *type, XmpMember *fields)
{
    int count = 0;
    for (const XmpValue *item = first_item(type, TYPE, "field"); item; item = item->next) {
        const char *name = field_text(item, FIELD, "name");
        const char *value_type = field_text(item, FIELD, "valueType");
        if (name && count == MOST_FIELDS)
            return MOST_FIELDS + 1;
        if (name)
            fields[count++] = (XmpMember){name, value_type ? value_type : "any"};
    }
    return count;
}

/* A type without fields has rules that only its description tells. */
static void read_type(Arena *arena, XmpExtensions *extensions, const XmpValue *type)
{
    XmpMember fields[MOST_FIELDS];
    const char *name = field_text(type, TYPE, "type");
    const char *namespace_uri = field_text(type, TYPE, "namespaceURI");
    if (!name)
        return;
    gchar *small = g_ascii_strdown(name, -1);
    int count = read_fields(type, fields);
    XmpMembers *members = arena_new_object(arena, XmpMembers);
    members->type = arena_strdup(arena, small);
    members->namespace_uri = namespace_uri ? namespace_uri : "";
    if (count > 0 && count <= MOST_FIELDS) {
        members->items = arena_copy(arena, fields, (size_t)count, sizeof *fields);
        members->count = count;
    }
    g_hash_table_insert(extensions->types.structures, small, members);
}

static void read_schema(Arena *arena, XmpExtensions *extensions, const XmpValue *schema)
{
    const char *namespace_uri = field_text(schema, SCHEMA, "namespaceURI");
    if (namespace_uri)
        read_properties(extensions, schema, namespace_uri);
    for (const XmpValue *type = first_item(schema, SCHEMA, "valueType"); type; type = type->next)
        read_type(arena, extensions, type);
}

XmpExtensions *xmp_extensions_new(Arena *arena, const XmpPacket *packet)
{
    XmpExtensions *extensions = g_new(XmpExtensions, 1);
    extensions->types.structures = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    extensions->properties = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    const XmpValue *schemas = schemas_of(packet);
    for (const XmpValue *schema = schemas ? schemas->first : NULL; schema; schema = schema->next)
        read_schema(arena, extensions, schema);
    return extensions;
}

void xmp_extensions_free(XmpExtensions *extensions)
{
    g_hash_table_unref(extensions->types.structures);
    g_hash_table_unref(extensions->properties);
    g_free(extensions);
}

const char *find_xmp_extension_type(const XmpExtensions *extensions, const XmpValue *property)
{
    gchar *key = property_key(property->namespace_uri, property->name);
    const char *type = g_hash_table_lookup(extensions->properties, key);
    g_free(key);
    return type;
}

/* --- checking --------------------------------------------------------------------------------------- */

typedef struct DescriptionTable DescriptionTable;

typedef struct DescriptionField {
    const char *name;
    bool is_required;
    bool is_type;                  /* the name of a type that must be known */
    const DescriptionTable *items; /* a sequence of these; NULL: text */
} DescriptionField;

struct DescriptionTable {
    const char *namespace_uri;
    const char *prefix; /* required */
    const DescriptionField *fields;
    int field_count;
};

#define FIELDS(array) array, (int)(sizeof(array) / sizeof((array)[0]))

static const DescriptionField field_fields[] = {
    {"name", true, false, NULL}, {"valueType", true, true, NULL}, {"description", true, false, NULL}};
static const DescriptionTable field_table = {FIELD, "pdfaField", FIELDS(field_fields)};

static const DescriptionField type_fields[] = {
    {"type", true, false, NULL},        {"namespaceURI", true, false, NULL},   {"prefix", true, false, NULL},
    {"description", true, false, NULL}, {"field", false, false, &field_table},
};
static const DescriptionTable type_table = {TYPE, "pdfaType", FIELDS(type_fields)};

static const DescriptionField property_fields[] = {
    {"name", true, false, NULL},
    {"valueType", true, true, NULL},
    {"category", true, false, NULL},
    {"description", true, false, NULL},
};
static const DescriptionTable property_table = {PROPERTY, "pdfaProperty", FIELDS(property_fields)};

static const DescriptionField schema_fields[] = {
    {"schema", true, false, NULL},
    {"namespaceURI", true, false, NULL},
    {"prefix", true, false, NULL},
    {"property", true, false, &property_table},
    {"valueType", false, false, &type_table},
};
static const DescriptionTable schema_table = {SCHEMA, "pdfaSchema", FIELDS(schema_fields)};

typedef struct Checking {
    const XmpExtensions *extensions;
    ReportExtension *report;
    void *context;
} Checking;

static void report(const Checking *checking, XmpExtensionFault fault, const char *prefix, const char *name)
{
    gchar *field = g_strdup_printf("%s:%s", prefix, name);
    checking->report(checking->context, fault, field);
    g_free(field);
}

static bool has_known_value(const Checking *checking, const DescriptionField *field, const XmpValue *value)
{
    if (field->items)
        return value->form == XMP_SEQUENCE;
    if (value->form != XMP_SIMPLE)
        return false;
    if (strcmp(field->name, "category") == 0)
        return strcmp(value->text, "internal") == 0 || strcmp(value->text, "external") == 0;
    return !field->is_type || xmp_type_is_known(&checking->extensions->types, value->text);
}

static void check_field(const Checking *checking, const DescriptionTable *table, const DescriptionField *field,
                        const XmpValue *description)
{
    const XmpValue *value = find_xmp_field(description, table->namespace_uri, field->name);
    if (!value && !field->is_required)
        return;
    if (!value || strcmp(value->prefix, table->prefix) != 0 || !has_known_value(checking, field, value))
        report(checking, XMP_EXTENSION_IS_MALFORMED, table->prefix, field->name);
}

static bool is_named(const DescriptionTable *table, const XmpValue *value)
{
    for (int i = 0; i < table->field_count; i++)
        if (strcmp(table->namespace_uri, value->namespace_uri) == 0 && strcmp(table->fields[i].name, value->name) == 0)
            return true;
    return false;
}

static void check_description(const Checking *checking, const DescriptionTable *table, const XmpValue *description)
{
    for (const XmpValue *value = description->first; value; value = value->next)
        if (!is_named(table, value))
            report(checking, XMP_EXTENSION_HAS_OTHER_FIELD, value->prefix, value->name);
    for (int i = 0; i < table->field_count; i++) {
        const DescriptionField *field = &table->fields[i];
        check_field(checking, table, field, description);
        const XmpValue *item = field->items ? first_item(description, table->namespace_uri, field->name) : NULL;
        for (; item; item = item->next)
            check_description(checking, field->items, item);
    }
}

void xmp_extensions_check(const XmpExtensions *extensions, const XmpPacket *packet, ReportExtension *report_fault,
                          void *context)
{
    const Checking checking = {extensions, report_fault, context};
    const XmpValue *schemas = schemas_of(packet);
    if (!schemas)
        return;
    if (schemas->form != XMP_BAG || strcmp(schemas->prefix, "pdfaExtension") != 0)
        report(&checking, XMP_EXTENSION_IS_MALFORMED, "pdfaExtension", "schemas");
    if (schemas->form == XMP_SIMPLE || schemas->form == XMP_STRUCTURE)
        return;
    for (const XmpValue *schema = schemas->first; schema; schema = schema->next)
        check_description(&checking, &schema_table, schema);
}
