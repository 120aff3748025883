/* xmp_types.h - whether a value is of a type, as the XMP specification and extension schemas name types. */
#ifndef TYPESET_PREFLIGHT_XMP_TYPES_H
#define TYPESET_PREFLIGHT_XMP_TYPES_H

#include "preflight/xmp_packet.h"
#include "preflight/xmp_schemas.h"

#include <glib.h>

/* Types that extension schemas describe, besides those that need no description. */
typedef struct XmpTypes {
    GHashTable *structures; /* name in small letters: XmpMembers */
} XmpTypes;

/*
 * "Seq Integer", "bag closed Choice of Text", "Lang Alt", "Dimensions": in any case. A structure may have the fields of its
 * type, in their namespace, and no others; a field may be left out. A value is of any type that is not known.
 */
bool xmp_value_is_of(const XmpTypes *types, const char *type, const XmpValue *value);
bool xmp_type_is_known(const XmpTypes *types, const char *type);

/* ISO 8601 as XMP writes it: a year, and as much of month, day, time and time zone as is known. */
bool xmp_is_date(const char *text);

#endif
