/* fit_remedy.c - changed copies of a story are laid out in the same area until one fits. */
#include "proof/fit_remedy.h"

#include "flow/flow_text.h"
#include "proof/fit_from_layout.h"

#include <glib.h>
#include <string.h>

/* Trials for one story. */
enum { MOST_TRIES = 10 };

/* What one line less, or one more, costs at a paragraph's end, in characters. */
typedef struct ParagraphCost {
    int block;
    int lines;    /* of it */
    int cut;      /* characters of its last line */
    int addition; /* that its last line still takes, and one */
    int changed;  /* characters to be taken away or added in the trial at hand */
} ParagraphCost;

typedef struct Remedy {
    Shaper *shaper;
    const StoryLayout *layout;
    GArray *costs; /* ParagraphCost */
    int *lines_of_block;
    int measure_characters;
    int cut_from_end; /* characters; else `costs` say what is changed */
} Remedy;

/* --- what lines cost ------------------------------------------------------------------------------ */

/* The paragraph of the manuscript that a set text shows; -1 for a part of the head or of a table, and for a subhead. */
static int block_of_text(const Story *story, const ShapedText *text)
{
    for (int i = 0; i < story->block_count; i++) {
        const RunText *block = &story->blocks[i].text;
        for (int run = 0; run < text->source->count && block->count; run++)
            if (text->source->runs[run].text == block->runs[0].text)
                if (story->blocks[i].kind != BLOCK_SUBHEAD) /* one that runs in has its paragraph behind it */
                    return story->blocks[i].kind == BLOCK_TABLE || story->blocks[i].kind > BLOCK_NOTE ? -1 : i;
    }
    return -1;
}

/* Only a paragraph's last line counts. */
static void add_cost(Remedy *remedy, const ShapedText *text, const Line *line)
{
    ParagraphCost cost = {.block = block_of_text(remedy->layout->placement->story, text)};
    if (cost.block < 0)
        return;
    remedy->lines_of_block[cost.block]++;
    if (!line->is_last || line->end_cluster < text->cluster_count)
        return;
    cost.lines = remedy->lines_of_block[cost.block];
    cost.cut = line_character_count(text, line);
    cost.addition = length_count(length_max(0, line->measure - line->width), text->style->size) + 1;
    g_array_append_val(remedy->costs, cost);
}

static void collect_costs(Remedy *remedy)
{
    const StoryLayout *layout = remedy->layout;
    for (int i = 0; i < layout->line_count; i++)
        if (layout->lines[i].part != PART_DROP_CAP)
            add_cost(remedy, layout->lines[i].text, layout->lines[i].line);
    for (int i = 0; i < layout->overset_lines; i++)
        add_cost(remedy, layout->overset[i].text, layout->overset[i].line);
}

static gint compare_cuts(gconstpointer a, gconstpointer b)
{
    return ((const ParagraphCost *)a)->cut - ((const ParagraphCost *)b)->cut;
}

static gint compare_additions(gconstpointer a, gconstpointer b)
{
    return ((const ParagraphCost *)a)->addition - ((const ParagraphCost *)b)->addition;
}

static ParagraphCost *cost_at(const Remedy *remedy, int i)
{
    return &g_array_index(remedy->costs, ParagraphCost, i);
}

/* One line at the end of each of the cheapest paragraphs; returns the lines that are left to find. */
static int change_ends(const Remedy *remedy, int lines, bool cutting)
{
    g_array_sort(remedy->costs, cutting ? compare_cuts : compare_additions);
    for (int i = 0; i < (int)remedy->costs->len; i++) {
        ParagraphCost *cost = cost_at(remedy, i);
        cost->changed = lines <= 0 ? 0 : cutting ? -cost->cut : cost->addition;
        lines -= lines > 0;
    }
    return lines;
}

/* Whole lines, all of the same price, from paragraphs that still have some. Returns how many could not be found. */
static int change_whole_lines(const Remedy *remedy, int lines, bool cutting)
{
    for (int i = 0; i < (int)remedy->costs->len && lines > 0; i++) {
        ParagraphCost *cost = cost_at(remedy, i);
        int taken = cutting ? MIN(lines, cost->lines - 1) : lines;
        cost->changed += (cutting ? -taken : taken) * remedy->measure_characters;
        lines -= taken;
    }
    return lines;
}

/* Returns the characters of the change; 0 when the story has not so many lines. */
static int choose_changes(const Remedy *remedy, int lines, bool cutting)
{
    int total = 0;
    if (change_whole_lines(remedy, change_ends(remedy, lines, cutting), cutting) > 0)
        return 0;
    for (int i = 0; i < (int)remedy->costs->len; i++)
        total += ABS(cost_at(remedy, i)->changed);
    return total;
}

