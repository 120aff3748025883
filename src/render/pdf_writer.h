/* pdf_writer.h - display lists to a PDF in memory, by Cairo. */
#ifndef TYPESET_RENDER_PDF_WRITER_H
#define TYPESET_RENDER_PDF_WRITER_H

#include "base/files.h"
#include "colour/ink_profile.h"
#include "display/display_list.h"
#include "render/slim_faces.h"
#include "structure/document_structure.h"

typedef struct PdfSettings {
    const char *title;
    const char *author;
    Length margin;             /* round the sheet, on each side: for bleed and marks */
    bool for_press;            /* inks as codes, for press/ to write as inks; */
    const InkProfile *profile; /* else inks as they look when printed so; NULL: their plain colours */
    const SlimFaces *faces;    /* for the same lists; NULL: those of the fonts' files are embedded */
    const DocumentStructure *structure; /* of the same lists: their marks; NULL: there are none */
    const char *creation_date; /* ISO 8601, e.g. "2026-11-20T00:00:00Z"; never the clock */
} PdfSettings;

typedef struct PlainPdf {
    FileBytes bytes;
    int leaves_before; /* pages of the file that come before those of the lists */
} PlainPdf;

/*
 * One PDF page for each list: text searchable in the order of the items, JPEG data passed through
 * unchanged, SVG as vectors, outline from the lists. With faces a leaf of all their glyphs may stand before the
 * pages, see code_order.h: then `leaves_before` is 1. The same lists give the same bytes. The result lives in `arena`; a
 * failure is reported and gives false.
 */
bool pdf_write(Arena *arena, const DisplayList *const *lists, int count, const PdfSettings *settings,
               PlainPdf *pdf, Diagnostics *diagnostics);

#endif
