/* block_lines.c - see block_lines.h. */
#include "flow/block_lines.h"

#include "flow/note_text.h"

LineSettings line_settings(const TextStyle *style, const Length *measure)
{
    return (LineSettings){
        .measures = measure,
        .measure_count = 1,
        .first_line_indent = style->first_line_indent,
        .start_indent = style->start_indent,
        .end_indent = style->end_indent,
        .alignment = style->alignment,
        .composition = &style->composition,
    };
}

LineSettings block_line_settings(const ListHangs *hangs, const Story *story, int index, const TextStyle *style,
                                 const Length *measure)
{
    const Block *source = &story->blocks[index];
    LineSettings settings = line_settings(style, measure);
    if (source->kind == BLOCK_LIST_ITEM) {
        list_indents(hangs, story, index, &settings);
        return settings;
    }
    if (source->continued)
        settings.first_line_indent = 0;
    if (source->kind == BLOCK_LYRIC) { /* a line that is turned over stands an em further in */
        settings.start_indent += style->size;
        settings.first_line_indent = style->first_line_indent - style->size;
    }
    if (source->kind == BLOCK_SPEECH)
        settings.first_line_indent = source->continued ? length_max(0, style->first_line_indent) : style->first_line_indent;
    if (source->kind == BLOCK_NOTE) {
        Length hang = note_hang(style);
        settings.start_indent += hang;
        settings.first_line_indent = source->continued ? 0 : -hang;
    }
    return settings;
}
