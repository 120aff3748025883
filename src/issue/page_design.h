/* page_design.h - a layout file, resolved: sheet, grid, styles, furniture, story designs. */
#ifndef TYPESET_ISSUE_PAGE_DESIGN_H
#define TYPESET_ISSUE_PAGE_DESIGN_H

#include "base/geometry.h"
#include "issue/border.h"
#include "issue/fitting.h"
#include "issue/lint_rule.h"
#include "issue/press_standard.h"
#include "issue/story.h"
#include "issue/style.h"

/* Where the rest goes when whole characters do not fill the width of the type area. */
typedef enum RemainderPlace { REMAINDER_TO_MARGINS, REMAINDER_TO_GUTTERS } RemainderPlace;

/* The grid of the type area. Body line k has its em box from k * line_pitch to k * line_pitch + em. */
typedef struct Grid {
    int column_count;
    Length em;           /* size of the body */
    Length line_pitch;
    int measure_characters;
    Length measure;      /* measure_characters * em */
    Length gutter;       /* between columns, remainder included when it goes there */
    Length remainder;    /* of the type area's width that is left over */
    int line_count;      /* body lines of the type area */
    Length foot_remainder; /* of its height below the last line's em box */
    int area_gap;        /* body lines between two areas that stand one above the other */
    int fold_after;      /* of a spread: columns of its left page; 0: a single page */
    Length fold_extra;   /* what is more between its two pages than a gutter */
    int fold_characters; /* that a column in the fold (中缝) has room for */
} Grid;

/* Fewer in the fold are reported; an area there is as wide as these all the same. */
enum { FOLD_LEAST_CHARACTERS = 4 };

/* The parts of a story and of furniture that have a style. */
typedef enum StoryPart {
    PART_KICKER,
    PART_HEADLINE,
    PART_DECK,
    PART_MARKER,      /* （下） behind the headline */
    PART_BYLINE,
    PART_INSTITUTION, /* below the byline */
    PART_DATELINE,
    PART_SUMMARY,
    PART_SUMMARY_LABEL,
    PART_EDITOR_NOTE,
    PART_EDITOR_NOTE_LABEL,
    PART_ABSTRACT,    /* and keywords */
    PART_ABSTRACT_LABEL,
    PART_SUBHEAD,     /* of level 1; those of the others follow it */
    PART_SUBHEAD_2,
    PART_SUBHEAD_3,
    PART_SUBHEAD_4,
    PART_BRIEF_HEAD,
    PART_BODY,
    PART_QUOTE,
    PART_LIST,
    PART_LYRIC,
    PART_SPEECH,
    PART_SPEECH_NAME, /* a run of the speech; its size is the speech's */
    PART_TABLE,
    PART_TABLE_HEAD,
    PART_TABLE_TITLE,
    PART_WIDE_TABLE,  /* of the front matter, with its title and head, as pictures have captions */
    PART_DROP_CAP,
    PART_CAPTION,
    PART_CREDIT,
    PART_RUBRIC,
    PART_RUBRIC_PINYIN,
    PART_PULL_QUOTE,
    PART_BOX,         /* text in a box inside the story */
    PART_BOX_TITLE,
    PART_NOTE,
    PART_JUMP,
    PART_AUTHOR_NOTE,
    PART_SOURCE,      /* team and source at the end of the text */
    PART_COUNT,
} StoryPart;

/* The key by which layouts name a part: "kicker", "summary_label". */
const char *story_part_name(StoryPart part);

/* Levels of subheads that have a part of their own; deeper ones are set as the last. */
enum { SUBHEAD_LEVEL_COUNT = 4 };

/* The part of a subhead whose block has this level, from 1. */
StoryPart subhead_part(int level);
bool part_is_subhead(StoryPart part);

typedef struct BoxDesign {
    RuleStyle rule;   /* around the story */
    FrameStyle frame; /* its corners and ornaments */
    Ink tint;         /* INK_PAPER with has_tint false: none */
    bool has_tint;
    Length inset_inline; /* from the edge to the text, at the sides; the measure takes whole characters inside it */
    int inset_lines;  /* body lines above and below, at least 1 for a box that is seen */
} BoxDesign;

/* The summary over the whole width of the story (核心提示). */
typedef struct SummaryDesign {
    BoxDesign box;       /* inset_lines does not count here: the box takes whole lines */
    Ink label_ink;       /* of the block behind the label */
    bool label_runs_in;  /* no block: the label opens the text */
} SummaryDesign;

typedef enum EditorNotePlace {
    EDITOR_NOTE_WIDE,   /* between head and body, as wide as the head */
    EDITOR_NOTE_COLUMN, /* at the start of the first column */
    EDITOR_NOTE_END,    /* behind the text */
} EditorNotePlace;

