/* language_tag.h - the form of a language tag. */
#ifndef TYPESET_PREFLIGHT_LANGUAGE_TAG_H
#define TYPESET_PREFLIGHT_LANGUAGE_TAG_H

#include <stdbool.h>

/* RFC 3066, 2.1: letters, then any number of parts of letters and digits, each of one to eight: "zh-Hans-CN". */
bool is_language_tag(const char *text);

#endif
