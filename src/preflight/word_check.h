/* word_check.h - numbers, names and strings as they are written, in objects and in content streams. */
#ifndef TYPESET_PREFLIGHT_WORD_CHECK_H
#define TYPESET_PREFLIGHT_WORD_CHECK_H

#include "preflight/checked_file.h"
#include "press/content_reader.h"

enum { WORD_REQUIREMENT_COUNT = 7 };
extern const Requirement word_requirements[WORD_REQUIREMENT_COUNT];

void check_word(CheckedFile *file, FaultPlace place, const ContentWord *word);

/* The bytes of a name without its slash, # and two digits put as the byte they stand for. */
void name_bytes(const ContentWord *word, GByteArray *bytes);

#endif
