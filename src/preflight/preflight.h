/* preflight.h - whether a PDF keeps the standards that it claims, requirement by requirement. */
#ifndef TYPESET_PREFLIGHT_PREFLIGHT_H
#define TYPESET_PREFLIGHT_PREFLIGHT_H

#include "base/files.h"

#include <stdbool.h>

/* Bits of a set. */
typedef enum Standard {
    STANDARD_PDF_A_2B = 1 << 0, /* ISO 19005-2, level B */
    STANDARD_PDF_A_2U = 1 << 1, /* level U: also B */
    STANDARD_PDF_UA_1 = 1 << 2, /* ISO 14289-1 */
    STANDARD_PDF_X_4 = 1 << 3,  /* ISO 15930-7 */
    STANDARD_PDF_X_1A = 1 << 4, /* ISO 15930-4, PDF/X-1a:2003 */
    STANDARD_PRINT = 1 << 5,    /* what a plate maker looks at besides: fonts, resolution, ink, hairlines, bleed */
} Standard;

enum { STANDARD_COUNT = 6 };

/* "PDF/A-2u" of one bit. */
const char *standard_name(Standard standard);

/* The bit of a name as standard_name gives it, in any case; 0 for any other word. */
unsigned standard_from_name(const char *name);

/* One thing that a standard asks for. */
typedef struct Requirement {
    unsigned standards;  /* that ask for it by this clause */
    const char *clause;  /* "6.2.11.7.2" */
    const char *english; /* what must hold, in a few words */
    const char *chinese;
    bool is_checked;     /* false: known, but left to other eyes; --clauses tells it */
} Requirement;

/* Where something is broken. */
typedef struct FaultPlace {
    int page;   /* from 1; 0: none, or the document */
    int object; /* number; 0: none */
} FaultPlace;

typedef struct Fault {
    const Requirement *requirement;
    FaultPlace place;
    const char *detail; /* what was found, in the language of the check; NULL: nothing to add */
} Fault;

typedef struct Preflight {
    unsigned claimed;     /* what the file says it is */
    unsigned checked;     /* what it was held to */
    const Fault *faults;  /* in the order of the checks, each requirement and place once */
    int fault_count;
    int left_out;         /* further faults of requirements that have many */
    bool is_readable;     /* false: no PDF, or one beyond repair or locked; then there are no faults */
} Preflight;

/*
 * Holds `pdf` to `standards`; to what it claims when they are 0. The result lives in `arena`. Nothing is changed or
 * written. Sources: ISO 19005-2, 14289-1, 15930-4 and 15930-7 by the clauses that requirements name.
 */
Preflight preflight_check(Arena *arena, FileBytes pdf, unsigned standards, MessageLanguage language);

/* The requirements that the check of number `check` knows, from 0 to preflight_check_count. */
typedef struct RequirementTable {
    const Requirement *rows;
    int count;
} RequirementTable;
RequirementTable preflight_requirements(int check);
int preflight_check_count(void);

#endif
