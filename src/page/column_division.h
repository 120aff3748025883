/* column_division.h - 变栏: a width divided into columns in the four ways of Chinese desks. Inside page/ only. */
#ifndef TYPESET_PAGE_COLUMN_DIVISION_H
#define TYPESET_PAGE_COLUMN_DIVISION_H

#include "page/story_maker.h"

typedef struct DivisionRequest {
    Length width;
    int count;
    Length gutter;
    Length em;
    ColumnDivision division;
} DivisionRequest;

/*
 * The columns and where the first begins. What one column, or gutters that cannot be opened evenly,
 * leave of the width goes to both ends. DIVISION_AUTOMATIC divides as DIVISION_ABSOLUTE: the grid is
 * the caller's. (Twenty characters in two columns with a gutter of one: 9 + 2 + 9, 9.5 + 1 + 9.5, 9 + 1 + 10.)
 */
StoryColumns columns_divided(const DivisionRequest *request);

#endif
