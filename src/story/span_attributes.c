/* span_attributes.c - classes and keys of spans, with a suggestion for those that are misspelt. */
#include "story/span_attributes.h"

#include "base/suggestion.h"

#include <glib.h>
#include <string.h>

typedef struct SpanClass {
    const char *name;
    unsigned mark;
} SpanClass;

static const SpanClass classes[] = {
    {"dot", RUN_DOTTED},     {"name", RUN_NAME_LINE}, {"book", RUN_BOOK_LINE}, {"deceased", RUN_DECEASED},
    {"着重", RUN_DOTTED},    {"专名", RUN_NAME_LINE}, {"书名", RUN_BOOK_LINE}, {"示亡", RUN_DECEASED},
};

static const char *const keys[] = {"ruby", "by", "gloss", "zhuyin", "remark", "lang"};

enum { KEY_RUBY, KEY_BY, KEY_GLOSS, KEY_ZHUYIN, KEY_REMARK, KEY_LANG };

/* While one list is read. */
typedef struct AttributeReader {
    Arena *arena;
    Diagnostics *diagnostics;
    const char *at;
    const char *end;      /* before the closing brace */
    SourcePosition place; /* of `at` */
    SpanAttributes result;
    bool by_word;
} AttributeReader;

static const char *end_of_name(const char *c, const char *end)
{
    while (c < end && !strchr(" \t.={}\"'[]", *c))
        c = g_utf8_next_char(c);
    return c;
}

static const SpanClass *find_class(const char *name, size_t length)
{
    for (size_t i = 0; i < G_N_ELEMENTS(classes); i++)
        if (strlen(classes[i].name) == length && memcmp(classes[i].name, name, length) == 0)
            return &classes[i];
    return NULL;
}

static const char *nearest_class(const char *name)
{
    const char *names[G_N_ELEMENTS(classes)];
    for (size_t i = 0; i < G_N_ELEMENTS(classes); i++)
        names[i] = classes[i].name;
    return find_nearest_word(name, names, G_N_ELEMENTS(names));
}

/* Whether a word that ends in a space or a brace is one of our classes, or nearly. */
static bool is_nearly_class(const char *c, const char *end)
{
    const char *name_end = end_of_name(c, end);
    gchar *name = g_strndup(c, (gsize)(name_end - c));
    bool result = *name && name_end < end && strchr(" }", *name_end) && nearest_class(name);
    g_free(name);
    return result;
}

bool span_class_begins(const char *text, const char *end)
{
    return end - text > 2 && text[0] == '{' && text[1] == '.' && is_nearly_class(text + 2, end);
}

static bool looks_like_attributes(const char *text, const char *end)
{
    const char *c = text + 1;
    while (c < end && *c == ' ')
        c++;
    const char *name_end = end_of_name(c, end);
    if (c < end && *c == '.')
        return end_of_name(c + 1, end) > c + 1;
    bool is_key = name_end > c && name_end < end && *name_end == '=' && g_ascii_isalpha(*c);
    /* {着重}: a class by its Chinese name needs no dot; so a word in braces that is none of ours is text. */
    return is_key || is_nearly_class(c, end);
}

static bool ends_line(const char *c, const char *end)
{
    return c >= end || *c == '\n' || *c == '\r';
}

/* The closing brace on this line before another opening one; NULL when there is none. */
static const char *find_brace(const char *text, const char *end, bool quotes_count)
{
    char quote = '\0';
    for (const char *c = text + 1; !ends_line(c, end); c++) {
        if (quote)
            quote = *c == quote ? '\0' : quote;
        else if (quotes_count && (*c == '"' || *c == '\''))
            quote = *c;
        else if (*c == '{' || *c == '}')
            return *c == '}' ? c : NULL;
    }
    return NULL;
}

/* A brace in quotation marks does not count, unless these are not closed themselves. */
static const char *find_closing_brace(const char *text, const char *end)
{
    const char *brace = find_brace(text, end, true);
    return brace ? brace : find_brace(text, end, false);
}

