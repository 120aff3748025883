/* toml_message.c - translates the commonest complaints of toml++; a rare one is quoted as it is. */
#include "toml/toml_message.h"

#include <glib.h>
#include <string.h>

typedef struct Translation {
    const char *found; /* in the description; the first row that holds is taken */
    const char *english;
    const char *chinese;
} Translation;

static const Translation translations[] = {
    {"string: unescaped control", "the closing quotation mark is missing on this line",
     "这一行少了后一个引号"},
    {"string: control", "the closing quotation mark is missing on this line",
     "这一行少了后一个引号"},
    {"string: encountered end-of-file", "a quotation mark is opened and never closed",
     "引号开了头，没有收尾"},
    {"array: encountered end-of-file", "a [ is opened and never closed",
     "方括号“[”开了头，没有收尾"},
    {"inline table: encountered end-of-file", "a { is opened and never closed",
     "花括号“{”开了头，没有收尾"},
    {"unknown escape sequence", "a \\ in a text must be written \\\\",
     "引号里的反斜线要写成两个：\\\\"},
    {"escape", "a \\ in a text must be written \\\\", "引号里的反斜线要写成两个：\\\\"},
    {"table header: cannot redefine existing string",
     "this key is a text above, so no section can have its name; a layout with changes is "
     "[issue.layout] with name = \"...\"",
     "上面已把这个键写成文字，不能再写成一节；版式要改动时请写 [issue.layout]，下面写 name = "
     "\"……\""},
    {"table header: cannot redefine",
     "this section is written twice; put its keys together under one heading",
     "这一节写了两遍，请并到一处"},
    {"cannot redefine", "this key is written twice; keep one of them",
     "这个键写了两遍，请留下一个"},
    {"cannot insert", "this key is written twice; keep one of them", "这个键写了两遍，请留下一个"},
    {"expected '='", "an = is missing after the key", "键的后面少了等号“=”"},
    {"could not determine value type",
     "this is not a value; a text stands in quotation marks, as in \"text\"",
     "这里的值看不懂；文字要放在半角引号里，例如 \"文字\""},
    {"boolean: ", "this is not a value; a text stands in quotation marks, as in \"text\"",
     "这里的值看不懂；文字要放在半角引号里，例如 \"文字\""},
    {"expected value, saw", "a value is missing after the =", "等号后面少了值"},
    {"key-value pair: encountered end-of-file", "a value is missing at the end of the file",
     "文件末尾少了值"},
    {"leading zeroes", "a number must not begin with 0", "数字不能用 0 开头"},
    {"expected month", "there is no such date; write it as 2026-11-20",
     "没有这个日期；日期写成 2026-11-20 这样"},
    {"expected day", "there is no such date; write it as 2026-11-20",
     "没有这个日期；日期写成 2026-11-20 这样"},
    {"parsing date", "a date is written as 2026-11-20", "日期写成 2026-11-20 这样"},
    {"table header: expected ']'", "the ] that closes the heading is missing", "节名后面少了“]”"},
    {"expected keys, tables",
     "a key is expected here; a key with other than Latin letters stands in quotation marks",
     "这里应当是键名；键名不是拉丁字母时要加半角引号"},
    {"decimal integer: expected digit",
     "a number ends here; a length with its unit stands in quotation marks, as in \"12mm\"",
     "数字到此为止；带单位的长度要放在半角引号里，例如 \"12mm\""},
    {"floating-point: expected",
     "a number ends here; a length with its unit stands in quotation marks, as in \"9.4pt\"",
     "数字到此为止；带单位的长度要放在半角引号里，例如 \"9.4pt\""},
    {"bare key starting character",
     "a key is expected here; a key with other than Latin letters stands in quotation marks",
     "这里应当是键名；键名不是拉丁字母时要加半角引号"},
    {"array: ", "a comma or the closing ] is missing in this list", "列表里少了逗号，或少了“]”"},
    {"inline table: ", "a comma or the closing } is missing before this",
     "这里之前少了逗号，或少了“}”"},
    {"value-terminator",
     "something stands behind the value that does not belong there; a text stands in quotation "
     "marks",
     "值的后面多了东西；文字要放在半角引号里"},
    {"comment or whitespace", "something stands behind the value that does not belong there",
     "值的后面多了东西"},
    {"nested value depth", "too many brackets stand inside one another", "括号套得太深"},
};

/* Where line `line` begins, or the end of the text. */
static const char *line_start(const TomlSource *source, int line)
{
    const char *end = source->text + source->length;
    const char *start = source->text;
    for (int i = 1; i < line && start < end; i++) {
        const char *feed = memchr(start, '\n', (size_t)(end - start));
        start = feed ? feed + 1 : end;
    }
    return start;
}

/* The character at a place, or 0 behind the end of its line. The text is valid UTF-8. */
static gunichar character_at(const TomlSource *source, int line, int column)
{
    const char *end = source->text + source->length;
    const char *c = line_start(source, line);
    for (int i = 1; i < column && c < end && *c != '\n'; i++)
        c = g_utf8_next_char(c);
    return c < end && *c != '\n' ? g_utf8_get_char(c) : 0;
}

/* Chinese marks typed where TOML wants the plain ones: the commonest slip at a Chinese keyboard. */
static const char *plain_mark_for(gunichar character)
{
    static const struct {
        gunichar typed;
        const char *plain;
    } marks[] = {
        {0x201C, "\""}, {0x201D, "\""}, {0x2018, "'"}, {0x2019, "'"}, {0xFF02, "\""}, {0xFF1D, "="},
        {0xFF0C, ","},  {0x3001, ","},  {0xFF3B, "["}, {0xFF3D, "]"}, {0x3010, "["},  {0x3011, "]"},
        {0xFF5B, "{"},  {0xFF5D, "}"},  {0x3000, " "}, {0xFF03, "#"}, {0xFF0E, "."},  {0x00A0, " "},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (marks[i].typed == character)
            return marks[i].plain;
    return NULL;
}

static bool report_wide_mark(const TomlSource *source, int line, int column,
                             SourcePosition position, Diagnostics *diagnostics)
{
    gunichar character = character_at(source, line, column);
    const char *plain = plain_mark_for(character);
    if (!plain)
        return false;
    char typed[7] = {0};
    g_unichar_to_utf8(character, typed);
    diagnostics_report(diagnostics, SEVERITY_ERROR, position,
                       "here stands the Chinese mark '%s'; keys and values want the plain one: %s",
                       "这里用了全角符号“%s”，请改用半角的：%s", typed,
                       strcmp(plain, " ") == 0 ? "' '" : plain);
    return true;
}

void report_toml_mistake(const TomlSource *source, const char *description, int line, int column,
                         Diagnostics *diagnostics)
{
    SourcePosition position = {source->file, line + source->first_line - 1, column};
    bool inside_text = strstr(description, "string: ") != NULL;
    if (!inside_text && report_wide_mark(source, line, column, position, diagnostics))
        return;
    for (size_t i = 0; i < G_N_ELEMENTS(translations); i++)
        if (strstr(description, translations[i].found)) {
            diagnostics_report(diagnostics, SEVERITY_ERROR, position, "%s", "%s",
                               diagnostics_language(diagnostics) == MESSAGE_LANGUAGE_CHINESE
                                   ? translations[i].chinese
                                   : translations[i].english);
            return;
        }
    diagnostics_report(diagnostics, SEVERITY_ERROR, position,
                       "the keys cannot be read from here on (%s)", "从这里起看不懂（%s）",
                       description);
}
