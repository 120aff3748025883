/* xmp_rdf.h - RDF in the forms that XMP allows (ISO 16684-1, 7). Called by xmp_packet.c only. */
#ifndef TYPESET_PREFLIGHT_XMP_RDF_H
#define TYPESET_PREFLIGHT_XMP_RDF_H

#include "preflight/xmp_packet.h"

#include <libxml/tree.h>

#define XMP_RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/* Reads what the element rdf:RDF says into the fields of `properties`; false when it is not RDF as XMP writes it. */
bool xmp_rdf_read(Arena *arena, const xmlNode *rdf, XmpValue *properties);

#endif
