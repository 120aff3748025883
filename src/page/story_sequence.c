/* story_sequence.c - a story page by page: what of it finds room, which pictures stand there, where the next one begins. */
#include "page/story_sequence.h"

#include "issue/story_parts.h"
#include "page/part_pictures.h"
#include "page/story_fitting.h"
#include "page/table_part.h"

/* Fewer lines under a head are not worth beginning a story for at the foot of a page. */
enum { LEAST_LINES_BEGUN = 4 };

/* A story on its way over the pages. */
typedef struct StoryOnItsWay {
    StorySequence *sequence;
    const SequencedStory *story;
    const char *section;
    StoryStart next;
    FlowCache *cache;
    bool *is_placed;   /* of the story's pictures, those that stand on pages before */
    bool *is_refused;  /* those that no page has room for */
    int *rows_placed;  /* of each that is a table: the rows that stand on pages before */
    FlowPlace *mentions; /* of each of them */
    const Jump *jump_in; /* from the part before; NULL for the first */
    FlowPlace start;   /* of what is left */
    FootNotesStart notes;
    int carried;       /* characters of that */
    FittingChoice choice; /* what gives in the next part */
} StoryOnItsWay;

/* One way to set the next part, with what it has to say. */
typedef struct PartTrial {
    StoryLayout *layout;
    Jump *jump; /* to the next part */
    Diagnostics *diagnostics;
} PartTrial;

static Arena *arena_of(const StoryOnItsWay *way)
{
    return way->sequence->pages->arena;
}

static const Story *whole_story(const StoryOnItsWay *way)
{
    return way->story->placement.story;
}

static const StoryDesign *design_of_part(const StoryOnItsWay *way)
{
    const StoryDesign *design = way->story->placement.design;
    StoryDesign *own = arena_copy(arena_of(way), design, 1, sizeof(StoryDesign));
    own->head_runs_in = false; /* a headline that opens the text cannot be parted from it */
    return way->jump_in ? design_part_going_on(arena_of(way), own, own) : own;
}

static int picture_count(const StoryOnItsWay *way)
{
    return whole_story(way)->picture_count;
}

static const Story *story_of_part(const StoryOnItsWay *way, const PartPicture *pictures)
{
    const char *continued = way->story->placement.design->table_continued;
    Story *story = story_with_pictures(arena_of(way), whole_story(way), pictures, continued);
    if (!way->jump_in)
        return story;
    Story *going_on = story_part_going_on(arena_of(way), story, way->story->placement.design);
    going_on->headline_line_count = 0;
    return going_on;
}

static Jump *jump_to_next_part(StorySequence *sequence, const Area *area)
{
    Jump *jump = arena_new_object(sequence->pages->arena, Jump);
    *jump = (Jump){
        .number = ++sequence->jump_count,
        .from_page = sequence->page->page.number,
        .to_page = sequence->page->page.number + 1,
        .from_area = area->name,
        .to_area = area->name,
        .is_silent = true,
    };
    return jump;
}

/* --- one part --------------------------------------------------------------------------------------- */

static StoryPlacement *placement_of_part(StoryOnItsWay *way, const Area *area, const PartPicture *pictures, const Jump *jump)
{
    StoryPlacement *placement = arena_copy(arena_of(way), &way->story->placement, 1, sizeof(StoryPlacement));
    placement->story = story_of_part(way, pictures);
    placement->area = area;
    placement->design = design_of_part(way);
    placement->jump_in = way->jump_in;
    placement->jump_out = jump;
    placement->is_in_sequence = true;
    if (way->jump_in) {
        placement->rubric = (Rubric){0};
        placement->anchor = NULL;
    }
    return placement;
}

static StoryLayoutSettings settings_of_part(const StoryOnItsWay *way, const StoryPlacement *placement)
{
    const StorySequence *sequence = way->sequence;
    return (StoryLayoutSettings){
        .design = sequence->pages->issue->design,
        .placement = placement,
        .page_number = sequence->page->page.number,
        .body_start = way->start,
        .notes_start = way->notes,
        .carried_in = way->carried,
        .cache = way->cache,
    };
}