size_t span_attributes_length(const char *text, const char *end, SourcePosition origin, Diagnostics *diagnostics)
{
    if (!looks_like_attributes(text, end))
        return 0;
    const char *brace = find_closing_brace(text, end);
    if (brace)
        return (size_t)(brace + 1 - text);
    diagnostics_report(diagnostics, SEVERITY_ERROR, origin,
                       "this brace is opened and not closed on its line; write } behind the last word",
                       "这个花括号在本行没有结束；请在后面加上 }");
    return 0;
}

static void move_to(AttributeReader *reader, const char *target)
{
    if (reader->place.column > 0)
        reader->place.column += (int)g_utf8_strlen(reader->at, target - reader->at);
    reader->at = target;
}

static const char *take_until(AttributeReader *reader, const char *target)
{
    const char *word = arena_strndup(reader->arena, reader->at, (size_t)(target - reader->at));
    move_to(reader, target);
    return word;
}

static void report_class(const AttributeReader *reader, const char *name, SourcePosition place)
{
    const char *nearest = nearest_class(name);
    if (nearest)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "there is no mark \"%s\"; did you mean \"%s\"? The text is set without it",
                           "没有“%s”这种标记；是不是“%s”？文字照排，不加标记", name, nearest);
    else
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "there is no mark \"%s\"; there are .dot, .name, .book and .deceased. The text is set "
                           "without it",
                           "没有“%s”这种标记；只有着重、专名、书名、示亡。文字照排，不加标记", name);
}

static void read_class(AttributeReader *reader)
{
    SourcePosition place = reader->place;
    if (*reader->at == '.')
        move_to(reader, reader->at + 1);
    const char *name = take_until(reader, end_of_name(reader->at, reader->end));
    const SpanClass *class = find_class(name, strlen(name));
    if (class)
        reader->result.marks |= class->mark;
    else
        report_class(reader, name, place);
}

/* A value in quotation marks of either kind, or up to the next space. */
static const char *take_value(AttributeReader *reader, SourcePosition *place)
{
    char quote = reader->at < reader->end && strchr("\"'", *reader->at) ? *reader->at : ' ';
    if (quote != ' ')
        move_to(reader, reader->at + 1);
    *place = reader->place;
    const char *value_end = memchr(reader->at, quote, (size_t)(reader->end - reader->at));
    if (!value_end && quote != ' ')
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, reader->place,
                           "the closing quotation mark (%c) is missing here", "这里少了结束的引号（%c）", quote);
    const char *value = take_until(reader, value_end ? value_end : reader->end);
    if (value_end)
        move_to(reader, value_end + 1 > reader->end ? reader->end : value_end + 1);
    return value;
}

static RunText *one_reading(Arena *arena, const char *text, SourcePosition place)
{
    RunText reading = run_text_from_string(arena, text, place);
    return arena_copy(arena, &reading, 1, sizeof(RunText));
}

/* Readings stand between spaces. */
static RunText *split_readings(Arena *arena, const char *text, SourcePosition place, int *count)
{
    GArray *readings = g_array_new(FALSE, FALSE, sizeof(RunText));
    for (const char *c = text; *c;) {
        size_t length = strcspn(c, " \t");
        if (length > 0) {
            RunText reading = run_text_from_string(arena, arena_strndup(arena, c, length), place);
            g_array_append_val(readings, reading);
        }
        place.column += place.column > 0 ? (int)g_utf8_strlen(c, (gssize)length) + (c[length] != '\0') : 0;
        c += length + (c[length] != '\0');
    }
    *count = (int)readings->len;
    RunText *result = arena_copy(arena, readings->data, readings->len, sizeof(RunText));
    g_array_unref(readings);
    return result;
}

static bool has_words(const AttributeReader *reader, const char *text, SourcePosition place)
{
    if (text[strspn(text, " \t")])
        return true;
    diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                       "nothing is written between the quotation marks; write what is to stand over the text",
                       "引号里没有文字；请写上要注的内容");
    return false;
}

