/* author_reader.c - see author_reader.h. */
#include "manifest/author_reader.h"

#include "manifest/run_text_reader.h"

#include <glib.h>
#include <string.h>

typedef struct Author {
    RunText name;
    RunText institution;
    int number; /* of the institution, from 1; 0: there is none */
} Author;

typedef struct AuthorList {
    Author *authors;
    int count;
    const RunText **institutions; /* each once, in the order of the authors */
    int institution_count;
} AuthorList;

static void append_added(GArray *runs, const char *text, unsigned marks)
{
    TextRun run = added_run(text);
    run.marks |= marks;
    g_array_append_val(runs, run);
}

static void append_text(GArray *runs, const RunText *text)
{
    g_array_append_vals(runs, text->runs, (guint)text->count);
}

static RunText runs_taken(Arena *arena, GArray *runs)
{
    RunText text = {arena_copy(arena, runs->data, runs->len, sizeof(TextRun)), (int)runs->len};
    g_array_unref(runs);
    return text;
}

/* --- names ---------------------------------------------------------------------------------------- */

static bool is_han(const char *c)
{
    return g_unichar_get_script(g_utf8_get_char(c)) == G_UNICODE_SCRIPT_HAN;
}

/* Two characters in one run, typed together or with spaces between: `second` is where the latter begins. */
static bool is_name_of_two(const RunText *name, int *second)
{
    if (name->count != 1 || name->runs[0].annotation || name->runs[0].remark) /* what stands beside it is for all of it */
        return false;
    const char *start = name->runs[0].text, *end = start + name->runs[0].length;
    const char *c = g_utf8_next_char(start);
    while (c < end && g_unichar_isspace(g_utf8_get_char(c)))
        c = g_utf8_next_char(c);
    *second = (int)(c - start);
    return c < end && is_han(start) && is_han(c) && g_utf8_next_char(c) == end;
}

/* As wide as a name of three. */
static bool append_name(GArray *runs, const RunText *name)
{
    int second;
    if (!is_name_of_two(name, &second)) {
        append_text(runs, name);
        return false;
    }
    TextRun first = name->runs[0], last = first;
    first.length = (int)(g_utf8_next_char(first.text) - first.text);
    last.origin = text_run_position(&first, second);
    last.text += second;
    last.length -= second;
    g_array_append_val(runs, first);
    append_added(runs, "　", 0);
    g_array_append_val(runs, last);
    return true;
}

/* An em between two names, two beside one that is an em wide inside. */
static RunText names_in_line(Arena *arena, const AuthorList *list)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    bool was_spread = false;
    for (int i = 0; i < list->count; i++) {
        const Author *author = &list->authors[i];
        int second;
        if (i > 0)
            append_added(runs, was_spread || is_name_of_two(&author->name, &second) ? "　　" : "　", 0);
        was_spread = append_name(runs, &author->name);
        if (author->number && list->institution_count > 1)
            append_added(runs, arena_printf(arena, "%d", author->number), RUN_SUPERSCRIPT);
    }
    return runs_taken(arena, runs);
}

/* As typed, an em apart, without what belongs to the head of the article. */
static RunText names_for_contents(Arena *arena, const AuthorList *list)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    for (int i = 0; i < list->count; i++) {
        if (i > 0)
            append_added(runs, "　", 0);
        append_text(runs, &list->authors[i].name);
    }
    return runs_taken(arena, runs);
}

/* --- institutions --------------------------------------------------------------------------------- */

static int number_of_institution(Arena *arena, AuthorList *list, const RunText *institution)
{
    if (institution->count == 0)
        return 0;
    const char *name = run_text_to_string(arena, institution);
    for (int i = 0; i < list->institution_count; i++)
        if (strcmp(run_text_to_string(arena, list->institutions[i]), name) == 0)
            return i + 1;
    list->institutions[list->institution_count++] = institution;
    return list->institution_count;
}