/* --- trials --------------------------------------------------------------------------------------- */

/* The runs without their last `count` characters that count. */
static RunText text_cut(Arena *arena, const RunText *text, int count)
{
    RunText cut = {arena_copy(arena, text->runs, (size_t)text->count, sizeof(TextRun)), text->count};
    while (count > 0 && cut.count > 0) {
        TextRun *run = &cut.runs[cut.count - 1];
        if (run->length == 0) {
            cut.count--;
            continue;
        }
        const char *last = g_utf8_prev_char(run->text + run->length);
        count -= character_counts(g_utf8_get_char(last));
        run->length = (int)(last - run->text);
    }
    while (cut.count > 0 && cut.runs[cut.count - 1].length == 0)
        cut.count--;
    return cut;
}

/* The runs with `count` characters more, in plain type. */
static RunText text_lengthened(Arena *arena, const RunText *text, int count)
{
    static const char filler[] = "字";
    RunText longer = {arena_new_array(arena, TextRun, text->count + 1), text->count + 1};
    GString *added = g_string_new(NULL);
    for (int i = 0; i < count; i++)
        g_string_append(added, filler);
    for (int i = 0; i < text->count; i++)
        longer.runs[i] = text->runs[i];
    longer.runs[text->count] = (TextRun){.text = arena_strndup(arena, added->str, added->len), .length = (int)added->len,
                                         .origin = text->runs[0].origin};
    g_string_free(added, TRUE);
    return longer;
}

/* The story with the chosen changes. A paragraph that has lost all its text goes. */
static Story *changed_story(const Remedy *remedy, Arena *arena)
{
    Story *story = arena_copy(arena, remedy->layout->placement->story, 1, sizeof(Story));
    story->blocks = arena_copy(arena, story->blocks, (size_t)story->block_count, sizeof(Block));
    for (int i = 0; i < (int)remedy->costs->len; i++) {
        const ParagraphCost *cost = cost_at(remedy, i);
        RunText *text = &story->blocks[cost->block].text;
        if (cost->changed)
            *text = cost->changed < 0 ? text_cut(arena, text, -cost->changed) : text_lengthened(arena, text, cost->changed);
    }
    int kept = 0;
    for (int i = 0; i < story->block_count; i++)
        if (story->blocks[i].text.count || story->blocks[i].kind == BLOCK_SECTION_BREAK ||
            story->blocks[i].kind == BLOCK_BRIEF_GAP || story->blocks[i].dateline.count)
            story->blocks[kept++] = story->blocks[i];
    story->block_count = kept;
    return story;
}

static int characters_of_text(const RunText *text)
{
    int count = 0;
    for (int run = 0; run < text->count; run++)
        for (const char *at = text->runs[run].text; at < text->runs[run].text + text->runs[run].length; at = g_utf8_next_char(at))
            count += character_counts(g_utf8_get_char(at));
    return count;
}

/* The story without what stands at its foot, subheads and all. */
static Story *shortened_story(const Remedy *remedy, Arena *arena)
{
    Story *story = arena_copy(arena, remedy->layout->placement->story, 1, sizeof(Story));
    story->blocks = arena_copy(arena, story->blocks, (size_t)story->block_count, sizeof(Block));
    for (int left = remedy->cut_from_end; left > 0 && story->block_count > 0;) {
        Block *last = &story->blocks[story->block_count - 1];
        int count = characters_of_text(&last->text);
        if (count > left)
            last->text = text_cut(arena, &last->text, left);
        else
            story->block_count--;
        left -= count;
    }
    return story;
}

/*
 * Lines that are free, or over as a negative number, with the changes at hand; fitted as the story is, or
 * with what the next run will choose for it.
 */
static int lines_left(const Remedy *remedy, bool chooses_anew)
{
    Arena *arena = arena_new();
    Diagnostics *unheard = diagnostics_new(MESSAGE_LANGUAGE_ENGLISH);
    StoryPlacement placement = *remedy->layout->placement;
    placement.story = remedy->cut_from_end ? shortened_story(remedy, arena) : changed_story(remedy, arena);
    const StoryLayout *layout = remedy->layout;
    StoryLayoutSettings settings = {
        .design = layout->design,
        .placement = &placement,
        .page_number = layout->page_number,
        .cover = layout->cover,
        .body_start = layout->body_start,
        .notes_start = layout->notes_start,
        .carried_in = layout->carried_in,
    };
    FittingChoice choice = layout->fitting_used.choice;
    const StoryLayout *trial = chooses_anew ? story_layout_new(arena, remedy->shaper, &settings, unheard)
                                            : story_layout_fitted(arena, remedy->shaper, &settings, choice, unheard);
    int left = trial->overset_lines ? -trial->overset_lines : trial->free_lines;
    diagnostics_free(unheard);
    arena_free(arena);
    return left;
}

