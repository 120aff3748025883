/* language_tag.c - see language_tag.h. */
#include "preflight/language_tag.h"

#include <string.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
static const char letters_and_digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

static bool is_part_length(size_t length)
{
    return length >= 1 && length <= 8;
}

bool is_language_tag(const char *text)
{
    size_t length = strspn(text, letters);
    if (!is_part_length(length))
        return false;
    for (text += length; *text == '-'; text += length) {
        length = strspn(++text, letters_and_digits);
        if (!is_part_length(length))
            return false;
    }
    return *text == '\0';
}
