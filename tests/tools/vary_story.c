/*
 * vary_story.c - a story cut or doubled at random, the same for the same seed: vary_story SEED < STORY.md.
 * Front matter, subheads, quotes, lists, tables, pictures, lines ended by \ and paragraphs with marks, which a cut would
 * spoil, stay; each other paragraph stays, goes, is cut after some character,
 * is doubled, is divided in two, or has a reading or a remark put beside two of its characters.
 */
#include <glib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum Change { CHANGE_NONE, CHANGE_DROP, CHANGE_CUT, CHANGE_DOUBLE, CHANGE_DIVIDE, CHANGE_MARK, CHANGE_COUNT } Change;

static bool is_han(const char *c)
{
    return g_utf8_get_char(c) >= 0x4E00 && g_utf8_get_char(c) <= 0x9FFF;
}

/* Beside the first two Han characters from `from` on, where there are some. */
static void print_marked(GRand *random, const char *paragraph, const char *from)
{
    static const char *const marks[] = {
        "ruby='dù kǒu'", "by=word ruby='dùkǒu'", "gloss='at the ferry'", "zhuyin='ㄉㄨˋ ㄎㄡˇ'", "remark='从前是渡口，如今是桥'",
        "zhuyin='˙ㄉㄜ ㄎㄡˇ' remark='从前是渡口'"};
    while (*from && !(is_han(from) && is_han(g_utf8_next_char(from))))
        from = g_utf8_next_char(from);
    const char *end = *from ? g_utf8_offset_to_pointer(from, 2) : from;
    if (*from)
        printf("%.*s[%.*s]{%s}%s\n\n", (int)(from - paragraph), paragraph, (int)(end - from), from,
               marks[g_rand_int_range(random, 0, G_N_ELEMENTS(marks))], end);
    else
        printf("%s\n\n", paragraph);
}

static void print_changed(GRand *random, const char *paragraph)
{
    long characters = g_utf8_strlen(paragraph, -1);
    Change change = (Change)g_rand_int_range(random, 0, CHANGE_COUNT);

    if (characters < 4)
        change = CHANGE_NONE;
    const char *cut = g_utf8_offset_to_pointer(
        paragraph, characters < 4 ? characters : g_rand_int_range(random, 1, (gint32)characters));
    switch (change) {
    case CHANGE_NONE:
        printf("%s\n\n", paragraph);
        break;
    case CHANGE_DROP:
        break;
    case CHANGE_CUT:
        printf("%.*s\n\n", (int)(cut - paragraph), paragraph);
        break;
    case CHANGE_DOUBLE:
        printf("%s%s\n\n", paragraph, paragraph);
        break;
    case CHANGE_DIVIDE:
        printf("%.*s\n\n%s\n\n", (int)(cut - paragraph), paragraph, cut);
        break;
    case CHANGE_MARK:
        print_marked(random, paragraph, cut);
        break;
    case CHANGE_COUNT:
        abort();
    }
}

/* A cut would spoil it. */
static bool stays_whole(const char *line)
{
    bool is_numbered = g_ascii_isdigit(line[0]) && strstr(line, ". ") == line + strspn(line, "0123456789");
    return (line[0] != '\0' && strchr("#>-!", line[0])) || is_numbered || strstr(line, "]{") || strstr(line, "[^") ||
           strstr(line, "{page:");
}

int main(int argc, char **argv)
{
    char *line = NULL;
    size_t capacity = 0;
    int fences = 0;
    bool is_first = true, goes_on = false; /* the line before ended with a forced break */
    bool in_table = false;
    bool is_fenced = false;                /* lyrics and speeches stay line by line */

    if (argc != 2) {
        fputs("usage: vary_story SEED < STORY.md\n", stderr);
        return 2;
    }
    GRand *random = g_rand_new_with_seed((guint32)strtoul(argv[1], NULL, 10));
    while (getline(&line, &capacity, stdin) > 0) {
        line[strcspn(line, "\n")] = '\0';
        bool is_fence = fences < 2 && strcmp(line, "+++") == 0;
        fences += is_fence;
        if (is_fence || fences < 2) {
            puts(line);
        } else if (is_fenced || g_str_has_prefix(line, "```")) {
            is_fenced ^= g_str_has_prefix(line, "```");
            puts(line);
        } else if (goes_on || g_str_has_suffix(line, "\\")) {
            goes_on = g_str_has_suffix(line, "\\");
            printf(goes_on || line[0] != '>' ? "%s\n" : "%s\n\n", line);
        } else if (line[0] == '|') {
            printf("%s\n", line); /* the rows of a table stay together */
            in_table = true;
        } else if (line[0] == '\0') {
            fputs(in_table ? "\n" : "", stdout);
            in_table = false;
        } else if (stays_whole(line)) {
            printf("%s\n\n", line);
        } else if (is_first) { /* stays: no story is without text */
            printf("%s\n\n", line);
            is_first = false;
        } else {
            print_changed(random, line);
        }
    }
    g_rand_free(random);
    free(line);
    return 0;
}
