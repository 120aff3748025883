/* part_marker.c - see part_marker.h. */
#include "flow/part_marker.h"

static bool has_marker(const RunText *line)
{
    for (int i = 0; i < line->count; i++)
        if (line->runs[i].marks & RUN_PART_MARKER)
            return true;
    return false;
}

RunText text_with_part_marker(Arena *arena, const StoryDesign *design, const RunText *line)
{
    if (!has_marker(line))
        return *line;
    const TextStyle *marker = design->styles[PART_MARKER], *headline = design->styles[PART_HEADLINE];
    RunText text = {arena_copy(arena, line->runs, (size_t)line->count, sizeof(TextRun)), line->count};
    for (int i = 0; i < text.count; i++)
        if (text.runs[i].marks & RUN_PART_MARKER) {
            text.runs[i].face = marker;
            text.runs[i].face_size = (int)((int64_t)marker->size * 1000 / headline->size);
        }
    return text;
}
