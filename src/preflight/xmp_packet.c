/* xmp_packet.c - from the bytes of a packet to its properties. */
#include "preflight/xmp_packet.h"

#include "preflight/xmp_rdf.h"

#include <glib.h>
#include <libxml/parser.h>
#include <string.h>

enum { LONGEST_PACKET = 16 << 20, MOST_ATTRIBUTES = 10000 };

/* --- XML ------------------------------------------------------------------------------------------- */

/* XMP has no use for document types; whoever writes one wants entities expanded. */
static void refuse_document_type(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
    (void)name, (void)public_id, (void)system_id;
    xmlStopParser(context);
}

/* Padding, and what writers leave after it. */
static size_t length_without_padding(const char *bytes, size_t length)
{
    while (length > 0 && (bytes[length - 1] == '\0' || strchr(" \t\r\n", bytes[length - 1])))
        length--;
    return length;
}

/* The zero bytes at the end of UTF-16 and UTF-32 belong to a character. */
static bool has_wide_characters(const char *bytes, size_t length)
{
    return length >= 4 && (memchr(bytes, '\0', 4) || memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
}

/* The parser compares each attribute of an element with all others: some packets are made to take for ever. */
static bool has_too_many_attributes(const char *bytes, size_t length)
{
    int count = 0;
    for (size_t i = 0; i < length && count <= MOST_ATTRIBUTES; i++)
        count = bytes[i] == '<' ? 0 : count + (bytes[i] == '=');
    return count > MOST_ATTRIBUTES;
}

/* NULL: not well formed. */
static xmlDoc *read_document(const char *bytes, size_t length)
{
    if (!has_wide_characters(bytes, length))
        length = length_without_padding(bytes, length);
    if (length == 0 || length > LONGEST_PACKET || has_too_many_attributes(bytes, length))
        return NULL;
    xmlParserCtxt *parser = xmlNewParserCtxt();
    parser->sax->internalSubset = refuse_document_type;
    xmlDoc *document = xmlCtxtReadMemory(parser, bytes, (int)length, NULL, NULL,
                                         XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (document && (parser->errNo == XML_ERR_USER_STOP || !parser->nsWellFormed)) {
        xmlFreeDoc(document);
        document = NULL;
    }
    xmlFreeParserCtxt(parser);
    return document;
}

static const xmlNode *find_rdf(const xmlNode *node)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (node->ns && strcmp((const char *)node->ns->href, XMP_RDF) == 0 && strcmp((const char *)node->name, "RDF") == 0)
            return node;
        const xmlNode *inside = find_rdf(node->children);
        if (inside)
            return inside;
    }
    return NULL;
}

/* What the XML says, or its first bytes. */
static bool is_utf_8(const xmlDoc *document, const char *bytes, size_t length)
{
    const char *name = (const char *)document->encoding;
    if (has_wide_characters(bytes, length))
        return false;
    return !name || g_ascii_strcasecmp(name, "UTF-8") == 0 || g_ascii_strcasecmp(name, "US-ASCII") == 0;
}

/* --- the header ------------------------------------------------------------------------------------- */

static bool is_spaced_equals(const char *text)
{
    text += strspn(text, " \t\r\n");
    return *text == '=';
}

/* Whether `name` stands in the text as an attribute: after space, before an equals sign. */
static bool has_attribute(const char *text, const char *name)
{
    for (const char *at = strstr(text, name); at; at = strstr(at + 1, name))
        if ((at == text || strchr(" \t\r\n'\"", at[-1])) && is_spaced_equals(at + strlen(name)))
            return true;
    return false;
}

static void read_header(const xmlDoc *document, XmpPacket *packet)
{
    for (const xmlNode *node = document->children; node; node = node->next) {
        if (node->type != XML_PI_NODE || strcmp((const char *)node->name, "xpacket") != 0 || !node->content)
            continue;
        const char *content = (const char *)node->content;
        if (!has_attribute(content, "begin"))
            continue;
        packet->has_bytes = packet->has_bytes || has_attribute(content, "bytes");
        packet->has_encoding = packet->has_encoding || has_attribute(content, "encoding");
    }
}

/* --- the packet ------------------------------------------------------------------------------------- */

const XmpPacket *xmp_packet_read(Arena *arena, const void *bytes, size_t length)
{
    XmpPacket *packet = arena_new_object(arena, XmpPacket);
    packet->properties = (XmpValue){.namespace_uri = "", .prefix = "", .name = "", .form = XMP_STRUCTURE, .text = ""};
    xmlDoc *document = read_document(bytes, length);
    if (!document)
        return packet;
    const xmlNode *rdf = find_rdf(document->children);
    read_header(document, packet);
    packet->is_utf_8 = is_utf_8(document, bytes, length);
    packet->is_well_formed = !rdf || xmp_rdf_read(arena, rdf, &packet->properties);
    if (!packet->is_well_formed)
        packet->properties.first = packet->properties.last = NULL;
    xmlFreeDoc(document);
    return packet;
}

const XmpValue *find_xmp_field(const XmpValue *structure, const char *namespace_uri, const char *name)
{
    for (const XmpValue *field = structure->first; field; field = field->next)
        if (strcmp(field->name, name) == 0 && strcmp(field->namespace_uri, namespace_uri) == 0)
            return field;
    return NULL;
}

const XmpValue *find_xmp_property(const XmpPacket *packet, const char *namespace_uri, const char *name)
{
    return packet ? find_xmp_field(&packet->properties, namespace_uri, name) : NULL;
}

static const XmpValue *item_to_read(const XmpValue *array)
{
    for (const XmpValue *item = array->first; item && array->form == XMP_ALTERNATIVES; item = item->next)
        if (item->language && strcmp(item->language, "x-default") == 0)
            return item;
    return array->first;
}

const char *xmp_property_text(const XmpPacket *packet, const char *namespace_uri, const char *name)
{
    const XmpValue *value = find_xmp_property(packet, namespace_uri, name);
    if (value && value->form != XMP_SIMPLE && value->form != XMP_STRUCTURE)
        value = item_to_read(value);
    return value && value->form == XMP_SIMPLE ? value->text : NULL;
}
