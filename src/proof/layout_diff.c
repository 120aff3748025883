/* layout_diff.c - lines are judged by what became of their characters. */
#include "proof/layout_diff.h"

#include "issue/text_run.h"
#include "proof/character_match.h"

#include <glib.h>
#include <string.h>

/* A line and its characters in the text of its part. */
typedef struct SpannedLine {
    const FitLine *line;
    int start;
    int end;
} SpannedLine;

/* One part of a story in one state. Body, subheads, quotes and lists are one text. */
typedef struct PartText {
    GArray *characters; /* uint32_t */
    GArray *lines;      /* SpannedLine */
    int set_end;        /* characters from here on are overset */
    int page_number;
} PartText;

/* --- texts of parts ----------------------------------------------------------------------------- */

static const char *text_of_part(const char *part)
{
    static const char *const flowing[] = {"body", "subhead", "subhead_2", "subhead_3", "subhead_4", "quote", "list", "note", "dateline", "author_note",
                                          "source"};
    for (size_t i = 0; i < G_N_ELEMENTS(flowing); i++)
        if (strcmp(flowing[i], part) == 0)
            return flowing[0];
    return part;
}

static void append_characters(GArray *characters, const char *text, size_t length)
{
    for (const char *c = text; c < text + length; c = g_utf8_next_char(c)) {
        uint32_t character = g_utf8_get_char(c);
        if (character_counts(character))
            g_array_append_val(characters, character);
    }
}

static const uint32_t cell_separator = 0x1E;

/* Between the cells of a table so many that no character is taken for one of the cell beside it: a match keeps the most. */
static void part_cells(PartText *text, const FitLine *line)
{
    enum { MANY = 16 };
    const FitLine *last = text->lines->len
                              ? g_array_index(text->lines, SpannedLine, text->lines->len - 1).line : NULL;
    bool is_other_cell = last && (last->row != line->row || last->column != line->column);
    for (int i = 0; is_other_cell && i < MANY; i++)
        g_array_append_val(text->characters, cell_separator);
}

static void part_text_add(PartText *text, const FitLine *line)
{
    part_cells(text, line);
    SpannedLine spanned = {.line = line, .start = (int)text->characters->len};
    append_characters(text->characters, line->text, (size_t)line->text_length);
    spanned.end = (int)text->characters->len;
    g_array_append_val(text->lines, spanned);
}

/* `story` may be NULL: then there is no text. */
static PartText part_text_new(const FitStory *story, const char *part)
{
    PartText text = {.characters = g_array_new(FALSE, FALSE, sizeof(uint32_t)),
                     .lines = g_array_new(FALSE, FALSE, sizeof(SpannedLine)),
                     .page_number = story ? story->page_number : 0};
    for (int i = 0; story && i < story->line_count; i++)
        if (strcmp(text_of_part(story->lines[i].part), part) == 0)
            part_text_add(&text, &story->lines[i]);
    text.set_end = (int)text.characters->len;
    if (story && story->overset_text && strcmp(part, "body") == 0)
        append_characters(text.characters, story->overset_text, strlen(story->overset_text));
    return text;
}

static void part_text_close(PartText *text)
{
    g_array_unref(text->characters);
    g_array_unref(text->lines);
}

static void append_parts(GPtrArray *parts, const FitStory *story)
{
    for (int i = 0; story && i < story->line_count; i++) {
        const char *part = text_of_part(story->lines[i].part);
        bool known = false;
        for (guint p = 0; p < parts->len; p++)
            known = known || strcmp(g_ptr_array_index(parts, p), part) == 0;
        if (!known)
            g_ptr_array_add(parts, (gpointer)part);
    }
}

/* --- judging lines ------------------------------------------------------------------------------ */

/* A part in both states with the match of its characters. */
typedef struct PartPair {
    PartText before;
    PartText after;
    CharacterMatch match;
} PartPair;

static const SpannedLine *line_at(const PartText *text, int i)
{
    return &g_array_index(text->lines, SpannedLine, i);
}

static bool holds_match(const int *match, const SpannedLine *line)
{
    for (int i = line->start; i < line->end; i++)
        if (match[i] >= 0)
            return true;
    return false;
}

