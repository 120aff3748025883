/* requests.c - the few paths there are; none of them names a file. */
#include "serve/requests.h"

#include "proof/proof.h"
#include "render/svg_writer.h"
#include "serve/line_places.h"
#include "serve/query.h"
#include "serve/request_guard.h"
#include "serve/state_json.h"
#include "serve/web_files.h"

#include <string.h>

static const char json_type[] = "application/json; charset=utf-8";

static bool is_page(const Served *served, int page)
{
    return served->state && page >= 1 && page <= served->state->page_count;
}

static enum MHD_Result refuse(struct MHD_Connection *connection, unsigned status)
{
    Answer answer = answer_of_status(status);
    return answer_send(connection, &answer);
}

static enum MHD_Result send_state(const Served *served, struct MHD_Connection *connection)
{
    Arena *arena = arena_new();
    Answer answer = answer_of_text(json_type, state_json(arena, served->state));
    enum MHD_Result result = answer_send(connection, &answer);
    arena_free(arena);
    return result;
}

static enum MHD_Result send_other_messages(const Served *served, struct MHD_Connection *connection)
{
    Arena *arena = arena_new();
    const Diagnostics *messages = served->other_messages(served->other_closure);
    Answer answer = answer_of_text(json_type, messages_json(arena, served->state, messages));
    enum MHD_Result result = answer_send(connection, &answer);
    arena_free(arena);
    return result;
}

static enum MHD_Result send_lines(const Served *served, struct MHD_Connection *connection, int page)
{
    Arena *arena = arena_new();
    Answer answer = answer_of_text(json_type, line_places_json(arena, served->state->pages[page - 1]));
    enum MHD_Result result = answer_send(connection, &answer);
    arena_free(arena);
    return result;
}

static enum MHD_Result wait_in(GQueue *queue, struct MHD_Connection *connection, Request *request)
{
    request->connection = connection;
    request->is_waiting = true;
    g_queue_push_tail(queue, request);
    MHD_suspend_connection(connection);
    return MHD_YES;
}

static enum MHD_Result draw_overlay(const Served *served, struct MHD_Connection *connection, int page,
                                    const OverlaySettings *settings)
{
    Arena *arena = arena_new();
    Diagnostics *diagnostics = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    const IssueLayout *layout = served->state->layout;
    const DisplayList *list = proof_page_overlay(arena, served->shaper, layout->issue, &layout->pages[page - 1],
                                                 served->state->pages[page - 1], settings);
    FileBytes svg;
    Answer answer = answer_of_status(MHD_HTTP_SERVICE_UNAVAILABLE);
    if (svg_write_without_ground(arena, list, &svg, diagnostics))
        answer = (Answer){MHD_HTTP_OK, "image/svg+xml", svg.bytes, svg.length};
    enum MHD_Result result = answer_send(connection, &answer);
    diagnostics_free(diagnostics);
    arena_free(arena);
    return result;
}

static bool is_outdated(const Served *served, const Request *request)
{
    return !is_page(served, request->ink_page) ||
           served->state->page_versions[request->ink_page - 1] != request->ink_version;
}

/* Comes here again after the ink of a page was measured, which may have been another one. */
static enum MHD_Result send_overlay(Served *served, struct MHD_Connection *connection, int page, Request *request)
{
    OverlaySettings settings = query_overlays(connection);
    if (settings.overlays & OVERLAY_INK) {
        if (served->is_ending)
            return refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE);
        if (request->ink_page && is_outdated(served, request))
            return refuse(connection, MHD_HTTP_NO_CONTENT); /* no fault: the browser has asked anew */
        request->ink_page = page;
        request->ink_version = served->state->page_versions[page - 1];
        if (!ink_maps_know(served->inks, page, &settings.ink))
            return wait_in(&served->waiting_for_ink, connection, request);
        if (!settings.ink)
            return refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE);
    }
    return draw_overlay(served, connection, page, &settings);
}

/* --- pictures of pages ---------------------------------------------------------------------------- */

/* After its page was drawn it comes here again; pages may have changed in between, and it waits again. */
static enum MHD_Result send_image(Served *served, struct MHD_Connection *connection, Request *request)
{
    if (served->is_ending)
        return refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE);
    Answer answer = page_images_find(served->images, request->page, request->view);
    if (answer.status == MHD_HTTP_OK && !answer.bytes)
        return wait_in(&served->waiting, connection, request);
    return answer_send(connection, &answer);
}

