/* date_match.c - see date_match.h. ISO 32000-1, 7.9.4; ISO 16684-1, 8.2.1.1. */
#include "preflight/date_match.h"

#include <glib.h>
#include <string.h>

typedef struct Moment {
    int parts[6];   /* year, month, day, hour, minute, second */
    int part_count; /* 0: no date */
    bool has_zone;
    int zone;       /* minutes east of Greenwich */
} Moment;

static bool take_digits(const char **at, int count, int *value)
{
    *value = 0;
    for (int i = 0; i < count; i++, ++*at) {
        if (!g_ascii_isdigit(**at))
            return false;
        *value = *value * 10 + (**at - '0');
    }
    return true;
}

/* "Z", "+08'00'", "+08:00". */
static void take_zone(const char *at, Moment *moment)
{
    int hours, minutes = 0;
    char sign = *at;
    moment->has_zone = sign == 'Z';
    if ((sign != '+' && sign != '-') || (at++, !take_digits(&at, 2, &hours)))
        return;
    at += *at == '\'' || *at == ':';
    if (g_ascii_isdigit(*at))
        take_digits(&at, 2, &minutes);
    moment->has_zone = true;
    moment->zone = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
}

/* Both notations are digits in one order; `between` are the characters that may part them. */
static Moment read_moment(const char *at, const char *between)
{
    Moment moment = {.parts = {0, 1, 1, 0, 0, 0}};
    while (moment.part_count < 6) {
        const char *start = at;
        if (moment.part_count > 0 && *at && strchr(between, *at))
            at++;
        if (!take_digits(&at, moment.part_count ? 2 : 4, &moment.parts[moment.part_count])) {
            at = start;
            moment.parts[moment.part_count] = moment.part_count == 1 || moment.part_count == 2;
            break;
        }
        moment.part_count++;
    }
    if (*at == '.')
        for (at++; g_ascii_isdigit(*at);)
            at++;
    take_zone(at, &moment);
    return moment;
}

/* -1 for a date that no calendar has. */
static gint64 moment_seconds(const Moment *moment, bool with_zone)
{
    GDateTime *time = g_date_time_new_utc(moment->parts[0], moment->parts[1], moment->parts[2], moment->parts[3],
                                          moment->parts[4], moment->parts[5]);
    gint64 seconds = time ? g_date_time_to_unix(time) - (with_zone ? moment->zone * 60 : 0) : -1;
    if (time)
        g_date_time_unref(time);
    return seconds;
}

bool dates_agree(const char *pdf_date, const char *xmp_date)
{
    Moment one = read_moment(pdf_date + (g_str_has_prefix(pdf_date, "D:") ? 2 : 0), "");
    Moment other = read_moment(xmp_date, "-T:");
    bool with_zone = one.has_zone && other.has_zone;
    if (one.part_count == 0 || other.part_count == 0)
        return false;
    if (one.part_count == 6 && other.part_count == 6)
        return moment_seconds(&one, with_zone) == moment_seconds(&other, with_zone);
    int shared = MIN(one.part_count, other.part_count);
    if (with_zone && one.zone != other.zone) /* hours left out cannot be brought to one zone */
        shared = MIN(shared, 1);
    return memcmp(one.parts, other.parts, (size_t)shared * sizeof one.parts[0]) == 0;
}
