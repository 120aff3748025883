/* part_pictures.c - see part_pictures.h. */
#include "page/part_pictures.h"

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

/* 图1 does not name 图12. */
static bool text_names(const char *text, const char *label)
{
    size_t length = strlen(label);
    for (const char *found = strstr(text, label); found; found = strstr(found + length, label))
        if (!g_ascii_isdigit(found[length]))
            return true;
    return false;
}

/* -1 when no block names it. */
static int block_that_names(const Story *story, const char *label)
{
    Arena *scratch = arena_new();
    int found = -1;
    for (int i = 0; found < 0 && i < story->block_count; i++)
        if (text_names(run_text_to_string(scratch, &story->blocks[i].text), label))
            found = i;
    arena_free(scratch);
    return found;
}

static int block_named_by_caption(const Story *story, const Picture *picture)
{
    char *label = label_of_caption(picture);
    int block = label ? block_that_names(story, label) : -1;
    g_free(label);
    return block;
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
    int named = block_named_by_caption(story, picture);
    if (named >= 0)
        return place_of_block(named);
    return place_by_share(story, index, story->picture_count);
}

Story *story_with_pictures(Arena *arena, const Story *story, const bool *chosen)
{
    Story *own = arena_copy(arena, story, 1, sizeof(Story));
    own->pictures = arena_new_array(arena, Picture, story->picture_count);
    own->picture_count = 0;
    for (int i = 0; i < story->picture_count; i++)
        if (chosen[i])
            own->pictures[own->picture_count++] = story->pictures[i];
    return own;
}
