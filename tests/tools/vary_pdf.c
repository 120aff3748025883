/*
 * vary_pdf.c - a PDF spoiled at random, the same for the same seed: vary_pdf SEED < FILE.pdf. Some numbers, names and
 * brackets are changed for others, and some bytes are lost, doubled or turned. A file whose streams are not compressed
 * (qpdf --qdf --object-streams=disable) gives more for it to spoil.
 */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static GString *read_all(FILE *from)
{
    GString *text = g_string_new(NULL);
    char block[65536];
    size_t length;
    while ((length = fread(block, 1, sizeof block, from)) > 0)
        g_string_append_len(text, block, (gssize)length);
    return text;
}

static gsize somewhere(GRand *random, const GString *text)
{
    return (gsize)g_rand_int_range(random, 0, (gint32)text->len);
}

static void put(GString *text, gsize at, gsize length, const char *instead)
{
    g_string_erase(text, (gssize)at, (gssize)MIN(length, text->len - at));
    g_string_insert(text, (gssize)at, instead);
}

/* The next run of bytes out of `bytes` after a random place. */
static gsize find_run(GRand *random, const GString *text, const char *bytes, gsize *length)
{
    gsize at = somewhere(random, text);
    while (at < text->len && (text->str[at] == '\0' || !strchr(bytes, text->str[at])))
        at++;
    *length = strspn(text->str + at, bytes);
    return at;
}

static void change_number(GRand *random, GString *text)
{
    static const char *const numbers[] = {"0", "1", "-1", "2", "7", "2147483647", "-2147483648", "99999999999999999999",
                                          "0.5", "null", "true", "(a)", "/A", "[1 2]", "<< >>", "3 0 R"};
    char small[16];
    gsize length;
    gsize at = find_run(random, text, "0123456789", &length);
    snprintf(small, sizeof small, "%d", g_rand_int_range(random, 0, 60));
    put(text, at, length, g_rand_boolean(random) ? small : numbers[g_rand_int_range(random, 0, G_N_ELEMENTS(numbers))]);
}

/* A name for another one of the same file. */
static void change_name(GRand *random, GString *text)
{
    static const char letters[] = "/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    gsize from_length, to_length;
    gsize from = find_run(random, text, "/", &from_length);
    from_length = strspn(text->str + from, letters);
    gsize to = find_run(random, text, "/", &to_length);
    to_length = strspn(text->str + to, letters);
    gchar *name = g_strndup(text->str + from, from_length);
    put(text, to, to_length, name);
    g_free(name);
}

static void change_bracket(GRand *random, GString *text)
{
    static const char *const brackets[] = {"[", "]", "<<", ">>", "(", ")", "[[[[[[[[", "endobj\n", "stream\n", "EMC ", "BDC "};
    gsize length;
    gsize at = find_run(random, text, "[]<>()", &length);
    put(text, at, MIN(length, 2), brackets[g_rand_int_range(random, 0, G_N_ELEMENTS(brackets))]);
}

static void lose_bytes(GRand *random, GString *text)
{
    put(text, somewhere(random, text), (gsize)g_rand_int_range(random, 1, 40), "");
}

static void double_bytes(GRand *random, GString *text)
{
    gsize at = somewhere(random, text);
    gchar *bytes = g_strndup(text->str + at, MIN(40, text->len - at));
    g_string_insert(text, (gssize)at, bytes);
    g_free(bytes);
}

static void turn_byte(GRand *random, GString *text)
{
    text->str[somewhere(random, text)] = (char)g_rand_int_range(random, 0, 256);
}

int main(int argc, char **argv)
{
    typedef void Change(GRand * random, GString * text);
    static Change *const changes[] = {change_number, change_number, change_name, change_name,
                                      change_bracket, lose_bytes,   double_bytes, turn_byte};
    if (argc != 2) {
        fputs("usage: vary_pdf SEED < FILE.pdf\n", stderr);
        return EXIT_FAILURE;
    }
    GRand *random = g_rand_new_with_seed((guint32)strtoul(argv[1], NULL, 10));
    GString *text = read_all(stdin);
    int count = 1 << g_rand_int_range(random, 0, 7);
    for (int i = 0; i < count && text->len > 100; i++)
        changes[g_rand_int_range(random, 0, G_N_ELEMENTS(changes))](random, text);
    fwrite(text->str, 1, text->len, stdout);
    g_string_free(text, TRUE);
    g_rand_free(random);
    return EXIT_SUCCESS;
}
