/* story.h - one manuscript: the front matter and the body of a story file. Plain data, read-only after reading. */
#ifndef TYPESET_ISSUE_STORY_H
#define TYPESET_ISSUE_STORY_H

#include "base/geometry.h"
#include "issue/picture_outline.h"
#include "issue/table.h"
#include "issue/text_run.h"

typedef enum BlockKind {
    BLOCK_PARAGRAPH,
    BLOCK_SUBHEAD,       /* ## and deeper: `level` 1, 2 ... */
    BLOCK_QUOTE,         /* > a paragraph in the quote style */
    BLOCK_LIST_ITEM,     /* `marker` stands before the text */
    BLOCK_LYRIC,         /* ```lyric: a source line; the others of its stanza continue it */
    BLOCK_SPEECH,        /* ```speech: what somebody says, after the name */
    BLOCK_TABLE,         /* `table`; the text is that of its cells, row by row */
    BLOCK_TABLE_TITLE,   /* a paragraph that stays with the table after it */
    BLOCK_SECTION_BREAK, /* a line of its own without text */
    BLOCK_NOTE,          /* [^1]: after all other blocks; `number` as its mark in the text has it */
    /* Of a column of briefs, whose manuscripts follow one another: */
    BLOCK_BRIEF_GAP,     /* between two of them, without text */
    BLOCK_BRIEF_KICKER,
    BLOCK_BRIEF_HEAD,
    BLOCK_BRIEF_DECK,
    BLOCK_BRIEF_BYLINE,
    BLOCK_BRIEF_SUMMARY,
    BLOCK_BRIEF_CREDIT,  /* the author's note at its end */
    BLOCK_BRIEF_INSTITUTION,
    BLOCK_BRIEF_SOURCE,  /* team and source, behind that */
} BlockKind;

typedef struct Block {
    BlockKind kind;
    int level;            /* subheads: 1 for ##; list items: depth from 1 */
    const char *marker;   /* list items: "·" or "1." ; else NULL */
    bool marker_is_typed; /* list items: the first run of the text is the marker, as the editor numbered it; speeches: the name */
    int list;             /* list items: which of the story's lists, from 1 */
    int number;           /* notes: from 1, in the order of their marks; else 0 */
    bool continued;       /* list items, quotes, notes, speeches: a further paragraph of the same one */
    int brief;            /* of which of Story.briefs, from 1; 0: of the story itself */
    RunText dateline;     /* a brief's, before the text of its first paragraph */
    RunText text;
    const Table *table;   /* of BLOCK_TABLE */
    SourcePosition origin;
} Block;

/* Where in the story's body a picture stands. */
typedef enum PicturePlace {
    PICTURE_AUTOMATIC, /* the story design decides */
    PICTURE_TOP,
    PICTURE_MIDDLE,
    PICTURE_FOOT,
} PicturePlace;

/* Where a picture of a width of its own stands in the columns that it spans; of a vertical story: head, foot of its tiers. */
typedef enum PictureSide {
    PICTURE_SIDE_AUTOMATIC, /* the story's outer side */
    PICTURE_SIDE_LEFT,
    PICTURE_SIDE_MIDDLE,
    PICTURE_SIDE_RIGHT,
} PictureSide;

/* What text keeps from. */
typedef enum PictureContour {
    CONTOUR_NONE,   /* the picture's edges */
    CONTOUR_ALPHA,  /* what is not transparent in it */
    CONTOUR_POINTS, /* a polygon that the editor gave */
} PictureContour;

/* Where caption and credit stand at their picture. */
typedef enum CaptionPlace {
    CAPTION_AUTOMATIC, /* below; a vertical one in a horizontal story at the right */
    CAPTION_BELOW,
    CAPTION_ABOVE,
    CAPTION_BESIDE,    /* in a column of their own, of the width that the picture would have */
    CAPTION_OVER,      /* on the picture's foot */
} CaptionPlace;

typedef enum PictureFormat { PICTURE_JPEG, PICTURE_PNG, PICTURE_SVG } PictureFormat;

/* How the pictures of a group stand in its block. */
typedef enum PictureArrangement {
    ARRANGED_IN_ROW,   /* side by side, equally deep */
    ARRANGED_IN_STACK, /* one above the other, equally wide */
    ARRANGED_IN_GRID,  /* in rows of equal cells */
} PictureArrangement;

