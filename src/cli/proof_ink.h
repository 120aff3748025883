/* proof_ink.h - the ink of pages that are to be proofed, measured on a press file made for nothing else. */
#ifndef TYPESET_CLI_PROOF_INK_H
#define TYPESET_CLI_PROOF_INK_H

#include "cli/proof_writer.h"

bool wants_ink(const Options *options);

/* Of each page of the job, in `arena`; NULL when it could not be measured, which is reported. */
const ProofInk *proof_inks(Arena *arena, const ProofJob *job, const char *time, Diagnostics *diagnostics);

#endif
