/* input_conversion.h - characters that stand for another one in manuscripts. Inside text/ only. */
#ifndef TYPESET_TEXT_INPUT_CONVERSION_H
#define TYPESET_TEXT_INPUT_CONVERSION_H

#include <stdbool.h>
#include <stdint.h>

/* The character that is set for `character`: ０ gives 0, ︐ gives ，; most give themselves. */
uint32_t converted_character(uint32_t character);

/* Characters that are never set: controls, byte order marks. */
bool character_is_dropped(uint32_t character);

#endif
