/* rubric_pinyin.c - by ICU's transliteration from Han to Latin. */
#include "manifest/rubric_pinyin.h"

#include <glib.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { MOST_CHARACTERS = 64, MOST_LETTERS = 1024 };

/* Tones go, the dots of ü stay. Syllables join before marks become spaces, so that only those part words. */
static const char rules[] = "Han-Latin; NFD; [[:M:]-[\\u0308]] Remove; NFC; Any-Upper; [:White_Space:] Remove;";

static UTransliterator *transliterator_open(UErrorCode *status)
{
    UChar id[sizeof(rules)];
    u_unescape(rules, id, sizeof(rules));
    return utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, status);
}

static char *transliterated(Arena *arena, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UChar text[MOST_LETTERS];
    char result[MOST_LETTERS * 3];
    int32_t length = 0;
    UTransliterator *transliterator = transliterator_open(&status);
    if (U_FAILURE(status))
        return arena_strdup(arena, "");
    u_strFromUTF8(text, MOST_LETTERS, &length, name, -1, &status);
    int32_t limit = length;
    utrans_transUChars(transliterator, text, &length, MOST_LETTERS, 0, &limit, &status);
    utrans_close(transliterator);
    u_strToUTF8(result, (int32_t)sizeof(result), NULL, text, length, &status);
    return arena_strdup(arena, U_FAILURE(status) ? "" : result);
}

/* Whatever is no letter or figure becomes one space between words. */
static const char *words_only(Arena *arena, const char *text)
{
    GString *words = g_string_new(NULL);
    bool parted = false;
    for (const char *c = text; *c; c = g_utf8_next_char(c)) {
        gunichar character = g_utf8_get_char(c);
        if (g_unichar_isalnum(character)) {
            if (parted && words->len > 0)
                g_string_append_c(words, ' ');
            g_string_append_unichar(words, character);
        }
        parted = !g_unichar_isalnum(character);
    }
    const char *result = arena_strndup(arena, words->str, words->len);
    g_string_free(words, TRUE);
    return result;
}

static bool has_han(const char *text)
{
    for (const char *c = text; *c; c = g_utf8_next_char(c))
        if (g_unichar_get_script(g_utf8_get_char(c)) == G_UNICODE_SCRIPT_HAN)
            return true;
    return false;
}

const char *pinyin_in_capitals(Arena *arena, const char *name)
{
    if (!has_han(name) || g_utf8_strlen(name, -1) > MOST_CHARACTERS)
        return "";
    return words_only(arena, transliterated(arena, name));
}

void complete_rubric(Arena *arena, Rubric *rubric, const RubricDesign *design)
{
    bool wanted = rubric->pinyin_wish == PINYIN_WANTED ||
                  (rubric->pinyin_wish == PINYIN_AS_DESIGNED && design->makes_pinyin);
    if (!wanted || rubric->pinyin.count > 0 || rubric->name.count == 0)
        return;
    const char *pinyin = pinyin_in_capitals(arena, run_text_to_string(arena, &rubric->name));
    rubric->pinyin = run_text_from_string(arena, pinyin, rubric->origin);
}
