/* editor_note.c - the editor's note (编者按) between head and body, as wide as the head, in whole body lines. */
#include "flow/editor_note_text.h"
#include "page/story_maker.h"

typedef struct NoteShape {
    SetText text;
    LogicalRect box; /* as deep as its lines and what stays free inside its edges */
    Length text_start;
    Length text_top;
    int line_count;  /* body lines, the free space below included */
} NoteShape;

static bool is_boxed(const BoxDesign *box)
{
    return box->has_tint || box->rule.thickness > 0;
}

/* Whole characters between the insets; without a box all of the width, so that its lines end with the columns. */
static NoteShape note_shape(StoryMaker *maker, const RunText *source)
{
    const TextStyle *style = editor_note_style(maker->arena, maker->design);
    const BoxDesign *box = &maker->design->editor_note.box;
    Length width = story_columns_width(&maker->field), inset = is_boxed(box) ? box->inset_inline : 0;
    if (width - 2 * inset < style->size)
        inset = 0;
    Length measure = is_boxed(box) ? length_max(length_count(width - 2 * inset, style->size) * style->size, style->size)
                                   : width;
    NoteShape shape = {.text = maker_set_text_in_style(maker, source, PART_EDITOR_NOTE, style, style->size, measure)};
    Length above = is_boxed(box) ? style->size * 2 / 3 : 0;
    Length extent = set_text_extent(&shape.text) + 2 * above;
    shape.line_count = length_count_up(extent + maker->design->head_gap, maker_pitch(maker));
    Length depth = is_boxed(box) ? shape.line_count * maker_pitch(maker) - maker->design->head_gap : extent;
    shape.box = (LogicalRect){maker->field.inline_start, maker_line_top(maker, maker->next_line), width, depth};
    shape.text_start = shape.box.inline_start + (width - measure) / 2;
    shape.text_top = shape.box.block_start + (depth - set_text_extent(&shape.text)) / 2;
    return shape;
}

void maker_place_editor_note(StoryMaker *maker)
{
    const RunText *source = editor_note_text(maker->arena, &maker->placement->story->editor_note);
    const BoxDesign *box = &maker->design->editor_note.box;
    if (source->count == 0 || maker->design->editor_note.place != EDITOR_NOTE_WIDE)
        return;
    NoteShape shape = note_shape(maker, source);
    if (maker->next_line + shape.line_count > maker->field_end) {
        maker_count_overset(maker, &shape.text);
        return;
    }
    if (box->has_tint)
        maker_add_fill(maker, shape.box, box->tint, "editor-note");
    maker_add_border(maker, shape.box, box->rule);
    maker_place_text(maker, &shape.text, shape.text_start, shape.text_top);
    maker->next_line += shape.line_count;
}
