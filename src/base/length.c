/* length.c - conversions between Length and the units people write. */
#include "base/length.h"

#include <assert.h>
#include <math.h>

static const double points_per_mm = 72.0 / 25.4;

/* What nobody can print is cut to the range, so that "1e12mm" stays very long instead of wrapping round. */
Length length_from_points(double points)
{
    double units = points * LENGTH_POINT;
    return (Length)lround(fmin(fmax(units, -INT32_MAX), INT32_MAX));
}

Length length_from_mm(double mm)
{
    return length_from_points(mm * points_per_mm);
}

double length_to_points(Length length)
{
    return (double)length / LENGTH_POINT;
}

double length_to_mm(Length length)
{
    return length_to_points(length) / points_per_mm;
}

Length length_scale(Length length, int numerator, int denominator)
{
    assert(denominator > 0);
    int64_t product = (int64_t)length * numerator;
    int64_t half = product < 0 ? -(int64_t)denominator / 2 : (int64_t)denominator / 2;
    return (Length)((product + half) / denominator);
}

Length length_of_em(Length em, int thousandths)
{
    return length_scale(em, thousandths, 1000);
}

int length_count(Length length, Length unit)
{
    assert(unit > 0);
    return length < 0 ? 0 : length / unit;
}

int length_count_up(Length length, Length unit)
{
    assert(unit > 0);
    return length <= 0 ? 0 : (int)(((int64_t)length + unit - 1) / unit);
}