/* With `jump` NULL what does not fit is overset. */
static PartTrial try_part(StoryOnItsWay *way, const Area *area, const PartPicture *pictures, Jump *jump)
{
    StorySequence *sequence = way->sequence;
    StoryPlacement *placement = placement_of_part(way, area, pictures, jump);
    StoryLayoutSettings settings = settings_of_part(way, placement);
    PartTrial trial = {
        .jump = jump,
        .diagnostics = diagnostics_new(diagnostics_language(sequence->diagnostics)),
    };
    trial.layout = story_layout_fitted(arena_of(way), sequence->shaper, &settings, way->choice, trial.diagnostics);
    if (trial.layout->carried_characters == 0)
        placement->jump_out = NULL;
    return trial;
}

static void trial_close(PartTrial *trial)
{
    diagnostics_free(trial->diagnostics);
    trial->diagnostics = NULL;
}

static void trial_replace(PartTrial *trial, PartTrial other)
{
    trial_close(trial);
    *trial = other;
}

/* --- its pictures ----------------------------------------------------------------------------------- */

/* Those that belong to text which stands here, or stood on pages before. */
static bool choose_pictures(const StoryOnItsWay *way, const StoryLayout *layout, PartPicture *pictures)
{
    for (int i = 0; i < picture_count(way); i++) {
        bool is_here = layout->carried_characters == 0 || flow_place_is_before(way->mentions[i], layout->body_end);
        pictures[i] = (PartPicture){
            .is_chosen = is_here && !way->is_placed[i] && !way->is_refused[i],
            .first_row = way->rows_placed[i],
        };
    }
    return part_has_pictures(pictures, picture_count(way));
}

/* Each picture has room, and none stands a page before the text that it belongs to. */
static bool pictures_fit(const StoryOnItsWay *way, const PartTrial *trial, const PartPicture *pictures)
{
    const StoryLayout *layout = trial->layout;
    if (diagnostics_have_errors(trial->diagnostics))
        return false;
    for (int i = 0; i < picture_count(way); i++)
        if (pictures[i].is_chosen && layout->carried_characters > 0 &&
            !flow_place_is_before(way->mentions[i], layout->body_end))
            return false;
    return true;
}

/* A part while its pictures are chosen: what it comes to without them, and what it is to be. */
typedef struct PartSearch {
    StoryOnItsWay *way;
    const Area *area;
    Jump *jump;
    const StoryLayout *plain;
    PartPicture *pictures;
} PartSearch;

static bool follow_text(const PartSearch *search, const StoryLayout *layout)
{
    const StoryOnItsWay *way = search->way;
    return part_pictures_follow_text(search->pictures, way->mentions, picture_count(way), layout);
}

/* Each picture near its text. Where it pushes that into a later column it follows. */
static PartTrial try_near_text(const PartSearch *search)
{
    enum { MOST_MOVES = 3 };
    for (int i = 0; i < picture_count(search->way); i++)
        search->pictures[i].near_column = 0;
    follow_text(search, search->plain);
    PartTrial trial = try_part(search->way, search->area, search->pictures, search->jump);
    for (int i = 0; i < MOST_MOVES && follow_text(search, trial.layout); i++)
        trial_replace(&trial, try_part(search->way, search->area, search->pictures, search->jump));
    return trial;
}

static bool fits_near_text(const PartSearch *search)
{
    PartTrial trial = try_near_text(search);
    bool fits = pictures_fit(search->way, &trial, search->pictures);
    trial_close(&trial);
    return fits;
}

static int page_lines(const StorySequence *sequence)
{
    return sequence->pages->issue->design->grid.line_count;
}

