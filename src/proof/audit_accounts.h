/* audit_accounts.h - what each story should show and what it does, collected for audit.c. Inside proof/ only. */
#ifndef TYPESET_PROOF_AUDIT_ACCOUNTS_H
#define TYPESET_PROOF_AUDIT_ACCOUNTS_H

#include "display/display_list.h"
#include "page/compose.h"
#include "proof/manuscript_text.h"

/* One layer of one stream. */
typedef struct TextAccount {
    GArray *manuscript; /* ManuscriptCharacter: those that are asked for */
    GArray *shown;      /* uint32_t, in the order of the pages */
    GArray *overset;    /* uint32_t; of what stands beside the text only what the manuscript does not have */
} TextAccount;

/* One story in one place. */
typedef struct StoryAccount {
    const StoryPlacement *placement;
    TextAccount texts[LAYER_COUNT][STREAM_COUNT];
    GPtrArray *unset;       /* UnsetText *: readings and remarks that stand on no page */
    const TextStream *shown_last; /* of the text shown last, which readings and remarks follow; NULL: none */
    uint32_t stray;         /* a character of no known part; 0 for none */
    const char *stray_part;
} StoryAccount;

/*
 * The accounts of all placements, in the order in which pages show them. The first part of a story in parts answers for
 * all that flows. Of readings and remarks what is overset, or left out by a rule, is no more in the manuscript's share.
 */
GPtrArray *accounts_collect(const IssueLayout *layout, DisplayList *const *pages, int page_count);

#endif
