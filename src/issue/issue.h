/* issue.h - the whole issue as the pipeline sees it: pages, areas, stories, design. Read-only once read. */
#ifndef TYPESET_ISSUE_ISSUE_H
#define TYPESET_ISSUE_ISSUE_H

#include "issue/area.h"
#include "issue/date.h"
#include "issue/font_role.h"
#include "issue/furniture_field.h"
#include "issue/page_design.h"
#include "issue/story.h"

/* 0 for Sunday to 6 for Saturday, in the Gregorian calendar. */
int date_weekday(Date date);

/* 转版: a story goes on in another area, of any page. Both placements know it. */
typedef struct Jump {
    int number;             /* within the issue, from 1 */
    int from_page;
    int to_page;
    const char *from_area;
    const char *to_area;
} Jump;

/* A story put into an area with a design. Of one that goes on elsewhere each area has its part of the pictures. */
typedef struct StoryPlacement {
    const Story *story;
    const Area *area;
    const StoryDesign *design;
    Rubric rubric;          /* of the placement, else of the story */
    const Jump *jump_in;    /* its text begins where that of another placement ends; NULL: with the story */
    const Jump *jump_out;   /* what finds no room goes on there; NULL: nowhere */
    const char *anchor;     /* by which contents and references find it; NULL: none leads there */
    SourcePosition origin;
} StoryPlacement;

/* An entry of the contents (目录, 导读): what is announced, and the page it stands on; or the head of a section. */
typedef struct ContentsEntry {
    const char *section;    /* the name of a section, and nothing else; NULL: an entry */
    RunText text;
    RunText *lines;         /* of the contents of a whole issue: the same, where it may be cut */
    int line_count;
    RunText kicker;
    RunText author;
    const Story *story;     /* that is announced; NULL: it is not in this issue */
    int own_page;           /* that the editor gave; 0: the story's */
    int page;               /* 0 until it is known, which it is once all pages are made up */
    const char *anchor;     /* where it leads in the PDF; NULL: nowhere */
} ContentsEntry;

/* What a block with a list of contents announces. */
typedef enum ContentsKind {
    CONTENTS_NONE,
    CONTENTS_LISTED,    /* what the editor names */
    CONTENTS_OF_PAGES,  /* the first story of each other page */
    CONTENTS_OF_ISSUE,  /* all stories, by sections */
    CONTENTS_CONTINUED, /* what the block before has no room for */
} ContentsKind;

/* A line of a colophon (版权页): a label, and behind it a text or a list of names. */
typedef struct ColophonRow {
    const char *label;      /* "": the text has the line to itself */
    const char *const *values;
    int value_count;
    bool is_list;           /* names, each as wide as the others */
    SourcePosition origin;
} ColophonRow;

/* Furniture put into an area, with texts of its own for the fields that it names. */
typedef struct BlockPlacement {
    const BlockDesign *block;
    const Area *area;
    FieldTexts texts;
    ContentsKind contents_kind;
    int contents_chain;      /* which contents of a whole issue, from 1: all blocks that these run through have the number */
    ContentsEntry *contents; /* of a block that has a list of them; of a chain all, in each of its blocks */
    int contents_count;
    ColophonRow *colophon;
    int colophon_count;
    SourcePosition origin;
} BlockPlacement;

typedef struct Page {
    int number;             /* of a spread that of its left half */
    const PageDesign *spread; /* 通版: the design of a sheet of two pages; NULL: a single page */
    const char *section;    /* "" when not given */
    const char *editors;    /* the editors' line; "" when not given */
    const char *const *hidden; /* names of furniture that does not stand on it */
    int hidden_count;
    Area *areas;
    int area_count;
    StoryPlacement *placements;
    int placement_count;
    BlockPlacement *blocks;
    int block_count;
    bool is_complete;       /* nothing was kept from its area by a mistake, which has been reported */
    SourcePosition origin;
} Page;

typedef struct Issue {
    const char *title;      /* of the paper */
    const char *author;     /* publisher or editorial office; "" when not given */
    const char *language;   /* BCP 47, "zh-CN" by default */
    int number;             /* 0: not given */
    int total;              /* 总第…期; 0: not given */
    int pages_of_day;       /* 今日…版; 0: as many as the issue has */
    const char *cn;         /* 国内统一刊号; "" when not given */
    const char *price;      /* "" when not given */
    FieldTexts fields;      /* [issue.fields]: whatever else furniture may name */
    Date date;
    const char *file;       /* the manifest, as given on the command line */
    const PageDesign *design;
    FontRoles font_roles;
    Page *pages;
    int page_count;
    Story *stories;         /* in the order first named; each once */
    int story_count;
    SourcePosition origin;
} Issue;

#endif
