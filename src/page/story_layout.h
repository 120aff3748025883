/* story_layout.h - one story made up in its area: every line, fill and picture at its place, nothing drawn yet. */
#ifndef TYPESET_PAGE_STORY_LAYOUT_H
#define TYPESET_PAGE_STORY_LAYOUT_H

#include "base/writing_mode.h"
#include "flow/balance.h"
#include "flow/flow_cache.h"
#include "flow/table_set.h"
#include "issue/issue.h"
#include "issue/page_name.h"

/* The cell of a table that a line stands in; for structure. */
typedef struct PlacedCell {
    int table;        /* of the story, from 1; 0: in no table */
    int row;          /* from 1 */
    bool is_head;
    bool is_repeated; /* the head over a further column */
    const SetTable *of;    /* of which the cell is */
    const SetCell *cell;
} PlacedCell;

/*
 * A line of type. Positions are inline and block from the start of the story's area. A vertical line
 * in a horizontal story has the place of its em box in the story's terms: its left edge and its top.
 */
typedef struct PlacedLine {
    const ShapedText *text;
    const Line *line;
    StoryPart part;
    int paragraph;       /* lines of one paragraph share it; for structure */
    PlacedCell cell;
    int number;          /* within the part of the story, from 1 */
    int brief;           /* of a column of briefs, from 1; 0: what belongs to the whole story */
    int source;          /* of what flows: one more than its FlowPlace has; 0: of none. For structure, as what follows */
    int note;            /* of a note: its number; else 0 */
    int table;           /* of a wide table: its key, below 0 over its further parts; else 0 */
    const Block *box_blocks; /* of a line of a box's text: all blocks of the box; else NULL */
    int box_block;       /* which of them it belongs to, from 0 */
    int order;           /* of what stands beside the text: where it is read, see line_tags.h; 0: by its source */
    bool leads_on;       /* of the jump lines the one at the end */
    Length inline_start; /* of the frame the line was broken for; the line's own indent comes on top */
    Length block_start;  /* top of its em box */
    Length size;         /* em; a fitted head differs from its style */
    Ink ink;
} PlacedLine;

typedef struct PlacedFill {
    LogicalRect rect;
    Ink ink;
    const char *part; /* "tint", "box rule", "column rule" ... */
    RuleKind kind;    /* of a rule, along its longer side */
} PlacedFill;

/* A box whose frame is more than a plain rule with square corners: tint and frame, under the fills. */
typedef struct PlacedBox {
    const LogicalRect *bands; /* that touch, and make up its surface */
    int band_count;
    const BoxDesign *box;
    const char *part;         /* of the frame: "box-rule" */
} PlacedBox;

typedef struct PlacedPicture {
    const Picture *picture;
    LogicalRect slot;
    LogicalRect band; /* a label over the picture, under its caption or the head; without extent: none */
    LogicalRect credit_band; /* the same under its credit, where that stands alone */
    LabelDesign label;       /* of both */
    int order;               /* as PlacedLine has it */
    const Picture *group;    /* that it is a member of, or itself: whose caption serves it, too */
} PlacedPicture;

/* A frame of the body, for reports and proofs. */
typedef struct PlacedFrame {
    LogicalRect rect;
    int line_count;
    int used_lines;
    int column;
    FlowPlace start; /* of its text, of a story in sequence */
} PlacedFrame;

/* Where the notes of a part of a story begin that stand at the feet of its areas; see foot_notes.h. */
typedef struct FootNotesStart {
    bool are_apart;  /* they do stand there */
    FlowPlace place; /* in the notes alone */
    int due;         /* the highest number whose mark stands in the parts before */
} FootNotesStart;

/* A line that found no room: overset by what it holds, not only by its number. */
typedef struct OversetLine {
    const ShapedText *text;
    const Line *line;
    StoryPart part;
} OversetLine;

typedef struct StoryLayout {
    const StoryPlacement *placement;
    const PageDesign *design; /* of its page, or of the spread */
    WritingMode mode;  /* what inline and block mean on the page */
    int page_number;
    Cover cover;       /* that the page is; its number is not printed then */
    PlacedLine *lines; /* in reading order */
    int line_count;
    PlacedFill *fills; /* under the lines, in painting order */
    int fill_count;
    PlacedBox *boxes;
    int box_count;
    PlacedPicture *pictures;
    int picture_count;
    PlacedFrame *frames;
    int frame_count;
    int characters;         /* of the manuscript */
    int characters_set;     /* of it that stand on the page */
    int overset_characters; /* 溢出: characters = set + overset */
    int overset_lines;
    OversetLine *overset;   /* those lines, in the order of each part; readings and remarks go with their text */
    OversetLine *remarks_over; /* lines of remarks that find no room beside text that is set; not counted */
    int remarks_over_count;
    FlowPlace body_start;   /* of a story that goes on elsewhere: its text here, */
    int carried_in;         /* the characters of it and of what the next areas have, */
    FlowPlace body_end;     /* and where those begin; */
    FootNotesStart notes_start, notes_end; /* the same of notes at the foot */
    int carried_characters; /* theirs are neither of `characters` nor overset here */
    int used_lines;         /* of the area, from its top to the foot of what stands in it; notes at its foot close below that */
    int foot_note_lines;    /* those of the notes */
    int free_lines;         /* 空: body lines of all columns that stay empty */
    const char *fitting;    /* what was done to the head to fit it, in English; "" for nothing */
    const char *fitting_in_chinese;
    FittingUse fitting_used; /* what gave so that the story fits; its choice is all zero for nothing */
    bool is_boxed;          /* needs no divider beside it */
} StoryLayout;

typedef struct StoryLayoutSettings {
    const PageDesign *design;
    const StoryPlacement *placement;
    int page_number;
    Cover cover;            /* that the page is */
    FlowPlace body_start;   /* of a placement with jump_in: what the area before left, */
    FootNotesStart notes_start;
    int carried_in;         /* and what that comes to, in characters */
    FlowCache *cache;       /* of a story that is made up again and again; else NULL */
} StoryLayoutSettings;

/* What messages call its page. */
PageName layout_page_name(const StoryLayout *layout, const Diagnostics *diagnostics);

/*
 * Makes up a story in its area: rubric, head stack, summary, body round its pictures. Where it is
 * too long or too short, what its design lets give is used, and told in a note. What still does
 * not fit is reported as overset at the placement; nothing is lost silently. The result lives in
 * `arena` and borrows the story and the design.
 */
StoryLayout *story_layout_new(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings,
                              Diagnostics *diagnostics);

/* The same with just what `choice` says given. */
StoryLayout *story_layout_fitted(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings,
                                 FittingChoice choice, Diagnostics *diagnostics);

/*
 * The body lines an area of `placement->area`'s width must have to take the story, head and
 * summary included; by the same code that makes it up. The area's own depth does not count. Of a
 * vertical story: the lines side by side, in an area of `placement->area`'s depth.
 */
int story_least_depth(Shaper *shaper, const StoryLayoutSettings *settings);

#endif