/* The nearest character outside `line` that was matched says where it would stand in the other text. */
static int place_before(const int *match, int start)
{
    int i = start - 1;
    while (i >= 0 && match[i] < 0)
        i--;
    return i < 0 ? 0 : match[i] + 1;
}

static int place_after(const int *match, int end, int count, int other_count)
{
    while (end < count && match[end] < 0)
        end++;
    return end < count ? match[end] : other_count;
}

/* Put in, or taken out, without anything in its place in the other text. */
static bool has_no_counterpart(const int *match, const SpannedLine *line, const PartText *own, const PartText *other)
{
    int other_count = (int)other->characters->len;
    return place_before(match, line->start) == place_after(match, line->end, (int)own->characters->len, other_count);
}

static bool begins_cell(const PartText *text, int place)
{
    return place > 0 && g_array_index(text->characters, uint32_t, place - 1) == cell_separator;
}

/* Something inside was edited. What is taken out between two lines counts for the first of them, but not between cells. */
static bool is_edited(const PartPair *pair, const SpannedLine *line)
{
    const int *match = pair->match.to_before;
    int old_end = (int)pair->before.characters->len, count = (int)pair->after.characters->len;
    for (int i = line->start; i < line->end; i++)
        if (match[i] < 0 || (i > line->start && match[i] != match[i - 1] + 1))
            return true;
    int following = line->end < count ? match[line->end] : old_end;
    bool loses_tail = following >= 0 && following != match[line->end - 1] + 1;
    if (begins_cell(&pair->after, line->start) && match[line->start] > 0 && !begins_cell(&pair->before, match[line->start]))
        return true;
    return loses_tail || (line->start == 0 && match[0] != 0);
}

/* The old line that held just these characters; NULL when there is none. */
static const FitLine *find_same_line(const PartPair *pair, const SpannedLine *line)
{
    int start = pair->match.to_before[line->start], end = pair->match.to_before[line->end - 1] + 1;
    for (int i = 0; i < (int)pair->before.lines->len; i++) {
        const SpannedLine *old = line_at(&pair->before, i);
        if (old->start == start && old->end == end)
            return old->line;
    }
    return NULL;
}

/* The old line in which the first matched character stood. */
static const FitLine *find_former_line(const PartPair *pair, const SpannedLine *line)
{
    int at = -1;
    for (int i = line->start; i < line->end && at < 0; i++)
        at = pair->match.to_before[i];
    for (int i = 0; i < (int)pair->before.lines->len && at >= 0; i++) {
        const SpannedLine *old = line_at(&pair->before, i);
        if (old->start <= at && at < old->end)
            return old->line;
    }
    return NULL;
}

static bool same_place(const PartPair *pair, const FitLine *a, const FitLine *b)
{
    return pair->before.page_number == pair->after.page_number && a->baseline.x == b->baseline.x &&
           a->baseline.y == b->baseline.y && a->width == b->width;
}

static DiffLine judge_line(const PartPair *pair, const SpannedLine *line)
{
    DiffLine diff = {.after = line->line, .before = find_former_line(pair, line)};
    if (line->start == line->end)
        return diff; /* nothing of it counts */
    if (!holds_match(pair->match.to_before, line)) {
        bool is_new = has_no_counterpart(pair->match.to_before, line, &pair->after, &pair->before);
        diff.change = is_new ? LINE_NEW : LINE_CHANGED;
        return diff;
    }
    diff.change = LINE_CHANGED;
    if (is_edited(pair, line))
        return diff;
    const FitLine *same = find_same_line(pair, line);
    diff.change = !same ? LINE_REFLOWED : same_place(pair, same, line->line) ? LINE_UNCHANGED : LINE_MOVED;
    return diff;
}

/* The whole line went over: none of its characters stands on the page any more. */
static bool has_gone_over(const PartPair *pair, const SpannedLine *old)
{
    bool is_over = false;
    for (int i = old->start; i < old->end; i++) {
        if (pair->match.to_after[i] >= 0 && pair->match.to_after[i] < pair->after.set_end)
            return false;
        is_over = is_over || pair->match.to_after[i] >= 0;
    }
    return is_over;
}

