/* content_walk.h - everything that pages paint, instruction by instruction, with the resources in force. */
#ifndef TYPESET_PREFLIGHT_CONTENT_WALK_H
#define TYPESET_PREFLIGHT_CONTENT_WALK_H

#include "preflight/checked_file.h"
#include "press/content_reader.h"

typedef enum ContentKindOfStream {
    CONTENT_OF_PAGE,
    CONTENT_OF_FORM,       /* painted by Do */
    CONTENT_OF_PATTERN,    /* tiling, painted by scn or SCN */
    CONTENT_OF_GLYPH,      /* of a Type 3 font that Tf chose */
    CONTENT_OF_ANNOTATION, /* an appearance */
    CONTENT_OF_MASK,       /* the group of a soft mask that gs set */
} ContentKindOfStream;

typedef struct ContentPlace {
    ContentKindOfStream kind;
    FaultPlace place;
    qpdf_oh stream;    /* the form, pattern, glyph or appearance; for a page the page */
    qpdf_oh resources; /* in force: its own, or those it inherits */
    bool has_own_resources;
    int depth;         /* 0: a page or annotation */
} ContentPlace;

/*
 * Called before the first instruction of a stream (NULL), for each instruction, and after the last one (NULL, with
 * `at_end`). An inline image comes as one instruction "ID", whose operands are the words of its dictionary.
 */
typedef struct ContentVisitor {
    void (*begin)(CheckedFile *file, const ContentPlace *place, void *context);       /* NULL: not wanted */
    void (*instruction)(CheckedFile *file, const ContentPlace *place, const ContentInstruction *instruction,
                        void *context);
    void (*end)(CheckedFile *file, const ContentPlace *place, bool is_broken, void *context); /* NULL: not wanted */
    void *context;
    bool each_use; /* streams used more than once are walked each time; else once for each page */
} ContentVisitor;

/* Walks over all pages in order, each with what it uses, then its annotations' appearances. */
void content_walk(CheckedFile *file, const ContentVisitor *visitor);

/* A resource of the stream by a name as it stands in an instruction ("/F1"); null when there is none. */
qpdf_oh content_resource(const CheckedFile *file, const ContentPlace *place, const char *category,
                         const ContentWord *name);

#endif
