/* object_values.h - values of dictionaries as C values. Handles are given back, so they may be read by the thousand. */
#ifndef TYPESET_PREFLIGHT_OBJECT_VALUES_H
#define TYPESET_PREFLIGHT_OBJECT_VALUES_H

#include "preflight/pdf_values.h"

/* A name without its slash, or the text of a string in UTF-8. They live in the arena; NULL when the value is none. */
const char *name_value(const CheckedFile *file, qpdf_oh object, const char *key);
const char *text_value(const CheckedFile *file, qpdf_oh object, const char *key);
const char *text_of(const CheckedFile *file, qpdf_oh string);

/* False when the value is no integer. */
bool integer_value(const CheckedFile *file, qpdf_oh object, const char *key, long long *value);

bool has_value(const CheckedFile *file, qpdf_oh object, const char *key); /* and it is not null */
bool has_text(const CheckedFile *file, qpdf_oh object, const char *key);  /* a string that is not empty */
bool has_true(const CheckedFile *file, qpdf_oh object, const char *key);

#endif
