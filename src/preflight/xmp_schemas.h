/* xmp_schemas.h - the properties and value types that PDF/A-2 knows without a description in the file. */
#ifndef TYPESET_PREFLIGHT_XMP_SCHEMAS_H
#define TYPESET_PREFLIGHT_XMP_SCHEMAS_H

/* A property of a schema, or a field of a structure, with its type in the words of the XMP specification. */
typedef struct XmpMember {
    const char *name;
    const char *type;
} XmpMember;

typedef struct XmpMembers {
    const char *type;          /* name of the structure, in small letters; NULL: a schema */
    const char *namespace_uri; /* of all members */
    const XmpMember *items;    /* NULL: not known, anything is a value */
    int count;
} XmpMembers;

/*
 * Schemas and structures of the XMP Specification of September 2005 and the identification schema of PDF/A-2 (ISO
 * 19005-2, 6.6.4). `count` is set.
 */
const XmpMembers *xmp_schemas(int *count);
const XmpMembers *xmp_structures(int *count);

#endif
