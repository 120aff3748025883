/* copy_reader.c - see copy_reader.h. */
#include "manifest/copy_reader.h"

#include "manifest/suggestion_clause.h"

#include <glib.h>
#include <string.h>

/* In the order of CopyKind. */
static const char *const kinds[COPY_KIND_COUNT] = {"spaces", "punctuation", "quotes", "dots", "dashes", "width"};

static void report_unknown_kind(const KeyReader *reader, const TomlValue *word)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, word->origin, "nothing is called \"%s\" in \"mend\"%s",
                       "“mend”里没有“%s”%s", word->string,
                       suggestion_clause(reader->arena, reader->diagnostics, word->string, (const char **)kinds, COPY_KIND_COUNT));
}

static unsigned kind_of_word(const KeyReader *reader, const TomlValue *word)
{
    for (int kind = 0; kind < COPY_KIND_COUNT; kind++)
        if (strcmp(kinds[kind], word->string) == 0)
            return 1u << kind;
    report_unknown_kind(reader, word);
    return 0;
}

/* mend = true for all of them, or a list. */
static unsigned read_mend(KeyReader *reader)
{
    const TomlValue *value = read_value(reader, "mend");
    unsigned mend = 0;
    if (!value)
        return 0;
    if (value->kind == TOML_BOOLEAN)
        return value->boolean ? (1u << COPY_KIND_COUNT) - 1 : 0;
    if (value->kind != TOML_ARRAY) {
        report_wrong_kind(reader, "mend", value, "true, false or a list such as [\"spaces\", \"quotes\"]",
                          "true、false，或名单，例如 [\"spaces\", \"quotes\"]");
        return 0;
    }
    TextList words = read_text_list(reader, "mend");
    for (int i = 0; i < words.count; i++)
        mend |= kind_of_word(reader, &words.items[i]);
    return mend;
}

CopyWish read_copy_wish(KeyReader *issue)
{
    const TomlValue *table = read_value_of_kind(issue, "copy", TOML_TABLE);
    KeyReader reader = key_reader_for(issue->arena, table, issue->diagnostics);
    CopyWish wish = {.report = read_boolean(&reader, "report", true), .mend = read_mend(&reader)};
    report_wrong_keys(&reader);
    return wish;
}
