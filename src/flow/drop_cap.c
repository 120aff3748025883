/* drop_cap.c - see drop_cap.h. */
#include "flow/drop_cap.h"

#include "flow/frame.h"
#include "paragraph/line_breaker.h"

#include <glib.h>

enum { USUAL_LINES = 2 };

int drop_cap_lines(const Story *story, const FlowTextSettings *settings)
{
    int designed = settings->design->drop_cap_lines;
    if (settings->is_plain || story->drop_cap == DROP_CAP_UNWANTED || story->dateline.count > 0)
        return 0;
    return story->drop_cap == DROP_CAP_WANTED && designed == 0 ? USUAL_LINES : designed;
}

static gunichar character_of(const TextRun *run, int offset)
{
    return offset < run->length ? g_utf8_get_char(run->text + offset) : 0;
}

static int length_of(gunichar character)
{
    return g_unichar_to_utf8(character, NULL);
}

static bool is_opening_mark(gunichar character)
{
    return character && g_utf8_strchr("“‘「『﹁﹃（《〈【〔(\"'", -1, character);
}

/* A figure is read with those that follow it. */
static bool may_be_large(gunichar character)
{
    return g_unichar_isalpha(character);
}

/* Bytes of the first run; what has a reading, a note or a frame of its own stays as it is. */
static int cap_length(const TextRun *run)
{
    gunichar first = character_of(run, 0);
    int mark = is_opening_mark(first) ? length_of(first) : 0;
    gunichar character = character_of(run, mark);
    if (run->annotation || run->remark || run->line_group || run->frame_group || run->reference ||
        run->marks & RUN_NOTE_MARK)
        return 0;
    return may_be_large(character) ? mark + length_of(character) : 0;
}

DividedText drop_cap_divide(Arena *arena, const RunText *text)
{
    DividedText divided = {.rest = *text};
    int length = text->count > 0 ? cap_length(&text->runs[0]) : 0;
    if (length == 0)
        return divided;
    divided.cap = (RunText){arena_copy(arena, text->runs, 1, sizeof(TextRun)), 1};
    divided.cap.runs[0].length = length;
    divided.cap.runs[0].marks &= ~(unsigned)RUN_FORCED_BREAK;
    divided.rest.runs = arena_copy(arena, text->runs, (size_t)text->count, sizeof(TextRun));
    TextRun *first = &divided.rest.runs[0];
    first->origin = text_run_position(first, length);
    first->text += length;
    first->length -= length;
    if (first->length == 0 && !(first->marks & RUN_FORCED_BREAK))
        divided.rest = (RunText){divided.rest.runs + 1, divided.rest.count - 1};
    return divided;
}

/* From the head of the first line's em to the foot of the last one's. */
static const TextStyle *cap_style(Arena *arena, const FlowTextSettings *settings, int lines)
{
    TextStyle *style = arena_copy(arena, settings->design->styles[PART_DROP_CAP], 1, sizeof(TextStyle));
    style->size = style->size_min = style->size_max = (lines - 1) * settings->line_pitch + settings->em;
    style->line_pitch = style->size;
    style->first_line_indent = style->start_indent = style->end_indent = style->tracking = 0;
    style->alignment = ALIGNMENT_START;
    return style;
}

static void set_cap(Arena *arena, Shaper *shaper, const FlowTextSettings *settings, int lines, const RunText *text,
                    FlowBlock *cap)
{
    *cap = (FlowBlock){.kind = BLOCK_PARAGRAPH, .part = PART_DROP_CAP, .style = cap_style(arena, settings, lines)};
    cap->line_settings = (LineSettings){
        .measures = arena_copy(arena, &settings->measure, 1, sizeof(Length)),
        .measure_count = 1,
        .alignment = ALIGNMENT_START,
        .composition = &cap->style->composition,
    };
    cap->text = shape_text(shaper, arena, arena_copy(arena, text, 1, sizeof(RunText)), cap->style);
    cap->lines = paragraph_break(arena, cap->text, &cap->line_settings);
}

/* Whole characters, so that the lines beside it hold whole ones, too. */
static Length room_of_cap(const FlowTextSettings *settings, const FlowBlock *cap)
{
    Length width = cap->lines.items[0].width + settings->em / 5;
    return length_count_up(width, settings->em) * settings->em;
}

/* In a column a character wider, too, it has as many lines. */
static bool is_deep_enough(const Lines *lines, int cap_lines, Length em)
{
    enum { LEAST_IN_LAST_LINE = 3 };
    if (lines->count != cap_lines)
        return lines->count > cap_lines;
    return lines->items[cap_lines - 1].width >= LEAST_IN_LAST_LINE * em;
}

bool drop_cap_set(Arena *arena, Shaper *shaper, const FlowTextSettings *settings, int lines, const DividedText *text,
                  FlowBlock *cap, FlowBlock *beside)
{
    set_cap(arena, shaper, settings, lines, &text->cap, cap);
    if (cap->lines.count != 1 || text->rest.count == 0)
        return false;
    beside->cap_lines = lines;
    beside->cap_room = room_of_cap(settings, cap);
    if (settings->measure - beside->cap_room < LEAST_CHARACTERS_BESIDE * settings->em)
        return false;
    Length *measures = arena_new_array(arena, Length, lines + 1);
    for (int i = 0; i <= lines; i++)
        measures[i] = settings->measure - (i < lines ? beside->cap_room : 0);
    beside->line_settings.measures = measures;
    beside->line_settings.measure_count = lines + 1;
    beside->line_settings.first_line_indent = 0;
    beside->text = shape_text(shaper, arena, arena_copy(arena, &text->rest, 1, sizeof(RunText)), beside->style);
    beside->lines = paragraph_break(arena, beside->text, &beside->line_settings);
    return is_deep_enough(&beside->lines, lines, settings->em);
}

/* Of no depth of its own: the lines beside it follow from its first one on. */
FlowUnit drop_cap_unit(int block_index)
{
    return (FlowUnit){.block = block_index, .line_count = 1, .keeps_next = true};
}
