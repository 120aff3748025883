/* field_reader.c - see field_reader.h. */
#include "manifest/field_reader.h"

#include "base/suggestion.h"
#include "manifest/suggestion_clause.h"

#include <glib.h>
#include <string.h>

/* Takes over what is a text; `where` names the table for messages. */
static FieldTexts texts_of_table(const KeyReader *reader, const TomlValue *table)
{
    int count = table ? table->count : 0;
    FieldTexts texts = {.items = arena_new_array(reader->arena, FieldText, count)};
    for (int i = 0; i < count; i++) {
        const TomlEntry *entry = &table->entries[i];
        if (entry->value.kind == TOML_STRING)
            texts.items[texts.count++] = (FieldText){entry->key, entry->value.string, entry->key_origin};
        else
            report_wrong_kind(reader, entry->key, &entry->value, "a text in quotation marks", "带引号的文字");
    }
    return texts;
}

static void report_built_in(const KeyReader *reader, const FieldText *text)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, text->origin,
                       "the program fills in {%s} itself; give the field another name",
                       "{%s} 由程序自己填写；请给字段换一个名称", text->name);
}

FieldTexts read_issue_fields(KeyReader *issue)
{
    FurnitureField field;
    FieldTexts all = texts_of_table(issue, read_value_of_kind(issue, "fields", TOML_TABLE));
    FieldTexts kept = {.items = all.items};
    for (int i = 0; i < all.count; i++)
        if (find_furniture_field(all.items[i].name, &field))
            report_built_in(issue, &all.items[i]);
        else
            kept.items[kept.count++] = all.items[i];
    return kept;
}

/* The names of all fields that the texts of the block mention, each once. The caller frees the array. */
static GPtrArray *names_in_block(Arena *arena, const BlockDesign *block)
{
    GPtrArray *names = g_ptr_array_new();
    for (int i = 0; i < block->item_count; i++) {
        FieldMention mention = {.end = block->items[i].text};
        while (find_next_field(block->items[i].text, mention.end, &mention)) {
            char *name = arena_strndup(arena, mention.name, (size_t)mention.length);
            if (!g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
                g_ptr_array_add(names, name);
        }
    }
    return names;
}

static void report_unasked_text(const KeyReader *reader, const BlockDesign *block, const FieldText *text,
                                const GPtrArray *names)
{
    const char *clause = suggestion_clause(reader->arena, reader->diagnostics, text->name,
                                           (const char *const *)names->pdata, (int)names->len);
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, text->origin, "block \"%s\" has no field {%s}%s",
                       "部件“%s”里没有字段 {%s}%s", block->name, text->name, clause);
}

FieldTexts read_block_texts(KeyReader *placement, const BlockDesign *block)
{
    FieldTexts texts = texts_of_table(placement, read_value_of_kind(placement, "text", TOML_TABLE));
    if (!block)
        return texts;
    GPtrArray *names = names_in_block(placement->arena, block);
    for (int i = 0; i < texts.count; i++)
        if (!g_ptr_array_find_with_equal_func(names, texts.items[i].name, g_str_equal, NULL))
            report_unasked_text(placement, block, &texts.items[i], names);
    g_ptr_array_unref(names);
    return texts;
}

static const char *editors_of_table(const KeyReader *page, const TomlValue *table)
{
    const char *line = "";
    FieldTexts texts = texts_of_table(page, table);
    for (int i = 0; i < texts.count; i++)
        line = arena_printf(page->arena, "%s%s%s　%s", line, i > 0 ? "　" : "", texts.items[i].name,
                            texts.items[i].text);
    return line;
}

const char *read_editors(KeyReader *page)
{
    const TomlValue *value = read_value(page, "editors");
    if (!value)
        return "";
    if (value->kind == TOML_STRING)
        return value->string;
    if (value->kind == TOML_TABLE)
        return editors_of_table(page, value);
    report_wrong_kind(page, "editors", value, "a text or { \"责编\" = \"...\", \"校对\" = \"...\" }",
                      "文字，或 { \"责编\" = \"……\", \"校对\" = \"……\" }");
    return "";
}

