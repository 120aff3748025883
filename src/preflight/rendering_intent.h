/* rendering_intent.h - the names of ISO 32000-1, table 70. */
#ifndef TYPESET_PREFLIGHT_RENDERING_INTENT_H
#define TYPESET_PREFLIGHT_RENDERING_INTENT_H

#include "preflight/checked_file.h"
#include "press/content_reader.h"

bool is_rendering_intent(const CheckedFile *file, qpdf_oh name);
bool word_is_rendering_intent(const ContentWord *word);

#endif
