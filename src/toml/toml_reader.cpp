/* toml_reader.cpp - walks the tree of toml++ and copies it into plain C values. */
#undef TOML_HEADER_ONLY /* the shared library of the distribution is built with exceptions */
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY       1
#define TOML_EXCEPTIONS        0
#define TOML_ENABLE_FORMATTERS 0
/*
 * Some assertions of toml++ 3.3 fail on mistakes of the editor ("a.[") that its parser then reports
 * in order.
 */
#define TOML_ASSERT(expression) static_cast<void>(0)

extern "C" {
#include "base/noncharacter.h"
#include "toml/toml_reader.h"
#include "toml/toml_message.h"
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

#include <glib.h>

#include <algorithm>
#include <vector>

namespace
{

struct Copying {
    Arena *arena;
    const TomlSource *source;
    Diagnostics *diagnostics;
};

SourcePosition position_of(const Copying &copying, const toml::source_region &region)
{
    const TomlSource *source = copying.source;
    if (region.begin.line == 0)
        return {source->file, 0, 0};
    return {source->file, static_cast<int>(region.begin.line) + source->first_line - 1,
            static_cast<int>(region.begin.column)};
}

/* A NUL would end the text for every C function after us, and the rest would be lost. */
const char *copy_text(const Copying &copying, std::string_view text, SourcePosition origin)
{
    std::string kept(text);
    if (kept.find('\0') != std::string::npos) {
        diagnostics_report(copying.diagnostics, SEVERITY_ERROR, origin,
                           "the text holds a NUL character (\\u0000); delete it",
                           "文字里有 NUL 字符（\\u0000），请删去");
        kept.erase(std::remove(kept.begin(), kept.end(), '\0'), kept.end());
    }
    if (const char *none = find_noncharacter(kept.data(), kept.size()))
        diagnostics_report(copying.diagnostics, SEVERITY_ERROR, origin,
                           "the text holds U+%04X, which is no character; delete it",
                           "文字里有 U+%04X，不是字符，请删去", g_utf8_get_char(none));
    return sound_text(copying.arena, kept.data(), kept.size());
}

TomlValue copy_node(const Copying &copying, const toml::node &node);

void copy_array(const Copying &copying, const toml::array &array, TomlValue &value)
{
    auto *items =
        static_cast<TomlValue *>(arena_alloc(copying.arena, array.size(), sizeof(TomlValue)));
    int count = 0;
    for (const toml::node &item : array)
        items[count++] = copy_node(copying, item);
    value.items = items;
    value.count = count;
}

bool written_before(const TomlEntry &a, const TomlEntry &b)
{
    return a.key_origin.line != b.key_origin.line ? a.key_origin.line < b.key_origin.line
                                                  : a.key_origin.column < b.key_origin.column;
}

/* toml++ keeps keys by alphabet; an editor reads messages in the order of the file. */
void copy_table(const Copying &copying, const toml::table &table, TomlValue &value)
{
    std::vector<TomlEntry> entries;
    for (auto &&[key, node] : table) {
        SourcePosition origin = position_of(copying, key.source());
        entries.push_back(
            {copy_text(copying, key.str(), origin), origin, copy_node(copying, node)});
    }
    std::stable_sort(entries.begin(), entries.end(), written_before);
    value.entries = static_cast<TomlEntry *>(
        arena_copy(copying.arena, entries.data(), entries.size(), sizeof(TomlEntry)));
    value.count = static_cast<int>(entries.size());
}

TomlDate date_of(const toml::date &date)
{
    return {date.year, date.month, date.day};
}

TomlValue copy_node(const Copying &copying, const toml::node &node)
{
    TomlValue value{};
    value.origin = position_of(copying, node.source());
    value.kind = TOML_TIME;
    if (const auto *text = node.as_string()) {
        value.kind = TOML_STRING;
        value.string = copy_text(copying, text->get(), value.origin);
    } else if (const auto *integer = node.as_integer()) {
        value.kind = TOML_INTEGER;
        value.integer = integer->get();
    } else if (const auto *real = node.as_floating_point()) {
        value.kind = TOML_REAL;
        value.real = real->get();
    } else if (const auto *boolean = node.as_boolean()) {
        value.kind = TOML_BOOLEAN;
        value.boolean = boolean->get();
    } else if (const auto *date = node.as_date()) {
        value.kind = TOML_DATE;
        value.date = date_of(date->get());
    } else if (const auto *array = node.as_array()) {
        value.kind = TOML_ARRAY;
        copy_array(copying, *array, value);
    } else if (const auto *table = node.as_table()) {
        value.kind = TOML_TABLE;
        copy_table(copying, *table, value);
    }
    return value;
}

int line_of(const TomlSource *source, const char *place)
{
    return source->first_line + static_cast<int>(std::count(source->text, place, '\n'));
}

bool bytes_are_utf8(const TomlSource *source, Diagnostics *diagnostics)
{
    const gchar *end = nullptr;
    if (g_utf8_validate_len(source->text, source->length, &end))
        return true;
    SourcePosition position = {source->file, line_of(source, end), 0};
    if (*end == '\0')
        diagnostics_report(diagnostics, SEVERITY_ERROR, position,
                           "the line holds a NUL byte; delete it", "这一行有 NUL 字节，请删去");
    else
        diagnostics_report(diagnostics, SEVERITY_ERROR, position,
                           "the line is not UTF-8 text; save the file in UTF-8, not in GBK",
                           "这一行不是 UTF-8 文字；请把文件存成 UTF-8，不要存成 GBK");
    return false;
}

/*
 * Each dot of a key opens a table in a table, and toml++ frees them by recursion: a thousand is
 * safe.
 */
bool dots_are_few(const TomlSource *source, Diagnostics *diagnostics)
{
    constexpr int most_dots = 1000;
    int dots = 0;
    for (const char *c = source->text; c < source->text + source->length; c++) {
        dots = *c == '\n' ? 0 : dots + (*c == '.');
        if (dots > most_dots) {
            diagnostics_report(diagnostics, SEVERITY_ERROR, {source->file, line_of(source, c), 0},
                               "more than %d dots on one line; divide it",
                               "一行里有超过 %d 个小数点，请分行", most_dots);
            return false;
        }
    }
    return true;
}

} // namespace

extern "C" TomlValue *toml_read(Arena *arena, const TomlSource *source, Diagnostics *diagnostics)
{
    if (!bytes_are_utf8(source, diagnostics) || !dots_are_few(source, diagnostics))
        return nullptr;
    toml::parse_result result = toml::parse(std::string_view(source->text, source->length));
    if (!result) {
        const toml::parse_error &error = result.error();
        std::string description(error.description());
        report_toml_mistake(source, description.c_str(),
                            static_cast<int>(error.source().begin.line),
                            static_cast<int>(error.source().begin.column), diagnostics);
        return nullptr;
    }
    auto *value = static_cast<TomlValue *>(arena_alloc(arena, 1, sizeof(TomlValue)));
    value->kind = TOML_TABLE;
    value->origin = {source->file, 0, 0};
    copy_table({arena, source, diagnostics}, result.table(), *value);
    return value;
}
