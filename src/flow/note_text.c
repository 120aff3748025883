/* note_text.c - see note_text.h. */
#include "flow/note_text.h"

#include <glib.h>
#include <string.h>

enum { HANG = 1500 }; /* thousandths of an em */

/* Unicode has the circled numbers in three places. */
static gunichar circled_number(int number)
{
    if (number <= 20)
        return 0x2460 + (gunichar)(number - 1);
    return number <= 35 ? 0x3251 + (gunichar)(number - 21) : 0x32B1 + (gunichar)(number - 36);
}

const char *note_mark_text(Arena *arena, NoteMark mark, int number)
{
    char circled[8];
    if (mark == NOTE_MARK_FIGURE)
        return arena_printf(arena, "%d", number);
    if (number < 1 || number > 50)
        return arena_printf(arena, "[%d]", number);
    return arena_strndup(arena, circled, (size_t)g_unichar_to_utf8(circled_number(number), circled));
}

/* A story may have any name, a place in a PDF not. */
static const char *anchor_name(Arena *arena, const char *kind, const char *story, int number)
{
    char *plain = g_uri_escape_string(story ? story : "", NULL, FALSE);
    const char *name = arena_printf(arena, "%s-%s-%d", kind, plain, number);
    g_free(plain);
    return name;
}

const char *note_anchor(Arena *arena, const char *story, int number)
{
    return anchor_name(arena, "note", story, number);
}

const char *note_mark_anchor(Arena *arena, const char *story, int number)
{
    return anchor_name(arena, "note-back", story, number);
}

static const char *link_to(Arena *arena, const char *anchor)
{
    return arena_printf(arena, "#%s", anchor);
}

static bool has_note_marks(const RunText *text)
{
    for (int i = 0; i < text->count; i++)
        if (text->runs[i].marks & RUN_NOTE_MARK)
            return true;
    return false;
}

static void write_mark(Arena *arena, TextRun *run, NoteMark mark, const char *story)
{
    run->note = atoi(arena_strndup(arena, run->text, (size_t)run->length));
    run->text = note_mark_text(arena, mark, run->note);
    run->length = (int)strlen(run->text);
    run->link = link_to(arena, note_anchor(arena, story, run->note));
    run->anchor = note_mark_anchor(arena, story, run->note);
}

RunText text_with_note_marks(Arena *arena, const RunText *text, NoteMark mark, const char *story)
{
    if (!has_note_marks(text))
        return *text;
    RunText result = {arena_copy(arena, text->runs, (size_t)text->count, sizeof(TextRun)), text->count};
    for (int i = 0; i < result.count; i++)
        if (result.runs[i].marks & RUN_NOTE_MARK)
            write_mark(arena, &result.runs[i], mark, story);
    return result;
}

TextRun note_number_run(Arena *arena, NoteMark mark, int number, const char *story)
{
    const char *text = note_mark_text(arena, mark, number);
    return (TextRun){
        .text = text,
        .length = (int)strlen(text),
        .marks = RUN_ADDED,
        .link = link_to(arena, note_mark_anchor(arena, story, number)),
        .anchor = note_anchor(arena, story, number),
    };
}

Length note_hang(const TextStyle *style)
{
    return length_of_em(style->size, HANG);
}

void note_mark_set_apart(ShapedText *text, Length hang)
{
    Length width = 0;
    int last = -1;
    text->memo = NULL; /* it is another text from here on */
    for (int i = 0; i + 1 < text->cluster_count && text->clusters[i].run == 0; last = i++)
        width += text->clusters[i].body;
    if (last < 0)
        return;
    Cluster *mark = &text->clusters[last];
    Length least = length_of_em(mark->em, 250);
    mark->gap_after = mark->gap_after_min = mark->gap_after_max = length_max(least, hang - width);
    mark->may_break_after = mark->stretches_after = false;
}
