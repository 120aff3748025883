/* press_standard.h - what a printing house asks a PDF to keep to. */
#ifndef TYPESET_ISSUE_PRESS_STANDARD_H
#define TYPESET_ISSUE_PRESS_STANDARD_H

typedef enum PressStandard {
    PRESS_STANDARD_X4,  /* PDF/X-4, ISO 15930-7 */
    PRESS_STANDARD_X1A, /* PDF/X-1a:2003, ISO 15930-4: for old plate makers, without transparency */
} PressStandard;

#endif