/* A pull quote (抽言) is a picture of words alone: `caption`, between two rules, without a file. */
typedef struct Picture {
    struct Picture *members; /* of a group: its pictures, each with a file of its own; else NULL */
    int member_count;
    PictureArrangement arrangement;
    bool is_pull_quote;      /* also of a box (百科, 链接) of text, which has blocks: */
    const Block *box_blocks; /* `caption` is its title, then their texts; else NULL */
    int box_block_count;
    bool is_of_head;         /* 压题图: the head stands on it */
    const Table *table;      /* a table across columns, without a file: `caption` is its title, then its cells; else NULL */
    int title_runs;          /* of `caption`: the runs of the table's or the box's title */
    int first_row;           /* of a table that goes on from the page before: the first that stands here, */
    int end_row;             /* and one past the last one; 0: all of them */
    int near_column;         /* of a story in sequence: the column of the text that it belongs to, from 1; 0: any */
    const char *file;        /* as the editor wrote it; of a pull quote its words */
    const char *path;        /* where it is read from; NULL when it cannot be used (already reported): grey stands in its slot */
    const unsigned char *bytes; /* the whole file */
    size_t byte_count;
    PictureFormat format;
    int pixel_width;         /* SVG: its own width and height in px, rounded, at least 1 */
    int pixel_height;
    int orientation;         /* Exif, 1 to 8, or 0 as 1: how the file's pixels lie; all measures here are of the upright picture */
    RunText caption;
    RunText credit;
    const char *alternative; /* for those who cannot see it; NULL: the caption serves */
    int columns;             /* grid columns it spans, at least 1 */
    int first_column;        /* of the story, from 1; 0: the design decides */
    int lines;               /* depth of the whole block with its caption, in body lines; 0: from its shape */
    bool bleeds;             /* 出血: over the sheet's edge where it reaches that of the type area */
    int part;                /* of a story that goes on elsewhere: the area it stands in, from 1 for the first */
    int block;               /* of the body: the block it was written before, from 1; 0: it stands in the front matter */
    PicturePlace place;
    Length width;            /* as printed; text runs round it. 0: as wide as its columns */
    bool width_is_in_ems;    /* then `width` has a point for each em of the body */
    PictureSide side;
    CaptionPlace caption_place;
    PictureContour contour;
    const PictureOutline *outline; /* NULL: the picture's edges, or what was asked for cannot be had (reported) */
    int focus_x;             /* thousandths: the point that cropping keeps; 500 is the middle */
    int focus_y;
    SourcePosition origin;
} Picture;

typedef struct Summary {
    RunText *label_lines; /* 核心 / 提示 */
    int label_line_count;
    RunText text;         /* count 0: no summary */
    SourcePosition origin;
} Summary;

/* What the desk says of the story (编者按), and the like: abstract, keywords. */
typedef struct EditorNote {
    RunText label; /* run in before the text, strong */
    RunText text;  /* count 0: no note */
} EditorNote;

/* What a rubric without pinyin of its own says of it. */
typedef enum PinyinWish { PINYIN_AS_DESIGNED, PINYIN_WANTED, PINYIN_UNWANTED } PinyinWish;

typedef struct Rubric {
    RunText name;   /* count 0: no rubric */
    RunText pinyin; /* may be empty */
    PinyinWish pinyin_wish;
    SourcePosition origin;
} Rubric;

/* What a story says of its first character. */
typedef enum DropCapWish { DROP_CAP_AS_DESIGNED, DROP_CAP_WANTED, DROP_CAP_UNWANTED } DropCapWish;

typedef struct Story {
    const char *id;   /* the file's name without folder and ending; unique in the issue or made so */
    const char *file; /* as the editor wrote it */
    const char *lang; /* BCP 47, of all its text; NULL: as the styles have it */
    RunText kicker;
    RunText *headline_lines; /* one: the program breaks it; more: these lines and no others */
    int headline_line_count;
    RunText deck;
    RunText byline;          /* the authors' names, where they are given one by one */
    RunText authors;         /* these names alone, for the contents; empty: the byline as it is */
    RunText institution;     /* where they work, in brackets */
    RunText dateline;        /* set run-in before the first paragraph */
    RunText author_note;     /* at the foot, flush right, e.g. 作者单位; usually empty */
    RunText team;            /* 课题组成员 ... and */
    RunText source;          /* where the text was printed first, at its end, both in brackets */
    DropCapWish drop_cap;
    RunText *contents_lines; /* its title in the contents, in lines; none: the headline */
    int contents_line_count;
    bool is_unlisted;        /* the contents leave it out */
    Summary summary;
    EditorNote editor_note;
    EditorNote abstract;     /* between head and body, */
    EditorNote keywords;     /* below each other */
    Rubric rubric;
    Block *blocks;
    int block_count;
    Picture *pictures;
    int picture_count;
    const struct Story *const *briefs; /* 简讯栏: the manuscripts that the blocks are made of; NULL for one manuscript */
    int brief_count;
    SourcePosition origin;
} Story;

/* What those hear who cannot see the picture: its alternative, else its caption; NULL: it has none. */
const char *picture_words(Arena *arena, const Picture *picture);
bool picture_has_words(const Picture *picture);

/* Whether a story is nothing but a drawing of which nothing is said: a tail piece (尾花). */
bool story_is_ornament(const Story *story);

/* Characters of what flows through the columns: the blocks, with the dateline before and the author's note behind them. */
int story_body_character_count(const Story *story);

/* Characters of all parts that are to be printed: heads, body, captions, credits, rubric. White space is not counted. */
int story_character_count(const Story *story);

#endif
