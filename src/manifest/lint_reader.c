/* lint_reader.c - see lint_reader.h. */
#include "manifest/lint_reader.h"

#include <glib.h>

/* In the order of Severity after the word for none; a failure is no rule's. */
static const char *const severity_words[] = {"off", "note", "warning", "error"};

static LintSetting read_rule(KeyReader *reader, LintRule rule, LintSetting usual)
{
    int fallback = usual.is_on ? (int)usual.severity + 1 : 0;
    int chosen = read_choice(reader, lint_rule_name(rule), severity_words, G_N_ELEMENTS(severity_words), fallback);
    return (LintSetting){.is_on = chosen > 0, .severity = chosen > 0 ? (Severity)(chosen - 1) : usual.severity};
}

LintSettings lint_read(Arena *arena, const TomlValue *table, Diagnostics *diagnostics)
{
    enum { MOST_LINES = 500 };
    LintSettings settings = lint_settings_usual();
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    for (LintRule rule = 0; rule < LINT_RULE_COUNT; rule++)
        settings.rules[rule] = read_rule(&reader, rule, settings.rules[rule]);
    settings.short_jump_lines =
        read_whole_number(&reader, "short_jump_lines", (WholeNumberRange){1, MOST_LINES, settings.short_jump_lines});
    settings.short_leg_lines =
        read_whole_number(&reader, "short_leg_lines", (WholeNumberRange){1, MOST_LINES, settings.short_leg_lines});
    settings.long_leg_lines =
        read_whole_number(&reader, "long_leg_lines", (WholeNumberRange){1, MOST_LINES, settings.long_leg_lines});
    report_wrong_keys(&reader);
    return settings;
}
