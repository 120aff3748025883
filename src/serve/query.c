/* query.c - values come as they were sent: none of ours needs an escape, and one that has some is none of ours. */
#include "serve/query.h"

#include <glib.h>
#include <string.h>

enum { MOST_SIDE = 1 << 14, MOST_PIXELS = 8 * 1000 * 1000 };

static const char *value_of(struct MHD_Connection *connection, const char *name)
{
    return MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, name);
}

int query_page_number(const char *path, const char *prefix, const char *ending)
{
    enum { MOST_FIGURES = 6 };
    if (!g_str_has_prefix(path, prefix))
        return 0;
    const char *figures = path + strlen(prefix);
    size_t count = strspn(figures, "0123456789");
    if (count == 0 || count > MOST_FIGURES || figures[0] == '0' || strcmp(figures + count, ending) != 0)
        return 0;
    return (int)g_ascii_strtoll(figures, NULL, 10);
}

/* A value that is not there is `otherwise`, one that is no number -1. */
static double number_value(struct MHD_Connection *connection, const char *name, double otherwise)
{
    const char *text = value_of(connection, name);
    if (!text)
        return otherwise;
    gchar *end;
    double number = g_ascii_strtod(text, &end);
    bool is_number = g_ascii_isdigit(*text) && *end == '\0' && strspn(text, "0123456789.") == strlen(text);
    return is_number ? number : -1;
}

static bool side_value(struct MHD_Connection *connection, const char *name, int *side)
{
    double number = number_value(connection, name, 0);
    *side = number >= 0 && number <= MOST_SIDE ? (int)number : 0;
    return number >= 0 && number <= MOST_SIDE;
}

bool query_view(struct MHD_Connection *connection, ScreenView *view)
{
    view->pixels_per_point = number_value(connection, "scale", 1);
    bool is_readable = side_value(connection, "x", &view->x) && side_value(connection, "y", &view->y) &&
                       side_value(connection, "width", &view->width) && side_value(connection, "height", &view->height);
    return is_readable && view->pixels_per_point >= 0.05 && view->pixels_per_point <= 16 &&
           (view->width == 0) == (view->height == 0) && view->width * view->height <= MOST_PIXELS;
}

static unsigned overlays_from_text(const char *text)
{
    static const char *const names[] = {"grid", "columns", "areas", "stories", "overset", "free", "loose", "pictures",
                                         "ink"};
    unsigned overlays = 0;
    gchar **words = g_strsplit(text, ",", -1);
    for (int i = 0; i < (int)G_N_ELEMENTS(names); i++)
        if (g_strv_contains((const gchar *const *)words, names[i]))
            overlays |= 1u << i;
    g_strfreev(words);
    return overlays;
}

OverlaySettings query_overlays(struct MHD_Connection *connection)
{
    const char *show = value_of(connection, "show"), *language = value_of(connection, "lang");
    double label = number_value(connection, "label", 0);
    return (OverlaySettings){
        .overlays = overlays_from_text(show ? show : ""),
        .language = language && strcmp(language, "en") == 0 ? MESSAGE_LANGUAGE_ENGLISH : MESSAGE_LANGUAGE_CHINESE,
        .label_size = label >= 2 && label <= 40 ? length_from_points(label) : 0,
    };
}
