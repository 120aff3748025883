/* abstract_text.c - see abstract_text.h. */
#include "flow/abstract_text.h"

#include "flow/run_in_text.h"

const RunText *abstract_text(Arena *arena, const StoryDesign *design, const EditorNote *note)
{
    if (note->label.count == 0 || note->text.count == 0)
        return &note->text;
    TextRun space = added_run("　");
    RunText *text = arena_new_object(arena, RunText);
    *text = runs_joined(arena, &note->label, &space, &note->text);
    for (int i = 0; i < note->label.count; i++)
        text->runs[i].face = design->styles[PART_ABSTRACT_LABEL];
    return text;
}

const TextStyle *abstract_style(Arena *arena, const StoryDesign *design, bool in_column)
{
    TextStyle *style = arena_copy(arena, design->styles[PART_ABSTRACT], 1, sizeof(TextStyle));
    if (in_column) {
        style->start_indent += design->abstract.box.inset_inline;
        style->end_indent += design->abstract.box.inset_inline;
    }
    return style;
}

const TextStyle *source_style_of_lines(Arena *arena, const TextStyle *style)
{
    TextStyle *lines = arena_copy(arena, style, 1, sizeof(TextStyle));
    lines->alignment = ALIGNMENT_JUSTIFY;
    lines->first_line_indent = 2 * style->size;
    return lines;
}
