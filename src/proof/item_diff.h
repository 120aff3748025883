/* item_diff.h - what became of the pictures, furniture, rules and grounds of the pages between two states. */
#ifndef TYPESET_PROOF_ITEM_DIFF_H
#define TYPESET_PROOF_ITEM_DIFF_H

#include "proof/fit_report.h"

/* Several may have happened to one item; nothing else to one that is new or gone. */
typedef enum ItemChangeKind {
    ITEM_EXCHANGED,  /* a picture for another, or its file for a new one */
    ITEM_CHANGED,    /* the words of type */
    ITEM_MOVED,
    ITEM_RESIZED,
    ITEM_CROPPED,    /* the same picture, but another part of it is shown */
    ITEM_RECOLOURED,
    ITEM_RESTYLED,   /* in another typeface, size or kind of rule */
    ITEM_NEW,
    ITEM_GONE,
    ITEM_CHANGE_COUNT,
} ItemChangeKind;

typedef struct ItemChange {
    const PageItem *before; /* NULL: it is new */
    const PageItem *after;  /* NULL: it is gone */
    unsigned changes;       /* 1 << ItemChangeKind */
} ItemChange;

typedef struct ItemDiff {
    bool is_compared;    /* both states say what their items are */
    ItemChange *changes; /* by pages; on each in the order of the new state, then those gone */
    int change_count;
    int unchanged;
    int counts[ITEM_CHANGE_COUNT];
} ItemDiff;

/* Lives in `arena` and borrows both reports. */
ItemDiff item_diff(Arena *arena, const FitReport *before, const FitReport *after);

/* What became of the looks of a line whose words are the same, or were changed: only ITEM_RECOLOURED and ITEM_RESTYLED. */
unsigned line_look_changes(const FitLine *before, const FitLine *after, bool words_changed);

/* As it is now, or as it was when it is gone. */
const PageItem *item_shown(const ItemChange *change);

/*
 * Whether anything has another place than it had, or takes or leaves one; dots and
 * readings at characters are of their lines.
 */
bool item_diff_moves(const ItemDiff *diff);

/* "exchanged", "moved" ...; in Chinese when asked. */
const char *item_change_name(ItemChangeKind kind, MessageLanguage language);

#endif
