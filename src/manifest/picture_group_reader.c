/* picture_group_reader.c - see picture_group_reader.h. */
#include "manifest/picture_group_reader.h"

#include "manifest/run_text_reader.h"

#include <glib.h>

static void report_count(const KeyReader *reader, const char *key, const TomlValue *value, int count, int wanted)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                       "\"%s\" has %d entries for %d pictures; write one for each, \"\" for a picture without",
                       "“%s”有 %d 项，而图片有 %d 张；请每张写一项，没有的写 \"\"", key, count, wanted);
}

static void read_captions(KeyReader *reader, Picture *group)
{
    const TomlValue *value = read_value_of_kind(reader, "captions", TOML_ARRAY);
    TextList captions = value ? read_text_list(reader, "captions") : (TextList){0};
    if (!value || (captions.count == 0 && value->count > 0))
        return;
    if (captions.count != group->member_count)
        report_count(reader, "captions", value, captions.count, group->member_count);
    for (int i = 0; i < MIN(captions.count, group->member_count); i++)
        group->members[i].caption = run_text_of_value(reader, &captions.items[i]);
}

/* One text for all of them, or one for each. What is read aloud of a picture without is the caption of all. */
static void read_alternatives(KeyReader *reader, Picture *group)
{
    const TomlValue *value = read_value(reader, "alt");
    TextList texts = value ? read_text_list(reader, "alt") : (TextList){0};
    if (value && value->kind == TOML_ARRAY && texts.count > 0 && texts.count != group->member_count)
        report_count(reader, "alt", value, texts.count, group->member_count);
    for (int i = 0; i < group->member_count; i++) {
        Picture *member = &group->members[i];
        if (value && texts.count > 0)
            member->alternative = value->kind == TOML_STRING ? value->string
                                  : i < texts.count          ? texts.items[i].string
                                                             : NULL;
        if (!member->alternative && member->caption.count == 0 && group->caption.count > 0)
            member->alternative = run_text_to_string(reader->arena, &group->caption);
    }
}

/* [0.5, 0.4] for all of them, or [[0.5, 0.4], [0.3, 0.5]]. */
static void read_focuses(KeyReader *reader, Picture *group)
{
    const TomlValue *value = read_value(reader, "focus");
    bool is_list = value && value->kind == TOML_ARRAY && value->count > 0 && value->items[0].kind == TOML_ARRAY;
    if (is_list && value->count != group->member_count)
        report_count(reader, "focus", value, value->count, group->member_count);
    for (int i = 0; i < group->member_count; i++)
        if (!is_list)
            read_focus_value(reader, value, &group->members[i]);
        else
            read_focus_value(reader, i < value->count ? &value->items[i] : NULL, &group->members[i]);
}

static void read_files(KeyReader *reader, Picture *group)
{
    const TomlValue *value = &find_toml_entry(reader->table, "files")->value;
    TextList files = read_text_list(reader, "files");
    group->origin = value->origin;
    group->file = files.count > 0 ? files.items[0].string : "";
    group->members = arena_new_array(reader->arena, Picture, files.count);
    group->member_count = files.count;
    for (int i = 0; i < files.count; i++)
        group->members[i] = (Picture){.file = files.items[i].string, .origin = files.items[i].origin, .columns = 1};
    if (value->kind == TOML_ARRAY && value->count == 0)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "\"files\" is empty; name the pictures of the group, as in [\"a.jpg\", \"b.jpg\"]",
                           "“files”是空的；请写出这一组图片，例如 [\"a.jpg\", \"b.jpg\"]");
}

void read_picture_group(KeyReader *reader, Picture *group)
{
    static const char *const words[] = {"row", "stack", "grid"};
    read_files(reader, group);
    group->arrangement = (PictureArrangement)read_choice(reader, "arrange", words, G_N_ELEMENTS(words), ARRANGED_IN_ROW);
    read_captions(reader, group);
    read_alternatives(reader, group);
    read_focuses(reader, group);
}
