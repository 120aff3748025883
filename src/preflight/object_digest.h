/* object_digest.h - whether objects are the same, however they are packed and wherever they stand. */
#ifndef TYPESET_PREFLIGHT_OBJECT_DIGEST_H
#define TYPESET_PREFLIGHT_OBJECT_DIGEST_H

#include "preflight/checked_file.h"

#include <glib.h>

/* The same text for the same values, followed through references; the caller frees it. */
gchar *object_digest(const CheckedFile *file, const qpdf_oh *objects, int count);

#endif
