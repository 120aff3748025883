/* page_mention.c - see page_mention.h. */
#include "issue/page_mention.h"

#include <glib.h>
#include <string.h>

static const char opening[] = "{page:";

bool page_mention_at(const char *text, const char *end, PageMention *mention)
{
    size_t length = sizeof opening - 1;
    if (end - text <= (ptrdiff_t)length || memcmp(text, opening, length) != 0)
        return false;
    const char *close = text + length;
    while (close < end && *close != '}' && *close != '{' && !g_ascii_isspace(*close))
        close++;
    if (close == end || *close != '}' || close == text + length)
        return false;
    *mention = (PageMention){text + length, (int)(close - text - (ptrdiff_t)length), close + 1};
    return true;
}

static bool is_number_of_two_digits(const PageMention *mention)
{
    return mention->length == 2 && memcmp(mention->story, "02", 2) == 0;
}

bool find_page_mention(const char *from, PageMention *mention)
{
    const char *end = from + strlen(from);
    for (const char *open = strchr(from, '{'); open; open = strchr(open + 1, '{'))
        if (page_mention_at(open, end, mention) && !is_number_of_two_digits(mention))
            return true;
    return false;
}

/*
 * Names of destinations stand sorted in the PDF, those of other letters in another encoding, so that readers would not
 * find them; and they are written between quotation marks.
 */
const char *story_anchor(Arena *arena, const char *story_id)
{
    GString *anchor = g_string_new("story-");
    for (const char *c = story_id; *c; c++)
        if (g_ascii_isalnum(*c) || strchr("-_.", *c))
            g_string_append_c(anchor, *c);
        else
            g_string_append_printf(anchor, "%%%02X", (unsigned)(unsigned char)*c);
    const char *result = arena_strndup(arena, anchor->str, anchor->len);
    g_string_free(anchor, TRUE);
    return result;
}
