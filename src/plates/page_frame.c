/* page_frame.c - boxes of any PDF: inherited, upside down, turned or missing. */
#include "plates/page_frame.h"

#include <math.h>

enum { DEEPEST = 24 };

typedef struct Box {
    double left, foot, right, top;
} Box;

static const Box letter = {0, 0, 612, 792};

/* Of the page or of a node above it. */
static qpdf_oh inherited(qpdf_data document, qpdf_oh page, const char *key)
{
    qpdf_oh node = page;
    for (int level = 0; level < DEEPEST && qpdf_oh_is_dictionary(document, node); level++) {
        if (qpdf_oh_has_key(document, node, key))
            return qpdf_oh_get_key(document, node, key);
        node = qpdf_oh_get_key(document, node, "/Parent");
    }
    return qpdf_oh_new_null(document);
}

static double number_at(qpdf_data document, qpdf_oh array, int index)
{
    qpdf_oh item = qpdf_oh_get_array_item(document, array, index);
    return qpdf_oh_is_number(document, item) ? qpdf_oh_get_numeric_value(document, item) : 0;
}

static Box box_or(qpdf_data document, qpdf_oh page, const char *key, Box fallback)
{
    qpdf_oh array = inherited(document, page, key);
    if (!qpdf_oh_is_array(document, array) || qpdf_oh_get_array_n_items(document, array) != 4)
        return fallback;
    double a = number_at(document, array, 0), b = number_at(document, array, 1);
    double c = number_at(document, array, 2), d = number_at(document, array, 3);
    return (Box){fmin(a, c), fmin(b, d), fmax(a, c), fmax(b, d)};
}

static Box cut_to(Box box, Box outer)
{
    return (Box){fmax(box.left, outer.left), fmax(box.foot, outer.foot), fmin(box.right, outer.right),
                 fmin(box.top, outer.top)};
}

/* As seen after a quarter turn clockwise: what was the left side is the top. */
static Box turned(Box box, Box *shown)
{
    Box result = {box.foot - shown->foot, shown->right - box.right, box.top - shown->foot, shown->right - box.left};
    *shown = (Box){0, 0, shown->top - shown->foot, shown->right - shown->left};
    return result;
}

static int quarter_turns(qpdf_data document, qpdf_oh page)
{
    qpdf_oh rotate = inherited(document, page, "/Rotate");
    int degrees = qpdf_oh_is_integer(document, rotate) ? qpdf_oh_get_int_value_as_int(document, rotate) : 0;
    return ((degrees / 90) % 4 + 4) % 4;
}

Rect page_trim(qpdf_data document, int number)
{
    qpdf_oh page = qpdf_get_page_n(document, (size_t)number);
    Box media = box_or(document, page, "/MediaBox", letter);
    Box shown = cut_to(box_or(document, page, "/CropBox", media), media);
    Box trim = cut_to(box_or(document, page, "/TrimBox", shown), shown);
    for (int turns = quarter_turns(document, page); turns > 0; turns--)
        trim = turned(trim, &shown);
    return (Rect){length_from_points(trim.left - shown.left), length_from_points(shown.top - trim.top),
                  length_from_points(trim.right - trim.left), length_from_points(trim.top - trim.foot)};
}
