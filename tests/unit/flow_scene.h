/* flow_scene.h - bodies of text made by hand for the tests of flow/: "ppp H pp" without any font. */
#ifndef TYPESET_TESTS_FLOW_SCENE_H
#define TYPESET_TESTS_FLOW_SCENE_H

#include "flow/flow_text.h"

#include <string.h>

/*
 * A text from a sketch: each letter p is a body line, words of them are paragraphs, H is a subhead
 * two body lines deep, N the rule above the notes. The rules are those of a newspaper: two lines after a subhead, no widow.
 */
static inline FlowText *flow_text_of(Arena *arena, const char *sketch)
{
    int length = (int)strlen(sketch);
    FlowText *text = arena_new_object(arena, FlowText);
    text->blocks = arena_new_array(arena, FlowBlock, length);
    text->units = arena_new_array(arena, FlowUnit, length);
    text->keep_after_subhead = 2;
    text->orphan_lines = 1;
    text->widow_lines = 2;
    for (int i = 0; i < length; i++) {
        bool begins = i == 0 || sketch[i - 1] == ' ';
        if (sketch[i] == ' ')
            continue;
        if (begins)
            text->block_count++;
        FlowBlock *block = &text->blocks[text->block_count - 1];
        bool subhead = sketch[i] == 'H';
        text->units[text->unit_count++] = (FlowUnit){.block = text->block_count - 1,
                                                     .first_line = block->lines.count,
                                                     .line_count = 1,
                                                     .grid_lines = subhead ? 2 : 1,
                                                     .is_subhead = subhead,
                                                     .keeps_next = sketch[i] == 'N'};
        block->lines.count++;
    }
    return text;
}

#endif