static enum MHD_Result ask_for_image(Served *served, struct MHD_Connection *connection, int page, Request *request)
{
    if (!query_view(connection, &request->view))
        return refuse(connection, MHD_HTTP_BAD_REQUEST);
    request->page = page;
    return send_image(served, connection, request);
}

static void release(Request *request)
{
    request->is_waiting = false;
    MHD_resume_connection(request->connection);
}

void requests_draw_next(Served *served)
{
    Request *request = g_queue_pop_head(&served->waiting);
    if (!request)
        return;
    page_images_draw(served->images, request->page, request->view);
    release(request);
}

static void release_all(GQueue *queue)
{
    Request *request;
    while ((request = g_queue_pop_head(queue)))
        release(request);
}

/* All look again whether theirs is known now. */
void requests_measure_next(Served *served)
{
    const Request *next = g_queue_peek_head(&served->waiting_for_ink);
    const ProofInk *ink;
    bool has_ended = ink_maps_take(served->inks);
    if (next && !has_ended && !ink_maps_are_busy(served->inks) && is_page(served, next->ink_page) &&
        !ink_maps_know(served->inks, next->ink_page, &ink))
        ink_maps_measure(served->inks, next->ink_page, served->ink_of_page, served->ink_closure);
    if (next && (has_ended || !is_page(served, next->ink_page) || ink_maps_know(served->inks, next->ink_page, &ink)))
        release_all(&served->waiting_for_ink);
}

/* Those that are not go back into the queue. */
void requests_release_outdated(Served *served)
{
    release_all(&served->waiting_for_ink);
}

int requests_ink_wait_limit(const Served *served)
{
    enum { LOOK_AGAIN_MS = 25 };
    bool is_idle = served->waiting_for_ink.length == 0 && !ink_maps_are_busy(served->inks);
    return is_idle ? -1 : LOOK_AGAIN_MS;
}

void requests_release(Served *served)
{
    release_all(&served->waiting);
    release_all(&served->waiting_for_ink);
}

void request_free(Request *request)
{
    g_free(request);
}

/* --- paths ---------------------------------------------------------------------------------------- */

static enum MHD_Result answer_for_page(Served *served, struct MHD_Connection *connection, const char *path,
                                       Request *request)
{
    int image = query_page_number(path, "/page/", ".png");
    int overlay = query_page_number(path, "/overlay/", ".svg");
    int lines = query_page_number(path, "/lines/", "");
    if (!is_page(served, image + overlay + lines))
        return refuse(connection, MHD_HTTP_NOT_FOUND);
    if (image)
        return ask_for_image(served, connection, image, request);
    return overlay ? send_overlay(served, connection, overlay, request) : send_lines(served, connection, lines);
}

static enum MHD_Result answer_path(Served *served, struct MHD_Connection *connection, const char *path,
                                   Request *request)
{
    WebFile file;
    if (web_file_find(path, &file)) {
        Answer answer = {MHD_HTTP_OK, file.type, file.bytes, file.length};
        return answer_send(connection, &answer);
    }
    if (strcmp(path, "/events") == 0)
        return event_streams_open(served->streams, connection);
    if (strcmp(path, "/state") == 0)
        return served->state ? send_state(served, connection) : refuse(connection, MHD_HTTP_SERVICE_UNAVAILABLE);
    if (strcmp(path, "/other-messages") == 0 && served->state && served->other_messages)
        return send_other_messages(served, connection);
    return answer_for_page(served, connection, path, request);
}

/* Before what follows the header lines: a request that brings something is refused, and its connection closed. */
static enum MHD_Result begin_request(const Served *served, struct MHD_Connection *connection, const char *method,
                                     void **place)
{
    unsigned refused = request_guard(connection, method, served->port);
    if (refused)
        return refuse(connection, refused);
    *place = g_new0(Request, 1);
    return MHD_YES;
}

enum MHD_Result request_answer(Served *served, struct MHD_Connection *connection, const char *path, const char *method,
                               void **place)
{
    Request *request = *place;
    if (!request)
        return begin_request(served, connection, method, place);
    if (request->ink_page)
        return send_overlay(served, connection, request->ink_page, request);
    return request->page ? send_image(served, connection, request) : answer_path(served, connection, path, request);
}
