/* connections.c - since when each connection owes a request. */
#include "serve/connections.h"

#include <glib.h>
#include <stdbool.h>
#include <sys/socket.h>

enum { MICROSECONDS_TO_ASK = 20 * 1000 * 1000, LOOK_EVERY_MS = 200 };

struct Connections {
    GHashTable *waiting; /* struct MHD_Connection * → gint64 *: since when it is waited for */
};

Connections *connections_new(void)
{
    Connections *connections = g_new0(Connections, 1);
    connections->waiting = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    return connections;
}

void connections_free(Connections *connections)
{
    g_hash_table_unref(connections->waiting);
    g_free(connections);
}

void connections_add(Connections *connections, struct MHD_Connection *connection)
{
    gint64 now = g_get_monotonic_time();
    g_hash_table_insert(connections->waiting, connection, g_memdup2(&now, sizeof now));
}

void connections_have_asked(Connections *connections, struct MHD_Connection *connection)
{
    g_hash_table_remove(connections->waiting, connection);
}

/* It may ask again. */
void connections_have_answer(Connections *connections, struct MHD_Connection *connection)
{
    connections_add(connections, connection);
}

void connections_remove(Connections *connections, struct MHD_Connection *connection)
{
    g_hash_table_remove(connections->waiting, connection);
}

/* It will say nothing more: the library waits on for the rest of a request that was cut off. */
static bool is_cut_off(int socket_number)
{
    char next;
    return recv(socket_number, &next, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void connections_end_slow(Connections *connections)
{
    GHashTableIter iterator;
    gpointer connection, since;
    gint64 now = g_get_monotonic_time();
    g_hash_table_iter_init(&iterator, connections->waiting);
    while (g_hash_table_iter_next(&iterator, &connection, &since)) {
        const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
        if (!info || (now - *(gint64 *)since < MICROSECONDS_TO_ASK && !is_cut_off(info->connect_fd)))
            continue;
        shutdown(info->connect_fd, SHUT_RDWR);
        g_hash_table_iter_remove(&iterator);
    }
}

int connections_wait_limit(const Connections *connections)
{
    return g_hash_table_size(connections->waiting) == 0 ? -1 : LOOK_EVERY_MS;
}
