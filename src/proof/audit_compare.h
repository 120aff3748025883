/* audit_compare.h - holds what was found of a text against its manuscript. Inside proof/ only. */
#ifndef TYPESET_PROOF_AUDIT_COMPARE_H
#define TYPESET_PROOF_AUDIT_COMPARE_H

#include "proof/audit_accounts.h"

typedef enum FaultKind { FAULT_LOST, FAULT_DOUBLED, FAULT_OUT_OF_ORDER, FAULT_CHANGED } FaultKind;

typedef struct Fault {
    FaultKind kind;
    uint32_t character; /* of the manuscript, for doubled ones of the page */
    uint32_t instead;   /* FAULT_CHANGED: what stands there */
    SourcePosition position;
} Fault;

/* Whether each character is found once and in order; where not, `fault` says what is wrong first. */
bool text_account_holds(const TextAccount *account, Fault *fault);

#endif
