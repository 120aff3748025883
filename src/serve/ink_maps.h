/*
 * ink_maps.h - 总墨量 of pages, measured by a second process when somebody asks, so that no save waits for it. Inside
 * serve/ only.
 */
#ifndef TYPESET_SERVE_INK_MAPS_H
#define TYPESET_SERVE_INK_MAPS_H

#include "live/live_issue.h"
#include "proof/proof.h"
#include "serve/live_server.h"

typedef struct InkMaps InkMaps;

InkMaps *ink_maps_new(void);
void ink_maps_free(InkMaps *maps); /* a measurement under way ends by itself */

/* From now on pages are those of `state`; of pages that are as they were the ink stays known. */
void ink_maps_use(InkMaps *maps, const LiveState *state);

/*
 * Whether it is known what ink page `page` has, counted from 1. `ink` is NULL when it could not be measured; else it is
 * borrowed until the page changes.
 */
bool ink_maps_know(const InkMaps *maps, int page, const ProofInk **ink);

/* Whether a measurement is under way. */
bool ink_maps_are_busy(const InkMaps *maps);

/* Begins to measure a page, as it is now, unless a measurement is under way or a setting has just come. */
void ink_maps_measure(InkMaps *maps, int page, InkOfPage measure, void *closure);

/* Takes in what has been measured so far; true when the measurement has come to its end. */
bool ink_maps_take(InkMaps *maps);

#endif
