/*
 * mutate.c - breaks a file at random, the same way for the same seed: mutate SEED FILE > BROKEN.
 * Bytes are changed, left out, repeated or put elsewhere; numbers, names and references of a PDF are changed for others of
 * the same file, so that it goes on to be read.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Text {
    GString *bytes;
    GRand *random;
} Text;

static gsize anywhere(const Text *text)
{
    return text->bytes->len ? (gsize)g_rand_int_range(text->random, 0, (gint)text->bytes->len) : 0;
}

static gsize piece_length(const Text *text, gsize from, int most)
{
    gsize length = (gsize)g_rand_int_range(text->random, 1, most);
    return MIN(length, text->bytes->len - from);
}

static void change_byte(Text *text)
{
    text->bytes->str[anywhere(text)] = (char)g_rand_int_range(text->random, 0, 256);
}

static void leave_out(Text *text)
{
    gsize from = anywhere(text);
    g_string_erase(text->bytes, (gssize)from, (gssize)piece_length(text, from, 200));
}

static void repeat(Text *text)
{
    gsize from = anywhere(text);
    gchar *piece = g_strndup(text->bytes->str + from, piece_length(text, from, 400));
    g_string_insert(text->bytes, (gssize)anywhere(text), piece);
    g_free(piece);
}

/* The beginning of the next word of the sort that `starts` lists, from anywhere on; the length when there is none. */
static gsize find_word(const Text *text, const char *starts)
{
    gsize at = anywhere(text);
    while (at < text->bytes->len && !(text->bytes->str[at] && strchr(starts, text->bytes->str[at])))
        at++;
    return at;
}

static gsize word_length(const Text *text, gsize at)
{
    gsize length = 1;
    while (at + length < text->bytes->len && g_ascii_isalnum(text->bytes->str[at + length]))
        length++;
    return at < text->bytes->len ? length : 0;
}

static void put_word(Text *text, const char *starts, const char *word, gsize length)
{
    gsize at = find_word(text, starts);
    g_string_erase(text->bytes, (gssize)at, (gssize)word_length(text, at));
    g_string_insert_len(text->bytes, (gssize)at, word, (gssize)length);
}

static void change_number(Text *text)
{
    static const char *const numbers[] = {
        "0", "1", "-1", "2147483647", "2147483648", "99999999999999999999", "1e9", "7"};
    const char *number = numbers[g_rand_int_range(text->random, 0, (gint)G_N_ELEMENTS(numbers))];
    put_word(text, "0123456789", number, strlen(number));
}

static void swap_words(Text *text, const char *starts)
{
    gsize at = find_word(text, starts), length = word_length(text, at);
    gchar *word = g_strndup(text->bytes->str + at, length);
    put_word(text, starts, word, length);
    g_free(word);
}

static void swap_names(Text *text)
{
    swap_words(text, "/");
}

static void swap_numbers(Text *text)
{
    swap_words(text, "0123456789");
}

static void put_delimiter(Text *text)
{
    static const char *const delimiters[] = {"<<", ">>", "[",      "]",       "(", ")",
                                             "<",  ">",  " null ", " 1 0 R ", "/", "endobj"};
    const char *delimiter =
        delimiters[g_rand_int_range(text->random, 0, (gint)G_N_ELEMENTS(delimiters))];
    g_string_insert(text->bytes, (gssize)anywhere(text), delimiter);
}

static void (*const changes[])(Text *) = {change_byte,   leave_out,  repeat,
                                          change_number, swap_names, swap_numbers,
                                          put_delimiter, swap_names, swap_numbers};

int main(int count, char **arguments)
{
    gchar *bytes;
    gsize length;
    if (count != 3 || !g_file_get_contents(arguments[2], &bytes, &length, NULL)) {
        fputs("usage: mutate SEED FILE > BROKEN\n", stderr);
        return 2;
    }
    Text text = {g_string_new_len(bytes, (gssize)length),
                 g_rand_new_with_seed((guint32)strtoul(arguments[1], NULL, 10))};
    for (int left = g_rand_int_range(text.random, 1, 12); left > 0 && text.bytes->len > 0; left--)
        changes[g_rand_int_range(text.random, 0, (gint)G_N_ELEMENTS(changes))](&text);
    gboolean is_written = fwrite(text.bytes->str, 1, text.bytes->len, stdout) == text.bytes->len;
    g_rand_free(text.random);
    g_string_free(text.bytes, TRUE);
    g_free(bytes);
    return is_written ? 0 : 3;
}
