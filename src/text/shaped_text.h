/* shaped_text.h - a paragraph after shaping: clusters with widths, blanks, gaps and break rights. Made once, broken often. */
#ifndef TYPESET_TEXT_SHAPED_TEXT_H
#define TYPESET_TEXT_SHAPED_TEXT_H

#include "font/font_set.h"
#include "issue/style.h"
#include "issue/text_run.h"
#include "text/character_class.h"

struct Memo;

/*
 * A glyph of a cluster. In horizontal clusters x and y are from the start of the cluster's body
 * and its baseline, y downward; in sideways ones the same before the line is turned. In upright ones
 * they are as on the page: x from the line's centre to the right, y down from the start of the body.
 */
typedef struct ShapedGlyph {
    uint32_t id;
    Length x;
    Length y;
} ShapedGlyph;

/*
 * The smallest piece that lines are made of: a Han character, a mark, a dash of two em, a Western
 * letter, figure or ligature (words and numbers are kept whole by break and stretch rights, so that
 * an overlong one can still be cut). A word space has no glyph. The width inside a line is
 * blank_before + body + blank_after. All squeezing takes from a blank; the body is never scaled.
 */
typedef struct Cluster {
    int text_start;        /* bytes in ShapedText.text */
    int text_length;
    int glyph_start;
    int glyph_count;
    int run;               /* index of the RunText's run: marks, link, origin */
    int run_offset;        /* where its first character stands in that run, in bytes */
    CharacterClass class;
    Region region;         /* whose marks */
    GlyphSetting setting;
    const Font *font;
    Length em;
    Length body;
    Length blank_before;   /* natural inside a line, pairs already squeezed */
    Length blank_after;
    Length gap_after;      /* Han-Latin gap or stretch of a word space to the next cluster: natural, */
    Length gap_after_min;  /* least */
    Length gap_after_max;  /* and most before the last tier */
    bool may_break_after;  /* a line may end here */
    bool must_break_after; /* and here it has to */
    bool stretches_after;  /* a gap of the last tier may open after it */
    bool is_word_space;    /* vanishes at a line edge */
    Length hyphen;         /* width of the hyphen that a line shows when it ends here; 0: none */
    uint32_t hyphen_glyph; /* of the same font; never part of the text */
    int break_penalty;     /* cost of breaking here where it is allowed: number | unit 30 and so on */
} Cluster;

/* What stands between the lines beside some clusters: a reading, a gloss. */
typedef struct ShapedAnnotation {
    AnnotationKind kind;
    int first_cluster; /* of its base */
    int end_cluster;
    const struct ShapedText *text;
    Length size; /* em */
    Length width;
} ShapedAnnotation;

/* A reading that a rule leaves out, which was told: pinyin beside a vertical line. */
typedef struct ReadingLeftOut {
    int first_cluster; /* of its base */
    const RunText *reading;
} ReadingLeftOut;

/* What is said beside a text from some cluster on. It moves nothing: it runs on beside the text that follows. */
typedef struct ShapedRemark {
    int first_cluster; /* of its base */
    const struct ShapedText *text;
    Length size; /* em */
} ShapedRemark;

typedef struct ShapedText {
    const char *text;      /* what is set and searched for, all runs joined, UTF-8; input conversions done */
    int text_length;
    Cluster *clusters;
    int cluster_count;
    ShapedGlyph *glyphs;
    int glyph_count;
    const TextStyle *style;
    ShapedAnnotation *annotations; /* in the order of their bases */
    int annotation_count;
    ReadingLeftOut *left_out;      /* likewise */
    int left_out_count;
    ShapedRemark *remarks; /* likewise */
    int remark_count;
    const RunText *source; /* where it came from; runs by Cluster.run */
    struct Memo *memo;     /* that keeps it, as `memo_number`, and its lines; NULL: none, or it was changed since */
    uint64_t memo_number;
} ShapedText;

#endif
