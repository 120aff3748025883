/* part_search.c - which pictures stand in a part of a story, near their text; which wait, are divided, or find no page. */
#include "page/story_part.h"
#include "page/table_part.h"

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

PartTrial set_part(StoryOnItsWay *way, const Area *area, PartPicture *pictures, Jump *jump)
{
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
