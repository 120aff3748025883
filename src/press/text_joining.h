/* text_joining.h - text objects that follow each other become one. A change of page_content.h. */
#ifndef TYPESET_PRESS_TEXT_JOINING_H
#define TYPESET_PRESS_TEXT_JOINING_H

#include "press/page_content.h"

/*
 * Cairo ends a text object with every element of the structure and places the pen on the page anew. Joins text objects with
 * nothing but marks between them, so that a paragraph begins where the one before it stood: a shorter and ever equal
 * instruction. Marks stay around what they stood around, properly nested (ISO 32000-1, 14.6.1). Needs no context.
 */
ContentChange text_join;

#endif