/* Deeper than half a page. One that is not goes to the next page as a whole. */
static bool is_deep_table(const PartSearch *search, int index)
{
    StoryOnItsWay own = *search->way;
    Area half = *search->area;
    PartPicture *alone = arena_new_array(arena_of(&own), PartPicture, picture_count(&own));
    alone[index] = (PartPicture){.is_chosen = true};
    own.jump_in = search->jump; /* without a head */
    half.first_line = 0;
    half.line_count = page_lines(own.sequence) / 2;
    PartTrial trial = try_part(&own, &half, alone, search->jump);
    bool is_deep = diagnostics_have_errors(trial.diagnostics);
    trial_close(&trial);
    return is_deep;
}

/* As many of its rows as find room here. False when too few do. */
static bool divide_table(const PartSearch *search, int index)
{
    PartPicture *part = &search->pictures[index];
    const Table *table = whole_story(search->way)->pictures[index].table;
    if (!table || part->end_row > 0 || (part->first_row == 0 && !is_deep_table(search, index)))
        return false;
    TableCuts cuts = table_cuts(table, part->first_row), open = cuts;
    while (open.least <= open.most) {
        part->end_row = open.least + (open.most - open.least) / 2;
        if (fits_near_text(search))
            open.least = part->end_row + 1;
        else
            open.most = part->end_row - 1;
    }
    bool any = open.most >= cuts.least;
    part->end_row = any ? table_cut_between_cells(table, cuts, open.most) : 0;
    return any;
}

/* It fails alone on a page of its own, or under the head that it belongs to. */
static bool is_without_hope(const PartSearch *search, const PartTrial *trial, int index)
{
    const StoryOnItsWay *way = search->way;
    bool is_of_head = whole_story(way)->pictures[index].is_of_head;
    bool is_alone = !part_has_pictures(search->pictures, picture_count(way));
    return is_alone && (way->jump_in || is_of_head) && diagnostics_have_errors(trial->diagnostics);
}

/* The last picture, or what of it finds no room, stands on the next page. False when there is none any more. */
static bool give_way(const PartSearch *search, const PartTrial *trial)
{
    StoryOnItsWay *way = search->way;
    int last = part_last_picture(search->pictures, way->mentions, picture_count(way));
    if (last < 0)
        return false;
    if (divide_table(search, last))
        return true;
    search->pictures[last].is_chosen = false;
    search->pictures[last].end_row = 0;
    if (is_without_hope(search, trial, last)) {
        way->is_refused[last] = true;
        choose_pictures(way, search->plain, search->pictures);
    }
    return true;
}

/* Those that are to be counted as overset here. */
static bool any_refused_here(const StoryOnItsWay *way, PartPicture *pictures)
{
    bool any = false;
    for (int i = 0; i < picture_count(way); i++) {
        pictures[i].is_refused = way->is_refused[i] && !way->is_placed[i];
        any |= pictures[i].is_refused;
    }
    return any;
}

/* The next part in `area` with as many of its pictures as go there; they are put into `pictures`. */
static PartTrial set_part(StoryOnItsWay *way, const Area *area, PartPicture *pictures)
{
    Jump *jump = jump_to_next_part(way->sequence, area);
    PartTrial trial = try_part(way, area, pictures, jump);
    PartSearch search = {way, area, jump, trial.layout, pictures};
    bool is_settled = !choose_pictures(way, trial.layout, pictures);
    while (!is_settled) {
        trial_replace(&trial, try_near_text(&search));
        is_settled = pictures_fit(way, &trial, pictures) || !give_way(&search, &trial);
    }
    if (any_refused_here(way, pictures))
        trial_replace(&trial, try_part(way, area, pictures, jump));
    return trial;
}

/* --- areas ------------------------------------------------------------------------------------------ */

static FreeRegion whole_page(const StorySequence *sequence)
{
    return (FreeRegion){0, sequence->pages->issue->design->grid.column_count, 0};
}

static Area area_of_region(const StoryOnItsWay *way, FreeRegion region)
{
    const Page *page = &way->sequence->page->page;
    return (Area){
        .name = arena_printf(arena_of(way), "%s %d", way->section, page->area_count + 1),
        .first_column = region.first_column,
        .column_count = region.column_count,
        .first_line = region.first_line,
        .line_count = page_lines(way->sequence) - region.first_line,
        .origin = way->story->placement.origin,
    };
}

