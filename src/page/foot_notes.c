/* foot_notes.c - how many lines the notes take from the foot of a body, which notes they are, and where they stand. */
#include "page/foot_notes.h"

#include "issue/page_name.h"

static bool story_has_notes(const Story *story)
{
    for (int i = story->block_count - 1; i >= 0; i--)
        if (story->blocks[i].kind == BLOCK_NOTE)
            return true;
    return false;
}

bool maker_has_foot_notes(const StoryMaker *maker)
{
    const Story *story = maker->placement->story;
    if (maker->placement->jump_in) /* all parts of a story do as the first */
        return maker->notes_start.are_apart;
    return maker->design->notes == NOTES_ON_PAGE && story->brief_count == 0 && story_has_notes(story);
}

/* Set only where they stand apart from the text, in the measure of its columns. */
static const FlowText *notes_text(StoryMaker *maker)
{
    FlowTextSettings settings = {
        .design = maker->design,
        .start = maker->notes_start.place,
        .measure = maker->columns.measure,
        .line_pitch = maker_pitch(maker),
        .em = maker_em(maker),
        .tracking = maker->columns.tracking + maker->choice.tracking,
        .notes = FLOW_NOTES_ALONE,
        .cache = maker->cache,
    };
    return flow_text_new(maker->arena, maker->shaper, maker->placement->story, &settings);
}

/* --- room at the foot --------------------------------------------------------------------------- */

static const TextStyle *note_style(const FlowText *notes)
{
    return notes->blocks[notes->units[0].block].style;
}

/* The least from the text above to the notes; the rule stands in it. */
static Length least_gap(const StoryMaker *maker)
{
    return length_of_em(maker_em(maker), 800);
}

/* Lines of notes, one below the other, that `lines` body lines have room for. */
static int rows_of_lines(const StoryMaker *maker, const FlowText *notes, int lines)
{
    const TextStyle *style = note_style(notes);
    Length room = lines * maker_pitch(maker) - least_gap(maker) - style->size;
    return room < 0 ? 0 : 1 + length_count(room, style->line_pitch);
}

/* Whether nothing that the text keeps from stands in the last `lines` lines of that column. */
static bool column_is_open(const StoryMaker *maker, int column, int end_line, int lines)
{
    Length start = story_column_start(&maker->columns, column);
    Length end = start + story_column_measure(&maker->columns, column);
    for (guint i = 0; i < maker->obstacles->len; i++) {
        const Obstacle *obstacle = &g_array_index(maker->obstacles, Obstacle, i);
        bool is_here = obstacle->first_line < end_line && obstacle->first_line + obstacle->line_count > end_line - lines;
        if (is_here && obstacle->inline_start < end && obstacle->inline_end > start)
            return false;
    }
    return true;
}

/* The widest stretch of columns that reach the foot: an area need not be a rectangle. */
static NoteColumns columns_at_foot(const StoryMaker *maker, int depth, int lines)
{
    NoteColumns widest = {0};
    for (int first = 0, end; first < maker->columns.count; first = end + 1) {
        end = first;
        while (end < maker->columns.count && column_is_open(maker, end, maker->next_line + depth, lines))
            end++;
        if (end - first > widest.count)
            widest = (NoteColumns){first, end - first};
    }
    return widest;
}

/* One past the last of the first `end` lines that belongs to the note that begins, or goes on, with `first`. */
static int end_of_note(const FlowText *notes, int first, int end)
{
    int unit = first;
    while (unit < end && flow_note_of_unit(notes, unit) == flow_note_of_unit(notes, first))
        unit++;
    return unit;
}

/* Whether columns of `rows` lines take the first `count` lines without parting a note. */
static bool rows_take_whole_notes(const FlowText *notes, int count, int rows, int columns)
{
    int column = 0, row = 0;
    for (int unit = 0, end; unit < count; unit = end) {
        end = end_of_note(notes, unit, count);
        if (row + end - unit > rows) {
            column++;
            row = 0;
        }
        row += end - unit;
        if (row > rows)
            return false;
    }
    return column < columns;
}

/* --- how many ----------------------------------------------------------------------------------- */

/* The search for the least number of lines that the notes of the text above them do with. */
typedef struct FootSearch {
    StoryMaker *maker;
    const FlowText *notes;
    int depth;
    BodyTrial *trial;
    void *context;
} FootSearch;

static int capacity_of_lines(const FootSearch *search, int lines)
{
    if (lines <= 0)
        return 0;
    return rows_of_lines(search->maker, search->notes, lines) * columns_at_foot(search->maker, search->depth, lines).count;
}

static bool lines_take_whole_notes(const FootSearch *search, int lines, int wanted)
{
    return rows_take_whole_notes(search->notes, wanted, rows_of_lines(search->maker, search->notes, lines),
                                 columns_at_foot(search->maker, search->depth, lines).count);
}

