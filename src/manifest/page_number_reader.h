/* page_number_reader.h - number = 3 of a page, numbers = [4, 5] of a spread. */
#ifndef TYPESET_MANIFEST_PAGE_NUMBER_READER_H
#define TYPESET_MANIFEST_PAGE_NUMBER_READER_H

#include "issue/issue.h"
#include "manifest/key_reader.h"

/*
 * Sets `number` and `spread` of a page that follows those of `issue`. Two numbers that do not face each
 * other, and numbers that another page has, are reported; a page without a usable one follows the page before.
 */
void read_page_numbers(KeyReader *reader, const Issue *issue, Page *page);

/* The page of that number, or the spread that has it; NULL when there is none. */
Page *find_page(const Issue *issue, int number);

/* A vertical story would run across the fold in each of its tiers: that is reported. */
void check_direction_at_fold(const KeyReader *reader, const Page *page, const StoryPlacement *placement);

#endif
