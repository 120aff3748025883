/*
 * checked_file.h - what every check of preflight works on, and how it tells of a fault.
 * A check is a file of its own: a table of requirements, indexed by an enum, and a function that looks for faults
 * of all of them and is named, with its table, in inspections.c. It must stand any file: wrong types, missing
 * keys, loops among objects.
 */
#ifndef TYPESET_PREFLIGHT_CHECKED_FILE_H
#define TYPESET_PREFLIGHT_CHECKED_FILE_H

#include "preflight/preflight.h"
#include "preflight/resource_names.h"
#include "preflight/xmp_packet.h"

#include <qpdf/qpdf-c.h>

typedef struct FaultList FaultList;

typedef struct CheckedFile {
    Arena *arena;
    FileBytes bytes;
    qpdf_data document;  /* the file as libqpdf read it; not to be changed */
    const XmpPacket *metadata; /* of the document; NULL: it has none */
    unsigned standards;  /* asked for: bits of Standard */
    MessageLanguage language;
    FaultList *faults;
    ResourceNames *resources; /* found by content_resource */
    int nesting;         /* 1 for a file that is embedded in another */
    struct StructTree *structure; /* struct_tree.h; NULL until somebody asks */
} CheckedFile;

typedef void Inspect(CheckedFile *file);

typedef struct Inspection {
    Inspect *inspect; /* NULL: another inspection, which walks over the same things, finds these faults */
    RequirementTable requirements;
} Inspection;

/* All of them, in the order in which they are made; `count` is set. */
const Inspection *inspections(int *count);

/*
 * Notes that `requirement` is broken. Nothing happens when none of its standards is asked for, or when the same was
 * noted for this place already. The wordings say what was found; NULL for both when the requirement says it all.
 */
void fault(CheckedFile *file, const Requirement *requirement, FaultPlace place, const char *english,
           const char *chinese, ...) __attribute__((format(printf, 4, 6), format(printf, 5, 6)));

/* Whether any standard that asks for the requirement is wanted: whether looking for faults is worth the time. */
bool is_wanted(const CheckedFile *file, const Requirement *requirement);

/* The value of a dictionary's or a stream's key; null for anything else. */
qpdf_oh value_of(const CheckedFile *file, qpdf_oh object, const char *key);

/* Whether that value is the name `name` ("/Font"). */
bool has_name(const CheckedFile *file, qpdf_oh object, const char *key, const char *name);

/* A place of the document: an object that was taken from it by reference, or 0 for a direct one. */
FaultPlace place_of(const CheckedFile *file, int page, qpdf_oh object);

/* Holds a file that is embedded in another to `standards`, as preflight_check does. */
Preflight check_embedded_pdf(const CheckedFile *outer, FileBytes pdf, unsigned standards);

/* Visits every indirect object of the document that is not null. */
typedef void ObjectVisit(CheckedFile *file, qpdf_oh object, int number, void *context);
void visit_objects(CheckedFile *file, ObjectVisit *visit, void *context);

#endif