/* A note is parted between two columns only where one line more would not keep it whole. */
static bool lines_do(const FootSearch *search, int lines, int wanted)
{
    if (capacity_of_lines(search, lines) < wanted)
        return false;
    return wanted == 0 || lines_take_whole_notes(search, lines, wanted) ||
           !lines_take_whole_notes(search, lines + 1, wanted);
}

static int lines_for(const FootSearch *search, int wanted)
{
    int lines = 0;
    while (lines < search->depth && !lines_do(search, lines, wanted))
        lines++;
    return lines;
}

/* Lines of the notes up to the one with that number. */
static int units_up_to(const FlowText *notes, int note)
{
    int unit = 0;
    while (unit < notes->unit_count && flow_note_of_unit(notes, unit) <= note)
        unit++;
    return unit;
}

/* When the text has ended all notes are due, also those whose marks stand in captions. */
static int units_wanted(const FootSearch *search, BodyReach reach)
{
    if (reach.is_complete)
        return search->notes->unit_count;
    return units_up_to(search->notes, MAX(reach.last_note, search->maker->notes_start.due));
}

/* A page that is all notes is none. Where nothing follows, they have what the text leaves. */
static int most_lines(const FootSearch *search)
{
    bool goes_on = search->maker->placement->jump_out != NULL;
    return goes_on ? search->depth * 2 / 3 : MAX(search->depth - 1, 0);
}

/* How many lines of notes come before the last note of the first `count`. */
static int units_before_last_note(const FlowText *notes, int count)
{
    int unit = count;
    while (unit > 0 && flow_note_of_unit(notes, unit - 1) == flow_note_of_unit(notes, count - 1))
        unit--;
    return unit;
}

/* Body lines taken, the lines of notes that ask for them, and those that are set in them. */
typedef struct FootShare {
    int lines;
    int wanted;
    int units;
    BodyReach reach; /* of the text above */
} FootShare;

static FootShare share_of_lines(const FootSearch *search, int lines)
{
    BodyReach reach = search->trial(search->context, search->depth - lines);
    int wanted = units_wanted(search, reach);
    return (FootShare){lines, wanted, MIN(wanted, capacity_of_lines(search, lines)), reach};
}

/*
 * It does, for it pushes a mark out, and its note leaves a hole of two lines or more. One line less takes the mark
 * back, and as much of its note as there is room for.
 */
static FootShare share_without_hole(const FootSearch *search, FootShare share, FootShare less)
{
    int hole = share.lines - lines_for(search, share.wanted);
    bool begins_here = less.wanted > share.wanted && less.units > units_before_last_note(search->notes, less.wanted);
    return hole >= 2 && search->maker->placement->jump_out && begins_here ? less : share;
}

/* From no lines upward: the text above only becomes less, and so do its notes. */
static FootShare find_share(const FootSearch *search)
{
    int most = most_lines(search);
    FootShare less = {0}, last_complete = {0}, share = {0};
    for (int lines = 0; lines <= most; lines++) {
        share = share_of_lines(search, lines);
        if (lines_do(search, lines, share.wanted))
            return share_without_hole(search, share, less);
        if (share.reach.is_complete)
            last_complete = share;
        less = share;
    }
    bool goes_on = search->maker->placement->jump_out != NULL;
    if (goes_on || !last_complete.reach.is_complete)
        return share_of_lines(search, MIN(most, search->depth * 2 / 3));
    return last_complete;
}

/* Room for all notes, none of them parted where that can be. */
static int lines_for_whole_notes(const FootSearch *search)
{
    int count = search->notes->unit_count, lines = lines_for(search, count), whole = lines;
    while (whole < search->depth && !lines_take_whole_notes(search, whole, count))
        whole++;
    return whole < search->depth ? whole : lines;
}

/* Mostly all notes find room below all of the text. */
static FootShare choose_share(const FootSearch *search)
{
    int lines = lines_for(search, search->notes->unit_count);
    for (int most = lines_for_whole_notes(search); most >= lines; most--) {
        FootShare all = share_of_lines(search, most);
        if (all.units == search->notes->unit_count && all.reach.is_complete)
            return all;
    }
    return find_share(search);
}

static void report_note_goes_on(const StoryMaker *maker, int note)
{
    const StoryPlacement *placement = maker->placement;
    diagnostics_report(maker->diagnostics, SEVERITY_NOTE, placement->origin,
                       "%s, area \"%s\": note %d of \"%s\" has no room at the foot of its area and goes on at the "
                       "foot of the next one; make the note shorter, or move its mark",
                       "%s版块“%s”：注 %d（稿件“%s”）在版块脚排不完，转到下一版块脚；请删短注文，或移动注码",
                       page_name(maker->diagnostics, maker->page_number, maker->cover).text,
                       placement->area->name, note, placement->story->file);
}

