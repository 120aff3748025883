/* live_server.c - libmicrohttpd without a thread of its own: its descriptor is polled beside that of the live issue. */
#include "serve/live_server.h"

#include "serve/connections.h"
#include "serve/requests.h"
#include "serve/state_json.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <string.h>

enum {
    FIRST_PORT = 8240,
    PORTS_TRIED = 60,
    MOST_CONNECTIONS = 96,
    MEMORY_OF_CONNECTION = 16 * 1024, /* with all header lines in it */
    SILENT_SECONDS = 10,
};

struct LiveServer {
    struct MHD_Daemon *daemon;
    Served served;
    Connections *connections;
    gchar *address;
};

static enum MHD_Result answer(void *closure, struct MHD_Connection *connection, const char *path, const char *method,
                              const char *protocol, const char *upload, size_t *upload_length, void **request)
{
    LiveServer *server = closure;
    (void)protocol;
    (void)upload;
    *upload_length = 0; /* nothing is taken in */
    connections_have_asked(server->connections, connection);
    return request_answer(&server->served, connection, path, method, request);
}

static void request_ended(void *closure, struct MHD_Connection *connection, void **request,
                          enum MHD_RequestTerminationCode code)
{
    LiveServer *server = closure;
    (void)code;
    connections_have_answer(server->connections, connection);
    request_free(*request);
    *request = NULL;
}

static void connection_changed(void *closure, struct MHD_Connection *connection, void **own,
                               enum MHD_ConnectionNotificationCode code)
{
    LiveServer *server = closure;
    (void)own;
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        connections_add(server->connections, connection);
    else
        connections_remove(server->connections, connection);
}

/* Paths stay as they were sent: what needs an escape is none of ours, and "%2e%2e" is not "..". */
static size_t leave_escaped(void *closure, struct MHD_Connection *connection, char *text)
{
    (void)closure;
    (void)connection;
    return strlen(text);
}

static struct MHD_Daemon *listen_on(LiveServer *server, int port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((uint16_t)port),
        .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)},
    };
    return MHD_start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, (uint16_t)port, NULL, NULL, answer, server,
        MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)MEMORY_OF_CONNECTION,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SILENT_SECONDS,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_UNESCAPE_CALLBACK, leave_escaped, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, request_ended, server,
        MHD_OPTION_NOTIFY_CONNECTION, connection_changed, server,
        MHD_OPTION_END);
}

static void open_port(LiveServer *server, int port)
{
    int first = port ? port : FIRST_PORT, end = port ? port + 1 : FIRST_PORT + PORTS_TRIED;
    for (int tried = first; tried < end && !server->daemon; tried++) {
        server->served.port = tried;
        server->daemon = listen_on(server, tried);
    }
}

static void report_no_port(int port, Diagnostics *diagnostics)
{
    if (port)
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                           "port %d cannot be listened on, another program may have it: leave --port out or name "
                           "another",
                           "无法监听端口 %d，可能被别的程序占用：请去掉 --port 或另选一个", port);
    else
        diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                           "none of the ports %d to %d is free; name one with --port",
                           "端口 %d 到 %d 都被占用；请用 --port 另选一个", FIRST_PORT, FIRST_PORT + PORTS_TRIED - 1);
}

LiveServer *live_server_new(int port, Diagnostics *diagnostics)
{
    LiveServer *server = g_new0(LiveServer, 1);
    server->connections = connections_new();
    server->served.streams = event_streams_new();
    server->served.images = page_images_new();
    server->served.inks = ink_maps_new();
    g_queue_init(&server->served.waiting);
    g_queue_init(&server->served.waiting_for_ink);
    open_port(server, port);
    if (!server->daemon) {
        report_no_port(port, diagnostics);
        live_server_free(server);
        return NULL;
    }
    server->address = g_strdup_printf("http://127.0.0.1:%d/", server->served.port);
    return server;
}

/* The library wants no suspended connection when it stops. */
static void end_connections(LiveServer *server)
{
    server->served.is_ending = true;
    event_streams_end(server->served.streams);
    requests_release(&server->served);
    MHD_run(server->daemon);
    MHD_stop_daemon(server->daemon);
}

void live_server_free(LiveServer *server)
{
    if (!server)
        return;
    if (server->daemon)
        end_connections(server);
    event_streams_free(server->served.streams);
    page_images_free(server->served.images);
    ink_maps_free(server->served.inks);
    connections_free(server->connections);
    g_free(server->address);
    g_free(server);
}

const char *live_server_address(const LiveServer *server)
{
    return server->address;
}

void live_server_show(LiveServer *server, const LiveState *state, Shaper *shaper)
{
    Arena *arena = arena_new();
    server->served.state = state;
    server->served.shaper = shaper;
    page_images_use(server->served.images, state);
    ink_maps_use(server->served.inks, state);
    requests_release_outdated(&server->served);
    event_streams_tell(server->served.streams, event_json(arena, state));
    arena_free(arena);
}

void live_server_use_messages(LiveServer *server, MessagesInOtherLanguage messages, void *closure)
{
    server->served.other_messages = messages;
    server->served.other_closure = closure;
}

void live_server_use_ink(LiveServer *server, InkOfPage measure, void *closure)
{
    server->served.ink_of_page = measure;
    server->served.ink_closure = closure;
}

int live_server_descriptor(const LiveServer *server)
{
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    return info->epoll_fd;
}

/* Of two limits the shorter; -1 is none. */
static int shorter(int a, int b)
{
    if (a < 0 || b < 0)
        return a < 0 ? b : a;
    return a < b ? a : b;
}

int live_server_wait_limit(const LiveServer *server)
{
    MHD_UNSIGNED_LONG_LONG library;
    if (server->served.waiting.length > 0)
        return 0;
    int limit = MHD_get_timeout(server->daemon, &library) == MHD_YES ? (int)MIN(library, (unsigned)G_MAXINT) : -1;
    limit = shorter(limit, requests_ink_wait_limit(&server->served));
    limit = shorter(limit, event_streams_wait_limit(server->served.streams));
    return shorter(limit, connections_wait_limit(server->connections));
}

void live_server_work(LiveServer *server)
{
    event_streams_stir(server->served.streams);
    MHD_run(server->daemon);
    connections_end_slow(server->connections);
    requests_draw_next(&server->served);
    requests_measure_next(&server->served);
    MHD_run(server->daemon);
}
