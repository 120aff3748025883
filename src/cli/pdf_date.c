/* pdf_date.c - see https://reproducible-builds.org/specs/source-date-epoch/ */
#include "cli/pdf_date.h"

#include <glib.h>

static GDateTime *moment_from_epoch(const char *source_date_epoch)
{
    guint64 seconds;
    if (!source_date_epoch || !g_ascii_string_to_unsigned(source_date_epoch, 10, 0, G_MAXINT64, &seconds, NULL))
        return NULL;
    return g_date_time_new_from_unix_utc((gint64)seconds);
}

const char *pdf_date(Arena *arena, const char *source_date_epoch, Date issue_date)
{
    GDateTime *moment = moment_from_epoch(source_date_epoch);
    if (!moment)
        return arena_printf(arena, "%04d-%02d-%02dT00:00:00Z", issue_date.year, issue_date.month, issue_date.day);
    gchar *text = g_date_time_format(moment, "%Y-%m-%dT%H:%M:%SZ");
    const char *date = arena_strdup(arena, text);
    g_free(text);
    g_date_time_unref(moment);
    return date;
}
