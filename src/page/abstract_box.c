/* abstract_box.c - abstract and keywords between head and body, as wide as the head, in whole body lines. */
#include "flow/abstract_text.h"
#include "page/story_maker.h"

enum { MOST_PARAGRAPHS = 2 };

typedef struct AbstractShape {
    SetText texts[MOST_PARAGRAPHS];
    Length tops[MOST_PARAGRAPHS]; /* from the box's first edge */
    int count;
    LogicalRect box; /* as deep as its lines and what stays free inside its edges */
    Length text_start;
    int line_count;  /* body lines, the free space below included */
} AbstractShape;

static bool is_boxed(const BoxDesign *box)
{
    return box->has_tint || box->rule.thickness > 0;
}

static void add_paragraph(StoryMaker *maker, AbstractShape *shape, const EditorNote *note, Length measure)
{
    const TextStyle *style = abstract_style(maker->arena, maker->design, false);
    const RunText *text = abstract_text(maker->arena, maker->design, note);
    if (text->count)
        shape->texts[shape->count++] =
            maker_set_text_in_style(maker, text, PART_ABSTRACT, style, style->size, measure);
}

/* One paragraph below the other at their own pitch; the depth of them all. */
static Length stack_paragraphs(AbstractShape *shape, Length top)
{
    Length depth = 0;
    for (int i = 0; i < shape->count; i++) {
        depth += i > 0 ? shape->texts[i].line_pitch - shape->texts[i].size : 0;
        shape->tops[i] = top + depth;
        depth += set_text_extent(&shape->texts[i]);
    }
    return depth;
}

/* Whole characters between the insets; all of the width where nothing parts it from the sides. */
static Length abstract_measure(const StoryMaker *maker, Length width, Length em)
{
    Length inset = maker->design->abstract.box.inset_inline;
    if (inset == 0 || width - 2 * inset < em)
        return width;
    return length_max(em, length_count(width - 2 * inset, em) * em);
}

static AbstractShape abstract_shape(StoryMaker *maker)
{
    const Story *story = maker->placement->story;
    const BoxDesign *box = &maker->design->abstract.box;
    AbstractShape shape = {.count = 0};
    Length em = maker->design->styles[PART_ABSTRACT]->size, width = story_columns_width(&maker->field);
    Length measure = abstract_measure(maker, width, em), free = is_boxed(box) ? em * 2 / 3 : 0;
    add_paragraph(maker, &shape, &story->abstract, measure);
    add_paragraph(maker, &shape, &story->keywords, measure);
    Length extent = stack_paragraphs(&shape, free) + 2 * free;
    shape.line_count = length_count_up(extent + maker->design->head_gap, maker_pitch(maker));
    Length depth = is_boxed(box) ? shape.line_count * maker_pitch(maker) - maker->design->head_gap : extent;
    shape.box = (LogicalRect){maker->field.inline_start, maker_line_top(maker, maker->next_line), width, depth};
    shape.text_start = shape.box.inline_start + (width - measure) / 2;
    for (int i = 0; i < shape.count; i++)
        shape.tops[i] += shape.box.block_start + (depth - extent) / 2;
    return shape;
}

static void place_shape(StoryMaker *maker, const AbstractShape *shape)
{
    const BoxDesign *box = &maker->design->abstract.box;
    if (box->has_tint)
        maker_add_fill(maker, shape->box, box->tint, "abstract");
    maker_add_border(maker, shape->box, box->rule);
    for (int i = 0; i < shape->count; i++)
        maker_place_text(maker, &shape->texts[i], shape->text_start, shape->tops[i]);
    maker->next_line += shape->line_count;
}

void maker_place_abstract(StoryMaker *maker)
{
    if (maker->design->abstract.place != ABSTRACT_WIDE)
        return;
    AbstractShape shape = abstract_shape(maker);
    bool has_room = maker->next_line + shape.line_count <= maker->field_end;
    if (shape.count > 0 && has_room)
        place_shape(maker, &shape);
    for (int i = 0; i < shape.count && !has_room; i++)
        maker_count_overset(maker, &shape.texts[i]);
}
