/* lunar_date.h - a day in the Chinese calendar (农历), as the date line of a paper gives it. */
#ifndef TYPESET_ISSUE_LUNAR_DATE_H
#define TYPESET_ISSUE_LUNAR_DATE_H

#include "base/arena.h"
#include "issue/date.h"

/* "农历丙午年十月十二", a leap month as 闰六月; "" when the calendar cannot be had. Lives in the arena. */
const char *lunar_date_text(Arena *arena, Date date);

/* The solar term (节气) that falls on the day in China, such as "小雪"; "" for other days. */
const char *solar_term_name(Date date);

#endif
