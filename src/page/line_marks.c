/* line_marks.c - see line_marks.h. Called by place.c for each line. */
#include "page/line_marks.h"

#include "page/marked_line.h"

#include <glib.h>

/* Thousandths of the em. What stands beside the text stays off its frame; strokes reach nearly to it. */
enum {
    DOT_SIZE = 150,
    DOT_DISTANCE = 100,
    LINE_DISTANCE = 80,
    LINE_STROKE = 50,
    WAVE_SWING = 60, /* to either side */
    WAVE_PERIOD = 500,
    FRAME_STROKE = 50,
};

/* GB/T 15834 and CLREQ 5.6.1: neighbours give up this much each, so that two names do not look like one. */
enum { NEIGHBOUR_GIVES = 16 }; /* a sixteenth */

/* Clusters that carry one mark, with the ends of their frames along the line. */
typedef struct MarkedPiece {
    int first;
    int end;
    Length start;
    Length stop;
} MarkedPiece;

/* A stripe along the line, `distance` off the end side of its em box: below, or to the left. */
static LogicalRect stripe_after(const MarkedLine *marked, const MarkedPiece *piece, Length distance, Length thickness)
{
    return (LogicalRect){piece->start, marked->place->size + distance, piece->stop - piece->start, thickness};
}

static void place_name_line(const MarkedLine *marked, const MarkedPiece *piece)
{
    LogicalRect stripe = stripe_after(marked, piece, em_share(marked, LINE_DISTANCE), em_share(marked, LINE_STROKE));
    display_add_fill(marked->builder, rect_on_page(marked, stripe), marked->place->ink, "name-line");
}

static void place_book_line(const MarkedLine *marked, const MarkedPiece *piece)
{
    Length distance = em_share(marked, LINE_DISTANCE + LINE_STROKE / 2);
    LogicalRect stripe = stripe_after(marked, piece, distance, 2 * em_share(marked, WAVE_SWING));
    display_add_wave(marked->builder, &(DisplayWave){
        .rect = rect_on_page(marked, stripe),
        .period = em_share(marked, WAVE_PERIOD),
        .thickness = em_share(marked, LINE_STROKE),
        .ink = marked->place->ink,
        .part = "book-line",
    });
}

/* What the lines of these marks take beside the text, from its em box outward. */
static int line_depth(unsigned marks)
{
    if (marks & RUN_BOOK_LINE)
        return LINE_DISTANCE + LINE_STROKE + 2 * WAVE_SWING;
    return marks & RUN_NAME_LINE ? LINE_DISTANCE + LINE_STROKE : 0;
}

int marks_depth_after(unsigned marks, WritingMode mode)
{
    bool has_dots = marks & RUN_DOTTED && mode == WRITING_MODE_HORIZONTAL;
    int depth = line_depth(marks) + (has_dots ? DOT_DISTANCE + DOT_SIZE : 0);
    return marks & RUN_DECEASED && depth < FRAME_STROKE ? FRAME_STROKE : depth;
}

int marks_depth_before(unsigned marks, WritingMode mode)
{
    return marks & RUN_DOTTED && mode == WRITING_MODE_VERTICAL_RL ? DOT_DISTANCE + DOT_SIZE : 0;
}

/* 先线后点: where both stand on one side, the dots are outside. */
static void place_dot(const MarkedLine *marked, int cluster, unsigned marks)
{
    bool vertical = marked->text->style->mode == WRITING_MODE_VERTICAL_RL;
    Length size = em_share(marked, DOT_SIZE), distance = em_share(marked, DOT_DISTANCE);
    Length centre = frame_start(marked, cluster) + character_extent(marked, cluster) / 2;
    LogicalRect dot = {centre - size / 2, -distance - size, size, size};
    if (!vertical)
        dot.block_start = marked->place->size + em_share(marked, line_depth(marks)) + distance;
    display_add_dot(marked->builder, &(DisplayDot){rect_on_page(marked, dot), marked->place->ink, "emphasis-dot"});
}

