/* galley_notes.c - see galley_notes.h. Called by galley.c when the lines of a paragraph stand. */
#include "proof/galley_notes.h"

#include "page/line_annotations.h"
#include "page/line_marks.h"
#include "page/remark_fit.h"

Length galley_room_over(const ShapedText *text, const Line *line, Length em)
{
    return line_readings_depth(text, line, em);
}

/* Remarks stand outside the dots and lines under the text. */
Length galley_room_under(const ShapedText *text, Length em)
{
    if (text->remark_count == 0)
        return 0;
    int marks = 0;
    for (int i = 0; i < text->source->count; i++)
        marks |= (int)text->source->runs[i].marks;
    return remarks_depth(text, em) + length_of_em(em, marks_depth_after((unsigned)marks, text->style->mode));
}

/* 【渡口巷】从前是渡口: the tail of the remark from the first line that found no room. */
static const char *text_of_rest(Arena *arena, const ShapedText *text, const RemarkOver *over)
{
    const ShapedRemark *remark = &text->remarks[over->remark];
    const TextRun *base = &text->source->runs[text->clusters[remark->first_cluster].run];
    const char *rest = remark->text->text + remark->text->clusters[over->line->first_cluster].text_start;
    bool is_tail = over->line->first_cluster > 0;
    return arena_printf(arena, "批注【%.*s】%s%s", base->length, base->text, is_tail ? "……" : "", rest);
}

static Length top_of_base(const GalleyParagraph *paragraph, const ShapedRemark *remark)
{
    int line = 0;
    while (line + 1 < paragraph->line_count && paragraph->lines[line].line->end_cluster <= remark->first_cluster)
        line++;
    return paragraph->lines[line].place.start.y;
}

Length galley_remarks_place(const ProofPen *pen, const GalleyParagraph *paragraph)
{
    const ShapedText *text = paragraph->text;
    const Line **lines = arena_new_array(pen->arena, const Line *, paragraph->line_count);
    for (int i = 0; i < paragraph->line_count; i++)
        lines[i] = paragraph->lines[i].line;
    remarks_place(pen->arena, pen->builder, text, paragraph->lines, paragraph->line_count);
    RemarkFit fit = remarks_fit(pen->arena, text, lines, paragraph->line_count);
    Rect margin = paragraph->margin;
    for (int i = 0; i < fit.over_count; i++) {
        if (i > 0 && fit.over[i].remark == fit.over[i - 1].remark)
            continue;
        Length top = length_max(margin.y, top_of_base(paragraph, &text->remarks[fit.over[i].remark]));
        Rect room = {margin.x, top, margin.width, rect_bottom(margin) - top};
        margin.y = proof_write_lines(pen, text_of_rest(pen->arena, text, &fit.over[i]), room, PROOF_LABEL_SIZE);
    }
    return margin.y;
}
