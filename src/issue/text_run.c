/* text_run.c - counting and joining the text of the model. */
#include "issue/text_run.h"

#include <glib.h>
#include <string.h>

bool character_counts(uint32_t character)
{
    if (g_unichar_isspace(character) || (character >= 0xFE00 && character <= 0xFE0F))
        return false;
    GUnicodeType type = g_unichar_type(character);
    return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT;
}

/* U+4000 to U+9FFF by its first byte, and what is seen of ASCII: nearly all of a manuscript. */
static bool surely_counts(unsigned char first_byte)
{
    return (first_byte >= 0xE4 && first_byte <= 0xE9) || (first_byte > ' ' && first_byte < 0x7F);
}

int characters_counted(const char *text, int length)
{
    int count = 0;
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c))
        count += surely_counts((unsigned char)*c) || character_counts(g_utf8_get_char(c));
    return count;
}

bool character_takes_reading(uint32_t character)
{
    return g_unichar_get_script(character) == G_UNICODE_SCRIPT_HAN;
}

int text_run_readings_before(const TextRun *run, int end)
{
    int count = 0;
    for (const char *c = run->text; c < run->text + end; c = g_utf8_next_char(c))
        count += character_takes_reading(g_utf8_get_char(c));
    return count;
}

SourcePosition text_run_position(const TextRun *run, int offset)
{
    SourcePosition position = run->origin;
    if (position.column > 0)
        position.column += (int)g_utf8_strlen(run->text, offset);
    return position;
}

int run_text_character_count(const RunText *text)
{
    int count = 0;
    for (int i = 0; i < text->count; i++) {
        const TextRun *run = &text->runs[i];
        if (run->marks & (RUN_NOTE_MARK | RUN_ADDED) || run->reference)
            continue;
        count += characters_counted(run->text, run->length);
    }
    return count;
}

RunText run_text_from_string(Arena *arena, const char *text, SourcePosition origin)
{
    if (!text || !*text)
        return (RunText){0};
    TextRun *run = arena_new_object(arena, TextRun);
    *run = (TextRun){.text = text, .length = (int)strlen(text), .origin = origin};
    return (RunText){.runs = run, .count = 1};
}

TextRun added_run(const char *text)
{
    return (TextRun){.text = text, .length = (int)strlen(text), .marks = RUN_ADDED};
}

char *run_text_to_string(Arena *arena, const RunText *text)
{
    GString *joined = g_string_new(NULL);
    for (int i = 0; i < text->count; i++)
        g_string_append_len(joined, text->runs[i].text, text->runs[i].length);
    char *result = arena_strndup(arena, joined->str, joined->len);
    g_string_free(joined, TRUE);
    return result;
}
