/* page_words.c - see page_words.h. */
#include "issue/page_words.h"

#include <glib.h>

const char *cover_name(Cover cover)
{
    static const char *const names[] = {
        [COVER_NONE] = NULL,          [COVER_FRONT] = "封面", [COVER_INSIDE_FRONT] = "封二",
        [COVER_INSIDE_BACK] = "封三", [COVER_BACK] = "封底",
    };
    return names[cover];
}

static const char *english_cover_name(Cover cover)
{
    static const char *const names[] = {
        [COVER_NONE] = NULL,
        [COVER_FRONT] = "front cover",
        [COVER_INSIDE_FRONT] = "inside front cover",
        [COVER_INSIDE_BACK] = "inside back cover",
        [COVER_BACK] = "back cover",
    };
    return names[cover];
}

PageWords page_words(const Diagnostics *diagnostics, int number, Cover cover)
{
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    PageWords words;
    if (cover != COVER_NONE)
        g_strlcpy(words.text, in_chinese ? cover_name(cover) : english_cover_name(cover), sizeof(words.text));
    else
        g_snprintf(words.text, sizeof(words.text), in_chinese ? "第 %d 版" : "page %d", number);
    return words;
}
