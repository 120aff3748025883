/* copy_text.c - see copy_text.h. */
#include "story/copy_text.h"

#include <string.h>

static bool contains(const gunichar *set, size_t count, gunichar character)
{
    for (size_t i = 0; i < count; i++)
        if (set[i] == character)
            return true;
    return false;
}

bool copy_is_han(gunichar c)
{
    return c == 0x3005 || c == 0x3007 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool copy_is_opening(gunichar c)
{
    static const gunichar set[] = {0x201C, 0x2018, 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016};
    return contains(set, G_N_ELEMENTS(set), c);
}

bool copy_is_closing(gunichar c)
{
    static const gunichar set[] = {0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017};
    return contains(set, G_N_ELEMENTS(set), c);
}

bool copy_is_stop(gunichar c)
{
    static const gunichar set[] = {0x3002, 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x2026};
    return contains(set, G_N_ELEMENTS(set), c);
}

bool copy_is_wide_mark(gunichar c)
{
    return copy_is_opening(c) || copy_is_closing(c) || copy_is_stop(c) || c == 0x2014;
}

bool copy_is_western(gunichar c)
{
    return !copy_is_han(c) && g_unichar_isalnum(c) && c < 0x2E80;
}

/* Code, addresses and what is in another language are the editor's to the letter. */
static bool is_opaque(const TextRun *run)
{
    bool is_chinese = !run->lang || g_ascii_strncasecmp(run->lang, "zh", 2) == 0;
    bool is_address = run->link && (g_strstr_len(run->text, run->length, "://") || memchr(run->text, '@', (size_t)run->length));
    return !is_chinese || is_address || run->marks & RUN_CODE;
}

static void append_run(CopyText *text, int index, bool opaque)
{
    const TextRun *run = &text->source->runs[index];
    if (run->marks & (RUN_NOTE_MARK | RUN_ADDED)) /* no text of the manuscript, and nothing stands between its neighbours */
        return;
    for (int offset = 0; offset < run->length; offset += g_utf8_skip[(guchar)run->text[offset]]) {
        gunichar own = g_utf8_get_char(run->text + offset);
        CopyCharacter character = {.character = opaque ? COPY_OPAQUE : own, .run = index, .offset = offset,
                                   .becomes = {own}, .becomes_count = 1};
        g_array_append_val(text->characters, character);
    }
    CopyCharacter line_end = {.character = '\n', .run = index, .offset = run->length};
    if (run->marks & RUN_FORCED_BREAK)
        g_array_append_val(text->characters, line_end);
}

CopyText copy_text_new(const RunText *source, int first, int count, int opaque_runs)
{
    CopyText text = {.source = source};
    text.characters = g_array_new(FALSE, FALSE, sizeof(CopyCharacter));
    text.findings = g_array_new(FALSE, FALSE, sizeof(CopyFinding));
    for (int i = first; i < first + count; i++)
        append_run(&text, i, i < first + opaque_runs || is_opaque(&source->runs[i]));
    return text;
}

void copy_text_clear(CopyText *text)
{
    g_array_unref(text->characters);
    g_array_unref(text->findings);
}

int copy_length(const CopyText *text)
{
    return (int)text->characters->len;
}

static CopyCharacter *character_at(const CopyText *text, int at)
{
    return &g_array_index(text->characters, CopyCharacter, at);
}

gunichar copy_at(const CopyText *text, int at)
{
    return at >= 0 && at < copy_length(text) ? character_at(text, at)->character : 0;
}

bool copy_found(CopyText *text, CopyKind kind, int at, bool is_mendable)
{
    bool is_mended = is_mendable && text->mend & (1u << kind);
    CopyFinding finding = {kind, at, is_mendable, is_mended};
    g_array_append_val(text->findings, finding);
    return is_mended;
}

static void become(CopyText *text, int at, gunichar character, int count)
{
    CopyCharacter *changed = character_at(text, at);
    changed->becomes[0] = changed->becomes[1] = character;
    changed->becomes_count = count;
    changed->is_changed = true;
}

void copy_replace(CopyText *text, int at, gunichar character)
{
    become(text, at, character, 1);
}

void copy_replace_by_two(CopyText *text, int at, gunichar character)
{
    become(text, at, character, 2);
}

void copy_drop(CopyText *text, int at)
{
    become(text, at, 0, 0);
}

SourcePosition copy_position(const CopyText *text, int at)
{
    const CopyCharacter *character = character_at(text, at);
    return text_run_position(&text->source->runs[character->run], character->offset);
}

const char *copy_excerpt(Arena *arena, const CopyText *text, int at)
{
    enum { BESIDE = 4 };
    GString *excerpt = g_string_new(NULL);
    for (int i = MAX(0, at - BESIDE); i < MIN(copy_length(text), at + BESIDE + 1); i++) {
        const CopyCharacter *character = character_at(text, i);
        if (character->character != '\n')
            g_string_append_unichar(excerpt, g_utf8_get_char(text->source->runs[character->run].text + character->offset));
    }
    const char *result = arena_strndup(arena, excerpt->str, excerpt->len);
    g_string_free(excerpt, TRUE);
    return result;
}

/* --- back into runs ------------------------------------------------------------------------------- */

/* A run that is being put together from characters of one run of the source that follow one another. */
typedef struct RunBuilder {
    Arena *arena;
    const TextRun *source;
    GArray *runs;
    GString *text;
    int start;         /* bytes into the source's run */
    int readings;      /* characters of it before that that take one */
    bool remark_given;
} RunBuilder;

static void end_part(RunBuilder *builder, unsigned further_marks)
{
    TextRun run = *builder->source;
    if (builder->text->len == 0 && !further_marks)
        return;
    run.text = arena_strndup(builder->arena, builder->text->str, builder->text->len);
    run.length = (int)builder->text->len;
    run.marks = (run.marks & ~(unsigned)RUN_FORCED_BREAK) | further_marks;
    run.origin = text_run_position(builder->source, builder->start);
    run.first_reading += builder->readings;
    if (builder->remark_given)
        run.remark = NULL;
    builder->remark_given = true;
    g_array_append_val(builder->runs, run);
    for (const char *c = run.text; c < run.text + run.length; c = g_utf8_next_char(c))
        builder->readings += character_takes_reading(g_utf8_get_char(c));
    g_string_truncate(builder->text, 0);
}

/* Places are counted out from the start of a run: one that has more or fewer characters than its source ends there. */
static void add_character(RunBuilder *builder, const CopyCharacter *character)
{
    if (builder->text->len == 0)
        builder->start = character->offset;
    for (int i = 0; i < character->becomes_count; i++)
        g_string_append_unichar(builder->text, character->becomes[i]);
    if (character->becomes_count != 1)
        end_part(builder, 0);
}

static bool run_is_changed(const CopyText *text, int run)
{
    for (int i = 0; i < copy_length(text); i++)
        if (character_at(text, i)->run == run && character_at(text, i)->is_changed)
            return true;
    return false;
}

static void append_changed_run(Arena *arena, const CopyText *text, int run, GArray *runs)
{
    RunBuilder builder = {.arena = arena, .source = &text->source->runs[run], .runs = runs, .text = g_string_new(NULL)};
    for (int i = 0; i < copy_length(text); i++)
        if (character_at(text, i)->run == run && copy_at(text, i) != '\n')
            add_character(&builder, character_at(text, i));
    end_part(&builder, builder.source->marks & RUN_FORCED_BREAK);
    g_string_free(builder.text, TRUE);
}

void copy_text_append_runs(Arena *arena, const CopyText *text, int first, int count, GArray *runs)
{
    for (int run = first; run < first + count; run++)
        if (run_is_changed(text, run))
            append_changed_run(arena, text, run, runs);
        else
            g_array_append_val(runs, text->source->runs[run]);
}
