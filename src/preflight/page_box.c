/* page_box.c - see page_box.h. */
#include "preflight/page_box.h"

#include "preflight/pdf_values.h"

#include <string.h>

enum { DEEPEST = 32 };

#define ROUNDING 0.02 /* of a point: boxes are written with two to four decimals */

static bool is_inherited(const char *key)
{
    return strcmp(key, "/MediaBox") == 0 || strcmp(key, "/CropBox") == 0;
}

PageBox box_of(const CheckedFile *file, qpdf_oh array)
{
    double edges[4];
    if (item_count(file, array) != 4)
        return (PageBox){0};
    for (int i = 0; i < 4; i++) {
        qpdf_oh edge = item_of(file, array, i);
        if (!qpdf_oh_is_number(file->document, edge))
            return (PageBox){0};
        edges[i] = number_of(file, edge, 0);
    }
    return (PageBox){true, MIN(edges[0], edges[2]), MIN(edges[1], edges[3]), MAX(edges[0], edges[2]),
                     MAX(edges[1], edges[3])};
}

PageBox page_box(const CheckedFile *file, qpdf_oh page, const char *key)
{
    qpdf_oh value = value_of(file, page, key);
    for (int level = 0; is_inherited(key) && level < DEEPEST && qpdf_oh_is_null(file->document, value); level++) {
        page = value_of(file, page, "/Parent");
        value = value_of(file, page, key);
    }
    return box_of(file, value);
}

bool box_is_within(const PageBox *inner, const PageBox *outer)
{
    return inner->left >= outer->left - ROUNDING && inner->bottom >= outer->bottom - ROUNDING &&
           inner->right <= outer->right + ROUNDING && inner->top <= outer->top + ROUNDING;
}

bool boxes_overlap(const PageBox *one, const PageBox *other)
{
    return one->left < other->right - ROUNDING && one->right > other->left + ROUNDING &&
           one->bottom < other->top - ROUNDING && one->top > other->bottom + ROUNDING;
}

PageBox trim_of_page(const CheckedFile *file, qpdf_oh page)
{
    static const char *const keys[] = {"/TrimBox", "/ArtBox", "/CropBox", "/MediaBox"};
    PageBox box = {0};
    for (size_t i = 0; i < G_N_ELEMENTS(keys) && !box.is_there; i++)
        box = page_box(file, page, keys[i]);
    return box;
}
