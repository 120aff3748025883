/*
 * total_fit.c - the paragraph as a whole: of all legal ways to break it the least uneven one
 * (Knuth and Plass, with the legality of CLREQ and GB/T 15834). What the ladder makes
 * of it is a bound: whatever costs more is dropped at once, and the result is never worse.
 */
#include "paragraph/break_choice.h"
#include "paragraph/last_line.h"
#include "paragraph/line_cost.h"

#include <math.h>

/* A place where a line ends, reached in a way that may be the best. */
typedef struct BreakNode {
    int end;         /* cluster after the break */
    int line;        /* the next line's number, as far as its measure depends on it */
    int previous;    /* node of the line before; -1 for the start */
    int adjustment;  /* of the line that ends here */
    int sibling;     /* next node of the same end; -1: none */
    LineCost cost;
} BreakNode;

typedef struct TotalFit {
    const BreakProblem *problem;
    BreakStretch stretch;
    Length em;
    LineCost bound;  /* of the ladder's way */
    GArray *nodes;   /* BreakNode */
    int *first_node; /* of each end, counted from the stretch's start; -1: none */
    int furthest;    /* end that has been reached */
    int candidate;   /* first end of lines that are long enough, */
    int candidate_line; /* for this number of a line */
    bool has_pruned;
    int line_count;  /* that there have to be; 0: as many as are best */
    int most_adjustment; /* of each line, where they have to be so many */
} TotalFit;

static BreakNode *node_at(const TotalFit *fit, int index)
{
    return &g_array_index(fit->nodes, BreakNode, index);
}

static int *first_node_of(const TotalFit *fit, int end)
{
    return &fit->first_node[end - fit->stretch.first];
}

/* Only the first lines have measures of their own; all later ones are alike, and ways to them can be compared. */
static int line_after(const BreakProblem *problem, int line)
{
    int alike_from = problem->settings->measure_count - 1;
    alike_from = alike_from > 1 ? alike_from : 1;
    return line < alike_from ? line + 1 : alike_from;
}

static int first_line_number(const BreakProblem *problem, BreakStretch stretch)
{
    int number = 0;
    for (int line = 0; line < stretch.first_line; line++)
        number = line_after(problem, number);
    return number;
}

static Length em_of(const BreakProblem *problem, BreakStretch stretch)
{
    return length_max(1, problem->text->clusters[stretch.first].em);
}

/* Where lines are counted each has its number. */
static int line_of_fit_after(const TotalFit *fit, int line)
{
    return fit->line_count ? line + 1 : line_after(fit->problem, line);
}

static LineCost cost_of_line(const BreakProblem *problem, BreakStretch stretch, const BreakNode *from,
                             const LineFit *line, const LineAim *aim, BreakNode *node)
{
    node->adjustment = line_adjustment(line, aim);
    LineCost cost = from->cost + line_cost(line, aim, node->adjustment);
    if (from->previous >= 0 && !(aim->is_last && node->adjustment == 0))
        cost += neighbour_cost(node->adjustment, from->adjustment);
    if (aim->is_last)
        return cost + (last_line_is_short(problem, stretch, from->end) ? short_last_line_cost() : 0);
    const Cluster *clusters = problem->text->clusters;
    bool follows_hyphen = from->end > stretch.first && clusters[from->end - 1].hyphen;
    return cost + penalty_cost(clusters[node->end - 1].break_penalty) +
           (follows_hyphen && clusters[node->end - 1].hyphen ? second_hyphen_cost() : 0);
}

/* The node of a line from `from`, which is node `previous`, to `end`. */
static BreakNode node_after(const BreakProblem *problem, BreakStretch stretch, const BreakNode *from, int previous,
                            const LineFit *line, LineAim aim, int end)
{
    BreakNode node = {.end = end, .line = line_after(problem, from->line), .previous = previous};
    aim.is_last = end == stretch.end;
    node.cost = cost_of_line(problem, stretch, from, line, &aim, &node);
    return node;
}

LineCost cost_of_ends(const BreakProblem *problem, BreakStretch stretch, const int *ends, int count)
{
    BreakNode node = {.end = stretch.first, .line = first_line_number(problem, stretch), .previous = -1};
    LineAim aim = {.em = em_of(problem, stretch), .pushes_in_first = problem->settings->composition->push_in_first};
    for (int i = 0; i < count; i++) {
        aim.measure = line_measure(problem->settings, node.line);
        LineFit line = line_fit(problem, node.end, ends[i], aim.measure);
        node = node_after(problem, stretch, &node, i, &line, aim, ends[i]);
    }
    return node.cost;
}

