/* editor_note_text.c - see editor_note_text.h. */
#include "flow/editor_note_text.h"

#include <string.h>

const RunText *editor_note_text(Arena *arena, const EditorNote *note)
{
    static const char space[] = "　";
    if (note->label.count == 0 || note->text.count == 0)
        return &note->text;
    RunText joined = {.count = note->label.count + 1 + note->text.count};
    joined.runs = arena_new_array(arena, TextRun, joined.count);
    memcpy(joined.runs, note->label.runs, (size_t)note->label.count * sizeof(TextRun));
    for (int i = 0; i < note->label.count; i++)
        joined.runs[i].marks |= RUN_STRONG;
    joined.runs[note->label.count] = (TextRun){.text = space, .length = (int)strlen(space), .marks = RUN_ADDED};
    memcpy(&joined.runs[note->label.count + 1], note->text.runs, (size_t)note->text.count * sizeof(TextRun));
    return arena_copy(arena, &joined, 1, sizeof(RunText));
}

const TextStyle *editor_note_style(Arena *arena, const StoryDesign *design)
{
    TextStyle *style = arena_copy(arena, design->styles[PART_EDITOR_NOTE], 1, sizeof(TextStyle));
    style->strong_font = design->styles[PART_EDITOR_NOTE_LABEL]->font;
    style->strong_weight = design->styles[PART_EDITOR_NOTE_LABEL]->weight;
    return style;
}
