/* state_json.h - what the browser is told of a setting: pages, messages, how everything fits. Inside serve/ only. */
#ifndef TYPESET_SERVE_STATE_JSON_H
#define TYPESET_SERVE_STATE_JSON_H

#include "live/live_issue.h"

/*
 * {"version", "language", "current", "issue", "pages": [{"label", "width", "height", "version"}], "facing": [[1, 2]], "messages",
 * "stories"}: pages are counted from 1; lengths in points. Lives in `arena`.
 */
const char *state_json(Arena *arena, const LiveState *state);

/* {"language", "messages"}: the same messages in another language. Lives in `arena`. */
const char *messages_json(Arena *arena, const LiveState *state, const Diagnostics *messages);

/* What an event says: {"version", "current", "pages": versions}. Lives in `arena`. */
const char *event_json(Arena *arena, const LiveState *state);

#endif
