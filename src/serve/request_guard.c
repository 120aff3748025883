/* request_guard.c - names are compared with the two that this server has; all else is refused. */
#include "serve/request_guard.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

typedef struct GuardedHeaders {
    int port;
    int hosts;      /* a request has one */
    bool is_foreign;
    bool brings_something; /* behind the header lines */
} GuardedHeaders;

static bool is_own_host(const char *host, int port)
{
    gchar *address = g_strdup_printf("127.0.0.1:%d", port), *name = g_strdup_printf("localhost:%d", port);
    bool is_own = g_ascii_strcasecmp(host, address) == 0 || g_ascii_strcasecmp(host, name) == 0;
    g_free(address);
    g_free(name);
    return is_own;
}

/* An origin, or an address below it. */
static bool is_own_address(const char *address, int port)
{
    static const char scheme[] = "http://";
    if (!g_str_has_prefix(address, scheme))
        return false;
    gchar *host = g_strndup(address + strlen(scheme), strcspn(address + strlen(scheme), "/"));
    bool is_own = is_own_host(host, port);
    g_free(host);
    return is_own;
}

/* A browser says "none" for an address that somebody typed in. */
static bool is_own_site(const char *site)
{
    return strcmp(site, "same-origin") == 0 || strcmp(site, "none") == 0;
}

static enum MHD_Result look_at_header(void *closure, enum MHD_ValueKind kind, const char *name, const char *value)
{
    GuardedHeaders *headers = closure;
    (void)kind;
    value = value ? value : "";
    if (strcasecmp(name, MHD_HTTP_HEADER_HOST) == 0) {
        headers->hosts++;
        headers->is_foreign |= !is_own_host(value, headers->port);
    } else if (strcasecmp(name, MHD_HTTP_HEADER_ORIGIN) == 0 || strcasecmp(name, MHD_HTTP_HEADER_REFERER) == 0) {
        headers->is_foreign |= !is_own_address(value, headers->port);
    } else if (strcasecmp(name, "Sec-Fetch-Site") == 0) {
        headers->is_foreign |= !is_own_site(value);
    }
    headers->brings_something |= strcasecmp(name, MHD_HTTP_HEADER_TRANSFER_ENCODING) == 0 ||
                                 (strcasecmp(name, MHD_HTTP_HEADER_CONTENT_LENGTH) == 0 && strcmp(value, "0") != 0);
    return MHD_YES;
}

unsigned request_guard(struct MHD_Connection *connection, const char *method, int port)
{
    GuardedHeaders headers = {.port = port};
    MHD_get_connection_values(connection, MHD_HEADER_KIND, look_at_header, &headers);
    if (headers.hosts != 1 || headers.is_foreign)
        return MHD_HTTP_FORBIDDEN;
    if (strcmp(method, MHD_HTTP_METHOD_GET) != 0 && strcmp(method, MHD_HTTP_METHOD_HEAD) != 0)
        return MHD_HTTP_METHOD_NOT_ALLOWED;
    if (headers.brings_something)
        return MHD_HTTP_BAD_REQUEST;
    return 0;
}
