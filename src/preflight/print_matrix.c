/* print_matrix.c - see print_matrix.h. */
#include "preflight/print_matrix.h"

#include <glib.h>
#include <math.h>

PrintMatrix print_matrix_joined(const PrintMatrix *first, const PrintMatrix *then)
{
    return (PrintMatrix){
        first->a * then->a + first->b * then->c,           first->a * then->b + first->b * then->d,
        first->c * then->a + first->d * then->c,           first->c * then->b + first->d * then->d,
        first->e * then->a + first->f * then->c + then->e, first->e * then->b + first->f * then->d + then->f,
    };
}

void bounds_take(PageBox *bounds, const PrintMatrix *matrix, double x, double y)
{
    double across = matrix->a * x + matrix->c * y + matrix->e, up = matrix->b * x + matrix->d * y + matrix->f;
    if (!bounds->is_there) {
        *bounds = (PageBox){true, across, up, across, up};
        return;
    }
    bounds->left = MIN(bounds->left, across);
    bounds->right = MAX(bounds->right, across);
    bounds->bottom = MIN(bounds->bottom, up);
    bounds->top = MAX(bounds->top, up);
}

PageBox bounds_common(const PageBox *one, const PageBox *other)
{
    PageBox common = {true, MAX(one->left, other->left), MAX(one->bottom, other->bottom), MIN(one->right, other->right),
                      MIN(one->top, other->top)};
    common.is_there = one->is_there && other->is_there && common.left <= common.right && common.bottom <= common.top;
    return common;
}

double print_matrix_scale(const PrintMatrix *matrix)
{
    return sqrt(fabs(matrix->a * matrix->d - matrix->b * matrix->c));
}
