/* balance.h - makes the columns of a story end level. */
#ifndef TYPESET_FLOW_BALANCE_H
#define TYPESET_FLOW_BALANCE_H

#include "flow/frame_chain.h"

/*
 * The obstacles of a body of `depth` lines. Pictures at the foot move with the depth, so the
 * caller is asked for each. `obstacles` has room for all of them; the count is returned, or -1
 * when they find no room at that depth.
 */
typedef int ObstaclesAtDepth(const void *context, int depth, Obstacle *obstacles);

typedef struct BodyShape {
    BodyColumns columns;
    int depth;             /* body lines that are there */
    bool just_stops;       /* columns are filled one after the other and not made level: vertical text (JLREQ 2.4) */
    int obstacle_capacity; /* most obstacles */
    ObstaclesAtDepth *obstacles_at;
    const void *context;
} BodyShape;

typedef struct BalancedBody {
    FilledFrames *filled;
    int depth;          /* the least that takes the text; the whole depth when the text is overset */
    int end_unit;       /* the first unit of the filled text that found no room */
    int free_lines;     /* body lines of all columns that stay empty, those below the depth included */
    int short_lines;    /* body lines by which the last column ends above the others */
} BalancedBody;

/* Fills the body with columns as level as they can be. The result lives in `arena`. */
BalancedBody body_balance(Arena *arena, const FlowText *text, const BodyShape *shape);

/* The least depth in body lines that takes all of the text; depth + 1 when it does not fit. */
int body_least_depth(Arena *arena, const FlowText *text, const BodyShape *shape);

#endif
