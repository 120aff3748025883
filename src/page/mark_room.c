/* mark_room.c - see mark_room.h. */
#include "page/mark_room.h"

#include <glib.h>
#include <string.h>

/* CLREQ 5.6.1: what the gap between two lines has to be, in thousandths of an em. */
enum { GAP_FOR_ONE_SIDE = 500, GAP_FOR_BOTH_SIDES = 625 };

/* A remark is type that stays off both its lines: what else stands in the gap comes on top, marks on either side. */
enum { GAP_FOR_REMARK = 625, MORE_FOR_READINGS = 500, MORE_FOR_MARKS = 250 };

/*
 * The sides of a line that marks stand on, over it and under it, to the right and to the left of vertical ones; and
 * the small type among them.
 */
enum { SIDE_BEFORE = 1, SIDE_AFTER = 2, MARKS_BEFORE = 4, MARKS_AFTER = 8, HAS_READINGS = 16, HAS_REMARK = 32 };

/* What one style of the story shows of marks. */
typedef struct StyleMarks {
    const TextStyle *style;
    unsigned sides;
    int line_count;
    SourcePosition first; /* the first text with a mark */
} StyleMarks;

/* Zhuyin beside its character is inside a horizontal line; pinyin is not set in vertical ones. */
static bool stands_between_lines(AnnotationKind kind, WritingMode mode)
{
    if (mode == WRITING_MODE_HORIZONTAL)
        return kind != ANNOTATION_ZHUYIN;
    return kind == ANNOTATION_ZHUYIN || kind == ANNOTATION_GLOSS;
}

static unsigned sides_of_run(const TextRun *run, WritingMode mode)
{
    unsigned sides = run->marks & (RUN_NAME_LINE | RUN_BOOK_LINE) ? SIDE_AFTER | MARKS_AFTER : 0;
    if (run->marks & RUN_DOTTED)
        sides |= mode == WRITING_MODE_VERTICAL_RL ? SIDE_BEFORE | MARKS_BEFORE : SIDE_AFTER | MARKS_AFTER;
    if (run->annotation && run->annotation->reading_count > 0 && stands_between_lines(run->annotation->kind, mode))
        sides |= SIDE_BEFORE | HAS_READINGS;
    if (run->remark)
        sides |= SIDE_AFTER | HAS_REMARK;
    return sides;
}

/* Copies of a style, as for a fitted head, keep its name. */
static StyleMarks *marks_of_style(GArray *styles, const TextStyle *style)
{
    for (guint i = 0; i < styles->len; i++) {
        StyleMarks *marks = &g_array_index(styles, StyleMarks, i);
        if (g_strcmp0(marks->style->name, style->name) == 0)
            return marks;
    }
    StyleMarks marks = {.style = style};
    g_array_append_val(styles, marks);
    return &g_array_index(styles, StyleMarks, styles->len - 1);
}

static void note_line(GArray *styles, const PlacedLine *placed)
{
    const ShapedText *text = placed->text;
    StyleMarks *marks = marks_of_style(styles, text->style);
    marks->line_count++;
    for (int i = placed->line->first_cluster; i < placed->line->end_cluster; i++) {
        const TextRun *run = &text->source->runs[text->clusters[i].run];
        unsigned sides = sides_of_run(run, text->style->mode);
        if (sides && !marks->sides)
            marks->first = text_run_position(run, text->clusters[i].run_offset);
        marks->sides |= sides;
    }
}

static int wanted_gap(unsigned sides)
{
    if (sides & HAS_REMARK)
        return GAP_FOR_REMARK + (sides & HAS_READINGS ? MORE_FOR_READINGS : 0) +
               (sides & MARKS_BEFORE ? MORE_FOR_MARKS : 0) + (sides & MARKS_AFTER ? MORE_FOR_MARKS : 0);
    bool both = (sides & SIDE_BEFORE) && (sides & SIDE_AFTER);
    return both ? GAP_FOR_BOTH_SIDES : GAP_FOR_ONE_SIDE;
}

/* A single line has no line of its own style beside it. */
static void report_style(const StyleMarks *marks, Diagnostics *diagnostics)
{
    const TextStyle *style = marks->style;
    int wanted = wanted_gap(marks->sides);
    Length gap = style->line_pitch - style->size;
    if (!marks->sides || marks->line_count < 2 || gap >= length_of_em(style->size, wanted))
        return;
    int share = (int)((int64_t)gap * 1000 / style->size);
    Length pitch = style->size + length_of_em(style->size, wanted);
    diagnostics_report(diagnostics, SEVERITY_WARNING, marks->first,
                       "marks beside this text want %d.%03d em between the lines; style \"%s\" leaves %d.%03d; a pitch "
                       "of %.2fpt would do",
                       "行间的标记要 %d.%03d 字的行距空白；样式“%s”只有 %d.%03d；行高 %.2fpt 即可", wanted / 1000,
                       wanted % 1000, style->name, share / 1000, share % 1000, length_to_points(pitch) + 0.005);
}

void report_mark_room(const StoryLayout *layout, Diagnostics *diagnostics)
{
    GArray *styles = g_array_new(FALSE, FALSE, sizeof(StyleMarks));
    for (int i = 0; i < layout->line_count; i++)
        note_line(styles, &layout->lines[i]);
    for (guint i = 0; i < styles->len; i++)
        report_style(&g_array_index(styles, StyleMarks, i), diagnostics);
    g_array_unref(styles);
}

bool body_has_marks_between_lines(const Story *story, WritingMode mode)
{
    for (int i = 0; i < story->block_count; i++)
        for (int run = 0; run < story->blocks[i].text.count; run++)
            if (sides_of_run(&story->blocks[i].text.runs[run], mode))
                return true;
    return false;
}