typedef enum BylinePlace {
    BYLINE_HEAD,   /* with the headline */
    BYLINE_COLUMN, /* at the start of the first column */
    BYLINE_END,    /* behind the text, in brackets */
} BylinePlace;

typedef struct EditorNoteDesign {
    EditorNotePlace place;
    BoxDesign box;       /* of a wide one, in whole body lines; inset_lines does not count */
} EditorNoteDesign;

typedef enum AbstractPlace {
    ABSTRACT_WIDE,   /* between head and body, as wide as the head */
    ABSTRACT_COLUMN, /* at the start of the first column */
} AbstractPlace;

typedef struct AbstractDesign {
    AbstractPlace place;
    BoxDesign box;   /* of a wide one; inset_inline also parts it from the sides where there is no box */
} AbstractDesign;

/* 标题底纹、反白: what stands behind the head. The text reversed out of it has the ink of its own style. */
typedef struct HeadGround {
    bool is_filled;
    Ink fill;
    RuleStyle rule;     /* round it */
    Length inset;       /* from its edges to the text */
    bool headline_only; /* else behind all of the stack */
} HeadGround;

/* What stands behind text on a picture. */
typedef struct LabelDesign {
    bool is_filled; /* else the text stands on the picture itself */
    Ink ink;
} LabelDesign;

typedef enum HeadPicturePlace { HEAD_AT_FOOT, HEAD_AT_TOP, HEAD_AT_MIDDLE } HeadPicturePlace;

/* 压题图: the head on a picture. The text reversed out of it has the ink of its own style. */
typedef struct HeadPictureDesign {
    HeadPicturePlace at;
    LabelDesign label;
} HeadPictureDesign;

enum { HEAD_PART_COUNT = 4 }; /* kicker, headline, deck, byline */

typedef struct RubricDesign {
    int lines;        /* depth of the block in body lines */
    bool solid;       /* block filled, name reversed out; else outlined */
    bool makes_pinyin; /* for rubrics that give none */
    Ink ink;          /* of the block and of the rule that runs on */
    RuleStyle rule;
} RubricDesign;

/* Where a table has rules: above, below and under its head (三线表); round every cell; nowhere. */
typedef enum TableRules { TABLE_RULES_THREE, TABLE_RULES_GRID, TABLE_RULES_NONE } TableRules;

typedef struct TableDesign {
    RuleStyle rule; /* the thick one above and below; the others are a third of it */
    TableRules rules;
    Ink head_tint;
    bool has_head_tint;
} TableDesign;

/* How notes are numbered in the text and at its foot. */
typedef enum NoteMark { NOTE_MARK_CIRCLED /* ① */, NOTE_MARK_FIGURE /* 1 */ } NoteMark;

/* Where notes stand: behind the text, or at the foot of each area that has their marks. */
typedef enum NotePlace { NOTES_AT_END, NOTES_ON_PAGE } NotePlace;

/* 变栏: how a width that whole characters do not fill is divided into other columns than the grid's. */
typedef enum ColumnDivision {
    DIVISION_ABSOLUTE,  /* 绝对: equal columns of whole characters, the gutters take the rest */
    DIVISION_FREE,      /* 自由: equal columns, the gutters as they are, the last character broken */
    DIVISION_RELATIVE,  /* 相对: whole characters, the last columns one wider */
    DIVISION_AUTOMATIC, /* 自动: whole columns of the grid joined where that goes, else as absolute */
} ColumnDivision;

/* Where a story in sequence begins. */
typedef enum StoryStart {
    START_PAGE,   /* on a new page */
    START_RIGHT,  /* on a right-hand page */
    START_LEFT,   /* on a left-hand page */
    START_BELOW,  /* under the story before, where the page has room for its head and some lines */
    START_COLUMN, /* in the next free column of the page */
} StoryStart;