/*
 * Of the ways to one break, with the same measures to come, all stay that some next line may yet
 * make the best: how a line looks depends on the one before it.
 */
static bool is_beaten(const TotalFit *fit, const BreakNode *node)
{
    for (int i = *first_node_of(fit, node->end); i >= 0; i = node_at(fit, i)->sibling) {
        const BreakNode *known = node_at(fit, i);
        if (known->line == node->line &&
            neighbour_never_mends(node->cost, node->adjustment, known->cost, known->adjustment))
            return true;
    }
    return false;
}

/* Takes the nodes out that `node` beats. */
static void drop_beaten(TotalFit *fit, const BreakNode *node)
{
    for (int *link = first_node_of(fit, node->end); *link >= 0;) {
        BreakNode *known = node_at(fit, *link);
        if (known->line == node->line &&
            neighbour_never_mends(known->cost, known->adjustment, node->cost, node->adjustment))
            *link = known->sibling;
        else
            link = &known->sibling;
    }
}

static void add_node(TotalFit *fit, BreakNode node)
{
    if (node.cost > fit->bound) {
        fit->has_pruned = true;
        return;
    }
    if (is_beaten(fit, &node))
        return;
    drop_beaten(fit, &node);
    int *first = first_node_of(fit, node.end);
    node.sibling = *first;
    *first = (int)fit->nodes->len;
    g_array_append_val(fit->nodes, node);
    fit->furthest = fit->furthest > node.end ? fit->furthest : node.end;
}

static LineAim aim_from(const TotalFit *fit, const BreakNode *from)
{
    return (LineAim){
        .measure = line_measure(fit->problem->settings, from->line),
        .em = fit->em,
        .pushes_in_first = fit->problem->settings->composition->push_in_first,
    };
}

/* How far a line may stay behind its measure: half of it, and no further than the bound could ever allow. */
static Length widest_lack(const TotalFit *fit, Length measure)
{
    enum { GAPS_OF_EM = 2 }; /* a gap follows half an em at least */
    double most_adjustment = fit->line_count ? fit->most_adjustment + 1 : sqrt((double)fit->bound) + 1;
    double lack = most_adjustment * GAPS_OF_EM * measure / 1000;
    return lack < measure / 2 ? (Length)lack : measure / 2;
}

/* The first end worth trying. Nodes come in the order of the text, so the search goes on where it stood. */
static int first_candidate(TotalFit *fit, const BreakNode *from, Length measure)
{
    const ClusterSum *sums = fit->problem->sums;
    int64_t least = sums[from->end].width + measure - widest_lack(fit, measure);
    if (from->line != fit->candidate_line || fit->candidate <= from->end)
        fit->candidate = from->end + 1;
    fit->candidate_line = from->line;
    while (fit->candidate < fit->stretch.end && sums[fit->candidate].width < least)
        fit->candidate++;
    return fit->candidate;
}

/* Whether a line may be one of so many: no more of them than there have to be, none that shows what was done. */
static bool may_be_counted(const TotalFit *fit, const BreakNode *from, const BreakNode *node)
{
    int lines = node->line - first_line_number(fit->problem, fit->stretch);
    bool is_last = node->end == fit->stretch.end;
    if (node->adjustment > fit->most_adjustment || lines > fit->line_count || is_last != (lines == fit->line_count))
        return false;
    return !is_last || !last_line_is_short(fit->problem, fit->stretch, from->end);
}

/* Adds the lines that may follow a node. */
static void extend(TotalFit *fit, int index)
{
    const BreakNode from = *node_at(fit, index);
    LineAim aim = aim_from(fit, &from);
    for (int end = first_candidate(fit, &from, aim.measure); end <= fit->stretch.end; end++) {
        if (!may_end_at(fit->problem, fit->stretch, end))
            continue;
        LineFit line = line_fit(fit->problem, from.end, end, aim.measure);
        if (!line_fits(&line, aim.measure))
            return;
        BreakNode node = node_after(fit->problem, fit->stretch, &from, index, &line, aim, end);
        node.line = line_of_fit_after(fit, from.line);
        if (!fit->line_count || may_be_counted(fit, &from, &node))
            add_node(fit, node);
    }
}

static int cheapest_at(const TotalFit *fit, int end)
{
    int best = *first_node_of(fit, end);
    for (int i = best; i >= 0; i = node_at(fit, i)->sibling)
        if (node_at(fit, i)->cost < node_at(fit, best)->cost)
            best = i;
    return best;
}

