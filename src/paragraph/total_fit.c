/*
 * total_fit.c - the paragraph as a whole: of all legal ways to break it the least uneven one
 * (Knuth and Plass, with the legality and the costs of cjk-composition 2.4).
 */
#include "paragraph/break_choice.h"
#include "paragraph/last_line.h"
#include "paragraph/line_cost.h"

/* A place where a line ends, reached in the cheapest way known. */
typedef struct BreakNode {
    int end;         /* cluster after the break */
    int line;        /* the next line's number, as far as its measure depends on it */
    int previous;    /* node of the line before; -1 for the start */
    int adjustment;  /* of the line that ends here */
    int last_legal;  /* last break its line could have ended at, even if too early to be considered; 0: none */
    LineCost cost;
} BreakNode;

typedef struct TotalFit {
    const BreakProblem *problem;
    BreakStretch stretch;
    Length em;
    GArray *nodes;      /* BreakNode */
    GArray *active;     /* int: nodes whose line may still end further on */
    guint first_fresh;  /* in nodes: those made at the break at hand */
} TotalFit;

static BreakNode *node_at(const TotalFit *fit, int index)
{
    return &g_array_index(fit->nodes, BreakNode, index);
}

static LineCost cost_of_line(const TotalFit *fit, const BreakNode *from, const LineFit *line, const LineAim *aim,
                             int end, int adjustment)
{
    LineCost cost = from->cost + line_cost(line, aim, adjustment);
    if (from->previous >= 0 && !(aim->is_last && adjustment == 0))
        cost += neighbour_cost(adjustment, from->adjustment);
    if (aim->is_last)
        cost += last_line_is_short(fit->problem, fit->stretch, from->end) ? short_last_line_cost() : 0;
    else
        cost += penalty_cost(fit->problem->text->clusters[end - 1].break_penalty);
    return cost;
}

/* Only the first lines have measures of their own; all later ones are alike, and ways to them can be compared. */
static int line_after(const TotalFit *fit, int line)
{
    int alike_from = fit->problem->settings->measure_count - 1;
    alike_from = alike_from > 1 ? alike_from : 1;
    return line < alike_from ? line + 1 : alike_from;
}

/* Drops `known` in favour of the node that came last. */
static void replace_node(TotalFit *fit, guint known)
{
    guint last = fit->nodes->len - 1;
    *node_at(fit, (int)known) = *node_at(fit, (int)last);
    g_array_set_size(fit->nodes, last);
}

/*
 * Of the ways to one break, with the same measures to come, all stay that some next line may yet
 * make the best: how a line looks depends on the one before it.
 */
static void add_node(TotalFit *fit, BreakNode node)
{
    for (guint i = fit->first_fresh; i < fit->nodes->len;) {
        const BreakNode *known = node_at(fit, (int)i);
        bool is_comparable = known->line == node.line && known->end == node.end;
        if (is_comparable && neighbour_never_mends(node.cost, node.adjustment, known->cost, known->adjustment))
            return;
        if (is_comparable && neighbour_never_mends(known->cost, known->adjustment, node.cost, node.adjustment))
            replace_node(fit, i);
        else
            i++;
    }
    g_array_append_val(fit->nodes, node);
}

static void add_line(TotalFit *fit, int from_index, int end, const LineFit *line, Length measure)
{
    const BreakNode *from = node_at(fit, from_index);
    LineAim aim = {measure, fit->em, end == fit->stretch.end, fit->problem->settings->composition->push_in_first};
    int adjustment = line_adjustment(line, &aim);
    BreakNode node = {
        .end = end,
        .line = line_after(fit, from->line),
        .previous = from_index,
        .adjustment = adjustment,
        .cost = cost_of_line(fit, from, line, &aim, end, adjustment),
    };
    add_node(fit, node);
}

/*
 * The only way on from a node that found no good line: the last legal break, however early, else a
 * cut inside the token. Returns the cluster after it.
 */
static int add_emergency_line(TotalFit *fit, int from_index, int end)
{
    const BreakNode *from = node_at(fit, from_index);
    Length measure = line_measure(fit->problem->settings, from->line);
    int cut = from->last_legal ? from->last_legal : forced_cut(fit->problem, from->end, end, measure);
    LineFit line = line_fit(fit->problem, from->end, cut, measure);
    add_line(fit, from_index, cut, &line, measure);
    return cut;
}

