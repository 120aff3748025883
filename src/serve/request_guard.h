/* request_guard.h - which requests are answered at all. Inside serve/ only. */
#ifndef TYPESET_SERVE_REQUEST_GUARD_H
#define TYPESET_SERVE_REQUEST_GUARD_H

#include <microhttpd.h>

/*
 * 0 when the request may be answered, else the status to refuse it with. A page of some other site that is open in the
 * same browser must not get at the proofs: neither by a name of its own that leads to 127.0.0.1 (DNS rebinding), which
 * shows in Host, nor by asking from there, which shows in Origin, Referer and Sec-Fetch-Site.
 */
unsigned request_guard(struct MHD_Connection *connection, const char *method, int port);

#endif
