/* language_classes.h - characters that are something else in another language than Chinese. Inside text/ only. */
#ifndef TYPESET_TEXT_LANGUAGE_CLASSES_H
#define TYPESET_TEXT_LANGUAGE_CLASSES_H

#include "text/text_unit.h"

/* Changes the classes of `count` units of one character each where their language asks for it (JLREQ, KLREQ). */
void language_classes_resolve(const TextUnit *units, int count, CharacterClass *classes);

#endif
