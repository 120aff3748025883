/* line_remarks.c - see line_remarks.h. Called by place.c when a paragraph's lines stand. */
#include "page/line_remarks.h"

#include "page/line_marks.h"
#include "page/marked_line.h"
#include "page/remark_fit.h"

#include <glib.h>

/* Thousandths of the line's em: off the characters' frames, or off the marks that stand between. */
enum { REMARK_DISTANCE = 62 };

Length remarks_depth(const ShapedText *text, Length em)
{
    Length depth = 0;
    for (int i = 0; i < text->remark_count; i++)
        depth = length_max(depth, text->remarks[i].size + length_of_em(em, REMARK_DISTANCE));
    return depth;
}

/* Dots and lines stand closer to the text, which they belong to as the remark does not. */
static Length depth_of_marks(const MarkedLine *marked, Length start, Length end)
{
    int depth = 0;
    for (int i = marked->line->first_cluster; i < marked->line->visible_end; i++) {
        bool meets = frame_start(marked, i) < end && frame_end(marked, i) > start;
        int own = meets ? marks_depth_after(run_of(marked, i)->marks, marked->text->style->mode) : 0;
        depth = own > depth ? own : depth;
    }
    return em_share(marked, depth);
}

static void place_piece(Arena *arena, const MarkedLine *marked, const ShapedRemark *remark, const RemarkPiece *piece)
{
    Length width = piece->line->width;
    Length distance = depth_of_marks(marked, piece->start, piece->start + width) + em_share(marked, REMARK_DISTANCE);
    Rect rect = rect_on_page(marked, (LogicalRect){piece->start, marked->place->size + distance, width, remark->size});
    LinePlace place = *marked->place;
    place.start = (Point){rect.x, rect.y};
    place.size = remark->size;
    place.part = "remark";
    place.has_label = false;
    place_line(arena, marked->builder, remark->text, piece->line, place);
}

static const Line **lines_of_hosts(Arena *arena, const RemarkHost *hosts, int count)
{
    const Line **lines = arena_new_array(arena, const Line *, count);
    for (int i = 0; i < count; i++)
        lines[i] = hosts[i].line;
    return lines;
}

void remarks_place(Arena *arena, DisplayBuilder *builder, const ShapedText *text, const RemarkHost *hosts,
                   int host_count)
{
    RemarkFit fit = remarks_fit(arena, text, lines_of_hosts(arena, hosts, host_count), host_count);
    for (int i = 0; i < fit.piece_count; i++) {
        const RemarkPiece *piece = &fit.pieces[i];
        const RemarkHost *host = &hosts[piece->host];
        MarkedLine marked = {builder, text, host->line, &host->place};
        place_piece(arena, &marked, &text->remarks[piece->remark], piece);
    }
}

static void append_over(GArray *over, const ShapedText *text, const RemarkFit *fit, StoryPart part)
{
    for (int i = 0; i < fit->over_count; i++) {
        OversetLine line = {text->remarks[fit->over[i].remark].text, fit->over[i].line, part};
        g_array_append_val(over, line);
    }
}

static void account_of_text(Arena *arena, const PlacedLine *lines, int count, GArray *over)
{
    const Line **hosts = arena_new_array(arena, const Line *, count);
    for (int i = 0; i < count; i++)
        hosts[i] = lines[i].line;
    RemarkFit fit = remarks_fit(arena, lines[0].text, hosts, count);
    append_over(over, lines[0].text, &fit, lines[0].part);
}

void remarks_account(Arena *arena, StoryLayout *layout)
{
    GArray *over = g_array_new(FALSE, FALSE, sizeof(OversetLine));
    for (int first = 0, end; first < layout->line_count; first = end) {
        end = first + 1;
        while (end < layout->line_count && layout->lines[end].text == layout->lines[first].text)
            end++;
        if (layout->lines[first].text->remark_count > 0)
            account_of_text(arena, &layout->lines[first], end - first, over);
    }
    layout->remarks_over_count = (int)over->len;
    layout->remarks_over = arena_copy(arena, over->data, over->len, sizeof(OversetLine));
    g_array_unref(over);
}

static void report_over(const ShapedText *remark, int characters, Diagnostics *diagnostics)
{
    diagnostics_report(diagnostics, SEVERITY_ERROR, remark->source->runs[0].origin,
                       "%d characters of this remark find no room beside its paragraph; shorten it by about %d "
                       "characters or put it to an earlier word",
                       "这条行间批注有 %d 个字在本段旁排不下；请删去约 %d 字，或注在前面的文字旁", characters, characters);
}

void report_remarks(const StoryLayout *layout, Diagnostics *diagnostics)
{
    for (int i = 0; i < layout->remarks_over_count;) {
        const ShapedText *remark = layout->remarks_over[i].text;
        int characters = 0;
        for (; i < layout->remarks_over_count && layout->remarks_over[i].text == remark; i++)
            characters += line_character_count(remark, layout->remarks_over[i].line);
        if (characters > 0)
            report_over(remark, characters, diagnostics);
    }
}