static void begin_page(StoryOnItsWay *way, StoryStart start)
{
    StorySequence *sequence = way->sequence;
    sequence->page = made_pages_next(sequence->pages, start, way->section);
    sequence->region = whole_page(sequence);
}

/* --- the end of a story ----------------------------------------------------------------------------- */

static bool stands_now(const StoryOnItsWay *way, const PartPicture *pictures, int index)
{
    return way->is_placed[index] || way->is_refused[index] ||
           (pictures[index].is_chosen && pictures[index].end_row == 0);
}

static int pictures_left(const StoryOnItsWay *way, const PartPicture *pictures)
{
    int count = 0;
    for (int i = 0; i < picture_count(way); i++)
        count += !stands_now(way, pictures, i);
    return count;
}

static bool is_done(const StoryOnItsWay *way, const PartTrial *trial, const PartPicture *pictures)
{
    return trial->layout->carried_characters == 0 && pictures_left(way, pictures) == 0;
}

static int column_count(const StoryLayout *layout)
{
    int count = 0;
    for (int i = 0; i < layout->frame_count; i++)
        count = MAX(count, layout->frames[i].column + 1);
    return count;
}

/* Too little to open a page for: a few lines a column, or pictures without text. */
static bool little_is_left(const StoryOnItsWay *way, const StoryLayout *layout, const PartPicture *pictures)
{
    enum { FEW_LINES = 3, FEW_PICTURES = 2 };
    if (layout->frame_count == 0 || pictures_left(way, pictures) > FEW_PICTURES)
        return false;
    int characters = length_count(layout->frames[0].rect.inline_extent, layout->design->grid.em);
    return layout->carried_characters <= FEW_LINES * column_count(layout) * characters;
}

/* All that is left, whatever room there is. */
static PartPicture *all_that_is_left(const StoryOnItsWay *way, const StoryLayout *layout, const PartPicture *pictures)
{
    PartPicture *all = arena_copy(arena_of(way), pictures, (size_t)picture_count(way), sizeof(PartPicture));
    for (int i = 0; i < picture_count(way); i++)
        if (!stands_now(way, pictures, i))
            all[i] = (PartPicture){
                .is_chosen = true,
                .first_row = way->rows_placed[i],
                .near_column = column_count(layout),
            };
    return all;
}

/* What the design lets give, and lines of one or two characters, which may always be drawn into the line before. */
static FittingChoice choice_for_end(StoryOnItsWay *way, const Area *area, const PartPicture *pictures)
{
    StoryPlacement *placement = placement_of_part(way, area, pictures, NULL);
    StoryDesign *design = arena_copy(arena_of(way), placement->design, 1, sizeof(StoryDesign));
    design->fitting.last_lines = true;
    placement->design = design;
    StoryLayoutSettings settings = settings_of_part(way, placement);
    return story_fitting_choose(way->sequence->shaper, &settings);
}

/* Where little is left for a page more, this one takes it when something gives. */
static bool fit_end(StoryOnItsWay *way, const Area *area, PartTrial *trial, PartPicture *pictures)
{
    if (!little_is_left(way, trial->layout, pictures))
        return false;
    PartPicture *all = all_that_is_left(way, trial->layout, pictures);
    way->choice = choice_for_end(way, area, all);
    PartTrial fitted = try_part(way, area, all, NULL);
    if (diagnostics_have_errors(fitted.diagnostics)) {
        trial_close(&fitted);
        way->choice = (FittingChoice){0};
        return false;
    }
    trial_replace(trial, fitted);
    for (int i = 0; i < picture_count(way); i++)
        pictures[i] = all[i];
    return true;
}

/* The same part in an area that is just as deep as it needs; where its feet come out otherwise there it keeps the deeper one. */
static void trim_depth(StoryOnItsWay *way, Area *area, PartTrial *trial, const PartPicture *pictures)
{
    int depth = area->line_count;
    area->line_count = trial->layout->used_lines;
    PartTrial trimmed = try_part(way, area, pictures, trial->jump);
    bool fits = trimmed.layout->carried_characters == 0 && trimmed.layout->overset_lines == 0 &&
                trimmed.layout->picture_count == trial->layout->picture_count;
    if (!fits)
        area->line_count = depth;
    trial_close(fits ? trial : &trimmed);
    if (fits)
        *trial = trimmed;
}

