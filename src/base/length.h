/* length.h - the one unit of distance. Everything between the manifest and the PDF is measured in it. */
#ifndef TYPESET_BASE_LENGTH_H
#define TYPESET_BASE_LENGTH_H

#include <stdint.h>

/*
 * A distance in 1/1024 point, equal to a Pango unit; integers make a layout the same on every
 * machine. The range of an int32_t is about 740 metres.
 */
typedef int32_t Length;

enum { LENGTH_POINT = 1024 };

Length length_from_points(double points);
Length length_from_mm(double mm);
double length_to_points(Length length);
double length_to_mm(Length length);

/* length * numerator / denominator, rounded half away from zero; `denominator` is positive. */
Length length_scale(Length length, int numerator, int denominator);

/* The fraction of an em in thousandths: length_of_em(em, 500) is half an em. */
Length length_of_em(Length em, int thousandths);

/* How many whole `unit`s fit in `length`; 0 for a negative length. `unit` is positive. */
int length_count(Length length, Length unit);

/* The least number of whole `unit`s that covers `length`; 0 for a negative length. */
int length_count_up(Length length, Length unit);

static inline Length length_min(Length a, Length b) { return a < b ? a : b; }
static inline Length length_max(Length a, Length b) { return a > b ? a : b; }

#endif
