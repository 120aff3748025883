/* answer.c - bytes to a response of the HTTP library. */
#include "serve/answer.h"

#include <string.h>

void response_add_headers(struct MHD_Response *response, const char *type)
{
    static const char *const headers[][2] = {
        {"Cache-Control", "no-store"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                                    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    };
    MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type);
    for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++)
        MHD_add_response_header(response, headers[i][0], headers[i][1]);
}

static const char *words_of_status(unsigned status)
{
    switch (status) {
    case MHD_HTTP_NO_CONTENT: return "";
    case MHD_HTTP_BAD_REQUEST: return "bad request\n";
    case MHD_HTTP_FORBIDDEN: return "refused: this server answers its own page only\n";
    case MHD_HTTP_NOT_FOUND: return "there is no such thing here\n";
    case MHD_HTTP_METHOD_NOT_ALLOWED: return "only GET and HEAD are answered\n";
    default: return "busy, try again\n";
    }
}

Answer answer_of_text(const char *type, const char *text)
{
    return (Answer){MHD_HTTP_OK, type, text, strlen(text)};
}

Answer answer_of_status(unsigned status)
{
    Answer answer = answer_of_text("text/plain; charset=utf-8", words_of_status(status));
    answer.status = status;
    return answer;
}

enum MHD_Result answer_send(struct MHD_Connection *connection, const Answer *answer)
{
    /* The library does not change what it copies; its own type lacks the const. */
    struct MHD_Response *response =
        MHD_create_response_from_buffer(answer->length, (void *)answer->bytes, MHD_RESPMEM_MUST_COPY);
    response_add_headers(response, answer->type);
    if (answer->status == MHD_HTTP_METHOD_NOT_ALLOWED)
        MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, "GET, HEAD");
    enum MHD_Result result = MHD_queue_response(connection, answer->status, response);
    MHD_destroy_response(response);
    return result;
}
