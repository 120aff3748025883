/* typed_number.h - numbers that editors type before an item: 一、 （一） 1. ① 2、 and their like. */
#ifndef TYPESET_STORY_TYPED_NUMBER_H
#define TYPESET_STORY_TYPED_NUMBER_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Kinds stand for levels: what is counted in one kind is one list. */
typedef enum TypedNumberKind {
    TYPED_NUMBER_NONE,
    TYPED_NUMBER_HAN,             /* 一、 */
    TYPED_NUMBER_HAN_BRACKETS,    /* （一） */
    TYPED_NUMBER_FIGURE,          /* 1. 1． 1、 */
    TYPED_NUMBER_FIGURE_BRACKETS, /* （1） */
    TYPED_NUMBER_CIRCLED,         /* ① ⑴ ㈠ */
    TYPED_NUMBER_KIND_COUNT,
} TypedNumberKind;

typedef struct TypedNumber {
    TypedNumberKind kind;
    size_t length; /* bytes; without white space behind it */
    int value;     /* from 1; 0 where it cannot be told */
} TypedNumber;

/* The number at the start of `length` bytes of UTF-8. */
TypedNumber typed_number_at(const char *text, size_t length);

/* How `value` is written in that kind: 三、 （三） 3. （3） ③. */
const char *typed_number_text(Arena *arena, TypedNumberKind kind, int value);

#endif
