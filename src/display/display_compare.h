/* display_compare.h - whether two pages look the same and say the same. */
#ifndef TYPESET_DISPLAY_DISPLAY_COMPARE_H
#define TYPESET_DISPLAY_DISPLAY_COMPARE_H

#include "display/display_list.h"

/* Both lists were set in one FontSet. Pictures are the same when their files hold the same bytes. */
bool display_lists_equal(const DisplayList *a, const DisplayList *b);

#endif
