/* artifacts.h - tells readers what on a page is not to be read. A change of page_content.h. */
#ifndef TYPESET_PRESS_ARTIFACTS_H
#define TYPESET_PRESS_ARTIFACTS_H

#include "press/page_content.h"

/*
 * Marks everything that is painted outside the tagged parts, headers and rules, as an artifact
 * (ISO 32000-1, 14.8.2.2). The context is
 * the DocumentStructure of the pages: a mark that no element of it has is an artifact, too.
 */
ContentChange artifacts_mark;

#endif
