/* date.h - a day of the Gregorian calendar. */
#ifndef TYPESET_ISSUE_DATE_H
#define TYPESET_ISSUE_DATE_H

typedef struct Date {
    int year;
    int month;
    int day;
} Date;

/* Days since 1970-01-01, negative before it. */
int date_day_number(Date date);

#endif
