/* figure_alternatives.h - texts for those who cannot see the pictures. A step of finish.c. */
#ifndef TYPESET_PRESS_FIGURE_ALTERNATIVES_H
#define TYPESET_PRESS_FIGURE_ALTERNATIVES_H

#include <qpdf/qpdf-c.h>

/*
 * Gives the figures of the structure tree of `document`, in reading order, these texts as their /Alt
 * (ISO 32000-1, 14.9.3). When there are more or fewer figures than texts none is given: a wrong
 * text is worse than none.
 */
void figures_set_alternatives(qpdf_data document, const char *const *texts, int count);

#endif