/* The last legal break that a line from `first` can reach, however early; else a cut inside the token. */
static int emergency_end(const TotalFit *fit, int first, Length measure)
{
    int found = 0, end = first + 1;
    for (; end <= fit->stretch.end; end++) {
        if (!may_end_at(fit->problem, fit->stretch, end))
            continue;
        LineFit line = line_fit(fit->problem, first, end, measure);
        if (!line_fits(&line, measure))
            break;
        found = end;
    }
    return found ? found : forced_cut(fit->problem, first, end, measure);
}

/* Goes on from where no good line leads further with one that is far from good. */
static void extend_by_force(TotalFit *fit, int end)
{
    int index = cheapest_at(fit, end);
    const BreakNode from = *node_at(fit, index);
    LineAim aim = aim_from(fit, &from);
    int cut = emergency_end(fit, from.end, aim.measure);
    LineFit line = line_fit(fit->problem, from.end, cut, aim.measure);
    add_node(fit, node_after(fit->problem, fit->stretch, &from, index, &line, aim, cut));
}

/* Tries the ways through the stretch; gives up where all that lead on cost more than the bound. */
static void try_all(TotalFit *fit)
{
    for (int end = fit->stretch.first; end < fit->stretch.end; end++) {
        for (int i = *first_node_of(fit, end); i >= 0; i = node_at(fit, i)->sibling)
            extend(fit, i);
        if (fit->furthest <= end && fit->has_pruned)
            return;
        if (fit->furthest <= end)
            extend_by_force(fit, end);
    }
}

/* Writes the line ends of the way to `node` over those from `from` on. */
static void take_ends(const TotalFit *fit, int node, GArray *ends, guint from)
{
    int count = 0;
    for (int i = node; node_at(fit, i)->previous >= 0; i = node_at(fit, i)->previous)
        count++;
    g_array_set_size(ends, from + (guint)count);
    for (int i = node; count > 0; i = node_at(fit, i)->previous)
        g_array_index(ends, int, from + (guint)--count) = node_at(fit, i)->end;
}

static TotalFit total_fit_new(const BreakProblem *problem, BreakStretch stretch, LineCost bound)
{
    int count = stretch.end - stretch.first + 1;
    TotalFit fit = {
        .problem = problem,
        .stretch = stretch,
        .em = em_of(problem, stretch),
        .bound = bound,
        .nodes = g_array_sized_new(FALSE, FALSE, sizeof(BreakNode), (guint)count),
        .first_node = g_new(int, count),
        .furthest = stretch.first,
    };
    for (int i = 0; i < count; i++)
        fit.first_node[i] = -1;
    return fit;
}

/* Takes the cheapest way through the stretch into `ends`; false, and they stay, when there is none. Closes the fit. */
static bool run_fit(TotalFit *fit, const BreakProblem *problem, BreakStretch stretch, GArray *ends, guint from)
{
    add_node(fit, (BreakNode){.end = stretch.first, .line = first_line_number(problem, stretch), .previous = -1});
    try_all(fit);
    int best = cheapest_at(fit, stretch.end);
    if (best >= 0)
        take_ends(fit, best, ends, from);
    g_array_unref(fit->nodes);
    g_free(fit->first_node);
    return best >= 0;
}

void choose_by_total_fit(const BreakProblem *problem, BreakStretch stretch, GArray *ends)
{
    guint from = ends->len;
    choose_by_ladder(problem, stretch, ends);
    if (ends->len - from < 2)
        return;
    int line_count = (int)(ends->len - from);
    LineCost bound = cost_of_ends(problem, stretch, &g_array_index(ends, int, from), line_count);
    TotalFit fit = total_fit_new(problem, stretch, bound);
    run_fit(&fit, problem, stretch, ends, from);
}

bool change_line_count(const BreakProblem *problem, BreakStretch stretch, GArray *ends, guint from, int change)
{
    enum { MOST_ADJUSTMENT = 84 }; /* thousandths of an em: a line of thirteen characters gives one up */
    int line_count = (int)(ends->len - from) + change;
    if (line_count < 1)
        return false;
    TotalFit fit = total_fit_new(problem, stretch, INT64_MAX / 2);
    fit.line_count = line_count;
    fit.most_adjustment = MOST_ADJUSTMENT;
    fit.has_pruned = true; /* never by force */
    return run_fit(&fit, problem, stretch, ends, from);
}
