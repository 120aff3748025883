/* run_collector.c - see run_collector.h. */
#include "story/run_collector.h"

#include "base/noncharacter.h"
#include "story/web_address.h"

#include <glib.h>
#include <string.h>

typedef enum Gap { GAP_NONE, GAP_SPACE, GAP_LINE_END } Gap;

struct RunCollector {
    GArray *runs;     /* TextRun; their texts are offsets into `text` until they are taken */
    GArray *starts;   /* gsize, one for each run */
    GString *text;    /* of all runs */
    gsize run_start;  /* where the run being gathered begins in `text` */
    RunFormat format; /* of that run */
    SourcePosition origin;
    gunichar last; /* the character before; 0 at the start of a line */
    bool at_start; /* nothing has been gathered yet */
    Gap gap;       /* white space seen since `last` */
};

static void collector_reset(RunCollector *collector)
{
    g_array_set_size(collector->runs, 0);
    g_array_set_size(collector->starts, 0);
    g_string_truncate(collector->text, 0);
    collector->run_start = 0;
    collector->last = 0;
    collector->at_start = true;
    collector->gap = GAP_NONE;
}

RunCollector *run_collector_new(void)
{
    RunCollector *collector = g_new0(RunCollector, 1);
    collector->runs = g_array_new(FALSE, FALSE, sizeof(TextRun));
    collector->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
    collector->text = g_string_new(NULL);
    collector_reset(collector);
    return collector;
}

void run_collector_free(RunCollector *collector)
{
    if (!collector)
        return;
    g_array_unref(collector->runs);
    g_array_unref(collector->starts);
    g_string_free(collector->text, TRUE);
    g_free(collector);
}

/* A remark belongs to the place where its base begins: NULL when an earlier run has it. */
static const RunText *remark_that_begins(const RunCollector *collector)
{
    const RunText *remark = collector->format.remark;
    for (guint i = collector->runs->len; remark && i > 0; i--)
        if (g_array_index(collector->runs, TextRun, i - 1).remark == remark)
            return NULL;
    return remark;
}

static void end_run(RunCollector *collector, unsigned further_marks)
{
    TextRun run = {
        .length = (int)(collector->text->len - collector->run_start),
        .marks = collector->format.marks | further_marks,
        .link = collector->format.link,
        .lang = collector->format.lang,
        .annotation = collector->format.annotation,
        .first_reading = collector->format.first_reading,
        .remark = remark_that_begins(collector),
        .reference = collector->format.reference,
        .line_group = collector->format.line_group,
        .frame_group = collector->format.frame_group,
        .origin = collector->origin,
    };
    if (run.length > 0 || further_marks) {
        g_array_append_val(collector->runs, run);
        g_array_append_val(collector->starts, collector->run_start);
    }
    collector->run_start = collector->text->len;
}

/*
 * Quotes, dashes and dots that Chinese shares with Western text; all else Chinese is wide by
 * itself.
 */
static bool is_shared_mark(gunichar character)
{
    static const gunichar marks[] = {0x00B7, 0x2014, 0x2018, 0x2019, 0x201C,
                                     0x201D, 0x2025, 0x2026, 0x2027, 0x2E3A};
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        if (marks[i] == character)
            return true;
    return false;
}

/* Korean is as wide but is written with spaces between its words. */
static bool is_chinese(gunichar character)
{
    return is_shared_mark(character) ||
           (g_unichar_iswide(character) &&
            g_unichar_get_script(character) != G_UNICODE_SCRIPT_HANGUL);
}

static bool gap_is_space(const RunCollector *collector, gunichar next)
{
    if (collector->gap == GAP_NONE || collector->last == 0)
        return false;
    return collector->gap == GAP_SPACE || !(is_chinese(collector->last) && is_chinese(next));
}