typedef struct StoryDesign {
    const char *name;
    StoryStart start;
    WritingMode mode;       /* 直排: tiers of columns from right to left; its styles are all vertical */
    const TextStyle *styles[PART_COUNT];
    BoxDesign box;          /* rule 0 and no tint: the story stands open */
    SummaryDesign summary;
    EditorNoteDesign editor_note;
    AbstractDesign abstract; /* and keywords */
    BoxDesign text_box;     /* of boxes inside the text; inset_lines does not count */
    RubricDesign rubric;
    TableDesign table;
    RuleStyle column_rule;  /* between the columns of the story */
    Length kicker_gap;      /* kicker to headline */
    Length deck_gap;        /* headline to deck */
    BylinePlace byline_place;
    Length byline_gap;      /* above the byline */
    int head_columns;       /* columns that the head spans; 0: all that are open at the top */
    int head_from;          /* the first of them, from 1 */
    bool head_runs_round;   /* of a head at a side of its text: the text goes on below it */
    bool head_is_left;      /* it stands at the left side of the story, not at the right one */
    bool head_has_side;     /* the design says so; else vertical heads stand at the right, others at the left */
    bool head_is_beside;    /* 文侧题: a horizontal head in columns of its own at a side of its text */
    bool head_is_half;      /* 半栏题: it takes half of its one column */
    bool head_may_be_cut;   /* by the fold of a spread; else its characters keep off it */
    const StoryPart *head_order; /* HEAD_PART_COUNT parts; NULL: kicker, headline, deck, byline */
    bool head_runs_in;      /* 题在文首: the headline opens the first paragraph */
    bool deck_dash;         /* a deck without a dash gets one, and its further lines stand under its text */
    HeadGround head_ground; /* not filled and without a rule: none */
    HeadPictureDesign head_picture; /* of stories that have one */
    int head_depth;         /* the longest it may be, in body lines; 0: as deep as its area */
    Length head_gap;        /* head stack to what follows, at least; filled up to whole lines */
    int subhead_lines[SUBHEAD_LEVEL_COUNT]; /* body lines that a one-line subhead takes; one more for each further line */
    int run_in_subheads;    /* from this level on they open the paragraph below; 0: none does */
    int keep_after_subhead; /* body lines that must follow it in its column */
    int brief_gap;          /* body lines between two briefs of a column */
    RuleStyle brief_rule;   /* in their middle */
    int orphan_lines;       /* fewest lines of a paragraph at a column's foot */
    int widow_lines;        /* fewest lines of a paragraph at a column's top */
    int drop_cap_lines;     /* that the first character spans; 0: it is as large as the others */
    NoteMark note_mark;
    NotePlace notes;        /* of horizontal stories; vertical ones and briefs have them at their end */
    const char *end_mark;   /* after the last character; "" for none */
    bool has_dividers;      /* ruled off from open stories beside, above and below it */
    const char *jump_to;    /* 下转第{page}版, at the foot of what goes on elsewhere; "" for none */
    const char *jump_from;  /* 上接第{page}版, where it goes on */
    const char *table_continued; /* （续）, behind the title of a table that goes on from the page before; "" for none */
    LabelDesign caption_label; /* of captions over their picture */
    Length caption_gap;     /* picture to caption */
    Length picture_group_gap; /* between the pictures of a group */
    Length picture_gap;     /* free space between a picture block and text above or below it, at least */
    int column_count;       /* columns of the story; 0: those of its area */
    ColumnDivision division; /* where they are others than those of its area */
    FittingLimits fitting;  /* what may give where the story is too long or too short for its area */
    SourcePosition origin;
} StoryDesign;

typedef enum FurnitureKind {
    FURNITURE_TEXT,
    FURNITURE_RULE,
    FURNITURE_FILL,
    FURNITURE_PICTURE,
    FURNITURE_CONTENTS, /* 导读, 目录: what the block is told to announce, line by line, with pages; in blocks only */
    FURNITURE_COLOPHON, /* 版权页: labels and what belongs to them; in blocks only */
} FurnitureKind;

/* outer and inner change sides on even pages: the outer edge of an odd page is its right one. */
typedef enum FurnitureAnchor {
    ANCHOR_LEFT,
    ANCHOR_CENTRE,
    ANCHOR_RIGHT,
    ANCHOR_OUTER,
    ANCHOR_INNER,
} FurnitureAnchor;

/* EDGE_MIDDLE is for blocks only. */
typedef enum FurnitureEdge { EDGE_TOP, EDGE_FOOT, EDGE_MIDDLE } FurnitureEdge;

/* How a picture fills its rectangle: all of it is seen, or it is cropped round its middle. */
typedef enum PictureFit { PICTURE_FIT_CONTAIN, PICTURE_FIT_COVER } PictureFit;

/* On which pages furniture stands. */
typedef enum PageChoice { PAGES_ALL, PAGES_FIRST, PAGES_ODD, PAGES_EVEN, PAGES_NOT_FIRST, PAGES_NUMBERED } PageChoice;

typedef struct PageSelection {
    PageChoice choice;
    const int *numbers; /* of PAGES_NUMBERED */
    int number_count;
} PageSelection;

/* `is_first`: it is the front page (头版), whatever pages the issue holds. */
bool page_selection_holds(const PageSelection *selection, int page_number, bool is_first);

/* Where the author stands in an entry of the contents. */
typedef enum AuthorPlace { AUTHOR_BEFORE_PAGE, AUTHOR_AFTER_TITLE } AuthorPlace;