static void add_annotation(AttributeReader *reader, AnnotationKind kind, const char *text, SourcePosition place)
{
    if (reader->result.annotation) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "only one of ruby, gloss and zhuyin can stand over a text; this one is left out",
                           "注音、译文只能加一种；这一个略去");
        return;
    }
    if (!has_words(reader, text, place))
        return;
    Annotation *annotation = arena_new_object(reader->arena, Annotation);
    annotation->kind = kind;
    annotation->readings = one_reading(reader->arena, text, place);
    annotation->reading_count = 1;
    reader->result.annotation = annotation;
    reader->result.origin = place;
}

static void add_remark(AttributeReader *reader, const char *text, SourcePosition place)
{
    if (reader->result.remark)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "only one remark can stand beside a text; write both as one. This one is left out",
                           "一处文字旁只能有一条行间批注，请并成一条；这一条略去");
    else if (has_words(reader, text, place))
        reader->result.remark = one_reading(reader->arena, text, place);
}

static void read_by(AttributeReader *reader, const char *value, SourcePosition place)
{
    reader->by_word = strcmp(value, "word") == 0 || strcmp(value, "词") == 0;
    if (!reader->by_word && strcmp(value, "character") != 0 && strcmp(value, "字") != 0)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "by is \"word\" or \"character\", not \"%s\"", "by 只能是 word（词）或 character（字），不能是“%s”",
                           value);
}

static void report_key(const AttributeReader *reader, const char *key, SourcePosition place)
{
    const char *nearest = find_nearest_word(key, keys, G_N_ELEMENTS(keys));
    if (nearest)
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "nothing is called \"%s\" here; did you mean \"%s\"?", "这里没有“%s”；是不是“%s”？", key, nearest);
    else
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, place,
                           "nothing is called \"%s\" here; there are ruby, by, gloss, zhuyin, remark and lang",
                           "这里没有“%s”；只有 ruby、by、gloss、zhuyin、remark、lang", key);
}

static void read_key(AttributeReader *reader)
{
    SourcePosition key_place = reader->place, place;
    const char *key = take_until(reader, end_of_name(reader->at, reader->end));
    move_to(reader, reader->at + 1); /* = */
    const char *value = take_value(reader, &place);
    int index = 0;
    while (index < (int)G_N_ELEMENTS(keys) && strcmp(keys[index], key) != 0)
        index++;
    switch (index) {
    case KEY_RUBY: add_annotation(reader, ANNOTATION_CHARACTERS, value, place); break;
    case KEY_GLOSS: add_annotation(reader, ANNOTATION_GLOSS, value, place); break;
    case KEY_ZHUYIN: add_annotation(reader, ANNOTATION_ZHUYIN, value, place); break;
    case KEY_REMARK: add_remark(reader, value, place); break;
    case KEY_BY: read_by(reader, value, place); break;
    case KEY_LANG: reader->result.lang = value; break;
    default: report_key(reader, key, key_place);
    }
}

/* Readings by character, once it is known that they are not by word. */
static void split_annotation(AttributeReader *reader)
{
    Annotation *annotation = reader->result.annotation;
    if (!annotation || annotation->kind == ANNOTATION_GLOSS)
        return;
    if (reader->by_word && annotation->kind == ANNOTATION_CHARACTERS) {
        annotation->kind = ANNOTATION_WORD;
        return;
    }
    const TextRun *whole = &annotation->readings[0].runs[0];
    annotation->readings = split_readings(reader->arena, whole->text, whole->origin, &annotation->reading_count);
}

SpanAttributes span_attributes_read(Arena *arena, const char *text, size_t length, SourcePosition origin,
                                    Diagnostics *diagnostics)
{
    AttributeReader reader = {.arena = arena, .diagnostics = diagnostics, .at = text,
                              .end = text + length - 1, .place = origin, .result = {.origin = origin}};
    move_to(&reader, text + 1);
    while (reader.at < reader.end) {
        const char *name_end = end_of_name(reader.at, reader.end);
        if (*reader.at != '.' && name_end == reader.at)
            move_to(&reader, g_utf8_next_char(reader.at)); /* a space, or a sign that means nothing here */
        else if (*reader.at != '.' && name_end < reader.end && *name_end == '=')
            read_key(&reader);
        else
            read_class(&reader);
    }
    split_annotation(&reader);
    return reader.result;
}
