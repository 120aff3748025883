/* answer.h - responses with the headers that all of them have. Inside serve/ only. */
#ifndef TYPESET_SERVE_ANSWER_H
#define TYPESET_SERVE_ANSWER_H

#include <microhttpd.h>
#include <stddef.h>

/* What a request is answered with. `bytes` are copied when the answer is sent. */
typedef struct Answer {
    unsigned status;
    const char *type; /* media type */
    const void *bytes;
    size_t length;
} Answer;

/* A line that says what is the matter. */
Answer answer_of_status(unsigned status);

/* Text in UTF-8, ended by a zero byte. */
Answer answer_of_text(const char *type, const char *text);

enum MHD_Result answer_send(struct MHD_Connection *connection, const Answer *answer);

/*
 * The page may load its own parts and nothing else, no other page may frame it or read from it, and nothing is kept:
 * a proof of an hour ago is worth nothing.
 */
void response_add_headers(struct MHD_Response *response, const char *type);

#endif
