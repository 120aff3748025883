/* story_jump.c - the lines that say where a story goes on (下转) and where it comes from (上接). */
#include "page/story_jump.h"

#include <glib.h>
#include <string.h>

bool jump_is_told(const Jump *jump)
{
    return jump && !jump->is_silent;
}

const char *jump_anchor(Arena *arena, const Jump *jump, bool leads_on)
{
    return arena_printf(arena, "jump-%d-%s", jump->number, leads_on ? "on" : "back");
}

/* "第{page}版" is "本版" where the story stays on its page; pages of the cover are known by their names. */
static char *words_with_page(Arena *arena, const char *words, int page, bool is_same_page)
{
    static const char *const whole[] = {"第{page}版", "第{page}页"}, *const field = "{page}";
    const char *cover = cover_name(cover_of_number(page));
    GString *filled = g_string_new(words);
    char number[16];
    g_snprintf(number, sizeof number, "%d", page);
    if (is_same_page)
        g_string_replace(filled, whole[0], "本版", 0);
    for (size_t i = 0; cover && i < G_N_ELEMENTS(whole); i++)
        g_string_replace(filled, whole[i], cover, 0);
    g_string_replace(filled, field, number, 0);
    char *result = arena_strndup(arena, filled->str, filled->len);
    g_string_free(filled, TRUE);
    return result;
}

/* A run of ours, and no file in its origin: it is no text of the manuscript. */
static RunText *jump_text(Arena *arena, const StoryDesign *design, const Jump *jump, bool leads_on)
{
    const char *words = leads_on ? design->jump_to : design->jump_from;
    int page = leads_on ? jump->to_page : jump->from_page;
    RunText *text = arena_new_object(arena, RunText);
    char *filled = words_with_page(arena, words ? words : "", page, jump->to_page == jump->from_page);
    text->runs = arena_new_object(arena, TextRun);
    text->count = words && *words ? 1 : 0;
    *text->runs = (TextRun){
        .text = filled,
        .length = (int)strlen(filled),
        .marks = RUN_ADDED,
        .link = arena_printf(arena, "#%s", jump_anchor(arena, jump, leads_on)),
    };
    return text;
}

/* On one line: smaller where the column is too narrow. What comes from elsewhere begins where lines begin. */
static SetText jump_line_text(StoryMaker *maker, const Jump *jump, bool leads_on, Length measure)
{
    TextStyle *style = arena_copy(maker->arena, maker->design->styles[PART_JUMP], 1, sizeof(TextStyle));
    RunText *text = jump_text(maker->arena, maker->design, jump, leads_on);
    if (!leads_on)
        style->alignment = ALIGNMENT_START;
    SetText set = maker_set_text_in_style(maker, text, PART_JUMP, style, style->size, measure);
    for (Length size = style->size; set.lines.count > 1 && size > LENGTH_POINT; size = size * 9 / 10)
        set = maker_set_text_in_style(maker, text, PART_JUMP, style, size, measure);
    return set;
}

static bool has_words(const StoryDesign *design, bool leads_on)
{
    const char *words = leads_on ? design->jump_to : design->jump_from;
    return words && *words;
}

JumpLine jump_line_reserve(const StoryMaker *maker, const Frames *frames, bool leads_on)
{
    int index = leads_on ? frames->count - 1 : 0;
    while (leads_on && index > 0 && frames->items[index].line_count == 0)
        index--;
    if (frames->count == 0 || frames->items[index].line_count == 0 || !has_words(maker->design, leads_on))
        return (JumpLine){0};
    const Frame *frame = &frames->items[index];
    int line = leads_on ? frame->line_count - 1 : 0;
    return (JumpLine){
        .is_there = true,
        .column = frame->column,
        .line = frame->first_line + line,
        .room = frame_room(frames, frame, line),
    };
}

Obstacle jump_line_obstacle(const JumpLine *line, const BodyColumns *columns)
{
    return obstacle_of_columns(columns, line->column, 1, line->line, 1);
}

void jump_line_place(StoryMaker *maker, const JumpLine *line, bool leads_on)
{
    if (!line->is_there)
        return;
    const StoryPlacement *placement = maker->placement;
    const Jump *jump = leads_on ? placement->jump_out : placement->jump_in;
    SetText set = jump_line_text(maker, jump, leads_on, line->room.extent);
    Length top = maker_line_top(maker, maker->next_line + line->line) + (maker_em(maker) - set.size) / 2;
    maker->leads_on = leads_on;
    maker_place_text(maker, &set, story_column_start(&maker->columns, line->column) + line->room.start, top);
    maker->leads_on = false;
}
