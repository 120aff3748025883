/* page_name.c - see page_name.h. */
#include "issue/page_name.h"

#include <stdio.h>

static const char *const english_covers[] = {
    [COVER_FRONT] = "the front cover",
    [COVER_INSIDE_FRONT] = "the inside front cover",
    [COVER_INSIDE_BACK] = "the inside back cover",
    [COVER_BACK] = "the back cover",
};

static const char *const chinese_covers[] = {
    [COVER_FRONT] = "封面",
    [COVER_INSIDE_FRONT] = "封二",
    [COVER_INSIDE_BACK] = "封三",
    [COVER_BACK] = "封底",
};

const char *cover_name(Cover cover)
{
    return chinese_covers[cover];
}

Cover cover_of_number(int number)
{
    switch (number) {
    case FRONT_COVER_NUMBER: return COVER_FRONT;
    case INSIDE_FRONT_COVER_NUMBER: return COVER_INSIDE_FRONT;
    case INSIDE_BACK_COVER_NUMBER: return COVER_INSIDE_BACK;
    case BACK_COVER_NUMBER: return COVER_BACK;
    default: return COVER_NONE;
    }
}

PageName page_name(const Diagnostics *diagnostics, int number, Cover cover)
{
    bool is_in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    PageName name;
    if (cover != COVER_NONE)
        snprintf(name.text, sizeof name.text, "%s", is_in_chinese ? chinese_covers[cover] : english_covers[cover]);
    else
        snprintf(name.text, sizeof name.text, is_in_chinese ? "第 %d 版" : "page %d", number);
    return name;
}
