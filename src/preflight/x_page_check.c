/* x_page_check.c - see x_page_check.h. */
#include "preflight/x_page_check.h"

#include "preflight/page_box.h"
#include "preflight/pdf_values.h"

enum { MEDIA_BOX, TRIM_BOX, NESTING, ANNOTATIONS, TRAP_NETWORKS };

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };

const Requirement x_page_requirements[X_PAGE_REQUIREMENT_COUNT] = {
    [MEDIA_BOX] = {PDF_X, "page boxes", "each page has a MediaBox", "每页应有 MediaBox", true},
    [TRIM_BOX] = {PDF_X, "page boxes", "each page has a TrimBox or an ArtBox, not both",
                  "每页应有 TrimBox 或 ArtBox 之一，不得两者都有", true},
    [NESTING] = {PDF_X, "page boxes",
                 "TrimBox or ArtBox lies within BleedBox and CropBox, and all of them within MediaBox",
                 "TrimBox 或 ArtBox 应在 BleedBox 和 CropBox 之内，各框应在 MediaBox 之内", true},
    [ANNOTATIONS] = {PDF_X, "annotations", "annotations other than printer's marks lie outside the bleed",
                     "除印刷标记外，注释应在出血之外", true},
    [TRAP_NETWORKS] = {PDF_X, "trapping", "trap networks have been made for the characterized printing condition",
                       "陷印网络应按所述印刷条件制作", false},
};

static void check_within(CheckedFile *file, FaultPlace place, const PageBox *inner, const PageBox *outer, const char *names)
{
    if (inner->is_there && outer->is_there && !box_is_within(inner, outer))
        fault(file, &x_page_requirements[NESTING], place, "%s", "%s", names);
}

static void check_boxes(CheckedFile *file, FaultPlace place, qpdf_oh page)
{
    PageBox media = page_box(file, page, "/MediaBox"), crop = page_box(file, page, "/CropBox");
    PageBox bleed = page_box(file, page, "/BleedBox"), trim = page_box(file, page, "/TrimBox");
    PageBox art = page_box(file, page, "/ArtBox");
    PageBox finished = trim.is_there ? trim : art;
    if (!media.is_there)
        fault(file, &x_page_requirements[MEDIA_BOX], place, NULL, NULL);
    if (trim.is_there == art.is_there)
        fault(file, &x_page_requirements[TRIM_BOX], place, NULL, NULL);
    check_within(file, place, &finished, &bleed, trim.is_there ? "TrimBox, BleedBox" : "ArtBox, BleedBox");
    check_within(file, place, &finished, &crop, trim.is_there ? "TrimBox, CropBox" : "ArtBox, CropBox");
    if (bleed.is_there) /* of nested boxes only the outermost can be at fault */
        check_within(file, place, &bleed, &media, "BleedBox, MediaBox");
    else
        check_within(file, place, &finished, &media, trim.is_there ? "TrimBox, MediaBox" : "ArtBox, MediaBox");
}

/* What a page prints: BleedBox; without one what its trim shows. */
static PageBox printed_box(const CheckedFile *file, qpdf_oh page)
{
    PageBox bleed = page_box(file, page, "/BleedBox");
    return bleed.is_there ? bleed : trim_of_page(file, page);
}

static void check_annotation(CheckedFile *file, int number, const PageBox *printed, qpdf_oh annotation)
{
    static const char *const allowed[] = {"/PrinterMark", "/TrapNet", "/Popup"};
    PageBox box = box_of(file, value_of(file, annotation, "/Rect"));
    qpdf_oh kind = value_of(file, annotation, "/Subtype");
    if (is_name_of(file, kind, allowed, G_N_ELEMENTS(allowed)) || !box.is_there || !printed->is_there ||
        !boxes_overlap(&box, printed))
        return;
    gchar *name = name_text(file, kind);
    fault(file, &x_page_requirements[ANNOTATIONS], place_of(file, number, annotation), "%s", "%s", *name ? name + 1 : "?");
    g_free(name);
}

void x_page_inspect(CheckedFile *file)
{
    if (!(file->standards & PDF_X))
        return;
    int page_count = qpdf_get_num_pages(file->document);
    for (int i = 0; i < page_count; i++) {
        qpdf_oh page = qpdf_get_page_n(file->document, (size_t)i), annotations = value_of(file, page, "/Annots");
        PageBox printed = printed_box(file, page);
        check_boxes(file, place_of(file, i + 1, page), page);
        for (int k = 0; k < item_count(file, annotations); k++)
            check_annotation(file, i + 1, &printed, item_of(file, annotations, k));
    }
}
