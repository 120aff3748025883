/* event_streams.h - browsers that wait to be told of a new version (server-sent events). Inside serve/ only. */
#ifndef TYPESET_SERVE_EVENT_STREAMS_H
#define TYPESET_SERVE_EVENT_STREAMS_H

#include <microhttpd.h>

typedef struct EventStreams EventStreams;

EventStreams *event_streams_new(void);
void event_streams_free(EventStreams *streams); /* once all have ended */

/* Answers `connection` with a stream that begins with the latest event; with 503 when there are too many. */
enum MHD_Result event_streams_open(EventStreams *streams, struct MHD_Connection *connection);

/* Tells all streams: `data` is one line of JSON, which is copied. */
void event_streams_tell(EventStreams *streams, const char *data);

/* Writes to streams that were quiet for long, so that those whose browser has gone are found; call it now and then. */
void event_streams_stir(EventStreams *streams);

/* In how many milliseconds that is due; -1 when nobody listens. */
int event_streams_wait_limit(const EventStreams *streams);

/* Ends all of them, before the server stops. */
void event_streams_end(EventStreams *streams);

#endif
