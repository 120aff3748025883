/* name_check.h - names that people read are UTF-8 (object_check.c finds the objects that have other names). */
#ifndef TYPESET_PREFLIGHT_NAME_CHECK_H
#define TYPESET_PREFLIGHT_NAME_CHECK_H

#include "preflight/checked_file.h"

enum { NAME_REQUIREMENT_COUNT = 1 };
extern const Requirement name_requirements[NAME_REQUIREMENT_COUNT];

void check_names(CheckedFile *file, qpdf_oh object);

#endif