FootNotes foot_notes_find(StoryMaker *maker, int depth, BodyTrial *trial, void *context)
{
    FootSearch search = {maker, notes_text(maker), depth, trial, context};
    if (search.notes->unit_count == 0)
        return (FootNotes){.text = search.notes};
    FootShare share = choose_share(&search);
    maker->notes_end.due = MAX(maker->notes_start.due, share.reach.last_note);
    if (maker->placement->jump_out && share.units < share.wanted)
        report_note_goes_on(maker, flow_note_of_unit(search.notes, share.units));
    return (FootNotes){
        .text = search.notes,
        .lines = share.lines,
        .end_unit = share.units,
        .columns = columns_at_foot(maker, depth, share.lines),
    };
}

/* --- setting them ------------------------------------------------------------------------------- */

/* Notes are parted only where they would take more of the page if they were not. */
static int rows_of_notes(const StoryMaker *maker, const FootNotes *notes, bool *keeps_whole)
{
    int least = length_count_up(notes->end_unit, notes->columns.count);
    int most = rows_of_lines(maker, notes->text, notes->lines);
    *keeps_whole = true;
    for (int rows = least; rows <= most; rows++)
        if (rows_take_whole_notes(notes->text, notes->end_unit, rows, notes->columns.count))
            return rows;
    *keeps_whole = false;
    return least;
}

static void place_rule(StoryMaker *maker, const FootNotes *notes, int depth, Length top)
{
    enum { LENGTH_IN_EMS = 6, THICKNESS = LENGTH_POINT / 4 };
    Length text_foot = maker_line_top(maker, maker->next_line + depth - notes->lines - 1) + maker_em(maker);
    Length above = length_min((top - text_foot) * 2 / 5, maker_em(maker) * 2 / 3);
    LogicalRect rule = {
        .inline_start = story_column_start(&maker->columns, notes->columns.first),
        .block_start = top - above - THICKNESS,
        .inline_extent = length_min(LENGTH_IN_EMS * maker_em(maker), maker->columns.measure / 3),
        .block_extent = THICKNESS,
    };
    maker_add_fill(maker, rule, note_style(notes->text)->ink, "note-rule");
}

static void place_note_line(StoryMaker *maker, const FootNotes *notes, int unit, int column, Length block_start)
{
    const FlowUnit *line = &notes->text->units[unit];
    SetText set = set_text_of_block(&notes->text->blocks[line->block]);
    if (unit > 0 && notes->text->units[unit - 1].block != line->block)
        maker->next_paragraph++;
    maker->source = notes->text->blocks[line->block].source + 1;
    maker->note = notes->text->blocks[line->block].note;
    maker_place_line(maker, &set, line->first_line,
                     story_column_start(&maker->columns, notes->columns.first + column), block_start);
}

void foot_notes_place(StoryMaker *maker, const FootNotes *notes, int depth)
{
    bool keeps_whole;
    if (notes->end_unit == 0)
        return;
    const TextStyle *style = note_style(notes->text);
    int rows = rows_of_notes(maker, notes, &keeps_whole), column = 0, row = 0;
    Length foot = maker_line_top(maker, maker->next_line + depth - 1) + maker_em(maker);
    Length top = foot - (rows - 1) * style->line_pitch - style->size;
    place_rule(maker, notes, depth, top);
    for (int unit = 0, end = 0; unit < notes->end_unit; unit++) {
        bool begins_note = unit == end;
        end = begins_note ? end_of_note(notes->text, unit, notes->end_unit) : end;
        if (row == rows || (keeps_whole && begins_note && row + end - unit > rows)) {
            column++;
            row = 0;
        }
        place_note_line(maker, notes, unit, column, top + row++ * style->line_pitch);
    }
    maker->source = maker->note = 0;
    maker->next_paragraph++;
}

static void count_overset_note(StoryMaker *maker, const FlowText *text, int unit)
{
    const FlowBlock *block = &text->blocks[text->units[unit].block];
    maker_count_overset_line(maker, block->text, &block->lines.items[text->units[unit].first_line], block->part);
}

void foot_notes_leave_the_rest(StoryMaker *maker, const FootNotes *notes)
{
    if (!notes->text)
        return;
    maker->notes_end.place = flow_place_of_unit(notes->text, notes->end_unit);
    for (int unit = notes->end_unit; unit < notes->text->unit_count; unit++)
        if (maker->placement->jump_out)
            maker->carried_characters += flow_unit_character_count(notes->text, unit);
        else
            count_overset_note(maker, notes->text, unit);
}

int foot_notes_least_lines(StoryMaker *maker)
{
    const FlowText *notes = notes_text(maker);
    int lines = 0;
    while (notes->unit_count > 0 && rows_of_lines(maker, notes, lines) * maker->columns.count < notes->unit_count)
        lines++;
    return lines;
}
