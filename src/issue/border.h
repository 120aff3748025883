/* border.h - how rules and the frames of boxes look (花边): their lines, corners and ornaments. */
#ifndef TYPESET_ISSUE_BORDER_H
#define TYPESET_ISSUE_BORDER_H

#include "base/length.h"
#include "issue/ink.h"

struct Picture;

/* The lines of a rule, in its whole thickness. Of a frame thick and thin are told from the outside. */
typedef enum RuleKind {
    RULE_PLAIN,
    RULE_DOUBLE,     /* 双线 */
    RULE_THICK_THIN, /* 文武线 */
    RULE_THIN_THICK, /* 武文线 */
    RULE_DOTTED,     /* 点线 */
    RULE_DASHED,
    RULE_WAVY,       /* 曲线 */
    RULE_ORNAMENT,   /* 花边: a picture over and over; of frames only */
} RuleKind;

typedef struct RuleStyle {
    Length thickness; /* 0: no rule */
    Ink ink;
    RuleKind kind;
} RuleStyle;

/* What the corners of a frame and of its tint look like. */
typedef enum CornerKind {
    CORNER_SQUARE,
    CORNER_ROUND,
    CORNER_CUT,   /* 切角 */
    CORNER_NOTCH, /* 凹角: a quarter of a circle round the corner is left out */
} CornerKind;

typedef struct FrameStyle {
    CornerKind corner;
    Length corner_size;                    /* from the corner along its sides */
    const struct Picture *ornament;        /* of RULE_ORNAMENT: stands at the top, turned for the other sides */
    const struct Picture *ornament_corner; /* at the upper left, turned likewise; NULL: the ornament goes round */
} FrameStyle;

#endif
