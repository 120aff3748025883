/* print_matrix.h - transformations as PDF writes them: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.3). */
#ifndef TYPESET_PREFLIGHT_PRINT_MATRIX_H
#define TYPESET_PREFLIGHT_PRINT_MATRIX_H

#include "preflight/page_box.h"

typedef struct PrintMatrix {
    double a, b, c, d, e, f;
} PrintMatrix;

#define PRINT_MATRIX_IDENTITY ((PrintMatrix){1, 0, 0, 1, 0, 0})

/* `first` is applied before `then`. */
PrintMatrix print_matrix_joined(const PrintMatrix *first, const PrintMatrix *then);

/* Makes `bounds` hold a point, given before the transformation. */
void bounds_take(PageBox *bounds, const PrintMatrix *matrix, double x, double y);

/* Nothing is there when they do not meet. */
PageBox bounds_common(const PageBox *one, const PageBox *other);

/* How much longer lengths become, in the mean of both directions. */
double print_matrix_scale(const PrintMatrix *matrix);

#endif