/* In the first columns that take it, so that the next story can begin beside it. */
static void trim_columns(StoryOnItsWay *way, Area *area, PartTrial *trial, const PartPicture *pictures)
{
    int all = area->column_count;
    for (int columns = 1; columns < all; columns++) {
        area->column_count = columns;
        PartTrial narrow = try_part(way, area, pictures, trial->jump);
        bool fits = narrow.layout->carried_characters == 0 && narrow.layout->overset_lines == 0 &&
                    !diagnostics_have_errors(narrow.diagnostics);
        trial_close(fits ? trial : &narrow);
        if (fits) {
            *trial = narrow;
            return;
        }
    }
    area->column_count = all;
}

static void leave_columns(StorySequence *sequence, const Area *area)
{
    FreeRegion *region = &sequence->region;
    region->column_count -= area->column_count;
    region->first_column += area->column_count;
}

static void leave_lines(StorySequence *sequence)
{
    int first = sequence->page->used_lines + sequence->pages->issue->design->grid.area_gap;
    sequence->region = whole_page(sequence);
    sequence->region.first_line = first;
    if (first >= page_lines(sequence))
        sequence->region.column_count = 0;
}

static void put_on_page(StoryOnItsWay *way, Area *area, PartTrial *trial)
{
    StorySequence *sequence = way->sequence;
    MadePage *page = sequence->page;
    StoryPlacement *placement = arena_copy(arena_of(way), trial->layout->placement, 1, sizeof(StoryPlacement));
    placement->area = made_page_add_area(page, *area);
    trial->layout->placement = placement;
    made_page_add_story(page, trial->layout);
    page->used_lines = MAX(page->used_lines, area->first_line + area->line_count);
    diagnostics_append(sequence->diagnostics, trial->diagnostics);
}

/* Notes stand at the page's foot, unless another story does. */
static bool keeps_to_the_foot(const StoryOnItsWay *way, const StoryLayout *layout)
{
    return layout->foot_note_lines > 0 && way->next != START_BELOW && way->next != START_COLUMN;
}

static void end_story(StoryOnItsWay *way, Area *area, PartTrial *trial, const PartPicture *pictures)
{
    if (way->next == START_COLUMN)
        trim_columns(way, area, trial, pictures);
    if (!keeps_to_the_foot(way, trial->layout))
        trim_depth(way, area, trial, pictures);
    put_on_page(way, area, trial);
    if (way->next == START_COLUMN)
        leave_columns(way->sequence, area);
    else
        leave_lines(way->sequence);
}

/* --- page by page ----------------------------------------------------------------------------------- */

/* A page on which neither text nor a picture found room would be followed by others like it. */
static bool makes_no_headway(const StoryOnItsWay *way, const PartTrial *trial, const PartPicture *pictures)
{
    return way->jump_in && trial->layout->carried_characters >= way->carried && !part_has_pictures(pictures, picture_count(way));
}

/* What is left is overset here. */
static void give_up(StoryOnItsWay *way, Area *area, PartTrial *trial)
{
    PartPicture *all = arena_new_array(arena_of(way), PartPicture, picture_count(way));
    for (int i = 0; i < picture_count(way); i++)
        all[i] = (PartPicture){.is_chosen = !way->is_placed[i], .first_row = way->rows_placed[i]};
    trial_close(trial);
    *trial = try_part(way, area, all, NULL);
    put_on_page(way, area, trial);
    leave_lines(way->sequence);
}

