/* story_maker.h - what the steps of making up a story share. Used inside page/ only. */
#ifndef TYPESET_PAGE_STORY_MAKER_H
#define TYPESET_PAGE_STORY_MAKER_H

#include "page/grid.h"
#include "page/story_layout.h"

#include <glib.h>

/* The columns of a story inside its area; of a vertical one the tiers, one above the other. */
typedef struct StoryColumns {
    int count;
    Length measure;      /* whole characters of the body, and what `tracking` opens between them */
    int wider_from;      /* the first column that is wider, from 0, */
    Length wider_by;     /* by so much; 0: all are alike */
    Length tracking;     /* so that a single tier fills its area */
    Length gutter;
    int fold_before;     /* the first column behind the fold of a spread; 0: none stands there */
    Length fold_extra;   /* what the space before it is more than a gutter */
    Length inline_start; /* of the first column, from the area's start */
} StoryColumns;

/* A story while it is made up. The steps add to the arrays and move `next_line` down. */
typedef struct StoryMaker {
    Arena *arena;
    Shaper *shaper;
    Diagnostics *diagnostics;
    const PageDesign *page_design;
    const StoryPlacement *placement;
    const StoryDesign *design;
    int page_number;
    Cover cover; /* that the page is; COVER_NONE: none */
    StoryGrid grid;
    Length line_origin; /* of line 0 where a body on a pitch of its own would have it; else 0 */
    FittingChoice choice; /* what is used to make the story fit */
    bool gives_no_more;   /* the choice asks for more than there is */
    StoryColumns columns;
    StoryColumns field; /* the columns that rubric, head and summary span; all of them, or neighbours */
    int field_line;     /* the first line of those; the other columns have text from there on */
    int field_end;      /* one past the last line in which all of its columns are open */
    bool field_is_half; /* of one column: text stands beside it in that */
    int field_foot;     /* one past its last line where the text beside it does not go on below; else 0 */
    int next_line; /* first body line of the area that is still free */
    int end_line;  /* one past the last that may be used */
    int next_paragraph;
    int table_count; /* tables of which rows have been placed */
    const Picture *head_picture; /* that the head stands on; NULL: none */
    int brief;     /* that is being placed, as PlacedLine has it; likewise */
    int source, note, table, order;
    const Block *box_blocks; /* of the box whose text is being placed; else NULL, likewise */
    int box_block;
    bool leads_on;
    int beside_count; /* pictures, boxes and wide tables placed */
    const Picture *beside; /* the one that is being placed, a group as a whole */
    int part_lines[PART_COUNT]; /* lines placed of each part */
    int overset_characters;
    FlowCache *cache;       /* of its text; NULL: none */
    FlowPlace body_start;   /* of the story's text: what stands before it stands elsewhere */
    FlowPlace body_end;     /* what is carried on to another area */
    FootNotesStart notes_start, notes_end;
    int foot_note_lines; /* body lines of the notes at the foot */
    int carried_characters;
    int free_lines;
    int padded_lines;    /* body lines round subheads beyond their own */
    const char *fitting; /* what was done to the head to fit it, in English; NULL before */
    const char *fitting_in_chinese;
    GArray *lines;    /* PlacedLine */
    GArray *fills;    /* PlacedFill */
    GArray *boxes;    /* PlacedBox */
    GArray *pictures; /* PlacedPicture */
    GArray *obstacles; /* Obstacle: from the start and the first line of the area; the body flows round them */
    GArray *frames;   /* PlacedFrame */
    GArray *overset;  /* OversetLine */
} StoryMaker;

static inline Length maker_pitch(const StoryMaker *maker) { return maker->grid.line_pitch; }
static inline Length maker_em(const StoryMaker *maker) { return maker->grid.em; }

/* Holes of a line or two a column are nobody's concern; more of them show on the page. */
static inline int maker_unseen_lines(const StoryMaker *maker) { return 2 * maker->columns.count; }

/* A story made up with nothing but `choice` used to fit it; the caller closes it. */
StoryMaker maker_made_up(Arena *arena, Shaper *shaper, const StoryLayoutSettings *settings, FittingChoice choice,
                         Diagnostics *diagnostics);
void maker_close(StoryMaker *maker);

/* Width of all columns of the story with the gutters between them. */
Length story_columns_width(const StoryColumns *columns);

