/* xmp_packet.h - the properties of an XMP packet (ISO 16684-1), by namespace and name. */
#ifndef TYPESET_PREFLIGHT_XMP_PACKET_H
#define TYPESET_PREFLIGHT_XMP_PACKET_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

#define XMP_DUBLIN_CORE "http://purl.org/dc/elements/1.1/"
#define XMP_BASIC "http://ns.adobe.com/xap/1.0/"
#define XMP_MEDIA "http://ns.adobe.com/xap/1.0/mm/"
#define XMP_PDF "http://ns.adobe.com/pdf/1.3/"
#define XMP_PDF_A_ID "http://www.aiim.org/pdfa/ns/id/"
#define XMP_PDF_UA_ID "http://www.aiim.org/pdfua/ns/id/"
#define XMP_PDF_X_ID "http://www.npes.org/pdfx/ns/id/"

typedef enum XmpForm {
    XMP_SIMPLE,
    XMP_STRUCTURE,
    XMP_BAG,
    XMP_SEQUENCE,
    XMP_ALTERNATIVES,
} XmpForm;

/* A property, a field of a structure, or an item of an array. Its qualifiers are left out but for the language. */
typedef struct XmpValue {
    const char *namespace_uri; /* of an item that of RDF */
    const char *prefix;        /* as written; "" when there is none */
    const char *name;          /* of an item "li" */
    XmpForm form;
    const char *text;          /* of a simple value; else "" */
    const char *language;      /* xml:lang; NULL: none */
    struct XmpValue *first;    /* field or item; NULL: none */
    struct XmpValue *last;
    struct XmpValue *next;     /* beside it */
} XmpValue;

typedef struct XmpPacket {
    bool is_well_formed;   /* XML, and RDF as XMP writes it; else there are no properties */
    bool is_utf_8;         /* as in a PDF it must be; ASCII is, too */
    bool has_bytes;        /* attributes of the packet's header */
    bool has_encoding;
    XmpValue properties;   /* a structure whose fields are the properties of the document */
} XmpPacket;

/*
 * Reads a packet of any length and content; it lives in `arena`. Nothing else is read for it: no entity is followed, and
 * a packet with a document type is not well formed.
 */
const XmpPacket *xmp_packet_read(Arena *arena, const void *bytes, size_t length);

/* A field of a structure (a property: of &packet->properties); NULL: it has none of that name. */
const XmpValue *find_xmp_field(const XmpValue *structure, const char *namespace_uri, const char *name);

/* A property of the packet; NULL: it has none, or `packet` is NULL. */
const XmpValue *find_xmp_property(const XmpPacket *packet, const char *namespace_uri, const char *name);

/*
 * What a person would read: the text of a simple value, of language alternatives the default or else the first, of
 * another array the first item. NULL: there is no such property, or no text in it.
 */
const char *xmp_property_text(const XmpPacket *packet, const char *namespace_uri, const char *name);

#endif
