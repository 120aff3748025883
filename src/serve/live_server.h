/* live_server.h - shows a live issue in a browser on this machine. One thread: whoever polls calls it. */
#ifndef TYPESET_SERVE_LIVE_SERVER_H
#define TYPESET_SERVE_LIVE_SERVER_H

#include "live/live_issue.h"
#include "proof/proof.h"

typedef struct LiveServer LiveServer;

/*
 * Listens on 127.0.0.1 only. `port` 0 is 8240, or the next that is free. NULL when it cannot listen, which is
 * reported. Free with live_server_free, which ends all connections.
 */
LiveServer *live_server_new(int port, Diagnostics *diagnostics);
void live_server_free(LiveServer *server); /* NULL is allowed */

/* "http://127.0.0.1:8240/" */
const char *live_server_address(const LiveServer *server);

/*
 * Shows a new setting and tells all browsers. `state` and `shaper` are borrowed until the next call; it must come
 * after each live_issue_set, before live_server_work.
 */
void live_server_show(LiveServer *server, const LiveState *state, Shaper *shaper);

/*
 * The messages of the setting shown, in another language than they came in: whoever has them sets the issue once more,
 * so it is asked only for a browser that wants them. Borrowed until it is asked again or the next setting is shown.
 */
typedef const Diagnostics *(*MessagesInOtherLanguage)(void *closure);
void live_server_use_messages(LiveServer *server, MessagesInOtherLanguage messages, void *closure);

/*
 * The ink of page `index`, from 0, of the setting shown; NULL when it cannot be measured. Lives in `arena`. It may take
 * long: a second process calls it, which ends behind it.
 */
typedef const ProofInk *(*InkOfPage)(void *closure, Arena *arena, int index);
void live_server_use_ink(LiveServer *server, InkOfPage measure, void *closure);

/* A descriptor for poll, and the milliseconds after which live_server_work is due at the latest; -1: it can wait. */
int live_server_descriptor(const LiveServer *server);
int live_server_wait_limit(const LiveServer *server);

/* Answers what can be answered and draws at most one page: never long, so that a save is looked at in between. */
void live_server_work(LiveServer *server);

#endif