static int lines_left_by_cut(const Remedy *remedy)
{
    int left = lines_left(remedy, false);
    if (left >= 0 && fitting_is_used(&remedy->layout->fitting_used.choice))
        left = MIN(left, lines_left(remedy, true));
    return left;
}

/* Tables have no text of their own to cut, notes belong to marks further up. */
static bool ends_with_plain_text(const Story *story, int characters)
{
    for (int i = story->block_count - 1; i >= 0 && characters > 0; i--) {
        BlockKind kind = story->blocks[i].kind;
        if (kind == BLOCK_TABLE || kind == BLOCK_NOTE || kind == BLOCK_BRIEF_HEAD || kind == BLOCK_BRIEF_GAP)
            return false;
        characters -= characters_of_text(&story->blocks[i].text);
    }
    return true;
}

/* What an editor in a hurry does: the story ends where the area does, or a few characters above. 0 when it cannot. */
static int cut_at_foot(Remedy *remedy, int most)
{
    enum { MOST_FEET = 3 };
    int found = 0;
    for (int i = 0; i < MOST_FEET && !found; i++) {
        int characters = remedy->layout->overset_characters + i * remedy->measure_characters;
        if ((most && characters >= most) || !ends_with_plain_text(remedy->layout->placement->story, characters))
            break;
        remedy->cut_from_end = characters;
        if (lines_left_by_cut(remedy) >= 0)
            found = characters;
    }
    remedy->cut_from_end = 0;
    return found;
}

/*
 * Columns and widows may ask for a line more than are over, half a story for many more: lines that come to stand
 * beside a picture or a head are shorter. A trial that is still over says how many; once one does, those between
 * it and the last that did not are halved. 0 when no cut does.
 */
static int cut_at_ends(const Remedy *remedy)
{
    int least = 0, too_few = -1, enough = 0;
    for (int more = 0, i = 0; i < MOST_TRIES && more > too_few; i++) {
        int characters = choose_changes(remedy, remedy->layout->overset_lines + more, true);
        int left = characters > 0 ? lines_left_by_cut(remedy) : -1;
        if (left >= 0) {
            least = characters;
            enough = more;
        } else {
            too_few = more;
        }
        more = least ? (too_few + enough) / 2 : more - left;
    }
    return least;
}

static int find_least_cut(Remedy *remedy)
{
    int at_ends = cut_at_ends(remedy), at_foot = cut_at_foot(remedy, at_ends);
    return at_foot ? at_foot : at_ends;
}

/* Each trial says by how many lines the next should differ. 0 when none fills the area exactly. */
static int find_least_addition(const Remedy *remedy)
{
    int lines = remedy->layout->free_lines;
    for (int i = 0; i < MOST_TRIES && lines > 0; i++) {
        int characters = choose_changes(remedy, lines, false);
        int left = characters > 0 ? lines_left(remedy, false) : 0;
        if (left == 0)
            return characters;
        lines += left;
    }
    return 0;
}

static int characters_of_measure(const StoryLayout *layout)
{
    const Grid *grid = &layout->design->grid;
    Length measure = layout->frame_count ? layout->frames[0].rect.inline_extent : grid->measure;
    return MAX(1, length_count(measure, grid->em));
}

static void find_remedy(Shaper *shaper, const StoryLayout *layout, FitStory *story)
{
    Remedy remedy = {.shaper = shaper, .layout = layout,
                     .costs = g_array_new(FALSE, FALSE, sizeof(ParagraphCost)),
                     .lines_of_block = g_new0(int, layout->placement->story->block_count + 1),
                     .measure_characters = characters_of_measure(layout)};
    collect_costs(&remedy);
    if (layout->overset_lines)
        story->least_cut = find_least_cut(&remedy);
    else if (layout->free_lines)
        story->least_addition = find_least_addition(&remedy);
    g_array_unref(remedy.costs);
    g_free(remedy.lines_of_block);
}

void fit_report_find_remedies(Shaper *shaper, const IssueLayout *layout, FitReport *report)
{
    int next = 0;
    for (int page = 0; page < layout->page_count; page++)
        for (int i = 0; i < layout->pages[page].story_count; i++)
            find_remedy(shaper, layout->pages[page].stories[i], &report->stories[next++]);
}
