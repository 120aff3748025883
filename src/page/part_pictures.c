/* part_pictures.c - see part_pictures.h. */
#include "page/part_pictures.h"

#include "page/table_part.h"

#include <glib.h>
#include <string.h>

static FlowPlace place_of_block(int block)
{
    return (FlowPlace){.source = FLOW_FIRST_BLOCK + block};
}

/* 图1 of "图1　渡船……": the word with its figures, without blanks between; NULL when the caption has none. */
static char *label_of_caption(const Picture *picture)
{
    if (picture->caption.count == 0)
        return NULL;
    const char *text = picture->caption.runs[0].text;
    bool is_labelled = g_str_has_prefix(text, "图") || g_str_has_prefix(text, "表");
    size_t word = strlen("图"), figures = is_labelled ? strspn(text + word, "0123456789") : 0;
    return figures > 0 ? g_strndup(text, word + figures) : NULL;
}

/* The characters before the name; 图1 does not name 图12. -1 when the text has no such name. */
static int characters_before_name(const char *text, const char *label)
{
    size_t length = strlen(label);
    const char *found = strstr(text, label);
    int characters = 0;
    while (found && g_ascii_isdigit(found[length]))
        found = strstr(found + length, label);
    for (const char *c = text; found && c < found; c = g_utf8_next_char(c))
        characters += character_counts(g_utf8_get_char(c));
    return found ? characters : -1;
}

/* False when no block names it. */
static bool find_name(const Story *story, const char *label, FlowPlace *place)
{
    Arena *scratch = arena_new();
    int characters = -1;
    for (int i = 0; characters < 0 && i < story->block_count; i++) {
        characters = characters_before_name(run_text_to_string(scratch, &story->blocks[i].text), label);
        *place = place_of_block(i);
        place->characters = MAX(characters, 0);
    }
    arena_free(scratch);
    return characters >= 0;
}

static bool find_name_of_caption(const Story *story, const Picture *picture, FlowPlace *place)
{
    char *label = label_of_caption(picture);
    bool is_named = label && find_name(story, label, place);
    g_free(label);
    return is_named;
}

/* The block in which `share` of `shares` equal parts of the text ends. */
static FlowPlace place_by_share(const Story *story, int share, int shares)
{
    int total = story_body_character_count(story), before = 0, block = 0;
    while (block < story->block_count && (long)before * shares < (long)total * share)
        before += run_text_character_count(&story->blocks[block++].text);
    return place_of_block(MAX(block - 1, 0));
}

FlowPlace picture_mention(const Story *story, int index)
{
    const Picture *picture = &story->pictures[index];
    if (picture->is_of_head)
        return place_of_block(0);
    if (picture->block > 0)
        return place_of_block(picture->block - 1);
    FlowPlace named;
    if (find_name_of_caption(story, picture, &named))
        return named;
    return place_by_share(story, index, story->picture_count);
}

bool flow_place_is_before(FlowPlace place, FlowPlace other)
{
    return place.source != other.source ? place.source < other.source : place.characters < other.characters;
}

/* --- of one part ------------------------------------------------------------------------------------ */

bool part_has_pictures(const PartPicture *pictures, int count)
{
    for (int i = 0; i < count; i++)
        if (pictures[i].is_chosen)
            return true;
    return false;
}

int part_last_picture(const PartPicture *pictures, const FlowPlace *mentions, int count)
{
    int last = -1;
    for (int i = 0; i < count; i++)
        if (pictures[i].is_chosen && (last < 0 || !flow_place_is_before(mentions[i], mentions[last])))
            last = i;
    return last;
}

/* From 1. Text on pages before, or none, is that of the first column. */
static int column_of_text(const StoryLayout *layout, FlowPlace place)
{
    int column = 0;
    for (int i = 0; i < layout->frame_count; i++) {
        const PlacedFrame *frame = &layout->frames[i];
        if (frame->used_lines > 0 && !flow_place_is_before(place, frame->start))
            column = MAX(column, frame->column);
    }
    return column + 1;
}

bool part_pictures_follow_text(PartPicture *pictures, const FlowPlace *mentions, int count, const StoryLayout *layout)
{
    bool any = false;
    for (int i = 0; i < count; i++) {
        int column = column_of_text(layout, mentions[i]);
        if (!pictures[i].is_chosen || column <= pictures[i].near_column)
            continue;
        pictures[i].near_column = column;
        any = true;
    }
    return any;
}

static bool stands_here(const PartPicture *picture)
{
    return picture->is_chosen || picture->is_refused;
}

static Picture picture_of_part(Arena *arena, const Picture *whole, const PartPicture *picture, const char *continued)
{
    bool is_divided = picture->first_row > 0 || picture->end_row > 0;
    Picture part = is_divided ? table_part(arena, whole, picture->first_row, picture->end_row, continued) : *whole;
    part.near_column = picture->near_column;
    return part;
}

Story *story_with_pictures(Arena *arena, const Story *story, const PartPicture *pictures, const char *continued)
{
    Story *own = arena_copy(arena, story, 1, sizeof(Story));
    own->pictures = arena_new_array(arena, Picture, story->picture_count);
    own->picture_count = 0;
    for (int goes_on = 1; goes_on >= 0; goes_on--)
        for (int i = 0; i < story->picture_count; i++)
            if (stands_here(&pictures[i]) && (pictures[i].first_row > 0) == goes_on)
                own->pictures[own->picture_count++] =
                    picture_of_part(arena, &story->pictures[i], &pictures[i], continued);
    return own;
}
