/* document_structure.h - what is read aloud of a document and in which order: elements (ISO 32000-1, 14.7), article threads. */
#ifndef TYPESET_STRUCTURE_DOCUMENT_STRUCTURE_H
#define TYPESET_STRUCTURE_DOCUMENT_STRUCTURE_H

#include "base/arena.h"
#include "base/geometry.h"

#include <stdbool.h>

struct DisplayList;
typedef struct StructureElement StructureElement;

/* How the items of a list are told apart. */
typedef enum ListNumbering { LIST_PLAIN, LIST_MARKED, LIST_NUMBERED } ListNumbering;

/* An element, or what a page shows under one of its marks. */
typedef struct StructureKid {
    StructureElement *element; /* NULL: a mark */
    int page;                  /* from 0 */
    int mark;                  /* of the page, from 0 */
    int order;                 /* among its siblings; those of one order as they came */
} StructureKid;

struct StructureElement {
    const char *type;          /* "P", "H1"; own names, such as "Byline", are told by element_types */
    const char *tag;           /* of the display list */
    StructureElement *parent;  /* NULL: the root */
    StructureKid *kids;
    int kid_count;
    int kid_room;
    const char *lang;          /* BCP 47; NULL: that of its parent */
    const char *alternative;   /* for those who cannot see it */
    const char *title;         /* of a story; of a figure what its tag says of it */
    const char *id;            /* of a note */
    const char *link;          /* of a link: what is said of where it leads; its page's annotations are in the order of links */
    int page;                  /* of a figure, from 0, */
    Rect box;                  /* and where it stands there, from the upper left corner of the sheet */
    int row_span;              /* of a cell */
    int column_span;
    ListNumbering numbering;   /* of a list */
    bool label_is_number;      /* of a label */
    bool is_vertical;
};

/* What stands under a mark; without an element to read it it is there for its looks. */
typedef enum MarkKind { MARK_UNREAD, MARK_TEXT, MARK_PICTURE } MarkKind;

/* Which mark each item of a page is painted under, from 1; 0: none, it is not read. */
typedef struct PageMarks {
    int *items;
    MarkKind *kinds; /* of each mark */
    int mark_count;
    bool has_upright; /* a mark is of upright glyphs */
} PageMarks;

/* A column on the way of a story. */
typedef struct ThreadBead {
    int page; /* from 0 */
    Rect box;
} ThreadBead;

typedef struct ArticleThread {
    const char *title;
    ThreadBead *beads;
    int bead_count;
} ArticleThread;

typedef struct DocumentStructure {
    const char *lang;
    StructureElement *root; /* "Document" */
    PageMarks *pages;
    int page_count;
    ArticleThread *threads;
    int thread_count;
} DocumentStructure;

/* Of pages that make one document in `lang`. Lives in `arena`. */
DocumentStructure *document_structure_new(Arena *arena, const struct DisplayList *const *lists, int count, const char *lang);

#endif
