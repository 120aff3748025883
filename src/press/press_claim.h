/* press_claim.h - says in a press file which PDF/X it keeps to, and puts right what Cairo and libqpdf leave against it. Steps of finish.c. */
#ifndef TYPESET_PRESS_PRESS_CLAIM_H
#define TYPESET_PRESS_PRESS_CLAIM_H

#include "issue/press_standard.h"
#include "press/metadata.h"

#include <stdbool.h>

typedef struct PressClaim {
    PressStandard standard;
    const char *condition; /* of the printing as the ICC registry names it, such as "FOGRA39"; NULL: the profile says it */
} PressClaim;

/*
 * Completes output intent, document information and XMP packet, which have to be there. For PDF/X-1a groups of
 * transparency go: nothing may need them. What the metadata say is made from `facts`, never from the clock.
 */
void press_claim_write(qpdf_data document, const PressClaim *claim, const DocumentFacts *facts);

/* The version that the standard is based on, and for PDF/X-1a objects one by one. After qpdf_init_write_memory. */
void press_claim_set_version(qpdf_data document, const PressClaim *claim);

#endif
