/* flow_text.h - the body of a story as units that columns are filled with. Called once for each measure. */
#ifndef TYPESET_FLOW_FLOW_TEXT_H
#define TYPESET_FLOW_FLOW_TEXT_H

#include "flow/flow_cache.h"
#include "flow/table_set.h"
#include "issue/page_design.h"
#include "issue/story.h"
#include "paragraph/line.h"
#include "text/shaper.h"

/* A block of the manuscript, shaped and cut into lines. */
typedef struct FlowBlock {
    BlockKind kind;
    StoryPart part;
    int source; /* see FlowPlace */
    int note;   /* of a note: its number; else 0 */
    const TextStyle *style;
    const ShapedText *text; /* NULL for a section break, and for the rule above the notes, whose part is theirs */
    Lines lines;
    int brief;          /* as its block's */
    LineSettings line_settings; /* the lines were broken by, for the whole measure of a column */
    const ShapedTable *shaped_table; /* of BLOCK_TABLE, which has cells instead of lines; else NULL */
    const SetTable *table; /* for the whole measure of a column */
    int first_row;         /* of it: those before stand elsewhere */
    int cap_lines;         /* the first lines that stand beside a drop cap, the block before; 0: none */
    Length cap_room;       /* what it takes of them */
} FlowBlock;

/* What cannot be parted between two columns: a line of body text, a row of a table, or a whole subhead. */
typedef struct FlowUnit {
    int block;
    int first_line;
    int line_count;      /* 0 for a section break, for the rule above the notes and for a row, which is `first_line` of its table */
    int grid_lines;      /* depth in body lines */
    Length first_offset; /* from the top of its first body line's em box to that of its own first line */
    Length inline_offset; /* from the start of its lines' room: beside a drop cap */
    Length line_pitch;   /* between its own lines */
    bool is_subhead;
    bool is_gap;         /* parts two briefs, or a note from the text: nothing at a column's top */
    bool keeps_next;     /* no column ends after it */
    const SetTable *table; /* that the row is of; else NULL */
    int top_lines;       /* body lines that it takes besides at the top of a frame: a table's head */
    int skipped_lines;   /* of grid_lines: they stay empty above it, for want of room beside an obstacle */
    bool is_short;       /* a last line that does not reach the middle of its measure */
} FlowUnit;

/*
 * A place in the text of a story's body: what goes on elsewhere begins there. It is told by the manuscript, for a
 * paragraph may be made of other blocks where another design or measure sets it.
 */
typedef struct FlowPlace {
    int source;     /* editor's note, byline, institution, abstract, keywords and dateline before the blocks, then those, then what stands behind them */
    int characters; /* of it that stand before the place */
} FlowPlace;

/* The source of a story's first block. */
enum { FLOW_FIRST_BLOCK = 6 };

/* Which of a story's blocks a text is made of. */
typedef enum FlowNotes {
    FLOW_WITH_NOTES,    /* all of them: the notes stand behind the rest */
    FLOW_WITHOUT_NOTES,
    FLOW_NOTES_ALONE,   /* the sources of their places are counted from the first note */
} FlowNotes;

typedef struct FlowTextSettings {
    const StoryDesign *design;
    FlowPlace start;   /* units of the text before it there are none */
    Length measure;    /* of the body's columns */
    Length line_pitch; /* of the grid */
    Length em;         /* of the grid's body */
    FlowNotes notes;
    bool is_plain;     /* for reading, not for looking at: no drop cap */
    Length tracking;   /* opened between characters of that size: whole ones fill the measure, the story its area */
    FlowCache *cache;  /* of the story, whose texts are set again and again; NULL: none */
    int last_lines;    /* paragraphs to be set a line shorter (below 0) or longer than they are best */
} FlowTextSettings;

typedef struct FlowText {
    FlowBlock *blocks;
    int block_count;
    FlowUnit *units;
    int unit_count;
    const Block **unset_tables; /* tables whose rows had to be set as lines of text */
    int unset_table_count;
    bool lacks_drop_cap; /* one is asked for, and the first paragraph has none to give */
    FlowTextSettings settings;
    int keep_after_subhead; /* rules of the story's design */
    int orphan_lines;
    int widow_lines;
    int last_lines;         /* paragraphs that are a line shorter or longer, as asked or as many as can be */
} FlowText;

/*
 * Shapes and breaks all blocks of `story`. The dateline is set run-in before the first paragraph
 * and the design's end mark after the last character. The result lives in `arena`.
 */
FlowText *flow_text_new(Arena *arena, Shaper *shaper, const Story *story, const FlowTextSettings *settings);

/* Where unit `unit` begins; for one past the last the end of the story. */
FlowPlace flow_place_of_unit(const FlowText *text, int unit);

/* The number of the note that unit `unit` is a line of; 0 for none. */
int flow_note_of_unit(const FlowText *text, int unit);

/* The highest number among the marks of notes in the first `unit_count` units; 0 without any. */
int flow_last_note_marked(const FlowText *text, int unit_count);

/* Characters of the manuscript in that unit. */
int flow_unit_character_count(const FlowText *text, int unit);

/* Body lines of unit `unit` where it is, or is not, the first of its frame. */
int flow_unit_lines(const FlowText *text, int unit, bool is_first);

/*
 * What the desk counts as 字 in a line: manuscript characters of the clusters it was given, the ones it
 * does not show included; marks we added do not count.
 */
int line_character_count(const ShapedText *text, const Line *line);

#endif
