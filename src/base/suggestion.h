/* suggestion.h - "did you mean": the nearest of the words that would have been right. */
#ifndef TYPESET_BASE_SUGGESTION_H
#define TYPESET_BASE_SUGGESTION_H

/*
 * The candidate with the fewest changes of characters (insert, delete, replace, swap of two
 * neighbours), or NULL when none is near enough to be a likely slip. Borrowed from `candidates`.
 */
const char *find_nearest_word(const char *word, const char *const *candidates, int candidate_count);

#endif
