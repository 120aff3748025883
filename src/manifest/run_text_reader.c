/* run_text_reader.c - see run_text_reader.h. */
#include "manifest/run_text_reader.h"

#include "story/span_reading.h"

#include <glib.h>
#include <string.h>

/* Behind the quotation mark; escapes before a character are counted as one, and """ is not known from ". */
static SourcePosition first_character(const TomlValue *text)
{
    SourcePosition place = text->origin;
    place.column += place.column > 0;
    return place;
}

RunText run_text_of_value(const KeyReader *reader, const TomlValue *text)
{
    return run_text_with_spans(reader->arena, text->string, strlen(text->string), first_character(text),
                               reader->diagnostics);
}

RunText read_run_text(KeyReader *reader, const char *key)
{
    const TomlValue *value = read_value_of_kind(reader, key, TOML_STRING);
    return value ? run_text_of_value(reader, value) : (RunText){0};
}

static void append_line(GArray *lines, const KeyReader *reader, const char *text, size_t length,
                        SourcePosition origin)
{
    RunText line = run_text_with_spans(reader->arena, text, length, origin, reader->diagnostics);
    if (line.count > 0)
        g_array_append_val(lines, line);
}

/* The editor breaks a head with | or by writing a list. */
static void append_lines(GArray *lines, const KeyReader *reader, const TomlValue *text)
{
    const char *start = text->string;
    SourcePosition origin = first_character(text);
    for (const char *bar = strchr(start, '|'); bar; bar = strchr(start, '|')) {
        append_line(lines, reader, start, (size_t)(bar - start), origin);
        origin.column += (int)g_utf8_strlen(start, bar + 1 - start);
        start = bar + 1;
    }
    append_line(lines, reader, start, strlen(start), origin);
}

TextLines read_text_lines(KeyReader *reader, const char *key)
{
    TextList texts = read_text_list(reader, key);
    GArray *collected = g_array_new(FALSE, FALSE, sizeof(RunText));
    for (int i = 0; i < texts.count; i++)
        append_lines(collected, reader, &texts.items[i]);
    TextLines result = {arena_copy(reader->arena, collected->data, collected->len, sizeof(RunText)),
                        (int)collected->len};
    g_array_unref(collected);
    return result;
}