static void go_on(StoryOnItsWay *way, Area *area, PartTrial *trial, const PartPicture *pictures)
{
    StoryLayout *layout = trial->layout;
    FlowPlace behind = {.source = FLOW_FIRST_BLOCK + whole_story(way)->block_count + FLOW_FIRST_BLOCK};
    StoryPlacement *placement = arena_copy(arena_of(way), layout->placement, 1, sizeof(StoryPlacement));
    placement->jump_out = trial->jump;
    layout->placement = placement;
    put_on_page(way, area, trial);
    for (int i = 0; i < picture_count(way); i++) {
        way->is_placed[i] = stands_now(way, pictures, i);
        way->rows_placed[i] = pictures[i].end_row > 0 ? pictures[i].end_row : way->rows_placed[i];
    }
    way->jump_in = trial->jump;
    way->start = layout->carried_characters > 0 ? layout->body_end : behind;
    way->notes = layout->notes_end;
    way->carried = layout->carried_characters;
}

/* True when all of the story stands. */
static bool add_part(StoryOnItsWay *way)
{
    PartPicture *pictures = arena_new_array(arena_of(way), PartPicture, picture_count(way));
    Area area = area_of_region(way, way->sequence->region);
    way->choice = (FittingChoice){0};
    PartTrial trial = set_part(way, &area, pictures);
    bool done = is_done(way, &trial, pictures) || fit_end(way, &area, &trial, pictures);
    bool stuck = !done && makes_no_headway(way, &trial, pictures);
    if (stuck)
        give_up(way, &area, &trial);
    else if (done)
        end_story(way, &area, &trial, pictures);
    else
        go_on(way, &area, &trial, pictures);
    trial_close(&trial);
    return done || stuck;
}

/* --- where it begins -------------------------------------------------------------------------------- */

static int lines_of_text(const StoryLayout *layout)
{
    int least = layout->frame_count > 0 ? layout->frames[0].used_lines : 0;
    for (int i = 0; i < layout->frame_count; i++)
        least = MIN(least, layout->frames[i].used_lines);
    return least;
}

/* What is left of the page takes the head, and all of the text or enough of it. */
static bool region_takes_beginning(StoryOnItsWay *way)
{
    if (way->sequence->region.column_count == 0)
        return false;
    Area area = area_of_region(way, way->sequence->region);
    PartPicture *none = arena_new_array(arena_of(way), PartPicture, picture_count(way));
    Jump jump = {.is_silent = true};
    PartTrial trial = try_part(way, &area, none, &jump);
    const StoryLayout *layout = trial.layout;
    bool takes = layout->overset_lines == 0 &&
                 (layout->carried_characters == 0 || lines_of_text(layout) >= LEAST_LINES_BEGUN);
    trial_close(&trial);
    return takes;
}

static bool page_is_full(const MadePage *page)
{
    return page->page.placement_count + 1 >= page->capacity;
}

static void begin_story(StoryOnItsWay *way)
{
    StorySequence *sequence = way->sequence;
    StoryStart start = way->story->start;
    bool on_same_page = start == START_BELOW || start == START_COLUMN;
    if (on_same_page && sequence->page && !page_is_full(sequence->page) && region_takes_beginning(way))
        return;
    begin_page(way, start);
}

static FlowPlace *mentions_of(Arena *arena, const Story *story)
{
    FlowPlace *mentions = arena_new_array(arena, FlowPlace, story->picture_count);
    for (int i = 0; i < story->picture_count; i++)
        mentions[i] = picture_mention(story, i);
    return mentions;
}

void story_sequence_add(StorySequence *sequence, const SequencedStory *story, const char *section, StoryStart next)
{
    Arena *arena = sequence->pages->arena;
    const Story *whole = story->placement.story;
    StoryOnItsWay way = {
        .sequence = sequence,
        .story = story,
        .section = section,
        .next = next,
        .cache = flow_cache_new(arena),
        .is_placed = arena_new_array(arena, bool, whole->picture_count),
        .is_refused = arena_new_array(arena, bool, whole->picture_count),
        .rows_placed = arena_new_array(arena, int, whole->picture_count),
        .mentions = mentions_of(arena, whole),
    };
    begin_story(&way);
    while (!add_part(&way))
        begin_page(&way, START_PAGE);
    flow_cache_free(way.cache);
}