static bool field_is_known(const char *name, const FieldTexts *own, const FieldTexts *fields)
{
    FurnitureField field;
    return find_furniture_field(name, &field) || g_str_has_prefix(name, "page:") || /* a story's, looked up later */
           find_field_text(own, name) || find_field_text(fields, name);
}

/*
 * A name that the program or the issue has and that was probably meant; NULL for none. Names of the desk's own
 * are often as short and as near as "name" and "page": a slip leaves the first letter alone.
 */
static const char *meant_field(const char *name, const FieldTexts *fields)
{
    const char *nearest = find_nearest_word(name, furniture_field_names(), FIELD_COUNT);
    for (int i = 0; !nearest && i < fields->count; i++)
        nearest = find_nearest_word(name, &fields->items[i].name, 1);
    return nearest && nearest[0] == name[0] ? nearest : NULL;
}

/* In square brackets a field may be missing; only one that looks misspelt is reported there. */
static void check_mention(const KeyReader *reader, const FieldMention *mention, SourcePosition origin,
                          const FieldTexts *fields)
{
    const char *name = arena_strndup(reader->arena, mention->name, (size_t)mention->length);
    const char *meant = meant_field(name, fields);
    if (meant)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin, "no field {%s}%s", "没有字段 {%s}%s", name,
                           suggestion_clause(reader->arena, reader->diagnostics, name, &meant, 1));
    else if (!mention->is_optional)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin,
                           "no field {%s}; write %s = \"...\" under [issue.fields], or put the field in [ ] if it may "
                           "be left out",
                           "没有字段 {%s}；请在 [issue.fields] 下写上 %s = \"……\"，可以没有的字段写在 [ ] 里", name, name);
}

/* The last place in `text` where a { has no }; NULL for none. */
static const char *open_brace(const char *text)
{
    const char *open = strrchr(text, '{');
    return open && !strchr(open, '}') ? open : NULL;
}

void check_text_fields(KeyReader *reader, const char *text, SourcePosition origin, const FieldTexts *fields)
{
    static const FieldTexts none = {0};
    FieldMention mention = {.end = text};
    while (find_next_field(text, mention.end, &mention))
        if (!field_is_known(arena_strndup(reader->arena, mention.name, (size_t)mention.length), &none, fields))
            check_mention(reader, &mention, origin, fields);
    if (open_brace(text))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin,
                           "a { without its }; write fields as {page}", "“{”没有配对的“}”；字段应写成 {page}");
}

static void check_block_mention(const KeyReader *placement, const BlockDesign *block, const Furniture *item,
                                const FieldMention *mention, const FieldTexts *fields)
{
    const char *name = arena_strndup(placement->arena, mention->name, (size_t)mention->length);
    if (mention->is_optional)
        check_mention(placement, mention, item->origin, fields);
    else
        diagnostics_report(placement->diagnostics, SEVERITY_ERROR, placement->table->origin,
                           "block \"%s\" needs a text for {%s}; add text = { %s = \"...\" }, or write it under "
                           "[issue.fields]",
                           "部件“%s”里的 {%s} 没有内容；请加上 text = { %s = \"……\" }，或写在 [issue.fields] 下",
                           block->name, name, name);
}

void check_block_fields(KeyReader *placement, const BlockDesign *block, const FieldTexts *own, const FieldTexts *fields)
{
    for (int i = 0; i < block->item_count; i++) {
        const Furniture *item = &block->items[i];
        FieldMention mention = {.end = item->text};
        while (find_next_field(item->text, mention.end, &mention))
            if (!field_is_known(arena_strndup(placement->arena, mention.name, (size_t)mention.length), own, fields))
                check_block_mention(placement, block, item, &mention, fields);
    }
}
