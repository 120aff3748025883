/*
 * find_in_order.c - whether a text holds pieces complete and in order: find_in_order TEXT LEFT_OUT < PIECES.
 * Each line of standard input must be found after the one before; white space and signs that are
 * never seen (soft hyphens, joiners) do not count. The
 * last LEFT_OUT characters of the pieces need not be there. A piece may be cut by the end of a page, a form feed in TEXT,
 * with other text between, and a vertical tab in it stands for a number. `find_in_order --anywhere TEXT` asks for
 * the pieces in any order. Prints what is missing; exit status 0 when nothing is.
 */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGE_END = '\f', NUMBER = '\v' };

static bool is_left_out(gunichar character)
{
    if (character == PAGE_END || character == NUMBER)
        return false;
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

/* Where `text` from its start on agrees with `length` bytes of `piece`; NULL when it does not. */
static const char *end_of_match(const char *text, const char *piece, size_t length)
{
    for (const char *end = piece + length; piece < end; piece++) {
        if (*piece == NUMBER && g_ascii_isdigit(*text)) {
            while (g_ascii_isdigit(*text))
                text++;
        } else if (*text++ != *piece) {
            return NULL;
        }
    }
    return text;
}

/* The end of the first place in `text` that holds `length` bytes of `piece`; NULL when there is none. */
static const char *find_piece(const char *text, const char *piece, size_t length)
{
    for (; *text; text++) {
        const char *end = end_of_match(text, piece, length);
        if (end)
            return end;
    }
    return length == 0 ? text : NULL;
}

/* The same for all of it, whole or in two parts on pages one behind the other. */
static const char *find_whole_or_cut(const char *text, const char *piece)
{
    enum { LEAST_PART = 12 }; /* bytes: fewer could stand anywhere */
    size_t length = strlen(piece);
    const char *found = find_piece(text, piece, length);
    for (size_t cut = length; !found && cut-- > LEAST_PART;) {
        const char *first = (piece[cut] & 0xC0) == 0x80 ? NULL : find_piece(text, piece, cut);
        const char *page_end = first ? strchr(first, PAGE_END) : NULL;
        if (page_end)
            found = find_piece(page_end, piece + cut, length - cut);
    }
    return found;
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
        const char *found = find_whole_or_cut(position, piece);
        if (!found) {
            int length = longest_start_found(text, piece);
            printf("%s: %.*s|%s\n", strstr(text, piece) ? "out of order" : "missing after the bar",
                   length, piece, piece + length);
            missing++;
        } else if (!anywhere) {
            position = found;
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
