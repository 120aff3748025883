/* hidden_furniture_reader.h - "hide" of a page: names of furniture that does not stand on it. */
#ifndef TYPESET_MANIFEST_HIDDEN_FURNITURE_READER_H
#define TYPESET_MANIFEST_HIDDEN_FURNITURE_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

/* `design` may be NULL, then no name is judged. */
void read_hidden_furniture(KeyReader *page_reader, const PageDesign *design, Page *page);

#endif
