/* rubric_pinyin.h - the pinyin of rubrics that give none: KUAIXUN for 快讯. */
#ifndef TYPESET_MANIFEST_RUBRIC_PINYIN_H
#define TYPESET_MANIFEST_RUBRIC_PINYIN_H

#include "issue/page_design.h"

/*
 * Capital letters without tones, the syllables joined, words parted where a mark parts them. What ICU reads
 * wrongly is given by hand. "" when `name` has no Han character. Lives in the arena.
 */
const char *pinyin_in_capitals(Arena *arena, const char *name);

/* Adds pinyin where the rubric or its design wants it and none is given; it counts as written at the rubric. */
void complete_rubric(Arena *arena, Rubric *rubric, const RubricDesign *design);

#endif
