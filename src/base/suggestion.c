/* suggestion.c - optimal string alignment distance over Unicode characters. */
#include "base/suggestion.h"

#include <glib.h>

static int min3(int a, int b, int c)
{
    return MIN(MIN(a, b), c);
}

/* One row of the distance table; `before` and `current` are the two rows above it. */
static void distance_row(const gunichar *a, int row, const gunichar *b, int columns, const int *before,
                         const int *current, int *next)
{
    next[0] = row;
    for (int column = 1; column <= columns; column++) {
        int replaced = current[column - 1] + (a[row - 1] != b[column - 1]);
        next[column] = min3(current[column] + 1, next[column - 1] + 1, replaced);
        if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
            next[column] = MIN(next[column], before[column - 2] + 1);
    }
}

static int distance_of_characters(const gunichar *a, int rows, const gunichar *b, int columns)
{
    int *table = g_new0(int, (gsize)3 * (gsize)(columns + 1));
    int *before = table, *current = table + columns + 1, *next = table + 2 * (columns + 1);
    for (int column = 0; column <= columns; column++)
        current[column] = column;
    for (int row = 1; row <= rows; row++) {
        distance_row(a, row, b, columns, before, current, next);
        int *oldest = before;
        before = current;
        current = next;
        next = oldest;
    }
    int distance = current[columns];
    g_free(table);
    return distance;
}

static int word_distance(const char *a, const char *b)
{
    glong rows, columns;
    gunichar *left = g_utf8_to_ucs4_fast(a, -1, &rows);
    gunichar *right = g_utf8_to_ucs4_fast(b, -1, &columns);
    int distance = distance_of_characters(left, (int)rows, right, (int)columns);
    g_free(left);
    g_free(right);
    return distance;
}

const char *find_nearest_word(const char *word, const char *const *candidates, int candidate_count)
{
    if (!g_utf8_validate(word, -1, NULL))
        return NULL;
    int characters = (int)g_utf8_strlen(word, -1);
    /* A third of the characters may be wrong: "laed" finds "lead", "photo" does not find "base". */
    int limit = characters == 4 ? 2 : MAX(1, (characters + 1) / 3);
    /* One character must be right: "a" is no slip for "b". */
    limit = MIN(limit, characters - 1);
    const char *nearest = NULL;
    for (int i = 0; i < candidate_count; i++) {
        int distance = word_distance(word, candidates[i]);
        if (distance <= limit) {
            nearest = candidates[i];
            limit = distance - 1;
        }
    }
    return nearest;
}