/* Width of the first `count` neighbouring columns, and where column `column` (from 0) begins and how wide it is. */
Length story_span_width(const StoryColumns *columns, int count);
Length story_column_start(const StoryColumns *columns, int column);
Length story_column_measure(const StoryColumns *columns, int column);

/* As frames see them. */
BodyColumns story_body_columns(const StoryColumns *columns, Length em);

/* Depth of `lines` body lines, from the top of the first em box to the foot of the last one. */
Length maker_depth_of_lines(const StoryMaker *maker, int lines);

/* The least number of body lines, one or more, that are as deep as `extent`. */
int maker_lines_of_depth(const StoryMaker *maker, Length extent);

/* The block position of the top of body line `line` of the area. */
Length maker_line_top(const StoryMaker *maker, int line);

/* What text flows round from here on: inline from the start of the area, in body lines of it. */
void maker_add_obstacle(StoryMaker *maker, Obstacle obstacle);

void maker_add_fill(StoryMaker *maker, LogicalRect rect, Ink ink, const char *part);

/* The same for a rule. */
void maker_add_rule(StoryMaker *maker, LogicalRect rect, RuleStyle rule, const char *part);

/* Four fills inside the edges of `rect`; nothing for a rule without thickness. */
void maker_add_border(StoryMaker *maker, LogicalRect rect, RuleStyle rule);

/* Tint and frame of a box; `tint_part` names the tint. */
void maker_add_box(StoryMaker *maker, LogicalRect rect, const BoxDesign *box, const char *tint_part);

/* Whether the frame of a box is no plain rule with square corners. */
bool box_is_fancy(const BoxDesign *box);

/* Such a box, of bands that touch. */
void maker_add_fancy_box(StoryMaker *maker, const LogicalRect *bands, int count, const BoxDesign *box);

/* A paragraph of a part, broken for `measure`. */
typedef struct SetText {
    const ShapedText *text;
    Lines lines;
    StoryPart part;
    const TextStyle *style;
    Length size;
    Length line_pitch;
} SetText;

/*
 * Shapes and breaks `source` in the design's style of `part`, smaller when a single character would
 * be wider than `measure`. No lines when the text is empty.
 */
SetText maker_set_text(StoryMaker *maker, const RunText *source, StoryPart part, Length measure);
SetText maker_set_text_in_style(StoryMaker *maker, const RunText *source, StoryPart part, const TextStyle *style,
                                Length size, Length measure);

/* A block of the story's text, as it was broken. */
SetText set_text_of_block(const FlowBlock *block);

/* From the top of the first em box to the foot of the last one; 0 without lines. */
Length set_text_extent(const SetText *text);

/* Puts all lines of `text` at their place, as one paragraph. */
void maker_place_text(StoryMaker *maker, const SetText *text, Length inline_start, Length block_start);
void maker_place_line(StoryMaker *maker, const SetText *text, int line, Length inline_start, Length block_start);

/* Vertical lines of a horizontal story, from `right` to the left, the first character of each at `block_start`. */
void maker_place_vertical_text(StoryMaker *maker, const SetText *text, Length right, Length block_start);

/* Counts a part, or one line, that found no room as overset, as it was set. */
void maker_count_overset_line(StoryMaker *maker, const ShapedText *text, const Line *line, StoryPart part);
void maker_count_overset(StoryMaker *maker, const SetText *text);

/* What a box takes of the area at the sides, and above and below in body lines; 0 without a box. */
Length design_inset(const StoryDesign *design);
int design_inset_lines(const StoryDesign *design);

/* The steps, in the order in which they take lines from the top. */
void maker_place_box(StoryMaker *maker);
void maker_keep_out_of_voids(StoryMaker *maker);
void maker_open_field(StoryMaker *maker);
void maker_place_rubric(StoryMaker *maker);
void maker_place_head(StoryMaker *maker);
void maker_place_summary(StoryMaker *maker);
void maker_place_editor_note(StoryMaker *maker);
void maker_place_abstract(StoryMaker *maker);
void maker_close_field(StoryMaker *maker);
void maker_place_body(StoryMaker *maker);

/* From the body on, the pitch that the choice asks for. */
void maker_set_body_pitch(StoryMaker *maker);

/* As maker_place_body, but only asks: the body lines that the columns need, 0 for a story without body. */
int maker_body_least_depth(StoryMaker *maker);

#endif
