/* story_texts.c - see story_texts.h. A text that a story gets belongs here, or references in it stay without their number. */
#include "issue/story_texts.h"

typedef struct TextWalk {
    Arena *arena;
    TextChange change;
    void *data;
} TextWalk;

static void change_text(const TextWalk *walk, RunText *text)
{
    if (text->count > 0)
        *text = walk->change(text, walk->data);
}

static void change_lines(const TextWalk *walk, RunText **lines, int count)
{
    if (count == 0)
        return;
    *lines = arena_copy(walk->arena, *lines, (size_t)count, sizeof(RunText));
    for (int i = 0; i < count; i++)
        change_text(walk, &(*lines)[i]);
}

static void change_pictures(const TextWalk *walk, Picture **pictures, int count)
{
    if (count == 0)
        return;
    *pictures = arena_copy(walk->arena, *pictures, (size_t)count, sizeof(Picture));
    for (int i = 0; i < count; i++) {
        Picture *picture = &(*pictures)[i];
        change_text(walk, &picture->caption);
        change_text(walk, &picture->credit);
        change_pictures(walk, &picture->members, picture->member_count);
    }
}

static void change_blocks(const TextWalk *walk, Story *story)
{
    if (story->block_count == 0)
        return;
    story->blocks = arena_copy(walk->arena, story->blocks, (size_t)story->block_count, sizeof(Block));
    for (int i = 0; i < story->block_count; i++) {
        change_text(walk, &story->blocks[i].dateline);
        change_text(walk, &story->blocks[i].text);
    }
}

Rubric rubric_with_texts(const Rubric *rubric, TextChange change, void *data)
{
    TextWalk walk = {NULL, change, data};
    Rubric changed = *rubric;
    change_text(&walk, &changed.name);
    change_text(&walk, &changed.pinyin);
    return changed;
}

Story *story_with_texts(Arena *arena, const Story *story, TextChange change, void *data)
{
    TextWalk walk = {arena, change, data};
    Story *copy = arena_copy(arena, story, 1, sizeof(Story));
    RunText *const texts[] = {&copy->kicker, &copy->deck, &copy->byline, &copy->institution, &copy->dateline,
                              &copy->author_note, &copy->team, &copy->source, &copy->summary.text,
                              &copy->editor_note.label, &copy->editor_note.text, &copy->abstract.label,
                              &copy->abstract.text, &copy->keywords.label, &copy->keywords.text};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        change_text(&walk, texts[i]);
    change_lines(&walk, &copy->headline_lines, copy->headline_line_count);
    change_lines(&walk, &copy->contents_lines, copy->contents_line_count);
    change_lines(&walk, &copy->summary.label_lines, copy->summary.label_line_count);
    copy->rubric = rubric_with_texts(&copy->rubric, change, data);
    change_blocks(&walk, copy);
    change_pictures(&walk, &copy->pictures, copy->picture_count);
    return copy;
}
