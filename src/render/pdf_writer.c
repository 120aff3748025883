/* pdf_writer.c - the document around the pages: metadata, page sizes, outline. */
#include "render/pdf_writer.h"
#include "render/cairo_painter.h"

#include <assert.h>
#include <cairo-pdf.h>
#include <glib.h>

enum { OUTLINE_LEVELS = 8 };

/* What a run of pdf_write carries from page to page. */
typedef struct PdfDocument {
    cairo_surface_t *surface;
    cairo_t *cairo;
    CairoPainter *painter;
    const AnchorNames *anchors;
    const DocumentStructure *structure;
    Length margin;
    int leaves_before; /* the first page */
    int parents[OUTLINE_LEVELS + 1]; /* outline entry that the next one of a level hangs on; [0] is the root */
} PdfDocument;

static cairo_status_t collect_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void set_metadata(cairo_surface_t *surface, const PdfSettings *settings)
{
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, settings->title);
    if (settings->author && *settings->author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, settings->author);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "typeset");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, settings->creation_date);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, settings->creation_date);
}

/* "page=3 pos=[56.7 120.5]", the decimal point a point in every locale. The caller frees it. */
static char *destination(int page, Point point)
{
    char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
    g_ascii_formatd(x, sizeof x, "%.3f", length_to_points(point.x));
    g_ascii_formatd(y, sizeof y, "%.3f", length_to_points(point.y));
    return g_strdup_printf("page=%d pos=[%s %s]", page, x, y);
}

static void add_outline_entry(PdfDocument *document, const DisplayOutline *outline, int page)
{
    assert(outline->level >= 0 && outline->level < OUTLINE_LEVELS);
    Point point = {outline->point.x + document->margin, outline->point.y + document->margin};
    char *place = destination(page + document->leaves_before, point);
    int entry = cairo_pdf_surface_add_outline(document->surface, document->parents[outline->level],
                                              outline->title, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
    g_free(place);
    /* A level that was skipped hangs its entries on the nearest one above it. */
    for (int level = outline->level + 1; level <= OUTLINE_LEVELS; level++)
        document->parents[level] = entry;
}

static void add_outline(PdfDocument *document, const DisplayList *list, int page)
{
    for (int i = 0; i < list->item_count; i++)
        if (list->items[i].kind == DISPLAY_OUTLINE)
            add_outline_entry(document, &list->items[i].as.outline, page);
}

static void write_page(PdfDocument *document, const DisplayList *list, int page)
{
    cairo_pdf_surface_set_size(document->surface, length_to_points(list->sheet.width + 2 * document->margin),
                               length_to_points(list->sheet.height + 2 * document->margin));
    cairo_identity_matrix(document->cairo);
    cairo_translate(document->cairo, length_to_points(document->margin), length_to_points(document->margin));
    cairo_painter_use_marks(document->painter, document->structure ? &document->structure->pages[page - 1] : NULL);
    cairo_painter_draw(document->painter, document->cairo, list);
    anchors_write(document->cairo, document->anchors, list, document->margin);
    add_outline(document, list, page);
    cairo_show_page(document->cairo);
}

/* All glyphs in its middle: Cairo leaves out what stands beside a page. */
static void write_leaf_of_codes(PdfDocument *document, Size sheet)
{
    Point middle = {sheet.width / 2, sheet.height / 2};
    cairo_pdf_surface_set_size(document->surface, length_to_points(sheet.width), length_to_points(sheet.height));
    if (!cairo_painter_draw_codes(document->painter, document->cairo, middle))
        return;
    cairo_show_page(document->cairo);
    document->leaves_before = 1;
}

static cairo_status_t write_document(PdfDocument *document, const DisplayList *const *lists, int count,
                                     const PdfSettings *settings)
{
    set_metadata(document->surface, settings);
    if (count > 0)
        write_leaf_of_codes(document, lists[0]->sheet);
    for (int i = 0; i < count; i++)
        write_page(document, lists[i], i + 1);
    cairo_status_t status = cairo_status(document->cairo);
    cairo_destroy(document->cairo);
    cairo_surface_finish(document->surface);
    return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(document->surface) : status;
}

static cairo_status_t write_to_bytes(GByteArray *bytes, const DisplayList *const *lists, int count,
                                     const PdfSettings *settings, int *leaves_before, Diagnostics *diagnostics)
{
    PdfDocument document = {.surface = cairo_pdf_surface_create_for_stream(collect_bytes, bytes, 1, 1),
                            .structure = settings->structure,
                            .margin = settings->margin};
    document.cairo = cairo_create(document.surface);
    document.painter = cairo_painter_new(settings->for_press ? PAINT_PRESS : PAINT_DOCUMENT, diagnostics);
    cairo_painter_use_profile(document.painter, settings->profile);
    AnchorNames *anchors = anchor_names_new(lists, count);
    document.anchors = anchors;
    cairo_painter_use_anchors(document.painter, anchors);
    cairo_painter_use_faces(document.painter, settings->faces);
    cairo_status_t status = write_document(&document, lists, count, settings);
    *leaves_before = document.leaves_before;
    anchor_names_free(anchors);
    cairo_surface_destroy(document.surface);
    cairo_painter_free(document.painter);
    return status;
}

bool pdf_write(Arena *arena, const DisplayList *const *lists, int count, const PdfSettings *settings,
               PlainPdf *pdf, Diagnostics *diagnostics)
{
    GByteArray *bytes = g_byte_array_new();
    cairo_status_t status = write_to_bytes(bytes, lists, count, settings, &pdf->leaves_before, diagnostics);
    bool written = status == CAIRO_STATUS_SUCCESS;
    if (written) {
        pdf->bytes.bytes = (const unsigned char *)arena_strndup(arena, (const char *)bytes->data, bytes->len);
        pdf->bytes.length = bytes->len;
    } else {
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0}, "the PDF could not be made: %s",
                           "无法生成 PDF：%s", cairo_status_to_string(status));
    }
    g_byte_array_unref(bytes);
    return written;
}
