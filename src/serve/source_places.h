/* source_places.h - from a place in a file of the desk to a place on a page. Inside serve/ only. */
#ifndef TYPESET_SERVE_SOURCE_PLACES_H
#define TYPESET_SERVE_SOURCE_PLACES_H

#include "base/geometry.h"
#include "live/live_issue.h"

typedef struct SourcePlace {
    int page; /* index */
    Rect rect;
} SourcePlace;

typedef struct SourcePlaces SourcePlaces;

/* Of all pages shown: their lines, pictures, areas and plans. Free with source_places_free. */
SourcePlaces *source_places_new(const LiveState *state);
void source_places_free(SourcePlaces *places); /* NULL is allowed */

/* What stands at `position` or begins last before it in the same file; false when there is none. */
bool source_place_find(const SourcePlaces *places, SourcePosition position, SourcePlace *place);

#endif