static bool begins_with_bracket(const RunText *text)
{
    return text->count > 0 && (g_str_has_prefix(text->runs[0].text, "（") || *text->runs[0].text == '(');
}

/* （柳湾市图书馆）, （1. 柳湾市图书馆；2. 船厂巷书房） */
static RunText institutions_in_brackets(Arena *arena, const AuthorList *list)
{
    GArray *runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    bool is_bracketed = list->institution_count == 0 ||
                        (list->institution_count == 1 && begins_with_bracket(list->institutions[0]));
    if (!is_bracketed)
        append_added(runs, "（", 0);
    for (int i = 0; i < list->institution_count; i++) {
        if (i > 0)
            append_added(runs, "；", 0);
        if (list->institution_count > 1)
            append_added(runs, arena_printf(arena, "%d. ", i + 1), 0);
        append_text(runs, list->institutions[i]);
    }
    if (!is_bracketed)
        append_added(runs, "）", 0);
    return runs_taken(arena, runs);
}

/* --- reading -------------------------------------------------------------------------------------- */

/* A name alone, or { name, institution }; false for anything else, which is reported. */
static bool read_author(KeyReader *reader, const TomlValue *value, const RunText *of_all, Author *author)
{
    *author = (Author){0};
    if (value->kind == TOML_STRING) {
        author->name = run_text_of_value(reader, value);
    } else if (value->kind == TOML_TABLE) {
        KeyReader keys = key_reader_for(reader->arena, value, reader->diagnostics);
        require_key(&keys, "name", "name = \"...\"");
        author->name = read_run_text(&keys, "name");
        author->institution = read_run_text(&keys, "institution");
        report_wrong_keys(&keys);
    } else {
        report_wrong_kind(reader, "authors", value, "a list of { name = \"...\", institution = \"...\" }",
                          "由 { name = \"……\", institution = \"……\" } 组成的列表");
    }
    if (author->institution.count == 0)
        author->institution = *of_all;
    return author->name.count > 0;
}

static AuthorList read_list(KeyReader *reader, const TomlValue *array, const RunText *of_all)
{
    AuthorList list = {.authors = arena_new_array(reader->arena, Author, array->count),
                       .institutions = arena_new_array(reader->arena, const RunText *, array->count)};
    for (int i = 0; i < array->count; i++)
        list.count += read_author(reader, &array->items[i], of_all, &list.authors[list.count]);
    for (int i = 0; i < list.count; i++)
        list.authors[i].number = number_of_institution(reader->arena, &list, &list.authors[i].institution);
    return list;
}

static void report_byline_too(const KeyReader *reader, const TomlValue *authors)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, authors->origin,
                       "\"authors\" and \"byline\" both say who wrote the story; keep one of them, the authors are not printed",
                       "“authors”和“byline”都是署名，只能写一个；这里的 authors 没有印出");
}

static void report_nobody(const KeyReader *reader, const TomlValue *institution)
{
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, institution->origin,
                       "the story has an institution but nobody who works there; add authors = [{ name = \"...\" }] or byline = "
                       "\"...\"",
                       "稿件有作者单位而没有作者；请加上 authors = [{ name = \"……\" }] 或 byline = \"……\"");
}

void read_authors(KeyReader *reader, Story *story)
{
    story->byline = read_run_text(reader, "byline");
    const TomlValue *institution = read_value(reader, "institution");
    RunText of_all = read_run_text(reader, "institution");
    const RunText *one = &of_all;
    AuthorList list = {.institutions = &one, .institution_count = of_all.count > 0};
    const TomlValue *authors = read_value_of_kind(reader, "authors", TOML_ARRAY);
    if (authors && story->byline.count)
        report_byline_too(reader, authors);
    else if (authors) {
        list = read_list(reader, authors, &of_all);
        story->byline = names_in_line(reader->arena, &list);
        story->authors = names_for_contents(reader->arena, &list);
    }
    if (of_all.count && story->byline.count == 0)
        report_nobody(reader, institution);
    story->institution = institutions_in_brackets(reader->arena, &list);
}