/* Half a measure is too early while anything better may come; edges left out, so that it is quickly told. */
static bool is_too_early(const TotalFit *fit, const BreakNode *from, int end, Length measure)
{
    const ClusterSum *sums = fit->problem->sums;
    return end != fit->stretch.end && sums[end].width - sums[from->end].width < measure / 2;
}

/* False when the line from this node can no longer reach `end`. */
static bool try_line(TotalFit *fit, int from_index, int end)
{
    BreakNode *from = node_at(fit, from_index);
    Length measure = line_measure(fit->problem->settings, from->line);
    if (is_too_early(fit, from, end, measure)) {
        from->last_legal = end;
        return true;
    }
    LineFit line = line_fit(fit->problem, from->end, end, measure);
    if (!line_fits(&line, measure))
        return false;
    from->last_legal = end;
    add_line(fit, from_index, end, &line, measure);
    return true;
}

static void activate_fresh(TotalFit *fit)
{
    for (int i = (int)fit->first_fresh; i < (int)fit->nodes->len; i++)
        g_array_append_val(fit->active, i);
    fit->first_fresh = fit->nodes->len;
}

/* Tries all lines that could end at `end`; nodes that cannot reach it leave. Returns one of those that were lost. */
static int try_lines_to(TotalFit *fit, int end)
{
    int lost = -1;
    guint kept = 0;
    for (guint i = 0; i < fit->active->len; i++) {
        int node = g_array_index(fit->active, int, i);
        bool lives = try_line(fit, node, end);
        if (lives)
            g_array_index(fit->active, int, kept++) = node;
        else if (lost < 0 || node_at(fit, node)->cost < node_at(fit, lost)->cost)
            lost = node;
    }
    g_array_set_size(fit->active, kept);
    return lost;
}

static bool is_stuck(const TotalFit *fit, int end)
{
    return fit->active->len == 0 && fit->first_fresh == fit->nodes->len && end > 0;
}

/* When every line has become too long, goes on from the cheapest of them with a line that is far from good. */
static void reach(TotalFit *fit, int end)
{
    int lost = try_lines_to(fit, end);
    while (is_stuck(fit, end) && lost >= 0) {
        int cut = add_emergency_line(fit, lost, end);
        activate_fresh(fit);
        if (cut == end)
            return;
        lost = try_lines_to(fit, end);
    }
    activate_fresh(fit);
}

static int cheapest_end(const TotalFit *fit)
{
    int best = -1;
    for (int i = 0; i < (int)fit->nodes->len; i++) {
        const BreakNode *node = node_at(fit, i);
        if (node->end == fit->stretch.end && (best < 0 || node->cost < node_at(fit, best)->cost))
            best = i;
    }
    return best;
}

/* The nodes lead backwards; `ends` wants them forwards. */
static void append_ends(const TotalFit *fit, GArray *ends)
{
    guint from = ends->len;
    for (int i = cheapest_end(fit); i > 0; i = node_at(fit, i)->previous)
        g_array_append_val(ends, node_at(fit, i)->end);
    for (guint i = from, k = ends->len - 1; i < k; i++, k--) {
        int swapped = g_array_index(ends, int, i);
        g_array_index(ends, int, i) = g_array_index(ends, int, k);
        g_array_index(ends, int, k) = swapped;
    }
}

void choose_by_total_fit(const BreakProblem *problem, BreakStretch stretch, GArray *ends)
{
    TotalFit fit = {
        .problem = problem,
        .stretch = stretch,
        .em = length_max(1, problem->text->clusters[stretch.first].em),
        .nodes = g_array_new(FALSE, FALSE, sizeof(BreakNode)),
        .active = g_array_new(FALSE, FALSE, sizeof(int)),
    };
    int first_line = 0;
    for (int line = 0; line < stretch.first_line; line++)
        first_line = line_after(&fit, first_line);
    BreakNode start = {.end = stretch.first, .line = first_line, .previous = -1};
    g_array_append_val(fit.nodes, start);
    activate_fresh(&fit);
    for (int end = stretch.first + 1; end <= stretch.end; end++)
        if (may_end_at(problem, stretch, end))
            reach(&fit, end);
    append_ends(&fit, ends);
    g_array_unref(fit.nodes);
    g_array_unref(fit.active);
}
