/* resource_names.h - what was found for the names of resources: they come thousands of times in a content stream. */
#ifndef TYPESET_PREFLIGHT_RESOURCE_NAMES_H
#define TYPESET_PREFLIGHT_RESOURCE_NAMES_H

#include "base/arena.h"
#include "press/content_reader.h"

#include <qpdf/qpdf-c.h>

typedef struct ResourceNames ResourceNames;

ResourceNames *resource_names_new(Arena *arena);
void resource_names_free(ResourceNames *names);

/*
 * The value kept for a name in a dictionary of resources, by its handle; NULL at first, to be set by the caller. It
 * stays where it is. `use` tells apart what is kept for different ends: a category, an operator.
 */
void **resource_value(ResourceNames *names, qpdf_oh resources, const char *use,
                      const ContentWord *name);

#endif
