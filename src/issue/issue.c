/* issue.c - what can be asked of the model. */
#include "issue/issue.h"

/* March begins the year, so that the leap day is its last: days of whole years, then of whole months. */
int date_day_number(Date date)
{
    int year = date.month < 3 ? date.year - 1 : date.year;
    int month = (date.month + 9) % 12;
    int days_before_month = (153 * month + 2) / 5;
    return 365 * year + year / 4 - year / 100 + year / 400 + days_before_month + date.day - 1 - 719468;
}

int date_weekday(Date date)
{
    /* Sakamoto's method: the shift of each month's first day. */
    static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int year = date.month < 3 ? date.year - 1 : date.year;
    return (year + year / 4 - year / 100 + year / 400 + shifts[date.month - 1] + date.day) % 7;
}
