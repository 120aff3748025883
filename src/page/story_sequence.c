/* story_sequence.c - a story page by page: what of it finds room, which pictures stand there, where the next one begins. */
#include "page/story_sequence.h"

#include "issue/story_parts.h"
#include "page/story_part.h"

/* Fewer lines under a head are not worth beginning a story for at the foot of a page. */
enum { LEAST_LINES_BEGUN = 4 };

/* Of a page that other stories share a part has its share of the columns that the design gives a whole one. */
static int columns_of_part(const StoryOnItsWay *way, const Area *area, int columns)
{
    int all = way->sequence->pages->issue->design->grid.column_count;
    return columns > 0 ? MAX(1, (columns * area->column_count + all / 2) / all) : 0;
}

static const StoryDesign *design_of_part(const StoryOnItsWay *way, const Area *area)
{
    const StoryDesign *design = way->story->placement.design;
    StoryDesign *own = arena_copy(arena_of(way), design, 1, sizeof(StoryDesign));
    own->head_runs_in = false; /* a headline that opens the text cannot be parted from it */
    own->column_count = columns_of_part(way, area, design->column_count);
    return way->jump_in ? design_part_going_on(arena_of(way), own, own) : own;
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

StoryPlacement *placement_of_part(StoryOnItsWay *way, const Area *area, const PartPicture *pictures, const Jump *jump)
{
    StoryPlacement *placement = arena_copy(arena_of(way), &way->story->placement, 1, sizeof(StoryPlacement));
    placement->story = story_of_part(way, pictures);
    placement->area = area;
    placement->design = design_of_part(way, area);
    placement->jump_in = way->jump_in;
    placement->jump_out = jump;
    placement->is_in_sequence = true;
    if (way->jump_in)
        placement->rubric = (Rubric){0};
    return placement;
}

StoryLayoutSettings settings_of_part(const StoryOnItsWay *way, const StoryPlacement *placement)
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

PartTrial try_part(StoryOnItsWay *way, const Area *area, const PartPicture *pictures, Jump *jump)
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

void trial_close(PartTrial *trial)
{
    diagnostics_free(trial->diagnostics);
    trial->diagnostics = NULL;
}

void trial_replace(PartTrial *trial, PartTrial other)
{
    trial_close(trial);
    *trial = other;
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

static bool is_done(const StoryOnItsWay *way, const PartTrial *trial, const PartPicture *pictures)
{
    return trial->layout->carried_characters == 0 && pictures_left(way, pictures) == 0;
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

/* How many columns of the grid one of the story's takes. */
static int grid_columns_of_one(const StoryOnItsWay *way)
{
    int all = way->sequence->pages->issue->design->grid.column_count;
    int columns = way->story->placement.design->column_count;
    return columns > 0 ? MAX(1, all / columns) : 1;
}

/* In the first columns that take it, so that the next story can begin beside it. */
static void trim_columns(StoryOnItsWay *way, Area *area, PartTrial *trial, const PartPicture *pictures)
{
    int all = area->column_count, step = grid_columns_of_one(way);
    for (int columns = step; columns < all; columns += step) {
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
    PartTrial trial = set_part(way, &area, pictures, jump_to_next_part(way->sequence, &area));
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
