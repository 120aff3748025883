/* lunar_date.c - months and days by ICU's Chinese calendar, solar terms by the sun's longitude. */
#include "issue/lunar_date.h"

#include <math.h>
#include <unicode/ucal.h>
#include <unicode/ustring.h>

static const double day_milliseconds = 86400000.0;
static const double china_hours = 8.0; /* both are counted by days of UTC+8 (GB/T 33661-2017) */

static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};
static const char *const branches[] = {"子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"};
static const char *const months[] = {"正月", "二月", "三月", "四月",   "五月",   "六月",
                                     "七月", "八月", "九月", "十月", "十一月", "十二月"};
static const char *const figures[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

static const char *lunar_day(Arena *arena, int day)
{
    if (day <= 10)
        return arena_printf(arena, "初%s", figures[day]);
    if (day < 20)
        return arena_printf(arena, "十%s", figures[day - 10]);
    if (day % 10 == 0)
        return day == 20 ? "二十" : "三十";
    return arena_printf(arena, "廿%s", figures[day - 20]);
}

static UCalendar *chinese_calendar_open(UErrorCode *status)
{
    UChar zone[16];
    u_uastrcpy(zone, "GMT+08:00");
    return ucal_open(zone, -1, "zh@calendar=chinese", UCAL_TRADITIONAL, status);
}

/* At noon in China: whatever the machine's time zone, it is that day. */
static void set_day(UCalendar *calendar, Date date, UErrorCode *status)
{
    double noon = date_day_number(date) * day_milliseconds + (12 - china_hours) * day_milliseconds / 24;
    ucal_setMillis(calendar, noon, status);
}

static const char *text_of_calendar(Arena *arena, const UCalendar *calendar, UErrorCode *status)
{
    int year = ucal_get(calendar, UCAL_YEAR, status) - 1; /* of the cycle of sixty */
    int month = ucal_get(calendar, UCAL_MONTH, status);
    int day = ucal_get(calendar, UCAL_DATE, status);
    bool is_leap = ucal_get(calendar, UCAL_IS_LEAP_MONTH, status) != 0;
    if (U_FAILURE(*status) || year < 0 || month < 0 || month > 11 || day < 1 || day > 30)
        return "";
    return arena_printf(arena, "农历%s%s年%s%s%s", stems[year % 10], branches[year % 12], is_leap ? "闰" : "",
                        months[month], lunar_day(arena, day));
}

const char *lunar_date_text(Arena *arena, Date date)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = chinese_calendar_open(&status);
    if (U_FAILURE(status))
        return "";
    set_day(calendar, date, &status);
    const char *text = text_of_calendar(arena, calendar, &status);
    ucal_close(calendar);
    return text;
}

/* From the spring equinox on, one for each 15 degrees of the sun's longitude. */
static const char *const terms[] = {"春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑",
                                    "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬",
                                    "小雪", "大雪", "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰"};

static double sine_of_degrees(double degrees)
{
    return sin(degrees * 3.14159265358979323846 / 180);
}

/* The sun's apparent longitude in degrees, to a hundredth (Meeus, Astronomical Algorithms, chapter 25). */
static double sun_longitude(double days_since_1970)
{
    const double delta_t = 70.0 / 86400; /* dynamical time is ahead of the clock by about so much in our years */
    double t = (days_since_1970 + delta_t - 10957.5) / 36525; /* centuries from noon of 2000-01-01 */
    double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
    double centre = (1.914602 - 0.004817 * t) * sine_of_degrees(anomaly) +
                    (0.019993 - 0.000101 * t) * sine_of_degrees(2 * anomaly) + 0.000289 * sine_of_degrees(3 * anomaly);
    double apparent = mean + centre - 0.00569 - 0.00478 * sine_of_degrees(125.04 - 1934.136 * t);
    return apparent - 360 * floor(apparent / 360);
}

const char *solar_term_name(Date date)
{
    double midnight = date_day_number(date) - china_hours / 24;
    int before = (int)(sun_longitude(midnight) / 15) % 24;
    int after = (int)(sun_longitude(midnight + 1) / 15) % 24;
    return before == after ? "" : terms[after];
}