/* CLREQ 5.3.1: under Han characters, 々 among them, never under marks, spaces and Western words. */
static bool takes_dot(const MarkedLine *marked, int cluster)
{
    const Cluster *character = &marked->text->clusters[cluster];
    return character->class == CLASS_HAN ||
           character_takes_reading(g_utf8_get_char(marked->text->text + character->text_start));
}

static void place_dots(const MarkedLine *marked)
{
    for (int i = marked->line->first_cluster; i < marked->line->visible_end; i++) {
        unsigned marks = run_of(marked, i)->marks;
        if (marks & RUN_DOTTED && !(marks & RUN_SUPERSCRIPT) && takes_dot(marked, i))
            place_dot(marked, i, marks);
    }
}

typedef int (*GroupOfRun)(const TextRun *run);

static int line_group(const TextRun *run) { return run->line_group; }
static int frame_group(const TextRun *run) { return run->frame_group; }

/* The clusters from `first` on that belong together; `group_of` tells by what. */
static MarkedPiece piece_from(const MarkedLine *marked, int first, GroupOfRun group_of)
{
    MarkedPiece piece = {.first = first, .end = first + 1};
    while (piece.end < marked->line->visible_end &&
           group_of(run_of(marked, piece.end)) == group_of(run_of(marked, first)))
        piece.end++;
    piece.start = frame_start(marked, first);
    piece.stop = frame_end(marked, piece.end - 1);
    return piece;
}

static void shorten_between_neighbours(const MarkedLine *marked, MarkedPiece *piece)
{
    Length share = marked->place->size / NEIGHBOUR_GIVES;
    bool has_left = piece->first > marked->line->first_cluster && run_of(marked, piece->first - 1)->line_group;
    bool has_right = piece->end < marked->line->visible_end && run_of(marked, piece->end)->line_group;
    piece->start += has_left ? share : 0;
    piece->stop -= has_right ? share : 0;
}

/* A name that goes on in the next line has a piece of line in each. */
static void place_lines_under(const MarkedLine *marked)
{
    for (int i = marked->line->first_cluster; i < marked->line->visible_end;) {
        const TextRun *run = run_of(marked, i);
        MarkedPiece piece = piece_from(marked, i, line_group);
        i = piece.end;
        if (!run->line_group)
            continue;
        shorten_between_neighbours(marked, &piece);
        if (run->marks & RUN_BOOK_LINE)
            place_book_line(marked, &piece);
        else
            place_name_line(marked, &piece);
    }
}

static void add_frame_rule(const MarkedLine *marked, LogicalRect rule)
{
    display_add_fill(marked->builder, rect_on_page(marked, rule), marked->place->ink, "deceased-frame");
}

/* The frame of a name that is parted by a line end is open there. */
static void place_frame(const MarkedLine *marked, const MarkedPiece *piece)
{
    const ShapedText *text = marked->text;
    Length stroke = em_share(marked, FRAME_STROKE), em = marked->place->size;
    int group = run_of(marked, piece->first)->frame_group;
    bool begins = piece->first == 0 || run_of(marked, piece->first - 1)->frame_group != group;
    bool ends = piece->end == text->cluster_count || run_of(marked, piece->end)->frame_group != group;
    Length start = piece->start - (begins ? stroke : 0), stop = piece->stop + (ends ? stroke : 0);
    add_frame_rule(marked, (LogicalRect){start, -stroke, stop - start, stroke});
    add_frame_rule(marked, (LogicalRect){start, em, stop - start, stroke});
    if (begins)
        add_frame_rule(marked, (LogicalRect){start, 0, stroke, em});
    if (ends)
        add_frame_rule(marked, (LogicalRect){piece->stop, 0, stroke, em});
}

static void place_frames(const MarkedLine *marked)
{
    for (int i = marked->line->first_cluster; i < marked->line->visible_end;) {
        MarkedPiece piece = piece_from(marked, i, frame_group);
        if (run_of(marked, i)->frame_group)
            place_frame(marked, &piece);
        i = piece.end;
    }
}

void line_marks_place(DisplayBuilder *builder, const ShapedText *text, const Line *line, const LinePlace *place)
{
    MarkedLine marked = {builder, text, line, place};
    place_lines_under(&marked);
    place_dots(&marked);
    place_frames(&marked);
}
