/* no_server.c - stands in for the server where it is not built in. */
#include "serve/live_server.h"

LiveServer *live_server_new(int port, Diagnostics *diagnostics)
{
    (void)port;
    diagnostics_report(diagnostics, SEVERITY_FAILURE, (SourcePosition){0},
                       "this program was built without the server of proofs; leave out --serve",
                       "这个程序没有编入校样服务；请去掉 --serve");
    return NULL;
}

void live_server_free(LiveServer *server)
{
    (void)server;
}

const char *live_server_address(const LiveServer *server)
{
    (void)server;
    return "";
}

void live_server_show(LiveServer *server, const LiveState *state, Shaper *shaper)
{
    (void)server, (void)state, (void)shaper;
}

int live_server_descriptor(const LiveServer *server)
{
    (void)server;
    return -1;
}

int live_server_wait_limit(const LiveServer *server)
{
    (void)server;
    return -1;
}

void live_server_work(LiveServer *server)
{
    (void)server;
}
