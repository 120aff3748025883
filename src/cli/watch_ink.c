/* watch_ink.c - one page is proofed as if it were all that there is. */
#include "cli/watch_ink.h"

#include "cli/pdf_date.h"
#include "cli/proof_ink.h"

#include <glib.h>

const ProofInk *watch_ink_of_page(Arena *arena, const Options *options, const LiveState *state, Shaper *shaper, int index)
{
    const Issue *issue = state->layout->issue;
    Diagnostics *diagnostics = diagnostics_new(options->language);
    const DisplayList *page = state->pages[index];
    ChosenPages pages = {&page, 1};
    ProofJob job = {options, issue, state->layout, &pages, shaper};
    const char *time = pdf_date(arena, g_getenv("SOURCE_DATE_EPOCH"), issue->date);
    const ProofInk *inks = proof_inks(arena, &job, time, diagnostics);
    diagnostics_free(diagnostics);
    return inks;
}
