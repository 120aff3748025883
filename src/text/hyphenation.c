/* hyphenation.c - finds the words that may be divided and asks the dictionary of their language. Called by shaper.c. */
#include "text/hyphenation.h"

#include "issue/language.h"
#include "text/hyphen_dictionary.h"
#include "text/western_breaks.h"

#include <glib.h>

enum { SHORTEST_WORD = 6 };

struct Hyphenator {
    Diagnostics *diagnostics;
    GHashTable *dictionaries; /* tag → HyphenDictionary; NULL for one that is not installed */
};

static void close_dictionary(gpointer dictionary)
{
    hyphen_dictionary_close(dictionary);
}

Hyphenator *hyphenator_new(Diagnostics *diagnostics)
{
    Hyphenator *hyphenator = g_new(Hyphenator, 1);
    *hyphenator = (Hyphenator){
        .diagnostics = diagnostics,
        .dictionaries = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, close_dictionary),
    };
    return hyphenator;
}

void hyphenator_free(Hyphenator *hyphenator)
{
    if (!hyphenator)
        return;
    g_hash_table_unref(hyphenator->dictionaries);
    g_free(hyphenator);
}

static gboolean is_missing(gpointer tag, gpointer dictionary, gpointer unused)
{
    (void)tag, (void)unused;
    return !dictionary;
}

void hyphenator_begin_run(Hyphenator *hyphenator, Diagnostics *diagnostics)
{
    hyphenator->diagnostics = diagnostics;
    g_hash_table_foreach_remove(hyphenator->dictionaries, is_missing, NULL); /* is told again */
}

static void note_missing(const Hyphenator *hyphenator, const char *tag, SourcePosition origin)
{
    int length = 0;
    while (g_ascii_isalpha(tag[length]))
        length++;
    diagnostics_report(hyphenator->diagnostics, SEVERITY_NOTE, origin,
                       "no hyphenation patterns for \"%s\" are installed, so its words stay whole; Debian has them as "
                       "hyphen-%.*s",
                       "没有安装“%s”的断词表，这种文字的单词不断开；Debian 的软件包名为 hyphen-%.*s", tag, length, tag);
}

static HyphenDictionary *dictionary_for(Hyphenator *hyphenator, const char *tag, SourcePosition origin)
{
    gpointer known = NULL;
    if (g_hash_table_lookup_extended(hyphenator->dictionaries, tag, NULL, &known))
        return known;
    HyphenDictionary *opened = hyphen_dictionary_open(tag);
    if (!opened)
        note_missing(hyphenator, tag, origin);
    g_hash_table_insert(hyphenator->dictionaries, g_strdup(tag), opened);
    return opened;
}

static bool is_letter(const TextUnit *unit)
{
    return unit->class == CLASS_LETTER && unit->character_count == 1 && g_unichar_isalpha(unit->characters[0]);
}

/* GDP, iPhone and McDonald are read as they are written. */
static bool has_inner_capital(const TextUnit *word, int length)
{
    for (int i = 1; i < length; i++)
        if (g_unichar_isupper(word[i].characters[0]))
            return true;
    return false;
}

static bool is_divided_by_hand(const TextUnit *word, int length)
{
    for (int i = 0; i < length; i++)
        if (word[i].hyphenates_after)
            return true;
    return false;
}

static bool may_be_divided(const TextUnit *word, int length)
{
    return length >= SHORTEST_WORD && length <= HYPHENATED_WORD_LIMIT && !(word->marks & RUN_CODE) &&
           !has_inner_capital(word, length) && !is_divided_by_hand(word, length);
}

/* The language of Latin letters in East Asian text is not known; it is English more often than not. */
static const char *language_of_word(const TextUnit *word, const RunText *source, const char *style_lang)
{
    const char *tag = source->runs[word->run].lang ? source->runs[word->run].lang : style_lang;
    return language_of_tag(tag) == LANGUAGE_WESTERN ? tag : "en";
}

static void divide_word(HyphenDictionary *dictionary, TextUnit *word, int length)
{
    uint32_t letters[HYPHENATED_WORD_LIMIT] = {0};
    bool divides[HYPHENATED_WORD_LIMIT];
    for (int i = 0; i < length; i++)
        letters[i] = word[i].characters[0];
    hyphen_dictionary_divide(dictionary, letters, length, divides);
    for (int i = 0; i < length; i++)
        word[i].hyphenates_after = divides[i];
}

/* A figure, a hyphen or a sign beside a word makes it part of a code or a compound. */
static bool is_part_of_code(const TextUnit *token, int length, int at)
{
    if (at < 0 || at >= length)
        return false;
    uint32_t character = token[at].characters[0];
    return token[at].class == CLASS_DIGIT || character == '-' || character == '_' || character == '@' ||
           character == '/' || character == '\\' || character == '#';
}

static bool hyphenate_token(Hyphenator *hyphenator, TextUnit *token, int length, const RunText *source,
                            const char *style_lang)
{
    bool is_known = true;
    for (int first = 0, end; first < length; first = end + 1) {
        for (end = first; end < length && is_letter(&token[end]);)
            end++;
        TextUnit *word = &token[first];
        if (!may_be_divided(word, end - first) || is_part_of_code(token, length, first - 1) ||
            is_part_of_code(token, length, end))
            continue;
        const TextRun *run = &source->runs[word->run];
        HyphenDictionary *dictionary = dictionary_for(hyphenator, language_of_word(word, source, style_lang),
                                                      text_run_position(run, word->run_offset));
        if (dictionary)
            divide_word(dictionary, word, end - first);
        is_known &= dictionary != NULL;
    }
    return is_known;
}

bool words_hyphenate(Hyphenator *hyphenator, const TextUnits *units, const RunText *source, const char *style_lang)
{
    bool are_known = true;
    for (int i = 0; i < units->count;) {
        int length = western_word_length(units->items, units->count, i);
        if (length >= SHORTEST_WORD && !western_word_is_address(units->items + i, length))
            are_known &= hyphenate_token(hyphenator, units->items + i, length, source, style_lang);
        i += length ? length : 1;
    }
    return are_known;
}
