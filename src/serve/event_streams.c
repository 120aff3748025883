/* event_streams.c - a stream with nothing to say is suspended: the library leaves it alone until it is told. */
#include "serve/event_streams.h"

#include "serve/answer.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* One for each window that is open, with room for some that were closed and not yet found. */
enum { MOST_STREAMS = 16, QUIET_MICROSECONDS = 15 * 1000 * 1000 };

struct EventStreams {
    GPtrArray *streams; /* EventStream */
    gchar *latest;      /* as it is sent */
    gint64 stirred;     /* when all were last written to */
    bool is_ending;
};

typedef struct EventStream {
    EventStreams *owner;
    struct MHD_Connection *connection;
    GString *unsent;
    bool is_suspended;
    bool has_missed; /* an event, as it does not read */
} EventStream;

EventStreams *event_streams_new(void)
{
    EventStreams *streams = g_new0(EventStreams, 1);
    streams->streams = g_ptr_array_new();
    streams->stirred = g_get_monotonic_time();
    return streams;
}

void event_streams_free(EventStreams *streams)
{
    g_ptr_array_unref(streams->streams);
    g_free(streams->latest);
    g_free(streams);
}

static ssize_t read_stream(void *closure, uint64_t position, char *buffer, size_t room)
{
    EventStream *stream = closure;
    (void)position;
    if (stream->owner->is_ending)
        return MHD_CONTENT_READER_END_OF_STREAM;
    if (stream->unsent->len == 0 && stream->has_missed) {
        stream->has_missed = false;
        g_string_assign(stream->unsent, stream->owner->latest ? stream->owner->latest : "");
    }
    if (stream->unsent->len == 0) {
        stream->is_suspended = true;
        MHD_suspend_connection(stream->connection);
        return 0;
    }
    size_t length = MIN(room, stream->unsent->len);
    memcpy(buffer, stream->unsent->str, length);
    g_string_erase(stream->unsent, 0, (gssize)length);
    return (ssize_t)length;
}

static void close_stream(void *closure)
{
    EventStream *stream = closure;
    g_ptr_array_remove(stream->owner->streams, stream);
    g_string_free(stream->unsent, TRUE);
    g_free(stream);
}

static void wake(EventStream *stream)
{
    if (!stream->is_suspended)
        return;
    stream->is_suspended = false;
    MHD_resume_connection(stream->connection);
}

enum MHD_Result event_streams_open(EventStreams *streams, struct MHD_Connection *connection)
{
    enum { BLOCK = 1024 };
    if (streams->streams->len >= MOST_STREAMS || streams->is_ending) {
        Answer busy = answer_of_status(MHD_HTTP_SERVICE_UNAVAILABLE);
        return answer_send(connection, &busy);
    }
    EventStream *stream = g_new0(EventStream, 1);
    stream->owner = streams;
    stream->connection = connection;
    stream->unsent = g_string_new(streams->latest ? streams->latest : ": nothing is set yet\n\n");
    g_ptr_array_add(streams->streams, stream);
    struct MHD_Response *response =
        MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, BLOCK, read_stream, stream, close_stream);
    response_add_headers(response, "text/event-stream; charset=utf-8");
    enum MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return result;
}

/* A window that does not read gets the latest event when it reads again, and not all between. */
static void say(EventStreams *streams, const char *text)
{
    enum { MOST_UNSENT = 1 << 16 };
    streams->stirred = g_get_monotonic_time();
    for (guint i = 0; i < streams->streams->len; i++) {
        EventStream *stream = streams->streams->pdata[i];
        if (stream->unsent->len < MOST_UNSENT)
            g_string_append(stream->unsent, text);
        else
            stream->has_missed = true;
        wake(stream);
    }
}

void event_streams_tell(EventStreams *streams, const char *data)
{
    g_free(streams->latest);
    streams->latest = g_strdup_printf("data: %s\n\n", data);
    say(streams, streams->latest);
}

void event_streams_stir(EventStreams *streams)
{
    if (event_streams_wait_limit(streams) == 0)
        say(streams, ": still here\n\n");
}

int event_streams_wait_limit(const EventStreams *streams)
{
    if (streams->streams->len == 0)
        return -1;
    gint64 left = streams->stirred + QUIET_MICROSECONDS - g_get_monotonic_time();
    return left <= 0 ? 0 : (int)(left / 1000) + 1;
}

void event_streams_end(EventStreams *streams)
{
    streams->is_ending = true;
    for (guint i = 0; i < streams->streams->len; i++)
        wake(streams->streams->pdata[i]);
}
