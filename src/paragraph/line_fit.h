/* line_fit.h - what a line from one cluster to another would measure, asked often and answered in constant time. Inside paragraph/ only. */
#ifndef TYPESET_PARAGRAPH_LINE_FIT_H
#define TYPESET_PARAGRAPH_LINE_FIT_H

#include "paragraph/line.h"

/* Order of squeezing (CLREQ); each is exhausted before the next. The line end comes first, as an edge. */
typedef enum ShrinkTier {
    SHRINK_WORD_SPACE,
    SHRINK_INTERPUNCT, /* where it has a whole em: Taiwan and Hong Kong */
    SHRINK_BRACKET,
    SHRINK_PAUSE,
    SHRINK_GAP,
    SHRINK_STOP,
    SHRINK_TIER_COUNT,
} ShrinkTier;

/* Order of stretching up to a limit (CLREQ); after it every gap opens alike. */
typedef enum StretchTier { STRETCH_WORD_SPACE, STRETCH_GAP, STRETCH_TIER_COUNT } StretchTier;

/* Sums over all clusters before an index. */
typedef struct ClusterSum {
    int64_t width;
    int64_t shrink;
    int gaps;        /* of the last stretching tier */
    int characters;  /* that count for min_last: Han, letters, figures */
} ClusterSum;

/* The sums again, with what a line loses where it begins or ends: a line is the difference of two edges. */
typedef struct LineEdge {
    int64_t width;
    int64_t shrink;
    int gaps;
    int visible_end; /* word spaces before the edge left out */
    Length blank;    /* that an end may keep where there is room */
    Length padding;  /* on the character grid: what a start adds to the stretch before padding_end, if the line goes on */
    int padding_end;
} LineEdge;

/* A paragraph that is being broken. All arrays have cluster_count + 1 items. */
typedef struct BreakProblem {
    const ShapedText *text;
    const LineSettings *settings;
    ClusterSum *sums;
    LineEdge *starts; /* of lines that begin with a cluster */
    LineEdge *ends;   /* of lines that end before a cluster */
} BreakProblem;

BreakProblem break_problem_new(Arena *arena, const ShapedText *text, const LineSettings *settings);

/* The measure of line `line`, indents taken off; a line that its indents leave nothing of ignores them. */
Length line_measure(const LineSettings *settings, int line);
Length line_indent(const LineSettings *settings, int line);

typedef struct LineFit {
    int visible_end;   /* word spaces at the end left out */
    Length natural;    /* edges trimmed */
    Length capacity;   /* that squeezing can give */
    Length hang;       /* of the last mark, when it hangs outside the measure */
    LineEndTrim trim;  /* of the last mark */
    int gaps;
} LineFit;

/* The line of clusters `first` to `end` for `measure`. `first` < `end`. */
LineFit line_fit(const BreakProblem *problem, int first, int end, Length measure);

/* True when it can be set in `measure` with squeezing or hanging. */
bool line_fits(const LineFit *fit, Length measure);

/* The blank before the first cluster of a line, as the paragraph's start or a line's start has it. */
Length blank_at_start(const BreakProblem *problem, int first);

/* What blanks around a cluster can give in a tier, inside a line. */
Length shrink_before(const Cluster *cluster, const Composition *composition, ShrinkTier tier);
Length shrink_after(const Cluster *cluster, const Composition *composition, ShrinkTier tier);

/* Where a line from `first` has to be cut when no legal break fits: as many clusters as fit, at least one. */
int forced_cut(const BreakProblem *problem, int first, int end, Length measure);

#endif
