/* marked_fonts.c - just as much of PDF's content language (ISO 32000-1, 7.8, 14.6) as it takes to follow BDC, Tf and Tj. */
#include "press/marked_fonts.h"

#include <stdbool.h>
#include <string.h>

typedef struct ContentScan {
    const char *at;
    const char *end;
    const char *tag;
    char *name;       /* first name since the last operator; NULL for none */
    char *font;
    int depth;        /* of marked content */
    int marked_depth; /* where the tag was opened; 0 outside */
    GHashTable *names;
} ContentScan;

static bool is_regular(char byte)
{
    return !g_ascii_isspace(byte) && byte && !strchr("()<>[]{}/%", byte);
}

/* Backslash and nested parentheses: 7.3.4.2. */
static void skip_string(ContentScan *scan)
{
    int open = 0;
    for (; scan->at < scan->end; scan->at++) {
        if (*scan->at == '\\')
            scan->at++;
        else if (*scan->at == '(')
            open++;
        else if (*scan->at == ')' && --open == 0)
            break;
    }
    if (scan->at < scan->end)
        scan->at++;
}

/* <0a0b>; of << and >> only the brackets. */
static void skip_hexadecimal(ContentScan *scan)
{
    scan->at++;
    while (scan->at < scan->end && g_ascii_isxdigit(*scan->at))
        scan->at++;
}

static char *take_regular(ContentScan *scan, const char *from)
{
    while (scan->at < scan->end && is_regular(*scan->at))
        scan->at++;
    return g_strndup(from, (gsize)(scan->at - from));
}

static void take_name(ContentScan *scan)
{
    const char *from = scan->at++;
    char *name = take_regular(scan, from);
    if (scan->name)
        g_free(name);
    else
        scan->name = name;
}

static void open_content(ContentScan *scan)
{
    scan->depth++;
    if (!scan->marked_depth && scan->name && strcmp(scan->name, scan->tag) == 0)
        scan->marked_depth = scan->depth;
}

static void close_content(ContentScan *scan)
{
    if (scan->depth == scan->marked_depth)
        scan->marked_depth = 0;
    scan->depth--;
}

static void use_font(ContentScan *scan)
{
    g_free(scan->font);
    scan->font = g_strdup(scan->name);
}

static void show_text(ContentScan *scan)
{
    if (scan->marked_depth && scan->font)
        g_hash_table_add(scan->names, g_strdup(scan->font));
}

static bool is_one_of(const char *word, const char *first, const char *second)
{
    return strcmp(word, first) == 0 || strcmp(word, second) == 0;
}

/* Numbers come here too and mean nothing. */
static void take_operator(ContentScan *scan)
{
    char *word = take_regular(scan, scan->at);
    if (is_one_of(word, "BDC", "BMC"))
        open_content(scan);
    else if (strcmp(word, "EMC") == 0)
        close_content(scan);
    else if (strcmp(word, "Tf") == 0)
        use_font(scan);
    else if (is_one_of(word, "Tj", "TJ"))
        show_text(scan);
    if (g_ascii_isalpha(*word)) {
        g_free(scan->name);
        scan->name = NULL;
    }
    g_free(word);
}

void marked_fonts_collect(const unsigned char *content, gsize length, const char *tag, GHashTable *names)
{
    ContentScan scan = {.at = (const char *)content, .end = (const char *)content + length, .tag = tag, .names = names};
    while (scan.at < scan.end) {
        if (*scan.at == '(')
            skip_string(&scan);
        else if (*scan.at == '<')
            skip_hexadecimal(&scan);
        else if (*scan.at == '/')
            take_name(&scan);
        else if (is_regular(*scan.at))
            take_operator(&scan);
        else
            scan.at++;
    }
    g_free(scan.name);
    g_free(scan.font);
}
