/* ink_check.h - tells where a press file has more ink than press.ink_limit, and what stands there. */
#ifndef TYPESET_CLI_INK_CHECK_H
#define TYPESET_CLI_INK_CHECK_H

#include "cli/composition.h"
#include "cli/imposed_pages.h"

typedef struct InkCheck {
    const Issue *issue;
    const ChosenPages *pages;
    const ImposedPages *imposed; /* NULL: the file has the pages as they are */
    FileBytes pdf;
} InkCheck;

/*
 * A warning for each picture, and for each page's other things, with the densest place. Pages whose inks can nowhere
 * come to more are not looked at. Without mutool a note says that nothing was measured.
 */
void check_ink(const Run *run, const InkCheck *check);

#endif