static void append_judged(GArray *lines, const PartPair *pair)
{
    for (int i = 0; i < (int)pair->after.lines->len; i++) {
        DiffLine diff = judge_line(pair, line_at(&pair->after, i));
        bool same_words = diff.change == LINE_UNCHANGED || diff.change == LINE_MOVED;
        diff.looks = line_look_changes(diff.before, diff.after, !same_words);
        g_array_append_val(lines, diff);
    }
    for (int i = 0; i < (int)pair->before.lines->len; i++) {
        const SpannedLine *old = line_at(&pair->before, i);
        DiffLine diff = {.change = LINE_GONE, .before = old->line};
        if (old->end > old->start && !holds_match(pair->match.to_after, old) &&
            has_no_counterpart(pair->match.to_after, old, &pair->before, &pair->after))
            g_array_append_val(lines, diff);
        diff.change = LINE_OVERSET;
        if (has_gone_over(pair, old))
            g_array_append_val(lines, diff);
    }
}

static void append_part(GArray *lines, const FitStory *before, const FitStory *after, const char *part)
{
    PartPair pair = {.before = part_text_new(before, part), .after = part_text_new(after, part)};
    pair.match = characters_match((const uint32_t *)(const void *)pair.before.characters->data,
                                  (int)pair.before.characters->len,
                                  (const uint32_t *)(const void *)pair.after.characters->data,
                                  (int)pair.after.characters->len);
    append_judged(lines, &pair);
    g_free(pair.match.to_after);
    g_free(pair.match.to_before);
    part_text_close(&pair.before);
    part_text_close(&pair.after);
}

/* --- stories ------------------------------------------------------------------------------------ */

static DiffStory diff_story(Arena *arena, const FitStory *before, const FitStory *after)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(DiffLine));
    GPtrArray *parts = g_ptr_array_new();
    append_parts(parts, after);
    append_parts(parts, before);
    for (guint i = 0; i < parts->len; i++)
        append_part(lines, before, after, g_ptr_array_index(parts, i));
    DiffStory story = {.before = before, .after = after, .line_count = (int)lines->len};
    story.has_moved = before && after &&
                      (before->page_number != after->page_number || strcmp(before->area, after->area) != 0);
    story.lines = arena_copy(arena, lines->data, lines->len, sizeof(DiffLine));
    for (int i = 0; i < story.line_count; i++) {
        story.counts[story.lines[i].change]++;
        story.restyled += story.lines[i].looks != 0;
    }
    g_ptr_array_unref(parts);
    g_array_unref(lines);
    return story;
}

/* The story of the same id that is as often before it in its report: a story may be printed twice. */
static const FitStory *find_counterpart(const FitReport *report, const FitReport *own, int index)
{
    int nth = 0;
    for (int i = 0; i < index; i++)
        nth += strcmp(own->stories[i].id, own->stories[index].id) == 0;
    for (int i = 0; i < report->story_count; i++)
        if (strcmp(report->stories[i].id, own->stories[index].id) == 0 && nth-- == 0)
            return &report->stories[i];
    return NULL;
}

LayoutDiff layout_diff(Arena *arena, const FitReport *before, const FitReport *after)
{
    LayoutDiff diff = {.stories = arena_new_array(arena, DiffStory, before->story_count + after->story_count)};
    for (int i = 0; i < after->story_count; i++)
        diff.stories[diff.story_count++] =
            diff_story(arena, find_counterpart(before, after, i), &after->stories[i]);
    for (int i = 0; i < before->story_count; i++)
        if (!find_counterpart(after, before, i))
            diff.stories[diff.story_count++] = diff_story(arena, &before->stories[i], NULL);
    for (int i = 0; i < diff.story_count; i++) {
        diff.restyled += diff.stories[i].restyled;
        for (int change = 0; change < LINE_CHANGE_COUNT; change++)
            diff.counts[change] += diff.stories[i].counts[change];
    }
    diff.items = item_diff(arena, before, after);
    return diff;
}

bool layout_diff_is_still(const LayoutDiff *diff)
{
    return diff->counts[LINE_REFLOWED] + diff->counts[LINE_MOVED] + diff->counts[LINE_OVERSET] == 0 &&
           !item_diff_moves(&diff->items);
}
