/* character_match.c - common ends first, which is nearly everything of a corrected story; a table for what is between. */
#include "proof/character_match.h"

#include <glib.h>

/* Larger pieces than this are taken as replaced: nobody compares them character by character. */
static const int64_t most_cells = 64 * 1024 * 1024;

/* Matches between two changes that are shorter do not count. */
enum { LEAST_ISLAND = 3 };

/* The part of both texts without their common ends. */
typedef struct Middle {
    const uint32_t *before;
    const uint32_t *after;
    int before_start, before_end;
    int after_start, after_end;
} Middle;

static void pair(CharacterMatch *match, int before, int after)
{
    match->to_after[before] = after;
    match->to_before[after] = before;
}

static Middle match_ends(CharacterMatch *match, const uint32_t *before, int before_count, const uint32_t *after,
                         int after_count)
{
    Middle middle = {before, after, 0, before_count, 0, after_count};
    while (middle.before_start < before_count && middle.after_start < after_count &&
           before[middle.before_start] == after[middle.after_start])
        pair(match, middle.before_start++, middle.after_start++);
    while (middle.before_end > middle.before_start && middle.after_end > middle.after_start &&
           before[middle.before_end - 1] == after[middle.after_end - 1])
        pair(match, --middle.before_end, --middle.after_end);
    return middle;
}

/* lengths[i][j]: of the longest common subsequence of before[i..] and after[j..]; in rows of `columns`. */
static void fill_lengths(const Middle *middle, uint16_t *lengths, int rows, int columns)
{
    for (int i = rows - 2; i >= 0; i--)
        for (int j = columns - 2; j >= 0; j--) {
            size_t at = (size_t)i * (size_t)columns + (size_t)j;
            bool same = middle->before[middle->before_start + i] == middle->after[middle->after_start + j];
            uint16_t down = lengths[at + (size_t)columns], right = lengths[at + 1];
            lengths[at] = same ? (uint16_t)(lengths[at + (size_t)columns + 1] + 1) : MAX(down, right);
        }
}

static void match_middle(CharacterMatch *match, const Middle *middle)
{
    int rows = middle->before_end - middle->before_start + 1, columns = middle->after_end - middle->after_start + 1;
    if (rows < 2 || columns < 2 || (int64_t)rows * columns > most_cells || MIN(rows, columns) > UINT16_MAX)
        return;
    uint16_t *lengths = g_new0(uint16_t, (size_t)rows * (size_t)columns);
    fill_lengths(middle, lengths, rows, columns);
    for (int i = 0, j = 0; i < rows - 1 && j < columns - 1;) {
        size_t at = (size_t)i * (size_t)columns + (size_t)j;
        if (middle->before[middle->before_start + i] == middle->after[middle->after_start + j]) {
            pair(match, middle->before_start + i, middle->after_start + j);
            i++;
            j++;
        } else if (lengths[at + (size_t)columns] >= lengths[at + 1]) {
            i++;
        } else {
            j++;
        }
    }
    g_free(lengths);
}

/* A run of matches ends where either text leaves something out. */
static int run_end(const CharacterMatch *match, int start, int end)
{
    int i = start + 1;
    while (i < end && match->to_after[i] == match->to_after[i - 1] + 1)
        i++;
    return i;
}

/* Islands lie inside the middle; a run that touches an end of it goes on outside. */
static void drop_islands(CharacterMatch *match, const Middle *middle)
{
    for (int i = middle->before_start, end; i < middle->before_end; i = end) {
        end = i + 1;
        if (match->to_after[i] < 0)
            continue;
        end = run_end(match, i, middle->before_end);
        bool touches = (i == middle->before_start && match->to_after[i] == middle->after_start) ||
                       (end == middle->before_end && match->to_after[end - 1] + 1 == middle->after_end);
        for (int k = i; k < end && end - i < LEAST_ISLAND && !touches; k++) {
            match->to_before[match->to_after[k]] = -1;
            match->to_after[k] = -1;
        }
    }
}

/*
 * What was put in between two matched characters of `other` may as well begin one later when the one
 * that follows it is its own first: as late as can be, so that a new sentence begins after the stop of
 * the old one and not with it. The same for what was taken out.
 */
static void slide_gaps(const uint32_t *text, int count, int *to_other, int *from_other)
{
    for (int start = 0, end; start < count; start = end) {
        end = start + 1;
        if (to_other[start] >= 0)
            continue;
        while (end < count && to_other[end] < 0)
            end++;
        int before = start > 0 ? to_other[start - 1] : -1;
        while (end < count && to_other[end] == before + 1 && text[start] == text[end]) {
            before++;
            to_other[start] = before;
            from_other[before] = start++;
            to_other[end++] = -1;
        }
    }
}

static int *unmatched(int count)
{
    int *indexes = g_new(int, count + 1);
    for (int i = 0; i <= count; i++)
        indexes[i] = -1;
    return indexes;
}

CharacterMatch characters_match(const uint32_t *before, int before_count, const uint32_t *after, int after_count)
{
    CharacterMatch match = {unmatched(before_count), unmatched(after_count)};
    Middle middle = match_ends(&match, before, before_count, after, after_count);
    match_middle(&match, &middle);
    drop_islands(&match, &middle);
    slide_gaps(before, before_count, match.to_after, match.to_before);
    slide_gaps(after, after_count, match.to_before, match.to_after);
    return match;
}
