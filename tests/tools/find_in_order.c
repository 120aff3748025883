/*
 * find_in_order.c - whether a text holds pieces complete and in order: find_in_order TEXT LEFT_OUT < PIECES.
 * Each line of standard input must be found after the one before; white space and signs that are
 * never seen (soft hyphens, joiners) do not count. The
 * last LEFT_OUT characters of the pieces need not be there. `find_in_order --anywhere TEXT` asks for
 * the pieces in any order. Prints what is missing; exit status 0 when nothing is.
 */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_left_out(gunichar character)
{
    return g_unichar_isspace(character) || character == 0x00AD || character == 0x200B || character == 0x2060;
}

static char *without_white_space(const char *text)
{
    GString *result = g_string_new(NULL);

    for (const char *p = text; *p; p = g_utf8_next_char(p))
        if (!is_left_out(g_utf8_get_char(p)))
            g_string_append_len(result, p, g_utf8_next_char(p) - p);
    return g_string_free(result, FALSE);
}

/* How many bytes of the start of `piece` stand somewhere in `text`: where a text that is cut breaks off. */
static int longest_start_found(const char *text, const char *piece)
{
    int found = 0;

    for (const char *end = piece; *end; found = (int)(end - piece)) {
        end = g_utf8_next_char(end);
        char *start = g_strndup(piece, (gsize)(end - piece));
        bool is_there = strstr(text, start) != NULL;
        g_free(start);
        if (!is_there)
            break;
    }
    return found;
}

static GPtrArray *pieces_read(void)
{
    GPtrArray *pieces = g_ptr_array_new_with_free_func(g_free);
    char *line = NULL;
    size_t capacity = 0;

    while (getline(&line, &capacity, stdin) > 0)
        g_ptr_array_add(pieces, without_white_space(line));
    free(line);
    return pieces;
}

static void pieces_shorten(GPtrArray *pieces, long left_out)
{
    for (guint i = pieces->len; i-- > 0 && left_out > 0;) {
        char *piece = g_ptr_array_index(pieces, i);
        long length = g_utf8_strlen(piece, -1);
        long kept = length > left_out ? length - left_out : 0;
        *g_utf8_offset_to_pointer(piece, kept) = '\0';
        left_out -= length - kept;
    }
}

static int count_missing(const char *text, const GPtrArray *pieces, bool anywhere)
{
    const char *position = text;
    int missing = 0;

    for (guint i = 0; i < pieces->len; i++) {
        const char *piece = g_ptr_array_index(pieces, i);
        const char *found = strstr(position, piece);
        if (!found) {
            int length = longest_start_found(text, piece);
            printf("%s: %.*s|%s\n", strstr(text, piece) ? "out of order" : "missing after the bar",
                   length, piece, piece + length);
            missing++;
        } else if (!anywhere) {
            position = found + strlen(piece);
        }
    }
    return missing;
}

int main(int argc, char **argv)
{
    char *contents = NULL;
    bool anywhere = argc == 3 && strcmp(argv[1], "--anywhere") == 0;
    const char *file = argc == 3 ? argv[anywhere ? 2 : 1] : NULL;

    if (!file || !g_file_get_contents(file, &contents, NULL, NULL)) {
        fputs("usage: find_in_order TEXT LEFT_OUT < PIECES, or find_in_order --anywhere TEXT < PIECES\n", stderr);
        return 2;
    }
    char *text = without_white_space(contents);
    GPtrArray *pieces = pieces_read();
    if (!anywhere)
        pieces_shorten(pieces, strtol(argv[2], NULL, 10));
    int missing = count_missing(text, pieces, anywhere);
    g_ptr_array_unref(pieces);
    g_free(text);
    g_free(contents);
    return missing == 0 ? 0 : 1;
}
