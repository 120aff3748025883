/*
 * connections.h - ends those that are slow on purpose, where a byte now and then keeps the library's own limit from
 * passing, and those that were cut off. Inside serve/ only.
 */
#ifndef TYPESET_SERVE_CONNECTIONS_H
#define TYPESET_SERVE_CONNECTIONS_H

#include <microhttpd.h>

typedef struct Connections Connections;

Connections *connections_new(void);
void connections_free(Connections *connections);

/* What the library tells: a connection is opened, has sent a whole request, has its answer, is closed. */
void connections_add(Connections *connections, struct MHD_Connection *connection);
void connections_have_asked(Connections *connections, struct MHD_Connection *connection);
void connections_have_answer(Connections *connections, struct MHD_Connection *connection);
void connections_remove(Connections *connections, struct MHD_Connection *connection);

/* Shuts those that take too long to ask or never will; the library then closes them. */
void connections_end_slow(Connections *connections);

/* In how many milliseconds to look again; -1: there are none. */
int connections_wait_limit(const Connections *connections);

#endif
