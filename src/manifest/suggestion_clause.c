/* suggestion_clause.c - see suggestion_clause.h. */
#include "manifest/suggestion_clause.h"

#include "base/suggestion.h"

#include <glib.h>

static const char *list_clause(Arena *arena, bool in_chinese, const char *const *candidates,
                               int candidate_count)
{
    enum { MOST_LISTED = 30 };
    const char *separator = in_chinese ? "、" : ", ";
    GString *listed = g_string_new(in_chinese ? "；可用的有：" : "; there are: ");
    for (int i = 0; i < candidate_count && i < MOST_LISTED; i++)
        g_string_append_printf(listed, "%s%s", i > 0 ? separator : "", candidates[i]);
    if (candidate_count > MOST_LISTED)
        g_string_append(listed, in_chinese ? "……" : " ...");
    const char *clause = arena_strndup(arena, listed->str, listed->len);
    g_string_free(listed, TRUE);
    return clause;
}

const char *suggestion_clause(Arena *arena, const Diagnostics *diagnostics, const char *word,
                              const char *const *candidates, int candidate_count)
{
    bool in_chinese = diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE;
    if (candidate_count == 0)
        return "";
    const char *nearest = find_nearest_word(word, candidates, candidate_count);
    if (nearest)
        return arena_printf(arena, in_chinese ? "；是不是“%s”？" : "; did you mean \"%s\"?",
                            nearest);
    return list_clause(arena, in_chinese, candidates, candidate_count);
}
