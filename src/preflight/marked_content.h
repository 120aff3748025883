/* marked_content.h - what pages paint, with the marks around it (ISO 32000-1, 14.6): whose it is, or an artifact. */
#ifndef TYPESET_PREFLIGHT_MARKED_CONTENT_H
#define TYPESET_PREFLIGHT_MARKED_CONTENT_H

#include "preflight/content_walk.h"
#include "preflight/struct_tree.h"

/* What holds for painting between the beginning and the end of a mark. */
typedef struct Mark {
    int element;             /* that owns the content; NO_ELEMENT */
    bool is_artifact;        /* within a mark of an artifact, or such a mark itself */
    bool is_artifact_mark;   /* of this mark alone, as all below */
    bool is_span_mark;
    bool has_mcid;
    bool has_actual_text;
    bool has_alternative;
    bool has_expansion;
    const char *own_language;
    const char *language;    /* in force: its own, of the element, or of one around it; not that of the catalog */
} Mark;

typedef enum PaintKind { PAINT_TEXT, PAINT_DRAWING, PAINT_PICTURE } PaintKind;

/* Content of patterns, glyphs, masks and annotations' appearances has no marks that count: of it only forms are told. */
typedef struct MarkedContentVisitor {
    void (*mark)(CheckedFile *file, const ContentPlace *place, const Mark *mark, void *context);
    void (*paint)(CheckedFile *file, const ContentPlace *place, const Mark *around, PaintKind kind, void *context);
    void (*form)(CheckedFile *file, const ContentPlace *place, const Mark *around, qpdf_oh form, void *context);
    void *context;
} MarkedContentVisitor;

/*
 * Forms painted more than once on a page come once, and again only when they paint something without a mark of its own
 * and are used where there is none around: then paint is called for the second use too.
 */
void marked_content_walk(CheckedFile *file, const MarkedContentVisitor *visitor);

#endif
