/* issue.c - what can be asked of the model. */
#include "issue/issue.h"

int date_weekday(Date date)
{
    /* Sakamoto's method: the shift of each month's first day. */
    static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int year = date.month < 3 ? date.year - 1 : date.year;
    return (year + year / 4 - year / 100 + year / 400 + shifts[date.month - 1] + date.day) % 7;
}