static bool same_format(RunFormat a, RunFormat b)
{
    return a.marks == b.marks && g_strcmp0(a.link, b.link) == 0 && g_strcmp0(a.lang, b.lang) == 0 &&
           a.annotation == b.annotation && a.remark == b.remark && a.reference == b.reference &&
           a.line_group == b.line_group && a.frame_group == b.frame_group;
}

/* A run stays on one line of the source without a gap, so that each character's place can be counted out. */
static bool follows_run(const RunCollector *collector, SourcePosition origin)
{
    const char *start = collector->text->str + collector->run_start;
    gsize length = collector->text->len - collector->run_start;
    return origin.line == collector->origin.line && origin.column == collector->origin.column +
           (origin.column > 0 ? (int)g_utf8_strlen(start, (gssize)length) : 0);
}

static void collect_character(RunCollector *collector, gunichar character, RunFormat format,
                              SourcePosition origin)
{
    if (gap_is_space(collector, character))
        g_string_append_c(collector->text, ' ');
    bool run_is_empty = collector->text->len == collector->run_start;
    if (!run_is_empty && !(same_format(collector->format, format) && follows_run(collector, origin))) {
        end_run(collector, 0);
        run_is_empty = true;
    }
    if (run_is_empty) {
        collector->format = format;
        collector->origin = origin;
    }
    g_string_append_unichar(collector->text, character);
    collector->last = character;
    collector->at_start = false;
    collector->gap = GAP_NONE;
}

static bool is_foldable(gunichar character)
{
    return character < 0x20 || character == ' ' || character == 0x7F || character == 0x2028 ||
           character == 0x2029;
}

static bool is_line_end(gunichar character)
{
    return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
}

/* Only texts of several source lines hold a line feed: strings of front matter in three quotation marks. */
static SourcePosition place_after(SourcePosition place, gunichar character)
{
    if (place.column == 0)
        return place;
    if (character == '\n')
        return (SourcePosition){place.file, place.line + 1, 1};
    place.column++;
    return place;
}

void collect_text(RunCollector *collector, const char *text, size_t length, RunFormat format,
                  SourcePosition origin)
{
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c)) {
        gunichar character = sound_character(g_utf8_get_char(c));
        bool typed_indent = character == 0x3000 && collector->at_start;
        if (is_line_end(character))
            collector->gap = GAP_LINE_END;
        else if (is_foldable(character))
            collector->gap = MAX(collector->gap, GAP_SPACE);
        else if (!typed_indent)
            collect_character(collector, character, format, origin);
        format.first_reading += character_takes_reading(character); /* of a run that begins behind it */
        origin = place_after(origin, character);
    }
}

void collect_line_end(RunCollector *collector)
{
    collector->gap = GAP_LINE_END;
}

void collect_forced_break(RunCollector *collector, RunFormat format, SourcePosition origin)
{
    if (collector->text->len == collector->run_start) {
        collector->format = format;
        collector->origin = origin;
    }
    end_run(collector, RUN_FORCED_BREAK);
    collector->last = 0;
    collector->at_start = false;
    collector->gap = GAP_NONE;
}

RunText run_collector_take(RunCollector *collector, Arena *arena)
{
    end_run(collector, 0);
    const char *text = arena_strndup(arena, collector->text->str, collector->text->len);
    TextRun *runs = arena_copy(arena, collector->runs->data, collector->runs->len, sizeof(TextRun));
    int count = (int)collector->runs->len;
    for (int i = 0; i < count; i++)
        runs[i].text = text + g_array_index(collector->starts, gsize, i);
    collector_reset(collector);
    RunText taken = {.runs = count > 0 ? runs : NULL, .count = count};
    return text_with_web_addresses(arena, &taken);
}

RunText run_text_fold(Arena *arena, const char *text, size_t length, SourcePosition origin)
{
    RunCollector *collector = run_collector_new();
    collect_text(collector, text, length, (RunFormat){0}, origin);
    RunText result = run_collector_take(collector, arena);
    run_collector_free(collector);
    return result;
}