/* What the contents of a whole issue (目录) have beyond those of a front page. */
typedef struct ContentsDesign {
    const TextStyle *section_style;
    const char *section_mark;  /* before the name of a section; "" for none */
    Length section_gap;        /* above a section, beyond what stands between entries */
    RuleStyle section_rule;    /* under its name; without thickness: none */
    const TextStyle *author_style; /* NULL: authors are not named */
    AuthorPlace author_place;
    const TextStyle *kicker_style; /* NULL: no kickers */
    Length hang;               /* further lines of a title begin so much further in */
    int columns;
    Length column_gap;
} ContentsDesign;

typedef struct ColophonDesign {
    const TextStyle *label_style;
    Length label_width;        /* labels are spread to it */
    Length label_gap;          /* behind them */
    Length name_width;         /* names of a list are spread to it, an em between them */
} ColophonDesign;

/*
 * One thing that stands on the page: text with fields, a rule, a block of ink, a picture. Distances are from
 * the type area, outward; in a block from the edges of its area, inward.
 */
typedef struct Furniture {
    FurnitureKind kind;
    const char *name;       /* by which pages leave it out; NULL: they cannot */
    const char *text;       /* with fields such as {page}, {date}, {section}; lines of a block end with \n. Of a picture
                               in a block whose file each placement names: that field */
    const TextStyle *style;
    FurnitureAnchor anchor; /* the edge it stands at; also how text is aligned */
    Length inset;           /* from that edge inward */
    FurnitureEdge edge;     /* offset counts from the top or from the foot; in a block also from its middle, downward */
    Length offset;          /* to the em box centre of text, to the nearer side of all else */
    Length width;           /* rules, blocks of ink, pictures; text in a block: its measure. 0: as wide as there is room */
    Length height;          /* thickness of the rule; fills and pictures in a block: 0 is the whole area */
    Ink ink;
    const Picture *picture; /* FURNITURE_PICTURE; NULL when it was not given */
    PictureFit fit;
    bool bleeds;            /* of fills and pictures in a block: over the sheet's edge where the area reaches that of the type area */
    PageSelection pages;    /* of page furniture */
    RuleKind rule;          /* lines of a rule */
    const TextStyle *page_style; /* of the contents: of their page numbers, */
    const char *page_text;  /* in words: 第{page}版; */
    const char *mark;       /* before each entry; "" for none; */
    const char *leader;     /* repeated from the entry to its page; "" for none */
    Length entry_gap;       /* between two entries, beyond their pitch; also between the lines of a colophon */
    ContentsDesign contents; /* of a whole issue's contents */
    ColophonDesign colophon;
    SourcePosition origin;
} Furniture;

/* Whether it is made of lines of type. */
static inline bool furniture_is_text(const Furniture *item)
{
    return item->kind == FURNITURE_TEXT || item->kind == FURNITURE_CONTENTS || item->kind == FURNITURE_COLOPHON;
}

/* Furniture that stands in an area of a page's plan: a nameplate (报头), a colophon (报脚), a band. */
typedef struct BlockDesign {
    const char *name;
    Furniture *items;
    int item_count;
    SourcePosition origin;
} BlockDesign;

typedef struct PageDesign {
    const char *name;
    const char *file;
    const char *press_profile; /* path of the ICC profile of the printing; NULL: the usual one */
    SourcePosition press_profile_origin;
    PressStandard press_standard;
    const char *press_condition; /* of the printing, by its name in the ICC registry; NULL: what the profile calls itself */
    int ink_limit;          /* percent that the process inks may reach in one place (总墨量) */
    SpotInks spot_inks;
    Size sheet;             /* 成品尺寸 */
    Length bleed;           /* 出血: what is printed beyond the sheet on each side */
    Rect type_area;         /* 版心 of an odd page; the remainder of the measure not yet taken off */
    Grid grid;
    TextStyle *styles;
    int style_count;
    StoryDesign *story_designs;
    int story_design_count;
    Furniture *furniture;
    int furniture_count;
    BlockDesign *blocks;
    int block_count;
    RuleStyle column_divider; /* hairline between two areas side by side */
    RuleStyle row_divider;    /* between two areas one above the other */
    LintSettings lint;
    SourcePosition origin;
} PageDesign;

/* Borrowed from the design; NULL when there is none of that name. */
const TextStyle *find_style(const PageDesign *design, const char *name);
const StoryDesign *find_story_design(const PageDesign *design, const char *name);
const BlockDesign *find_block_design(const PageDesign *design, const char *name);

/*
 * Divides a type area into a grid. `measure_characters` 0 asks for as many whole characters as
 * fit. When the asked columns do not fit, measure_characters of the result is 0.
 * (The rule of 111 characters: 8 x 13 + 7 gutters of one character.)
 */
typedef struct GridRequest {
    Size type_area;
    int column_count;
    Length em;
    Length line_pitch;
    Length gutter;          /* whole or half characters */
    int measure_characters;
    int area_gap;
    RemainderPlace remainder_place;
} GridRequest;
Grid grid_from_request(const GridRequest *request);

#endif
