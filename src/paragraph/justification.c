/* justification.c - CLREQ's order of squeezing and stretching, in integers: the sum is the measure to the unit. */
#include "paragraph/justification.h"

#include "text/punctuation_spacing.h"

#include <glib.h>

/* The spaces of one line while they are changed. */
typedef struct LineSpaces {
    const BreakProblem *problem;
    const Cluster *clusters; /* of the line */
    int count;
    Length *before;          /* blank before each cluster */
    Length *after;           /* blank after it */
    Length *gap;             /* and the gap to the next one; the last has none */
} LineSpaces;

/* One thing that can give or take: `room` is its limit, `value` what is changed. */
typedef struct SpaceItem {
    Length *value;
    Length room;
} SpaceItem;

static LineSpaces take_spaces(const BreakProblem *problem, int first, const LineFit *fit, Length *scratch)
{
    int count = fit->visible_end - first;
    LineSpaces spaces = {
        .problem = problem,
        .clusters = &problem->text->clusters[first],
        .count = count,
        .before = scratch,
        .after = scratch + count,
        .gap = scratch + 2 * count,
    };
    for (int i = 0; i < count; i++) {
        spaces.before[i] = spaces.clusters[i].blank_before;
        spaces.after[i] = spaces.clusters[i].blank_after;
        spaces.gap[i] = spaces.clusters[i].gap_after;
    }
    const Composition *composition = problem->settings->composition;
    spaces.before[0] = blank_at_start(problem, first);
    spaces.after[count - 1] = blank_at_line_end(&spaces.clusters[count - 1], composition, fit->trim);
    spaces.gap[count - 1] = 0;
    const LineEdge *start = &problem->starts[first];
    if (start->padding != 0 && fit->visible_end > start->padding_end)
        spaces.after[start->padding_end - 1 - first] += start->padding;
    return spaces;
}

static Length total_room(const GArray *items)
{
    Length total = 0;
    for (guint i = 0; i < items->len; i++)
        total += g_array_index(items, SpaceItem, i).room;
    return total;
}

/*
 * Changes the items by `amount` in all, each in proportion to its room, in the direction of `sign`.
 * What is left by rounding falls on the items from left to right, so that the sum is exact.
 */
static void spread(const GArray *items, Length amount, Length room, int sign)
{
    int64_t room_before = 0;
    Length given = 0;
    for (guint i = 0; i < items->len; i++) {
        const SpaceItem *item = &g_array_index(items, SpaceItem, i);
        room_before += item->room;
        Length due = (Length)((int64_t)amount * room_before / room);
        *item->value += sign * (due - given);
        given = due;
    }
}

/* Takes up to `amount` from the items; returns what they could not give. */
static Length spread_within_room(const GArray *items, Length amount, int sign)
{
    Length room = total_room(items);
    Length share = length_min(amount, room);
    if (share > 0)
        spread(items, share, room, sign);
    return amount - share;
}

static void add_item(GArray *items, Length *value, Length room)
{
    SpaceItem item = {value, room};
    if (room > 0)
        g_array_append_val(items, item);
}

static void collect_shrink(const LineSpaces *spaces, ShrinkTier tier, GArray *items)
{
    const Composition *composition = spaces->problem->settings->composition;
    for (int i = 0; i < spaces->count; i++) {
        const Cluster *cluster = &spaces->clusters[i];
        bool takes_gap = tier == SHRINK_WORD_SPACE || tier == SHRINK_GAP;
        if (i > 0)
            add_item(items, &spaces->before[i], shrink_before(cluster, composition, tier));
        if (i + 1 < spaces->count)
            add_item(items, takes_gap ? &spaces->gap[i] : &spaces->after[i], shrink_after(cluster, composition, tier));
    }
}

static void shrink_line(const LineSpaces *spaces, Length excess, GArray *items)
{
    for (ShrinkTier tier = 0; tier < SHRINK_TIER_COUNT && excess > 0; tier++) {
        g_array_set_size(items, 0);
        collect_shrink(spaces, tier, items);
        excess = spread_within_room(items, excess, -1);
    }
}

static void collect_stretch(const LineSpaces *spaces, StretchTier tier, GArray *items)
{
    for (int i = 0; i + 1 < spaces->count; i++) {
        const Cluster *cluster = &spaces->clusters[i];
        StretchTier own = cluster->is_word_space ? STRETCH_WORD_SPACE : STRETCH_GAP;
        if (own == tier)
            add_item(items, &spaces->gap[i], cluster->gap_after_max - cluster->gap_after);
    }
}

static void collect_gaps(const LineSpaces *spaces, GArray *items)
{
    for (int i = 0; i + 1 < spaces->count; i++)
        if (spaces->clusters[i].stretches_after)
            add_item(items, &spaces->gap[i], 1);
}

/* Returns by how much the gaps of the last tier were opened, rounded up. */
static Length open_gaps(const LineSpaces *spaces, Length lack, GArray *items)
{
    g_array_set_size(items, 0);
    collect_gaps(spaces, items);
    Length count = (Length)items->len;
    if (lack <= 0 || count == 0)
        return 0;
    spread(items, lack, count, 1);
    return (lack + count - 1) / count;
}

static Length stretch_line(const LineSpaces *spaces, Length lack, GArray *items)
{
    for (StretchTier tier = 0; tier < STRETCH_TIER_COUNT && lack > 0; tier++) {
        g_array_set_size(items, 0);
        collect_stretch(spaces, tier, items);
        lack = spread_within_room(items, lack, 1);
    }
    return open_gaps(spaces, lack, items);
}

/* Returns the width of the line. */
static Length place_clusters(const LineSpaces *spaces, Length *positions)
{
    Length at = 0;
    for (int i = 0; i < spaces->count; i++) {
        at += spaces->before[i];
        positions[i] = at;
        at += spaces->clusters[i].body + spaces->after[i] + spaces->gap[i];
    }
    return at;
}

void line_justify(Arena *arena, const BreakProblem *problem, Line *line, bool stretches)
{
    LineFit fit = line_fit(problem, line->first_cluster, line->end_cluster, line->measure);
    int count = fit.visible_end - line->first_cluster;
    Length *scratch = g_new(Length, 3 * (gsize)count);
    GArray *items = g_array_new(FALSE, FALSE, sizeof(SpaceItem));
    LineSpaces spaces = take_spaces(problem, line->first_cluster, &fit, scratch);

    Length difference = line->measure - (fit.natural - fit.hang);
    if (difference < 0)
        shrink_line(&spaces, -difference, items);
    else if (stretches && difference > 0)
        line->loosest_gap = stretch_line(&spaces, difference, items);
    line->visible_end = fit.visible_end;
    line->natural_width = fit.natural;
    line->positions = arena_new_array(arena, Length, count);
    const Cluster *last = &spaces.clusters[count - 1];
    line->ends_with_hyphen = last->hyphen > 0;
    line->width = place_clusters(&spaces, line->positions) + last->hyphen - fit.hang;
    g_array_unref(items);
    g_free(scratch);
}
