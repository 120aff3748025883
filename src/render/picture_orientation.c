/* picture_orientation.c - the eight ways of Exif (CIPA DC-008, 4.6.5.1.6) as matrices. */
#include "render/picture_orientation.h"
#include "base/jpeg_orientation.h"

int picture_stored_width(const Picture *picture)
{
    return orientation_lies_on_its_side(picture->orientation) ? picture->pixel_height : picture->pixel_width;
}

int picture_stored_height(const Picture *picture)
{
    return orientation_lies_on_its_side(picture->orientation) ? picture->pixel_width : picture->pixel_height;
}

/* Where a column and a row of the file go on the upright picture; what goes left or up begins at the far edge. */
typedef struct Way {
    int column_right;
    int column_down;
    int row_right;
    int row_down;
} Way;

void picture_stand_upright(cairo_t *cairo, const Picture *picture)
{
    static const Way ways[9] = {
        {1, 0, 0, 1}, {1, 0, 0, 1}, {-1, 0, 0, 1},  {-1, 0, 0, -1}, {1, 0, 0, -1},
        {0, 1, 1, 0}, {0, 1, -1, 0}, {0, -1, -1, 0}, {0, -1, 1, 0},
    };
    const Way *way = &ways[picture->orientation >= 0 && picture->orientation <= 8 ? picture->orientation : 0];
    double x = way->column_right < 0 || way->row_right < 0 ? picture->pixel_width : 0;
    double y = way->column_down < 0 || way->row_down < 0 ? picture->pixel_height : 0;
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, way->column_right, way->column_down, way->row_right, way->row_down, x, y);
    cairo_transform(cairo, &matrix);
}
