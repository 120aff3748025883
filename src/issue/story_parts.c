/* story_parts.c - see story_parts.h. */
#include "issue/story_parts.h"

Story *story_part_going_on(Arena *arena, const Story *whole, const StoryDesign *design)
{
    Story *story = arena_new_object(arena, Story);
    *story = (Story){
        .id = whole->id,
        .file = whole->file,
        .lang = whole->lang,
        .headline_lines = whole->headline_lines,
        .headline_line_count = whole->headline_line_count,
        .dateline = whole->dateline,
        .author_note = whole->author_note,
        .team = whole->team,
        .source = whole->source,
        .blocks = whole->blocks,
        .block_count = whole->block_count,
        .pictures = whole->pictures,
        .picture_count = whole->picture_count,
        .briefs = whole->briefs,
        .brief_count = whole->brief_count,
        .origin = whole->origin,
    };
    if (design->byline_place != BYLINE_HEAD) {
        story->byline = whole->byline;
        story->institution = whole->institution;
    }
    if (design->abstract.place != ABSTRACT_WIDE) {
        story->abstract = whole->abstract;
        story->keywords = whole->keywords;
    }
    if (design->editor_note.place != EDITOR_NOTE_WIDE)
        story->editor_note = whole->editor_note;
    return story;
}

const StoryDesign *design_part_going_on(Arena *arena, const StoryDesign *design, const StoryDesign *before)
{
    if (!design)
        return NULL;
    StoryDesign *own = arena_copy(arena, design, 1, sizeof(StoryDesign));
    own->head_runs_in = false;
    own->byline_place = before->byline_place;
    own->run_in_subheads = before->run_in_subheads;
    own->editor_note.place = before->editor_note.place;
    own->abstract.place = before->abstract.place;
    return own;
}
