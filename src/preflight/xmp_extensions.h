/* xmp_extensions.h - properties and types that a packet describes itself: extension schemas (ISO 19005-2, 6.6.2.3.3). */
#ifndef TYPESET_PREFLIGHT_XMP_EXTENSIONS_H
#define TYPESET_PREFLIGHT_XMP_EXTENSIONS_H

#include "preflight/xmp_types.h"

#define XMP_EXTENSION "http://www.aiim.org/pdfa/ns/extension/"

typedef struct XmpExtensions {
    XmpTypes types;
    GHashTable *properties; /* "namespace name": its type; "" when the description does not say it */
} XmpExtensions;

/* What the packets describe; the rest of the result lives in `arena`. NULL for a packet is allowed. */
XmpExtensions *xmp_extensions_new(Arena *arena, const XmpPacket *packet);
void xmp_extensions_free(XmpExtensions *extensions);

/* The type that the packet describes for a property; NULL: it describes none. */
const char *find_xmp_extension_type(const XmpExtensions *extensions, const XmpValue *property);

typedef enum XmpExtensionFault {
    XMP_EXTENSION_HAS_OTHER_FIELD, /* than the tables name */
    XMP_EXTENSION_IS_MALFORMED,    /* a field is missing, has another prefix or type, or names a type that nobody knows */
} XmpExtensionFault;

/* Calls `report` for each fault of the descriptions with the field's name, as "pdfaProperty:category". */
typedef void ReportExtension(void *context, XmpExtensionFault fault, const char *field);
void xmp_extensions_check(const XmpExtensions *extensions, const XmpPacket *packet, ReportExtension *report, void *context);

#endif
