/*
 * head_fold.c - characters of lines that run from page to page keep off the fold between them: paper
 * is creased there, or the two halves are printed apart and meet only nearly.
 */
#include "page/head_fold.h"

#include "page/story_fold.h"

#include <stdlib.h>

/* In thousandths of the em: what of a character may stand over the fold unseen, and how far its gaps may give. */
enum { SIDE_BEARING = 40, MOST_OPENED = 120, MOST_CLOSED = 60 };

/* A line that would be cut, in its own terms: from where it begins. */
typedef struct CutLine {
    const ShapedText *text;
    const LineAtFold *place;
    Line *line;
    Length fold;
    int count;    /* visible clusters */
    int *gaps;    /* that may open before each cluster, from the line's start */
    Length after; /* free at the line's end */
} CutLine;

static const Cluster *cluster_at(const CutLine *cut, int index)
{
    return &cut->text->clusters[cut->line->first_cluster + index];
}

static Length end_of(const CutLine *cut, int index)
{
    return cut->line->positions[index] + cluster_at(cut, index)->body;
}

/* The cluster on the fold; -1: none, it falls between two or beside the line. */
static int find_cut_cluster(const CutLine *cut)
{
    Length bearing = length_of_em(cut->place->size, SIDE_BEARING);
    for (int i = 0; i < cut->count; i++)
        if (cut->line->positions[i] + bearing < cut->fold && end_of(cut, i) - bearing > cut->fold)
            return cluster_at(cut, i)->is_word_space ? -1 : i;
    return -1;
}

/* Words and numbers are one: no gap inside them. */
static void count_gaps(Arena *arena, CutLine *cut)
{
    cut->gaps = arena_new_array(arena, int, cut->count);
    for (int i = 1; i < cut->count; i++) {
        const Cluster *before = cluster_at(cut, i - 1);
        cut->gaps[i] = cut->gaps[i - 1] + (before->stretches_after || before->may_break_after);
    }
}

static bool may_part_before(const CutLine *cut, int index)
{
    return index > 0 && index < cut->count && cut->gaps[index] > cut->gaps[index - 1];
}

/* How the gap before cluster `index` comes to stand on the fold. */
typedef struct FoldMove {
    int index;
    Length distance; /* of that gap; to the left when negative */
    bool as_whole;   /* the line moves, else its gaps give: */
    bool to_its_end; /* those behind as much in the other way, so that the line ends where it did */
    int cost;        /* thousandths of an em that a gap gives; -1: it cannot be */
} FoldMove;

static int thousandths(const CutLine *cut, Length distance, int gaps)
{
    return (int)((int64_t)distance * 1000 / ((int64_t)cut->place->size * gaps));
}

static bool gaps_can_give(int amount)
{
    return amount <= MOST_OPENED && amount >= -MOST_CLOSED;
}

/* Closed characters show sooner than open ones. */
static int cost_of_gaps(int amount)
{
    return amount < 0 ? -2 * amount : amount;
}

/* Of a centred line nobody sees half a character to a side. */
static FoldMove move_as_whole(const CutLine *cut, FoldMove move)
{
    bool has_room = move.distance > 0 ? cut->after >= move.distance : cut->line->indent >= -move.distance;
    move.as_whole = true;
    if (cut->place->alignment == ALIGNMENT_CENTRE && has_room)
        move.cost = abs(thousandths(cut, move.distance, 1)) / 100;
    return move;
}

/*
 * What each gap up to the fold gives, as a share of the distance: half of the last one lies behind the
 * middle that comes to stand on the fold.
 */
static Length given_by(const CutLine *cut, const FoldMove *move, int gaps)
{
    return length_scale(move->distance, 2 * gaps, 2 * cut->gaps[move->index] - 1);
}

static FoldMove move_by_gaps(const CutLine *cut, FoldMove move)
{
    int last = cut->gaps[cut->count - 1], amount = thousandths(cut, given_by(cut, &move, last), last);
    bool ends_anywhere = cut->place->alignment != ALIGNMENT_JUSTIFY && cut->place->alignment != ALIGNMENT_END;
    if (ends_anywhere && given_by(cut, &move, last) <= cut->after && gaps_can_give(amount))
        move.cost = 10 + cost_of_gaps(amount);
    return move;
}

static FoldMove move_to_its_end(const CutLine *cut, FoldMove move)
{
    int before = cut->gaps[move.index], behind = cut->gaps[cut->count - 1] - before;
    Length given = given_by(cut, &move, before);
    int amount = thousandths(cut, given, before), amount_behind = behind > 0 ? -thousandths(cut, given, behind) : 0;
    move.to_its_end = true;
    if ((behind > 0 || given < 0) && gaps_can_give(amount) && gaps_can_give(amount_behind))
        move.cost = 20 + MAX(cost_of_gaps(amount), cost_of_gaps(amount_behind));
    return move;
}

