/* language_reader.h - the key `lang`: a BCP 47 tag. */
#ifndef TYPESET_MANIFEST_LANGUAGE_READER_H
#define TYPESET_MANIFEST_LANGUAGE_READER_H

#include "issue/language.h"
#include "manifest/key_reader.h"

/* NULL when the key is missing, or when nobody knows the tag, which is reported with what it may have meant. */
const char *read_language(KeyReader *reader);

#endif
