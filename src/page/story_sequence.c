/* story_sequence.c - a story page by page: what of it finds room, which pictures stand there, where the next one begins. */
#include "page/story_sequence.h"

#include "issue/story_parts.h"
#include "page/part_pictures.h"

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
    FlowPlace *mentions; /* of each of them */
    const Jump *jump_in; /* from the part before; NULL for the first */
    FlowPlace start;   /* of what is left */
    FootNotesStart notes;
    int carried;       /* characters of that */
} StoryOnItsWay;

/* One way to set the next part, with what it has to say. */
typedef struct PartTrial {
    StoryLayout *layout;
    Jump *jump; /* to the next part */
    Diagnostics *diagnostics;
    int pictures_wanted;
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

static const Story *story_of_part(const StoryOnItsWay *way, const bool *pictures)
{
    Story *story = story_with_pictures(arena_of(way), whole_story(way), pictures);
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

static StoryPlacement *placement_of_part(StoryOnItsWay *way, const Area *area, const bool *pictures, const Jump *jump)
{
    StoryPlacement *placement = arena_copy(arena_of(way), &way->story->placement, 1, sizeof(StoryPlacement));
    placement->story = story_of_part(way, pictures);
    placement->area = area;
    placement->design = design_of_part(way);
    placement->jump_in = way->jump_in;
    placement->jump_out = jump;
    placement->is_in_sequence = true;
    if (way->jump_in)
        placement->rubric = (Rubric){0};
    return placement;
}

/* With `jump` NULL what does not fit is overset. */
static PartTrial try_part(StoryOnItsWay *way, const Area *area, const bool *pictures, Jump *jump)
{
    StorySequence *sequence = way->sequence;
    StoryPlacement *placement = placement_of_part(way, area, pictures, jump);
    StoryLayoutSettings settings = {
        .design = sequence->pages->issue->design,
        .placement = placement,
        .page_number = sequence->page->page.number,
        .body_start = way->start,
        .notes_start = way->notes,
        .carried_in = way->carried,
        .cache = way->cache,
    };
    PartTrial trial = {
        .jump = jump,
        .diagnostics = diagnostics_new(diagnostics_language(sequence->diagnostics)),
        .pictures_wanted = placement->story->picture_count,
    };
    trial.layout = story_layout_fitted(arena_of(way), sequence->shaper, &settings, (FittingChoice){0}, trial.diagnostics);
    if (trial.layout->carried_characters == 0)
        placement->jump_out = NULL;
    return trial;
}

static void trial_close(PartTrial *trial)
{
    diagnostics_free(trial->diagnostics);
    trial->diagnostics = NULL;
}

static bool place_is_before(FlowPlace place, FlowPlace other)
{
    return place.source != other.source ? place.source < other.source : place.characters < other.characters;
}

/* Pictures that belong to text which stands here, or stood on pages before. */
static int choose_pictures(const StoryOnItsWay *way, const StoryLayout *layout, bool *chosen)
{
    int count = 0;
    for (int i = 0; i < whole_story(way)->picture_count; i++) {
        bool is_here = layout->carried_characters == 0 || place_is_before(way->mentions[i], layout->body_end);
        chosen[i] = is_here && !way->is_placed[i];
        count += chosen[i];
    }
    return count;
}

/* Takes the last of the chosen away: it stands on the next page. */
static bool drop_last(const StoryOnItsWay *way, bool *chosen)
{
    for (int i = whole_story(way)->picture_count - 1; i >= 0; i--)
        if (chosen[i]) {
            chosen[i] = false;
            return true;
        }
    return false;
}

/* Each picture has room, and none stands a page before the text that it belongs to. */
static bool pictures_fit(const StoryOnItsWay *way, const PartTrial *trial, const bool *chosen)
{
    const StoryLayout *layout = trial->layout;
    if (diagnostics_have_errors(trial->diagnostics))
        return false;
    for (int i = 0; i < whole_story(way)->picture_count; i++)
        if (chosen[i] && layout->carried_characters > 0 && !place_is_before(way->mentions[i], layout->body_end))
            return false;
    return true;
}

/* The next part in `area` with as many of its pictures as go there; they are put into `chosen`. */
static PartTrial set_part(StoryOnItsWay *way, const Area *area, bool *chosen)
{
    Jump *jump = jump_to_next_part(way->sequence, area);
    PartTrial trial = try_part(way, area, chosen, jump);
    if (choose_pictures(way, trial.layout, chosen) == 0)
        return trial;
    do {
        trial_close(&trial);
        trial = try_part(way, area, chosen, jump);
    } while (!pictures_fit(way, &trial, chosen) && drop_last(way, chosen));
    return trial;
}

/* --- areas ------------------------------------------------------------------------------------------ */

static int page_lines(const StorySequence *sequence)
{
    return sequence->pages->issue->design->grid.line_count;
}

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

static bool is_done(const StoryOnItsWay *way, const PartTrial *trial, const bool *chosen)
{
    if (trial->layout->carried_characters > 0)
        return false;
    for (int i = 0; i < whole_story(way)->picture_count; i++)
        if (!chosen[i] && !way->is_placed[i])
            return false;
    return true;
}

/* The same part in an area that is just as deep as it needs; where its feet come out otherwise there it keeps the deeper one. */
static void trim_depth(StoryOnItsWay *way, Area *area, PartTrial *trial, const bool *chosen)
{
    int depth = area->line_count;
    area->line_count = trial->layout->used_lines;
    PartTrial trimmed = try_part(way, area, chosen, trial->jump);
    bool fits = trimmed.layout->carried_characters == 0 && trimmed.layout->overset_lines == 0 &&
                trimmed.layout->picture_count == trial->layout->picture_count;
    if (!fits)
        area->line_count = depth;
    trial_close(fits ? trial : &trimmed);
    if (fits)
        *trial = trimmed;
}

/* In the first columns that take it, so that the next story can begin beside it. */
static void trim_columns(StoryOnItsWay *way, Area *area, PartTrial *trial, const bool *chosen)
{
    int all = area->column_count;
    for (int columns = 1; columns < all; columns++) {
        area->column_count = columns;
        PartTrial narrow = try_part(way, area, chosen, trial->jump);
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

static void end_story(StoryOnItsWay *way, Area *area, PartTrial *trial, const bool *chosen)
{
    if (way->next == START_COLUMN)
        trim_columns(way, area, trial, chosen);
    if (!keeps_to_the_foot(way, trial->layout))
        trim_depth(way, area, trial, chosen);
    put_on_page(way, area, trial);
    if (way->next == START_COLUMN)
        leave_columns(way->sequence, area);
    else
        leave_lines(way->sequence);
}

/* --- page by page ----------------------------------------------------------------------------------- */

static bool any_chosen(const StoryOnItsWay *way, const bool *chosen)
{
    for (int i = 0; i < whole_story(way)->picture_count; i++)
        if (chosen[i])
            return true;
    return false;
}

/* A page on which neither text nor a picture found room would be followed by others like it. */
static bool makes_no_headway(const StoryOnItsWay *way, const PartTrial *trial, const bool *chosen)
{
    return way->jump_in && trial->layout->carried_characters >= way->carried && !any_chosen(way, chosen);
}

/* What is left is overset here. */
static void give_up(StoryOnItsWay *way, Area *area, PartTrial *trial)
{
    bool *all = arena_new_array(arena_of(way), bool, whole_story(way)->picture_count);
    for (int i = 0; i < whole_story(way)->picture_count; i++)
        all[i] = !way->is_placed[i];
    trial_close(trial);
    *trial = try_part(way, area, all, NULL);
    put_on_page(way, area, trial);
    leave_lines(way->sequence);
}

static void go_on(StoryOnItsWay *way, Area *area, PartTrial *trial, const bool *chosen)
{
    StoryLayout *layout = trial->layout;
    FlowPlace behind = {.source = FLOW_FIRST_BLOCK + whole_story(way)->block_count + FLOW_FIRST_BLOCK};
    StoryPlacement *placement = arena_copy(arena_of(way), layout->placement, 1, sizeof(StoryPlacement));
    placement->jump_out = trial->jump;
    layout->placement = placement;
    put_on_page(way, area, trial);
    for (int i = 0; i < whole_story(way)->picture_count; i++)
        way->is_placed[i] |= chosen[i];
    way->jump_in = trial->jump;
    way->start = layout->carried_characters > 0 ? layout->body_end : behind;
    way->notes = layout->notes_end;
    way->carried = layout->carried_characters;
}

/* True when all of the story stands. */
static bool add_part(StoryOnItsWay *way)
{
    bool *chosen = arena_new_array(arena_of(way), bool, whole_story(way)->picture_count + 1);
    Area area = area_of_region(way, way->sequence->region);
    PartTrial trial = set_part(way, &area, chosen);
    bool done = is_done(way, &trial, chosen), stuck = !done && makes_no_headway(way, &trial, chosen);
    if (stuck)
        give_up(way, &area, &trial);
    else if (done)
        end_story(way, &area, &trial, chosen);
    else
        go_on(way, &area, &trial, chosen);
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
    bool *none = arena_new_array(arena_of(way), bool, whole_story(way)->picture_count + 1);
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
        .mentions = mentions_of(arena, whole),
    };
    begin_story(&way);
    while (!add_part(&way))
        begin_page(&way, START_PAGE);
    flow_cache_free(way.cache);
}
