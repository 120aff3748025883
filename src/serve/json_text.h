/* json_text.h - members of JSON objects, as all answers of the server write them. Inside serve/ only. */
#ifndef TYPESET_SERVE_JSON_TEXT_H
#define TYPESET_SERVE_JSON_TEXT_H

#include "base/arena.h"
#include "base/geometry.h"

#include <json-glib/json-glib.h>
#include <stdbool.h>

void json_add_text(JsonBuilder *json, const char *name, const char *value); /* NULL is "" */
void json_add_number(JsonBuilder *json, const char *name, int value);
void json_add_truth(JsonBuilder *json, const char *name, bool value);
void json_add_points(JsonBuilder *json, const char *name, Length length);
void json_add_rect(JsonBuilder *json, Rect rect); /* x, y, width, height in points */
void json_begin_list(JsonBuilder *json, const char *name);

/* The document, which is complete; frees `json`. Lives in `arena`. */
const char *json_finish(Arena *arena, JsonBuilder *json);

#endif