static void keep_cheaper(FoldMove *best, FoldMove move)
{
    if (move.cost >= 0 && (best->cost < 0 || move.cost < best->cost))
        *best = move;
}

static void try_gap(const CutLine *cut, int index, FoldMove *best)
{
    if (!may_part_before(cut, index))
        return;
    Length middle = (end_of(cut, index - 1) + cut->line->positions[index]) / 2;
    FoldMove move = {.index = index, .distance = cut->fold - middle, .cost = -1};
    keep_cheaper(best, move_as_whole(cut, move));
    keep_cheaper(best, move_by_gaps(cut, move));
    keep_cheaper(best, move_to_its_end(cut, move));
}

static FoldMove best_move(const CutLine *cut)
{
    FoldMove best = {.cost = -1};
    for (int index = 1; index < cut->count; index++)
        try_gap(cut, index, &best);
    return best;
}

/* How far cluster `i` goes: more from gap to gap up to the fold, then on, or less again. */
static Length distance_of(const CutLine *cut, const FoldMove *move, int i)
{
    int at_fold = cut->gaps[move->index], last = cut->gaps[cut->count - 1];
    if (!move->to_its_end || i < move->index)
        return given_by(cut, move, cut->gaps[i]);
    Length given = given_by(cut, move, at_fold);
    return last > at_fold ? length_scale(given, last - cut->gaps[i], last - at_fold) : given;
}

static void apply_move(CutLine *cut, const FoldMove *move)
{
    if (move->as_whole) {
        cut->line->indent += move->distance;
        return;
    }
    for (int i = 0; i < cut->count; i++)
        cut->line->positions[i] += distance_of(cut, move, i);
    cut->line->width += distance_of(cut, move, cut->count - 1);
}

static int keep_off_fold(Arena *arena, CutLine *cut, bool may_be_cut)
{
    int index = find_cut_cluster(cut);
    if (index < 0)
        return -1;
    count_gaps(arena, cut);
    FoldMove move = may_be_cut ? (FoldMove){.cost = -1} : best_move(cut);
    if (move.cost < 0)
        return cut->line->first_cluster + index;
    apply_move(cut, &move);
    return -1;
}

int line_keep_off_fold(Arena *arena, const ShapedText *text, Line *line, const LineAtFold *place)
{
    line->positions = arena_copy(arena, line->positions, (size_t)(line->visible_end - line->first_cluster), sizeof(Length));
    CutLine cut = {
        .text = text,
        .place = place,
        .line = line,
        .fold = place->fold - line->indent,
        .count = line->visible_end - line->first_cluster,
        .after = place->measure - line->indent - line->width,
    };
    return keep_off_fold(arena, &cut, place->may_be_cut);
}

static void report_cut(StoryMaker *maker, const ShapedText *text, int index)
{
    const Cluster *cluster = &text->clusters[index];
    const char *character = arena_strndup(maker->arena, text->text + cluster->text_start, (size_t)cluster->text_length);
    SourcePosition place = text->source->runs[cluster->run].origin;
    if (!place.file)
        place = maker->placement->origin;
    if (maker->design->head_may_be_cut)
        diagnostics_report(maker->diagnostics, SEVERITY_NOTE, place,
                           "the fold of the spread cuts the character \"%s\"; head_keeps_off_fold = true moves it",
                           "“%s”字压在中缝上；写 head_keeps_off_fold = true 就会让开", character);
    else
        diagnostics_report(maker->diagnostics, SEVERITY_NOTE, place,
                           "the fold of the spread cuts the character \"%s\", and its line has no room to move; change its "
                           "words, or the columns that it spans",
                           "“%s”字压在中缝上，这一行又没有余地让开；请改动文字，或换所占的栏数", character);
}

SetText text_off_fold(StoryMaker *maker, const SetText *text, Length inline_start, Length measure)
{
    SetText moved = *text;
    if (!maker_crosses_fold(maker) || text->lines.count == 0)
        return moved;
    LineAtFold place = {maker_fold_middle(maker) - inline_start, measure, text->size, text->style->alignment,
                        maker->design->head_may_be_cut};
    moved.lines.items = arena_copy(maker->arena, text->lines.items, (size_t)text->lines.count, sizeof(Line));
    for (int i = 0; i < text->lines.count; i++) {
        int cut = line_keep_off_fold(maker->arena, text->text, &moved.lines.items[i], &place);
        if (cut >= 0)
            report_cut(maker, text->text, cut);
    }
    return moved;
}
