/* fenced_blocks.c - ```lyric and ```speech: text whose source lines are lines or paragraphs of their own. */
#include "story/body_reading.h"
#include "story/numbered_items.h"

#include <string.h>

typedef struct FenceKind {
    const char *word; /* behind the fence */
    BlockKind kind;
} FenceKind;

static const FenceKind fence_kinds[] = {
    {"lyric", BLOCK_LYRIC},   {"歌词", BLOCK_LYRIC},  {"诗", BLOCK_LYRIC},    {"诗歌", BLOCK_LYRIC},
    {"speech", BLOCK_SPEECH}, {"对话", BLOCK_SPEECH}, {"问答", BLOCK_SPEECH},
};

static const FenceKind *find_fence_kind(const char *word)
{
    for (size_t i = 0; i < G_N_ELEMENTS(fence_kinds); i++)
        if (strcmp(fence_kinds[i].word, word) == 0)
            return &fence_kinds[i];
    return NULL;
}

bool is_text_fence(const char *info)
{
    return find_fence_kind(info) != NULL;
}

/* The name before ： or :, with it; 0 without one. A sentence that has a colon somewhere is none. */
static size_t name_length(const char *line)
{
    enum { MOST_CHARACTERS = 12 };
    int count = 0;
    for (const char *c = line; *c && count <= MOST_CHARACTERS; c = g_utf8_next_char(c), count++) {
        gunichar character = g_utf8_get_char(c);
        if (character == 0xFF1A || character == ':')
            return count > 0 ? (size_t)(g_utf8_next_char(c) - line) : 0;
        if (g_utf8_strchr("，。！？；、“”…", -1, character))
            return 0;
    }
    return 0;
}

static void mark_name(BodyReading *reading, Block *block)
{
    const TextRun *run = &block->text.runs[0];
    size_t length = name_length(arena_strndup(reading->arena, run->text, (size_t)run->length));
    block->marker_is_typed = length > 0;
    if (length == 0)
        return;
    block->text = text_with_first_run(reading->arena, &block->text, length);
    block->text.runs[0].marks |= RUN_STRONG;
}

static void append_line(BodyReading *reading, const char *line, BlockKind kind, bool is_first)
{
    SourcePosition origin = source_cursor_find(reading->cursor, line);
    collect_text(reading->text, line, strlen(line), (RunFormat){0}, origin);
    Block block = {.kind = kind, .continued = !is_first, .text = run_collector_take(reading->text, reading->arena)};
    if (block.text.count == 0)
        return;
    block.origin = block.text.runs[0].origin;
    if (kind == BLOCK_SPEECH) {
        mark_name(reading, &block);
        block.continued = !block.marker_is_typed && !is_first;
    }
    g_array_append_val(reading->blocks, block);
}

static void append_empty_line(BodyReading *reading)
{
    Block block = {.kind = BLOCK_SECTION_BREAK, .origin = source_cursor_position(reading->cursor)};
    g_array_append_val(reading->blocks, block);
}

static bool is_empty(const char *line)
{
    for (; *line; line = g_utf8_next_char(line))
        if (!g_unichar_isspace(g_utf8_get_char(line)))
            return false;
    return true;
}

/* Empty lines count between lines of a lyric only: at its ends they are the fence's. */
void append_fenced_lines(BodyReading *reading, const char *info, const char *literal)
{
    BlockKind kind = find_fence_kind(info)->kind;
    gchar **lines = g_strsplit(text_without_guard(reading->arena, literal), "\n", -1);
    bool begun = false, gap = false;
    for (int i = 0; lines[i]; i++, source_cursor_next_line(reading->cursor)) {
        g_strchomp(lines[i]);
        if (is_empty(lines[i])) {
            gap = true;
            continue;
        }
        if (begun && gap && kind == BLOCK_LYRIC)
            append_empty_line(reading);
        append_line(reading, lines[i], kind, !begun || (gap && kind == BLOCK_LYRIC));
        begun = true;
        gap = false;
    }
    g_strfreev(lines);
}
