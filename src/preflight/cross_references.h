/* cross_references.h - where the objects stand in the bytes of the file, as its cross-reference sections tell. */
#ifndef TYPESET_PREFLIGHT_CROSS_REFERENCES_H
#define TYPESET_PREFLIGHT_CROSS_REFERENCES_H

#include "preflight/checked_file.h"

typedef struct ObjectPlace {
    int number;
    size_t offset; /* as the section says; it may be wrong */
} ObjectPlace;

typedef struct CrossReferences {
    const ObjectPlace *objects; /* those that do not stand in an object stream, by offset */
    int object_count;
    const size_t *tables;   /* where each keyword xref stands */
    const size_t *trailers; /* behind the keyword trailer of each of them; 0 when it has none */
    int table_count;
    bool is_complete; /* false: a section was not where it should be */
} CrossReferences;

/* Follows the sections from the last startxref on; newer ones go before older. The result lives in the file's arena. */
CrossReferences cross_references_read(const CheckedFile *file);

#endif
