/* connections.h - ends those that are slow on purpose: a byte now and then never lets the library's own limit pass. Inside serve/ only. */
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

/* Shuts those that take too long to ask; the library then closes them. */
void connections_end_slow(Connections *connections);

/* In how many milliseconds one may be due; -1: none can be. */
int connections_wait_limit(const Connections *connections);

#endif
