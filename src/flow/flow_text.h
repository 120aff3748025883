/* flow_text.h - the body of a story as units that columns are filled with. Called once for each measure. */
#ifndef TYPESET_FLOW_FLOW_TEXT_H
#define TYPESET_FLOW_FLOW_TEXT_H

#include "issue/page_design.h"
#include "issue/story.h"
#include "paragraph/line.h"
#include "text/shaper.h"

/* A block of the manuscript, shaped and cut into lines. */
typedef struct FlowBlock {
    BlockKind kind;
    StoryPart part;
    const TextStyle *style;
    const ShapedText *text; /* NULL for a section break, and for the rule above the notes, whose part is theirs */
    Lines lines;
    LineSettings line_settings; /* the lines were broken by, for the whole measure of a column */
} FlowBlock;

/* What cannot be parted between two columns: a line of body text, or a whole subhead. */
typedef struct FlowUnit {
    int block;
    int first_line;
    int line_count;      /* 0 for a section break and for the rule above the notes */
    int grid_lines;      /* depth in body lines */
    Length first_offset; /* from the top of its first body line's em box to that of its own first line */
    Length line_pitch;   /* between its own lines */
    bool is_subhead;
    bool keeps_next;     /* no column ends after it */
    bool is_short;       /* a last line that does not reach the middle of its measure */
} FlowUnit;

/* A place in the text of a story's body: what goes on elsewhere begins there. */
typedef struct FlowPlace {
    int block;  /* of the FlowText */
    int offset; /* bytes into its shaped text */
} FlowPlace;

typedef struct FlowTextSettings {
    const StoryDesign *design;
    FlowPlace start;   /* units of the text before it there are none */
    Length measure;    /* of the body's columns */
    Length line_pitch; /* of the grid */
    Length em;         /* of the grid's body */
    Length tracking;   /* opened between characters of that size, so that whole ones fill the measure */
} FlowTextSettings;

typedef struct FlowText {
    FlowBlock *blocks;
    int block_count;
    FlowUnit *units;
    int unit_count;
    FlowTextSettings settings;
    int keep_after_subhead; /* rules of the story's design */
    int orphan_lines;
    int widow_lines;
} FlowText;

/*
 * Shapes and breaks all blocks of `story`. The dateline is set run-in before the first paragraph
 * and the design's end mark after the last character. The result lives in `arena`.
 */
FlowText *flow_text_new(Arena *arena, Shaper *shaper, const Story *story, const FlowTextSettings *settings);

/* Where unit `unit` begins; behind all text for one past the last. */
FlowPlace flow_place_of_unit(const FlowText *text, int unit);

/*
 * What the desk counts as 字 in a line: manuscript characters of the clusters it was given, the ones it
 * does not show included; marks we added do not count.
 */
int line_character_count(const ShapedText *text, const Line *line);

/* The label is a run in strong type before the text's own, a full space between them; its lines are joined. */
RunText run_in_text(Arena *arena, const RunText *lines, int line_count, const RunText *text);

/* The style of such a text: that of `text`, its strong type in the face of `label`. */
const TextStyle *run_in_style(Arena *arena, const TextStyle *text, const TextStyle *label);

#endif
