/* requests.h - from a path to its answer. Inside serve/ only. */
#ifndef TYPESET_SERVE_REQUESTS_H
#define TYPESET_SERVE_REQUESTS_H

#include "serve/answer.h"
#include "serve/event_streams.h"
#include "serve/ink_maps.h"
#include "serve/live_server.h"
#include "serve/page_images.h"

/* What answers are made from. */
typedef struct Served {
    int port;
    const LiveState *state; /* NULL before the first setting */
    Shaper *shaper;         /* of its pages; NULL while there are none */
    MessagesInOtherLanguage other_messages; /* NULL: there are none */
    void *other_closure;
    InkOfPage ink_of_page;                  /* NULL: it cannot be measured */
    void *ink_closure;
    EventStreams *streams;
    PageImages *images;
    InkMaps *inks;
    GQueue waiting;         /* Request, for a page to be drawn */
    GQueue waiting_for_ink; /* Request, for its ink to be measured */
    bool is_ending;
} Served;

/* One request from its first line to its end. */
typedef struct Request {
    struct MHD_Connection *connection;
    int page;        /* whose picture it asks for; 0: it asks for something else, or that was not looked at yet */
    ScreenView view;
    int ink_page;    /* that it waits for the ink of; else 0 */
    int ink_version; /* of that page, when it was asked */
    bool is_waiting; /* suspended, and in the queue */
} Request;

/* Answers, or keeps the connection until its page is drawn; `request` is the library's place for it. */
enum MHD_Result request_answer(Served *served, struct MHD_Connection *connection, const char *path, const char *method,
                               void **request);

/* Draws the page that waits the longest, if one does. */
void requests_draw_next(Served *served);

/* Takes in what was measured, and begins with the page that waits the longest. */
void requests_measure_next(Served *served);

/* In how many milliseconds that is due; -1: nobody waits. */
int requests_ink_wait_limit(const Served *served);

/* Lets go who waits for the ink of a page that has changed: nobody looks at that any more. To be called after a setting. */
void requests_release_outdated(Served *served);

/* Lets all go that wait; they are answered with 503 when the server is ending. */
void requests_release(Served *served);

void request_free(Request *request);

#endif
