/* front_matter_reader.c - see front_matter_reader.h. */
#include "manifest/front_matter_reader.h"

#include "manifest/author_reader.h"
#include "manifest/language_reader.h"
#include "manifest/picture_reader.h"
#include "manifest/run_text_reader.h"
#include "manifest/story_parts_reader.h"

/* pinyin = "SIKAO", or true and false: whether the program makes it. */
static void read_pinyin(KeyReader *reader, Rubric *rubric)
{
    const TomlValue *value = read_value(reader, "pinyin");
    if (value && value->kind == TOML_BOOLEAN)
        rubric->pinyin_wish = value->boolean ? PINYIN_WANTED : PINYIN_UNWANTED;
    else
        rubric->pinyin = read_run_text(reader, "pinyin");
}

Rubric read_rubric(KeyReader *reader)
{
    const TomlValue *value = read_value(reader, "rubric");
    if (!value)
        return (Rubric){0};
    if (value->kind == TOML_STRING)
        return (Rubric){.name = read_run_text(reader, "rubric"), .origin = value->origin};
    if (value->kind != TOML_TABLE) {
        report_wrong_kind(reader, "rubric", value, "a name or { name = \"...\", pinyin = \"...\" }",
                          "名称，或 { name = \"……\", pinyin = \"……\" }");
        return (Rubric){0};
    }
    KeyReader rubric_reader = key_reader_for(reader->arena, value, reader->diagnostics);
    require_key(&rubric_reader, "name", "name = \"...\"");
    Rubric rubric = {
        .name = read_run_text(&rubric_reader, "name"),
        .origin = value->origin,
    };
    read_pinyin(&rubric_reader, &rubric);
    report_wrong_keys(&rubric_reader);
    if (rubric.name.count > 0)
        return rubric;
    if (rubric.pinyin.count > 0 && find_toml_entry(value, "name"))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "the rubric has pinyin but no name; add name = \"...\", or take the rubric out",
                           "栏目有拼音而没有名称；请加上 name = \"……\"，或删去栏目");
    return (Rubric){0};
}

/* summary = { label, text }, or the text alone. */
static Summary read_summary(KeyReader *reader)
{
    const TomlValue *value = read_value(reader, "summary");
    if (!value)
        return (Summary){0};
    if (value->kind == TOML_STRING)
        return (Summary){.text = read_run_text(reader, "summary"), .origin = value->origin};
    if (value->kind != TOML_TABLE) {
        report_wrong_kind(reader, "summary", value, "a text or { label = \"...\", text = \"...\" }",
                          "文字，或 { label = \"……\", text = \"……\" }");
        return (Summary){0};
    }
    KeyReader summary_reader = key_reader_for(reader->arena, value, reader->diagnostics);
    require_key(&summary_reader, "text", "text = \"...\"");
    TextLines label = read_text_lines(&summary_reader, "label");
    Summary summary = {
        .label_lines = label.lines,
        .label_line_count = label.count,
        .text = read_run_text(&summary_reader, "text"),
        .origin = value->origin,
    };
    report_wrong_keys(&summary_reader);
    if (summary.text.count > 0)
        return summary;
    if (summary.label_line_count > 0 && find_toml_entry(value, "text"))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "the summary has a label but no text; add text = \"...\", or take the summary out",
                           "提要有标签而没有文字；请加上 text = \"……\"，或删去提要");
    return (Summary){0};
}

/* editor_note = { label, text }, or the text alone. */
static EditorNote read_editor_note(KeyReader *reader)
{
    const TomlValue *value = read_value(reader, "editor_note");
    if (!value)
        return (EditorNote){0};
    if (value->kind == TOML_STRING)
        return (EditorNote){.text = read_run_text(reader, "editor_note")};
    if (value->kind != TOML_TABLE) {
        report_wrong_kind(reader, "editor_note", value, "a text or { label = \"...\", text = \"...\" }",
                          "文字，或 { label = \"……\", text = \"……\" }");
        return (EditorNote){0};
    }
    KeyReader note_reader = key_reader_for(reader->arena, value, reader->diagnostics);
    require_key(&note_reader, "text", "text = \"...\"");
    EditorNote note = {read_run_text(&note_reader, "label"), read_run_text(&note_reader, "text")};
    report_wrong_keys(&note_reader);
    if (note.text.count > 0)
        return note;
    if (note.label.count > 0 && find_toml_entry(value, "text"))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "the editor's note has a label but no text; add text = \"...\", or take the note out",
                           "编者按有标签而没有文字；请加上 text = \"……\"，或删去编者按");
    return (EditorNote){0};
}

static void read_headline(KeyReader *reader, Story *story)
{
    TextLines headline = read_text_lines(reader, "headline");
    const TomlEntry *entry = find_toml_entry(reader->table, "headline");
    story->headline_lines = headline.lines;
    story->headline_line_count = headline.count;
    if (!entry || (headline.count == 0 && entry->value.kind == TOML_STRING))
        diagnostics_report(reader->diagnostics, SEVERITY_WARNING,
                           entry ? entry->value.origin : story->origin,
                           "the story has no headline; add headline = \"...\" to its front matter",
                           "稿件没有主题；请在稿件头里加上 headline = \"……\"");
}

/* contents = "短题" or false: what the contents of the issue have of the story. */
static void read_contents_wish(KeyReader *reader, Story *story)
{
    const TomlValue *value = read_value(reader, "contents");
    if (value && value->kind == TOML_BOOLEAN) {
        story->is_unlisted = !value->boolean;
        return;
    }
    TextLines lines = read_text_lines(reader, "contents");
    story->contents_lines = lines.lines;
    story->contents_line_count = lines.count;
}

static DropCapWish read_drop_cap(KeyReader *reader)
{
    if (!read_value(reader, "drop_cap"))
        return DROP_CAP_AS_DESIGNED;
    return read_boolean(reader, "drop_cap", false) ? DROP_CAP_WANTED : DROP_CAP_UNWANTED;
}

void front_matter_read(Arena *arena, const TomlValue *table, Story *story, Diagnostics *diagnostics)
{
    KeyReader reader = key_reader_for(arena, table, diagnostics);
    read_headline(&reader, story);
    story->lang = read_language(&reader);
    story->kicker = read_run_text(&reader, "kicker");
    story->deck = read_run_text(&reader, "deck");
    read_authors(&reader, story);
    story->dateline = read_run_text(&reader, "dateline");
    story->author_note = read_run_text(&reader, "author_note");
    story->drop_cap = read_drop_cap(&reader);
    read_contents_wish(&reader, story);
    story->summary = read_summary(&reader);
    story->editor_note = read_editor_note(&reader);
    story->rubric = read_rubric(&reader);
    read_story_parts(&reader, story);
    PictureList pictures = pictures_read(&reader);
    story->pictures = pictures.pictures;
    story->picture_count = pictures.count;
    report_wrong_keys(&reader);
}
