/* story.c - how long a manuscript is. */
#include "issue/story.h"

static int lines_character_count(const RunText *lines, int count)
{
    int characters = 0;
    for (int i = 0; i < count; i++)
        characters += run_text_character_count(&lines[i]);
    return characters;
}

static int note_character_count(const EditorNote *note)
{
    return run_text_character_count(&note->label) + run_text_character_count(&note->text);
}

static int head_character_count(const Story *story)
{
    return run_text_character_count(&story->institution) + note_character_count(&story->abstract) +
           note_character_count(&story->keywords) + run_text_character_count(&story->kicker) + run_text_character_count(&story->deck) +
           run_text_character_count(&story->byline) + run_text_character_count(&story->rubric.name) +
           run_text_character_count(&story->rubric.pinyin) + run_text_character_count(&story->summary.text) +
           note_character_count(&story->editor_note) +
           lines_character_count(story->headline_lines, story->headline_line_count) +
           lines_character_count(story->summary.label_lines, story->summary.label_line_count);
}

static int picture_character_count(const Picture *picture)
{
    int characters = run_text_character_count(&picture->caption) + run_text_character_count(&picture->credit);
    for (int i = 0; i < picture->member_count; i++)
        characters += run_text_character_count(&picture->members[i].caption);
    return characters;
}

int story_body_character_count(const Story *story)
{
    int characters = run_text_character_count(&story->dateline) + run_text_character_count(&story->author_note) +
                     run_text_character_count(&story->team) + run_text_character_count(&story->source);
    for (int i = 0; i < story->block_count; i++)
        characters += run_text_character_count(&story->blocks[i].text) +
                      run_text_character_count(&story->blocks[i].dateline);
    return characters;
}

int story_character_count(const Story *story)
{
    int characters = head_character_count(story) + story_body_character_count(story);
    for (int i = 0; i < story->picture_count; i++)
        characters += picture_character_count(&story->pictures[i]);
    return characters;
}

bool picture_has_words(const Picture *picture)
{
    return (picture->alternative && *picture->alternative) || picture->caption.count > 0;
}

const char *picture_words(Arena *arena, const Picture *picture)
{
    if (picture->alternative && *picture->alternative)
        return picture->alternative;
    return picture->caption.count > 0 ? run_text_to_string(arena, &picture->caption) : NULL;
}

bool story_is_ornament(const Story *story)
{
    return story->block_count == 0 && story->headline_line_count == 0 && story->picture_count == 1 &&
           story->pictures[0].member_count == 0 && !picture_has_words(&story->pictures[0]);
}
