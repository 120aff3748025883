/* story_parts_reader.c - see story_parts_reader.h. */
#include "manifest/story_parts_reader.h"

#include "manifest/run_text_reader.h"

#include <glib.h>

static RunText added_label(Arena *arena, const char *text)
{
    TextRun run = added_run(text);
    return (RunText){arena_copy(arena, &run, 1, sizeof run), 1};
}

/* --- abstract and keywords ------------------------------------------------------------------------ */

static EditorNote abstract_from_table(KeyReader *reader, const TomlValue *table)
{
    KeyReader keys = key_reader_for(reader->arena, table, reader->diagnostics);
    EditorNote abstract = {.label = read_run_text(&keys, "label")};
    if (!find_toml_entry(table, "label"))
        abstract.label = added_label(reader->arena, "摘　要");
    require_key(&keys, "text", "text = \"...\"");
    abstract.text = read_run_text(&keys, "text");
    report_wrong_keys(&keys);
    if (abstract.text.count > 0)
        return abstract;
    if (find_toml_entry(table, "text"))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, table->origin,
                           "the abstract has no text; write it in text = \"...\", or take the abstract out",
                           "摘要没有文字；请写在 text = \"……\" 里，或删去摘要");
    return (EditorNote){0};
}

/* abstract = { label, text }, or the text alone. */
static EditorNote read_abstract(KeyReader *reader)
{
    const TomlValue *value = read_value(reader, "abstract");
    if (!value)
        return (EditorNote){0};
    if (value->kind == TOML_TABLE)
        return abstract_from_table(reader, value);
    if (value->kind != TOML_STRING) {
        report_wrong_kind(reader, "abstract", value, "a text or { label = \"...\", text = \"...\" }",
                          "文字，或 { label = \"……\", text = \"……\" }");
        return (EditorNote){0};
    }
    EditorNote abstract = {.text = read_run_text(reader, "abstract")};
    if (abstract.text.count)
        abstract.label = added_label(reader->arena, "摘　要");
    return abstract;
}

/* A list of words, or a text in which they stand already. */
static EditorNote read_keywords(KeyReader *reader)
{
    TextList words = read_text_list(reader, "keywords");
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    TextRun between = added_run("；");
    for (int i = 0; i < words.count; i++) {
        RunText word = run_text_of_value(reader, &words.items[i]);
        if (word.count && runs->len)
            g_array_append_val(runs, between);
        g_array_append_vals(runs, word.runs, (guint)word.count);
    }
    EditorNote keywords = {.text = {arena_copy(reader->arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len}};
    g_array_unref(runs);
    if (keywords.text.count)
        keywords.label = added_label(reader->arena, "关键词");
    return keywords;
}

/* --- team, source, part --------------------------------------------------------------------------- */

static RunText in_brackets(Arena *arena, const RunText *text)
{
    if (text->count == 0 || g_str_has_prefix(text->runs[0].text, "（") || *text->runs[0].text == '(')
        return *text;
    RunText enclosed = {.runs = arena_new_array(arena, TextRun, text->count + 2), .count = text->count + 2};
    enclosed.runs[0] = added_run("（");
    for (int i = 0; i < text->count; i++)
        enclosed.runs[i + 1] = text->runs[i];
    enclosed.runs[text->count + 1] = added_run("）");
    return enclosed;
}

static RunText read_credit(KeyReader *reader, const char *key)
{
    RunText text = read_run_text(reader, key);
    return in_brackets(reader->arena, &text);
}

static void report_part_of_nothing(const KeyReader *reader)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, find_toml_entry(reader->table, "part")->value.origin,
                       "the part stands behind the headline, and there is none; add headline = \"...\"",
                       "“part”排在主题后面，而稿件没有主题；请加上 headline = \"……\"");
}

/* （下） ends the last line of the headline. */
static void read_part(KeyReader *reader, Story *story)
{
    RunText part = read_credit(reader, "part");
    if (part.count == 0)
        return;
    if (story->headline_line_count == 0) {
        report_part_of_nothing(reader);
        return;
    }
    RunText *line = &story->headline_lines[story->headline_line_count - 1];
    RunText joined = {.runs = arena_new_array(reader->arena, TextRun, line->count + part.count),
                      .count = line->count + part.count};
    for (int i = 0; i < joined.count; i++) {
        joined.runs[i] = i < line->count ? line->runs[i] : part.runs[i - line->count];
        if (i >= line->count)
            joined.runs[i].marks |= RUN_PART_MARKER;
    }
    *line = joined;
}

void read_story_parts(KeyReader *reader, Story *story)
{
    story->abstract = read_abstract(reader);
    story->keywords = read_keywords(reader);
    story->team = read_credit(reader, "team");
    story->source = read_credit(reader, "source");
    read_part(reader, story);
}
